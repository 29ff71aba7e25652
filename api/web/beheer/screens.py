"""The screens of who runs passend, and of who watches over it."""

from api.web.beheer import (
    colleague,
    colleagues,
    importing,
    looks,
    numbers,
    organisation,
    pages,
    ranking_switch,
    weights,
)

SCREENS = (pages, organisation, colleagues, colleague, numbers, importing, weights, ranking_switch, looks)
