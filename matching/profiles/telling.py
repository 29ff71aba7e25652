"""People on their way to columns: what they tell as numbers of statements, and where they stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

import numpy as np

from matching.domain.business_case import BusinessCase
from matching.domain.candidate import Candidate, CandidateStatus, Uitkeringssituatie
from matching.domain.eligibility import ALL_ANSWERS
from matching.domain.placement import Placement
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.statements import Experience
from matching.domain.tri import Tri
from matching.profiles.answers import BENEFIT, STATUS, bits, ordinal, tri_code
from matching.profiles.refused_pairs import refused_pairs, withdrawn_by
from matching.profiles.told import Entries, Statements, Table, Told
from matching.rules.facts import NO_DAY, OPEN_END
from scoring.pool import UNKNOWN

NEVER = -1
LISTS = tuple(one.name for one in fields(Profile) if isinstance(one.default, tuple) and one.name != "declined")
SINGLE = tuple(one.name for one in fields(Profile) if one.default is None)
GOALS = "goals"


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
    """People, one after the other, as far as columns need them."""

    def __init__(self) -> None:
        self.statements = {name: Statements() for name in (*LISTS, *SINGLE, GOALS)}
        self._said: dict[str, tuple[list[int], list[int]]] = {name: ([], []) for name in self.statements}
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

    def add(self, said: Mapping[str, Sequence[int]], where: Circumstances) -> None:
        """Add somebody.

        Args:
            said: the numbers of what is told under every field, in the order of telling; nothing where it is not named.
        """
        row = len(self.people)
        self.people.append(where)
        self._told.clear()
        for name, numbers in said.items():
            rows, what = self._said[name]
            rows += [row] * len(numbers)
            what += numbers

    def said_by(self, record: CandidateRecord) -> dict[str, list[int]]:
        """Give what somebody tells under every field."""
        profile, said = record.profile, {}
        for name in LISTS:
            said[name] = [self.statements[name].number(what_counts(fact.value)) for fact in getattr(profile, name)]
        for name in SINGLE:
            fact = getattr(profile, name)
            said[name] = [] if fact is None else [self.statements[name].number(fact.value)]
        plan = record.candidate.plan
        said[GOALS] = [self.statements[GOALS].number(goal.skill) for goal in plan.open_goals] if plan else []
        return said

    def told(self, name: str) -> Told:
        """Give what everybody tells under a field."""
        if name not in self._told:
            rows, what = (np.array(told, dtype=np.int64) for told in self._said[name])
            self._told[name] = Told(self.statements[name].known, len(self), rows, what)
        return self._told[name]

    def answers(self) -> Answered[Table]:
        """Give the answers of everybody, (n,) each."""
        return Answered(*np.array([person.answered for person in self.people], dtype=np.int64).reshape(-1, 7).T)

    def refused(self) -> Entries:
        """Give what is refused beside what a profile says, (row, id)."""
        return Entries.of([(row, one) for row, who in enumerate(self.people) for one in who.refused], 1)


def what_counts(statement: object) -> object:
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
        refused=[*withdrawn_by(who), *refused_pairs(record)],
    )


def answers_of(who: Candidate) -> Answered[int]:
    """Give the answers of a candidate."""
    permit, agreed = (fact.value if fact else Tri.ONBEKEND for fact in (who.work_permit, who.indicatie_banenafspraak))
    said = tuple(map(who.says, ALL_ANSWERS))
    return answered(who.status, who.wants_despite_exemption, who.uitkeringssituatie, permit, agreed, said)


@lru_cache(maxsize=1 << 15)
def answered(status: str, wants: str, benefit: str, permit: str, agreed: str, said: tuple[str, ...]) -> Answered[int]:
    """Give answers in the codes of the columns; few people answer everything as nobody else does.

    Args:
        permit: whether there is a work permit; agreed: the indicatie banenafspraak; said: to `ALL_ANSWERS`.
    """
    return Answered(
        STATUS[CandidateStatus(status)],
        tri_code(Tri(wants)),
        UNKNOWN if benefit == Uitkeringssituatie.ONBEKEND else BENEFIT[Uitkeringssituatie(benefit)],
        tri_code(Tri(permit)),
        tri_code(Tri(agreed)),
        bits(bit for bit, answer in enumerate(said) if answer == Tri.JA),
        bits(bit for bit, answer in enumerate(said) if answer == Tri.NEE),
    )


def placed_until(status: CandidateStatus, placements: Sequence[Placement]) -> int:
    """Give the last day of what binds; of somebody who is placed, we know not where, the end is open."""
    binding = [placement for placement in placements if placement.is_binding]
    if not placements and status is CandidateStatus.GEPLAATST:
        return OPEN_END
    if any(placement.planned_end is None for placement in binding):
        return OPEN_END
    return max((ordinal(placement.planned_end) for placement in binding), default=NO_DAY)
