"""The screens of a candidate."""

from api.web.kandidaat import kept, pages, proposals

SCREENS = (pages, proposals, kept)
