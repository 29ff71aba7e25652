"""The screens of a candidate."""

from api.web.kandidaat import pages, proposals

SCREENS = (pages, proposals)
