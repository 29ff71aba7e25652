"""What each rule and each criterion reads of a person: in a question about one place nothing else can decide.

A rule that is not named here is judged of everybody, one by one: slower, never otherwise. A test watches what
is really read.
"""

from matching.rules.checks.availability import AvailableOnStart, HoursOverlap
from matching.rules.checks.conditions import ConditionsFit
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
from scoring.criteria.occupation import Occupation
from scoring.criteria.variety import Variety

Names = tuple[str, ...]

STANDING: Names = ("status", "placed_until", "exempt_until", "wants_despite", "work_permit", "banenafspraak")
BEGINNING: Names = ("available_from",)
WEEK: Names = ("hours_min", "hours_max", "available", "available_known")
AGE_AND_WEEK: Names = ("is_16_plus", "is_18_plus", "available", "available_known")
JOURNEY: Names = ("postcode", "transport", "transport_known", "max_minutes", "max_km")
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
    Occupation: ("occupation", "occupation_low", "occupation_expected", "occupation_high"),
    Interest: ("occupation", "occupation_low", "occupation_expected", "occupation_high", "werksoort"),
    LearningGoals: ("teaches",),
}
"""What the criteria that are dear to judge read of a place: places that say the same there have the same figures."""
