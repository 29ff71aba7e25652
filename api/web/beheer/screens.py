"""The screens of who runs passend, and of who watches over it."""

from api.web.beheer import (
    colleague,
    colleagues,
    importing,
    looks,
    new_colleague,
    new_organisation,
    numbers,
    organisation,
    pages,
    ranking_switch,
    weights,
)

SCREENS = (
    pages,
    new_organisation,
    organisation,
    colleagues,
    new_colleague,
    colleague,
    numbers,
    importing,
    weights,
    ranking_switch,
    looks,
)
