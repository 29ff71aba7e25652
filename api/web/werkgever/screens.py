"""The screens of an employer."""

from api.web.werkgever import cards, new, pages, reach, step_pages

SCREENS = (new, pages, step_pages, reach, cards)
