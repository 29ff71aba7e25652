"""What each rule and each criterion reads of a person: in a question about one place nothing else can decide.

A rule that is not named here is judged of everybody, one by one: slower, never otherwise. A test watches what
is really read.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from numpy.typing import NDArray

from matching.rules.checks.availability import AvailableOnStart, HoursOverlap
from matching.rules.checks.conditions import ConditionsFit
from matching.rules.checks.demands import DemandsMet
from matching.rules.checks.legality import IndicatieBanenafspraak, MayWork
from matching.rules.checks.mediation import MediationIsOpen, NotExempt, PlacementEndsBeforeStart
from matching.rules.checks.minors import MinorMayWorkTheseTimes, NoDangerForMinors, SixteenOrOlder
from matching.rules.checks.own_wish import AgreementStands, NotRefusedWork
from matching.rules.checks.refused_before import NotRefusedBefore
from matching.rules.checks.times import EnoughTimes
from matching.rules.checks.travel import TravelWithinMaximum
from scoring.criteria.guidance import Guidance
from scoring.criteria.hours import Hours
from scoring.criteria.interest import Interest
from scoring.criteria.learning_goals import LearningGoals
from scoring.criteria.level import Level
from scoring.criteria.occupation import Occupation
from scoring.criteria.variety import Variety
from scoring.criteria.wished_items import WishedItems
from scoring.lists import Lists
from scoring.pool import Column, Columns

Names = tuple[str, ...]

STANDING: Names = ("status", "placed_until", "exempt_until", "wants_despite", "work_permit", "banenafspraak")
BEGINNING: Names = ("available_from",)
WEEK: Names = ("hours_min", "hours_max", "available", "available_known")
AGE_AND_WEEK: Names = ("is_16_plus", "is_18_plus", "available", "available_known")
JOURNEY: Names = ("postcode", "transport", "transport_known", "transport_coming", "max_minutes", "max_km")
CONDITIONS: Names = ("can", "cannot")
REFUSALS: Names = ("refused",)

BY_CHECK: dict[type, Names] = {
    MediationIsOpen: STANDING,
    PlacementEndsBeforeStart: STANDING,
    NotExempt: STANDING,
    MayWork: STANDING,
    IndicatieBanenafspraak: STANDING,
    AvailableOnStart: BEGINNING,
    HoursOverlap: WEEK,
    EnoughTimes: WEEK,
    MinorMayWorkTheseTimes: AGE_AND_WEEK,
    SixteenOrOlder: AGE_AND_WEEK,
    NoDangerForMinors: AGE_AND_WEEK,
    TravelWithinMaximum: JOURNEY,
    ConditionsFit: CONDITIONS,
    NotRefusedWork: REFUSALS,
    AgreementStands: REFUSALS,
    NotRefusedBefore: REFUSALS,
}

BY_CRITERION: dict[type, Names] = {
    Hours: WEEK,
    Occupation: ("occupations",),
    Interest: ("wished_occupations", "wished_werksoorten"),
    LearningGoals: ("goals",),
    Guidance: ("guidance_least", "guidance_most"),
    Variety: ("tried",),
}

OF_PLACE: dict[type, Names] = {
    MediationIsOpen: (),
    PlacementEndsBeforeStart: ("start",),
    NotExempt: ("start",),
    MayWork: (),
    IndicatieBanenafspraak: ("afspraakbaan",),
    AvailableOnStart: ("start",),
    HoursOverlap: ("hours_min", "hours_max", "times_adaptable", "hours_extendable"),
    EnoughTimes: ("slots", "hours_min", "times_adaptable"),
    MinorMayWorkTheseTimes: ("slots", "hours_min", "night_work"),
    SixteenOrOlder: (),
    NoDangerForMinors: ("dangerous_work", "alcohol"),
    TravelWithinMaximum: ("addresses",),
    ConditionsFit: ("occurs", "adaptable", "absent"),
    DemandsMet: ("demands",),
    Occupation: ("occupation", "occupation_low", "occupation_expected", "occupation_high"),
    Interest: ("occupation", "occupation_low", "occupation_expected", "occupation_high", "werksoort"),
    Hours: ("hours_min", "hours_max", "dagdelen"),
    Level: ("level", "demands"),
    WishedItems: ("demands",),
    LearningGoals: ("teaches",),
    Guidance: ("guidance_least", "guidance_most"),
    Variety: ("werksoort",),
}
"""What rules and criteria read of a place: of places that say the same there, the outcome is the same and is kept."""


_READERS: dict[tuple[type, Names], Callable[[Columns], tuple[NDArray[Any], ...]]] = {}


def said_by(side: Columns, names: Names) -> tuple[bytes, ...]:
    """Give what a side says in these columns, to tell whether another one says the same."""
    read = _READERS.get((type(side), names))
    if read is None:
        read = _READERS[type(side), names] = _reader(side, names)
    return tuple([part.tobytes() for part in read(side)])


def _reader(side: Columns, names: Names) -> Callable[[Columns], tuple[NDArray[Any], ...]]:
    """Give how all parts of these columns are read at once: a vacancy asks this of thirty rules and criteria."""
    parts = [part for name in names for part in _parts(name, getattr(side, name))]
    if len(parts) > 1:
        return attrgetter(*parts)
    return lambda of: tuple(attrgetter(part)(of) for part in parts)


def _parts(name: str, column: Column) -> tuple[str, ...]:
    if isinstance(column, Lists):
        return tuple(f"{name}.{part}" for part in ("starts", *column.columns()))
    return (name,)
