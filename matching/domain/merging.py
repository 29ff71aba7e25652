"""Two records of one person, or of one vacancy, as one; and what each was, put back.

Merging rewrites nothing: it gives the next version of both records. Putting
back compares three versions of a record (before the merge, right after it,
and now), so that what others changed since is not lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from matching.domain.business_case import BusinessCase
from matching.domain.candidate import Candidate, CandidateStatus, Uitkeringssituatie, Withdrawal
from matching.domain.development_plan import DevelopmentPlan, GoalStatus
from matching.domain.eligibility import ANSWERS, Eligibility
from matching.domain.fact import Fact
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.placement import Placement
from matching.domain.profile import Profile, current, prevailing
from matching.domain.statements import Skill
from matching.domain.tri import Tri

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")

MERGED = "samengevoegd"
MERGED_WITH_IDENTITY = "samengevoegd_met_identiteit"
UNDONE = "samenvoeging_ongedaan"
"""Action codes in the ledger. The second one says that the identity of the other was registered for this record too."""


def enriched(kept: Candidate, other: Candidate) -> Candidate:
    """Give the record that stays, with what only the other one told.

    What the municipality keeps of its own (status, aanspreekpunt, number)
    stays as it was; where it says nothing, the other one fills it in. A
    restriction of either holds for the person. Source: design.md 5b, AVG 18.
    """
    benefit = kept.uitkeringssituatie
    if benefit is Uitkeringssituatie.ONBEKEND:
        benefit = other.uitkeringssituatie
    since = other.benefit_since if other.uitkeringssituatie is benefit else None
    wants = kept.wants_despite_exemption
    return replace(
        kept,
        corrections=current([other.corrections, kept.corrections]),
        exempt_until=kept.exempt_until or other.exempt_until,
        wants_despite_exemption=other.wants_despite_exemption if wants is Tri.ONBEKEND else wants,
        indicatie_banenafspraak=_fact(kept.indicatie_banenafspraak, other.indicatie_banenafspraak),
        work_permit=_fact(kept.work_permit, other.work_permit),
        startkwalificatie=_fact(kept.startkwalificatie, other.startkwalificatie),
        withdrawals=_latest((*kept.withdrawals, *other.withdrawals)),
        uitkeringssituatie=benefit,
        benefit_since=kept.benefit_since or since,
        last_proposed_on=max(filter(None, (kept.last_proposed_on, other.last_proposed_on)), default=None),
        restricted=kept.restricted or other.restricted,
        plan=_plan(kept.plan, other.plan),
        eligibility=_answers(kept.eligibility, other.eligibility),
        traject_since=_longest(kept, other),
        uwv_until=kept.uwv_until or other.uwv_until,
        applied_on=kept.applied_on or other.applied_on,
        business_cases=(*kept.business_cases, *other.business_cases),
    )


def closed_for(kept: Candidate, other: Candidate) -> Candidate:
    """Give the double, closed for the record that stays; what it told stays readable in it."""
    restricted = kept.restricted or other.restricted
    return replace(other, status=CandidateStatus.AFGESLOTEN, restricted=restricted, merged_into=kept.id)


def withdrawn_for(kept: Vacancy, other: Vacancy) -> Vacancy:
    """Give the double of a vacancy, withdrawn for the one that stays."""
    return replace(other, status=VacancyStatus.INGETROKKEN, merged_into=kept.id)


def counted_for(kept: Vacancy, other: Vacancy, candidate: Candidate) -> Candidate:
    """Let what somebody said no to in a double count for the vacancy that stays too."""
    said = [replace(one, vacancy_id=kept.id) for one in candidate.withdrawals if one.vacancy_id == other.id]
    return replace(candidate, withdrawals=_latest((*candidate.withdrawals, *said)))


def moved_to(kept: Vacancy, other: Vacancy, placement: Placement) -> Placement:
    """Give a placement at a double, or on the way to a job there, as one of the vacancy that stays."""
    at, aim = (kept.id if one == other.id else one for one in (placement.vacancy_id, placement.intended_vacancy_id))
    return replace(placement, vacancy_id=at, intended_vacancy_id=aim)


def _fact(mine: Fact[Tri] | None, theirs: Fact[Tri] | None) -> Fact[Tri] | None:
    known = [fact for fact in (theirs, mine) if fact is not None]
    return prevailing(known) if known else None


def _answers(mine: Eligibility, theirs: Eligibility) -> Eligibility:
    return Eligibility(**{name: _fact(getattr(mine, name), getattr(theirs, name)) for name in ANSWERS})


def _longest(kept: Candidate, other: Candidate) -> date | None:
    """Give the first day of the longest traject: a year of use never restarts because two records were one person."""
    if kept.traject_since is None or other.traject_since is None:
        return None
    return min(kept.traject_since, other.traject_since)


def _latest(said: Sequence[Withdrawal]) -> tuple[Withdrawal, ...]:
    """Keep of every vacancy what was said last; of one day what stands first."""
    latest: dict[Any, Withdrawal] = {}
    for one in said:
        if one.vacancy_id not in latest or one.on > latest[one.vacancy_id].on:
            latest[one.vacancy_id] = one
    return tuple(latest.values())


def _plan(mine: DevelopmentPlan | None, theirs: DevelopmentPlan | None) -> DevelopmentPlan | None:
    """Keep one plan: the goals of both, each once; an achieved goal was achieved, whoever wrote it down."""
    if mine is None or theirs is None:
        return mine or theirs
    goals = {Skill(goal.skill).key: goal for goal in mine.goals}
    for goal in theirs.goals:
        key = Skill(goal.skill).key
        if key not in goals or (goal.status is GoalStatus.BEHAALD and goals[key].status.is_open):
            goals[key] = goal
    return DevelopmentPlan(
        aim=mine.aim or theirs.aim,
        start_on=mine.start_on or theirs.start_on,
        goals=tuple(goals.values()),
        next_step=mine.next_step or theirs.next_step,
    )


@dataclass(frozen=True, slots=True)
class PutBack(Generic[R]):
    """A record as it was before a merge.

    Attributes:
        staying: the fields that somebody changed since, which stay as they are now.
    """

    value: R
    staying: tuple[str, ...]


def put_back(before: R, merged: R, now: R) -> PutBack[R]:
    """Take out of a record what a merge brought in, and leave what came after."""
    staying: list[str] = []
    values = {}
    for name in changed_fields(before, merged):
        versions = tuple(getattr(version, name) for version in (before, merged, now))
        values[name] = _value_back(name, versions, staying)
    return PutBack(replace(now, **values), tuple(staying))


def changed_fields(before: R, after: R) -> tuple[str, ...]:
    """Give the names of the fields in which two versions differ."""
    return tuple(field.name for field in fields(before) if getattr(before, field.name) != getattr(after, field.name))


def _value_back(name: str, versions: tuple[Any, ...], staying: list[str]) -> object:
    was, became, is_now = versions
    if is_now == became:
        return was
    if isinstance(became, Profile | Eligibility):
        inner = put_back(was, became, is_now)
        staying += inner.staying
        return inner.value
    if isinstance(became, tuple):
        return _items_back(name, [{_key(item): item for item in told} for told in versions], staying)
    staying.append(name)
    return is_now


def _items_back(name: str, versions: list[dict[object, Any]], staying: list[str]) -> tuple[Any, ...]:
    """Put back item by item: one that is as the merge left it becomes what it was, or goes."""
    was, became, is_now = versions
    touched = {key for key, item in became.items() if was.get(key) != item}
    if any(is_now.get(key) != became[key] for key in touched):
        staying.append(name)
    items = (was.get(key) if key in touched and item == became[key] else item for key, item in is_now.items())
    return tuple(item for item in items if item is not None)


def _key(item: Withdrawal | BusinessCase | Fact[Any]) -> object:
    """Give what makes two items speak of the same thing."""
    if isinstance(item, BusinessCase):
        return item.id
    return item.vacancy_id if isinstance(item, Withdrawal) else item.value.key
