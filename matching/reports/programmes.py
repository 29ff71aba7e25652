"""The programmes that reports count: their period and target, each with its source; no letter has a baseline."""

from dataclasses import dataclass
from datetime import date

from matching.domain.period import Period
from matching.domain.programme import Programme
from matching.rules.letters import committee, work_programme
from matching.rules.rule import Source


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """What is laid down of a programme; None is that no document says so, and then a report says that.

    Attributes:
        target: so many people more than the baseline.
    """

    programme: Programme
    name: str
    period: Period | None
    target: int | None
    source: Source


PROGRAMMES = (
    ProgrammeFacts(
        Programme.WERKPROGRAMMA,
        "Werkprogramma 2020-2022",
        Period(date(2020, 1, 1), date(2022, 12, 31)),
        500,
        work_programme("ten minste 500 extra mensen te activeren bovenop wat we al doen", "A-55"),
    ),
    ProgrammeFacts(
        Programme.KANSEN_IN_KAART,
        "Kansen in kaart",
        None,
        None,
        committee("Het al dan niet aangaan van een gesprek is geheel vrijwillig", "A-50"),
    ),
    ProgrammeFacts(Programme.PILOT_OOST, "Pilot Oost", None, None, work_programme("Pilot Oost", "A-77")),
    ProgrammeFacts(
        Programme.PERSPECTIEF_OP_WERK,
        "Perspectief op Werk",
        None,
        None,
        work_programme("Perspectief op Werk en het 1000-banenplan", "A-77"),
    ),
    ProgrammeFacts(
        Programme.DUIZEND_BANENPLAN,
        "1000-banenplan",
        None,
        None,
        work_programme("Perspectief op Werk en het 1000-banenplan", "A-77"),
    ),
)
