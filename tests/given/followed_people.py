"""Random people as the day's work sees them: places of every instrument, talks, goals, a benefit, what was decided."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import strategies as st
from people import OWNER_ID

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey, Uitkeringssituatie
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal
from matching.domain.fact import Fact, FactSource
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.domain.placement_parts import Advice, Evaluation
from matching.domain.premium import PremiumDecision
from matching.domain.record import CandidateRecord
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.rules.daily_numbers import NOTICES
from matching.rules.settings import RuleSetting, RuleSettings

FIRST, DAYS = date(2026, 1, 1), 1_096
NEXT_YEAR = date(2027, 1, 1)
_IDS = st.integers(1, 2**64).map(lambda n: UUID(int=n))
days = st.integers(-400, 900).map(lambda n: FIRST + timedelta(days=n))
month_ends = st.sampled_from((date(2026, 8, 31), date(2027, 8, 31), date(2028, 2, 29), date(2026, 1, 31)))
_starts = days | month_ends
_benefits = st.sampled_from((Uitkeringssituatie.BIJSTAND, Uitkeringssituatie.WW_UWV, Uitkeringssituatie.WIA_WAJONG_UWV))


@st.composite
def placements(draw, who):
    start = draw(_starts)
    ended = draw(st.none() | st.integers(0, 500).map(lambda n: start + timedelta(days=n)))
    planned = draw(st.none() | st.integers(20, 760).map(lambda n: start + timedelta(days=n)))
    future = st.sampled_from((PlacementStatus.GEPLAND, PlacementStatus.VERVALLEN, PlacementStatus.ACTIEF))
    talked = draw(st.lists(st.integers(0, 700), max_size=4, unique=True))
    talks = tuple(Evaluation(start + timedelta(days=n), "c-1", draw(st.sampled_from(Advice))) for n in sorted(talked))
    granted = st.builds(lambda n, on: PremiumDecision(n, True, 60_000, on, "c-1", on), st.integers(1, 4), days)
    return Placement(
        draw(_IDS), who, draw(st.sampled_from(Instrument)), Term("hulp"), None, start, planned, ended,
        end_reason=draw(st.sampled_from(EndReason)) if ended else None,
        status=None if ended else draw(st.none() | future),
        evaluations=talks, premiums=tuple(draw(st.lists(granted, max_size=2))),
    )  # fmt: skip


@st.composite
def goals(draw):
    achieved = draw(st.none() | days)
    status = GoalStatus.BEHAALD if achieved else draw(st.sampled_from((GoalStatus.OPEN, GoalStatus.VERVALLEN)))
    return LearningGoal(Term("op tijd komen"), status, achieved)


@st.composite
def records(draw):
    """One person with up to four places."""
    who = draw(_IDS)
    answered = st.builds(lambda tri, on: Fact(tri, FactSource.CONSULENT, on), st.sampled_from(Tri), days)
    person = Candidate(
        who, 1, SourceKey("t", "1"), draw(st.sampled_from(CandidateStatus)), OWNER_ID,
        startkwalificatie=draw(st.none() | answered),
        uitkeringssituatie=draw(_benefits), uwv_until=draw(st.none() | days | month_ends),
        plan=draw(st.none() | st.builds(DevelopmentPlan, goals=st.lists(goals(), max_size=2).map(tuple))),
        restricted=draw(st.sampled_from((False, False, False, True))),
        traject_since=draw(st.none() | days),
    )  # fmt: skip
    found = draw(st.lists(placements(who), max_size=4))
    return CandidateRecord(person, (), tuple(sorted(found, key=lambda one: one.start)))


_numbers = st.builds(
    lambda rule, weeks, until: RuleSetting(rule.code, weeks, NEXT_YEAR, until, "besluit"),
    st.sampled_from(NOTICES), st.integers(1, 20), st.none() | st.just(date(2027, 6, 30)),
)  # fmt: skip
settings_of_a_municipality = st.lists(_numbers, max_size=2, unique_by=lambda one: one.rule).map(
    lambda found: RuleSettings(tuple(found))
)
