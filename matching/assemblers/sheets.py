"""Which assembler the rows of each sheet go through."""

from collections.abc import Mapping
from typing import Any

from matching.assemblers.assembler import Assembler
from matching.assemblers.followed import EVENTS, SUPPORTS
from matching.assemblers.people import CANDIDATES, PLACEMENTS, SCANS
from matching.assemblers.work import EMPLOYERS, PLEKKEN, SEAT_SOURCES, VACANCIES

OF_SHEET: Mapping[str, Assembler[Any, Any]] = {
    "werkgevers": EMPLOYERS,
    "kandidaten": CANDIDATES,
    "scans": SCANS,
    "vacatures": VACANCIES,
    "capaciteitsbronnen": SEAT_SOURCES,
    "plekken": PLEKKEN,
    "plaatsingen": PLACEMENTS,
    "gebeurtenissen": EVENTS,
    "dienstverleningen": SUPPORTS,
}
