"""The screens of a candidate."""

from api.web.kandidaat import kept, objection, pages, proposals

SCREENS = (pages, proposals, kept, objection)
