"""The flat side of the forms: one sheet per kind, each with its columns, its examples, and the way in and out."""

from collections.abc import Mapping

from matching.forms.sheets.candidates import CANDIDATES
from matching.forms.sheets.column import Column
from matching.forms.sheets.employers import EMPLOYERS
from matching.forms.sheets.events import EVENTS
from matching.forms.sheets.placements import PLACEMENTS
from matching.forms.sheets.plekken import PLEKKEN
from matching.forms.sheets.scans import SCANS
from matching.forms.sheets.seat_sources import SEAT_SOURCES
from matching.forms.sheets.sheet import Row, Sheet
from matching.forms.sheets.supports import SUPPORTS
from matching.forms.sheets.vacancies import VACANCIES

SHEETS: Mapping[str, Sheet] = {
    sheet.name: sheet
    for sheet in (
        EMPLOYERS,
        CANDIDATES,
        SCANS,
        VACANCIES,
        SEAT_SOURCES,
        PLEKKEN,
        PLACEMENTS,
        EVENTS,
        SUPPORTS,
    )
}

__all__ = ["SHEETS", "Column", "Row", "Sheet"]
