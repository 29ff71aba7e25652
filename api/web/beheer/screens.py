"""The screens of who runs passend, and of who watches over it."""

from api.web.beheer import looks, pages, ranking_switch

SCREENS = (pages, ranking_switch, looks)
