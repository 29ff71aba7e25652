"""Every report by its code. R9, about equal treatment, is a report of its own and not here. Source: model.md C.8."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from matching.reports.activated import activated
from matching.reports.afterwards import afterwards
from matching.reports.chances_on_map import chances_on_map
from matching.reports.known import Known
from matching.reports.learning_places import learning_places
from matching.reports.matching_work import matching_work
from matching.reports.paid_learning import paid_learning
from matching.reports.participation_jobs import participation_jobs
from matching.reports.seats import seats
from matching.reports.shapes import Table
from matching.reports.sheltered import sheltered


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A report that can be asked for.

    Attributes:
        about: in a sentence, what is in it.
    """

    code: str
    title: str
    about: str
    tables: Callable[[Known], tuple[Table, ...]]


_KINDS = (
    ReportKind(
        "R1", "Voortgang van het werkprogramma", "Wie is geactiveerd, per trede, maand en programma.", activated
    ),
    ReportKind("R2", "Plaatsen per dagdeel", "Hoeveel plaatsen er zijn, gereserveerd en bezet.", seats),
    ReportKind("R3", "Participatiebanen", "Stand, instroom, uitstroom en premies.", participation_jobs),
    ReportKind("R4", "Werkleerplekken", "Waarom ze eindigen, verlenging, maximum, leerdoelen.", learning_places),
    ReportKind("R5", "Leerwerkplekken", "Uitstroom, regulier werk, vraag per afdeling.", paid_learning),
    ReportKind("R6", "iederz", "De band, werksoorten, uitval, beschut werk, zorg naar arbeid.", sheltered),
    ReportKind("R7", "Kansen in kaart", "Van benaderd tot vervolg, met de rest.", chances_on_map),
    ReportKind("R8", "Matching", "Voordrachten, tijden, afwijkingen, wat onbekend is.", matching_work),
    ReportKind("R10", "Nazorg en terugkeer", "Of er is gevraagd hoe het gaat, en wie terug is.", afterwards),
)
REPORTS: Mapping[str, ReportKind] = {kind.code: kind for kind in _KINDS}
