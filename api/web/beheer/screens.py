"""The screens of who runs passend, and of who watches over it."""

from api.web.beheer import colleagues, looks, numbers, organisation, pages, ranking_switch

SCREENS = (pages, organisation, colleagues, numbers, ranking_switch, looks)
