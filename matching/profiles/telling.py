"""People on their way to columns: what they tell as numbers of statements, and where they stand."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np

from matching.domain.business_case import BusinessCase
from matching.domain.candidate import Candidate, CandidateStatus, Uitkeringssituatie
from matching.domain.eligibility import ALL_ANSWERS
from matching.domain.fact import Fact
from matching.domain.placement import Placement
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.statements import Experience
from matching.domain.tri import Tri
from matching.profiles.answers import BENEFIT, STATUS, ordinal, tri_code
from matching.profiles.refused_pairs import refused_pairs, withdrawn_by
from matching.profiles.told import Entries, Statements, Table, Told
from matching.rules.facts import NO_DAY, OPEN_END
from scoring.pool import UNKNOWN

NEVER = -1
LISTS = tuple(one.name for one in fields(Profile) if isinstance(one.default, tuple))
SINGLE = tuple(one.name for one in fields(Profile) if one.default is None)
GOALS = "goals"
FIELDS = (*LISTS, *SINGLE, GOALS)
_PLACE = {name: place for place, name in enumerate(FIELDS)}
_YES, _NO = Tri.JA.value, Tri.NEE.value
_BIT = {name: 1 << bit for bit, name in enumerate(ALL_ANSWERS)}


T = TypeVar("T")


class Answered(NamedTuple, Generic[T]):
    """The answers of one candidate, or columns of them, in codes; `yes` and `no` are masks over `ALL_ANSWERS`."""

    status: T
    wants_despite: T
    benefit: T
    work_permit: T
    banenafspraak: T
    yes: T
    no: T


class Circumstances(NamedTuple):
    """Where somebody stands, beside the profile.

    Attributes:
        exempt_until, placed_until, last_proposed: ordinals.
        has_plan: a plan names goals, open or not.
        cases: agreed or not.
        refused: work for which agreement was withdrawn, or that stands refused: ids of `refusal_id`.
    """

    answered: Answered[int]
    exempt_until: int
    placed_until: int
    last_proposed: int
    has_plan: bool
    cases: Sequence[BusinessCase] = ()
    refused: Sequence[int] = ()


class Telling:
    """People, one after the other, as far as columns need them.

    Every statement under every field has a code: its number there times the number of fields, plus which field it is.
    """

    def __init__(self) -> None:
        self._statements = tuple(Statements() for _ in FIELDS)
        self._codes: list[int] = []
        self._many: list[int] = []
        self.people: list[Circumstances] = []
        self._told: dict[str, Told] = {}

    @classmethod
    def of(cls, records: Iterable[CandidateRecord]) -> "Telling":
        """Take these people."""
        telling = cls()
        for record in records:
            telling.add(telling.said_by(record), circumstances_of(record))
        return telling

    def __len__(self) -> int:
        return len(self.people)

    def code(self, name: str, statement: Hashable) -> int:
        """Give the code of a statement under a field."""
        place = _PLACE[name]
        return self._statements[place].number(what_counts(statement)) * len(FIELDS) + place

    def add(self, said: Sequence[int], where: Circumstances) -> None:
        """Add somebody.

        Args:
            said: the codes of all that is told; under one field in the order of telling.
        """
        self.people.append(where)
        self._told.clear()
        self._codes += said
        self._many.append(len(said))

    def forget_people(self) -> None:
        """Begin again with nobody; statements keep their codes."""
        self.people, self._codes, self._many, self._told = [], [], [], {}

    def said_by(self, record: CandidateRecord) -> list[int]:
        """Give the codes of all that somebody tells."""
        plan = record.candidate.plan
        said = [self.code(name, fact.value) for name, fact in facts_of(record.profile)]
        return said + [self.code(GOALS, goal.skill) for goal in (plan.open_goals if plan else ())]

    def told(self, name: str) -> Told:
        """Give what everybody tells under a field."""
        if not self._told:
            self._told = self._by_field()
        return self._told[name]

    def _by_field(self) -> dict[str, Told]:
        number, place = np.divmod(np.array(self._codes, dtype=np.int64), len(FIELDS))
        row = np.repeat(np.arange(len(self)), self._many)
        order = np.argsort(place.astype(np.int8), kind="stable")
        ends = np.cumsum(np.bincount(place, minlength=len(FIELDS)))[:-1]
        told = zip(FIELDS, self._statements, np.split(row[order], ends), np.split(number[order], ends), strict=True)
        return {name: Told(statements.known, len(self), rows, what) for name, statements, rows, what in told}

    def answers(self) -> Answered[Table]:
        """Give the answers of everybody, (n,) each."""
        return Answered(*np.array([person.answered for person in self.people], dtype=np.int64).reshape(-1, 7).T)

    def refused(self) -> Entries:
        """Give what is refused beside what a profile says, (row, id)."""
        return Entries.of([(row, one) for row, who in enumerate(self.people) for one in who.refused], 1)


def facts_of(profile: Profile) -> Iterator[tuple[str, Fact[Any]]]:
    """Give every fact with the field that it stands under."""
    for name in LISTS:
        yield from ((name, fact) for fact in getattr(profile, name))
    yield from ((name, fact) for name in SINGLE if (fact := getattr(profile, name)) is not None)


def what_counts(statement: Hashable) -> Hashable:
    """Give what columns need of a statement: of work done which work it was, not when."""
    return Experience(statement.occupation, statement.werksoort) if isinstance(statement, Experience) else statement


def circumstances_of(record: CandidateRecord) -> Circumstances:
    """Give where somebody stands."""
    who = record.candidate
    return Circumstances(
        answers_of(who),
        ordinal(who.exempt_until, NO_DAY),
        placed_until(who.status, record.placements),
        ordinal(who.last_proposed_on, NEVER),
        has_plan=who.plan is not None and bool(who.plan.goals),
        cases=who.business_cases,
        refused=[*withdrawn_by(who.withdrawals), *refused_pairs(record)],
    )


def answers_of(who: Candidate) -> Answered[int]:
    """Give the answers of a candidate."""
    permit, agreed = (fact.value if fact else Tri.ONBEKEND for fact in (who.work_permit, who.indicatie_banenafspraak))
    said = ((name, who.says(name)) for name in ALL_ANSWERS)
    return answered(who.status, who.wants_despite_exemption, who.uitkeringssituatie, permit, agreed, said)


def answered(
    status: str, wants: str, benefit: str, permit: str, agreed: str, said: Iterable[tuple[str, str]]
) -> Answered[int]:
    """Give answers in the codes of the columns.

    Args:
        permit: whether there is a work permit; agreed: the indicatie banenafspraak; said: what was said under which
            name, of which only `ALL_ANSWERS` count.
    """
    yes = no = 0
    for name, answer in said:
        if answer == _YES:
            yes |= _BIT.get(name, 0)
        elif answer == _NO:
            no |= _BIT.get(name, 0)
    return Answered(*_coded(status, wants, benefit, permit, agreed), yes, no)


@lru_cache(maxsize=1 << 12)
def _coded(status: str, wants: str, benefit: str, permit: str, agreed: str) -> tuple[int, int, int, int, int]:
    return (
        STATUS[CandidateStatus(status)],
        tri_code(Tri(wants)),
        UNKNOWN if benefit == Uitkeringssituatie.ONBEKEND else BENEFIT[Uitkeringssituatie(benefit)],
        tri_code(Tri(permit)),
        tri_code(Tri(agreed)),
    )


def placed_until(status: CandidateStatus, placements: Sequence[Placement]) -> int:
    """Give the last day of what binds; of somebody who is placed, we know not where, the end is open."""
    binding = [placement for placement in placements if placement.is_binding]
    if not placements and status is CandidateStatus.GEPLAATST:
        return OPEN_END
    if any(placement.planned_end is None for placement in binding):
        return OPEN_END
    return max((ordinal(placement.planned_end) for placement in binding), default=NO_DAY)
