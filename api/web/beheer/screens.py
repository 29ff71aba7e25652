"""The screens of who runs passend, and of who watches over it."""

from api.web.beheer import looks, numbers, organisation, pages, ranking_switch

SCREENS = (pages, organisation, numbers, ranking_switch, looks)
