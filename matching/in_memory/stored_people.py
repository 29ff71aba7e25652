"""From the documents about somebody straight to what they tell, without making an object of every fact.

Most of what people say many have said before: what a statement is, is read once for every text of it. Who says two
things about one subject is settled by the rule of the domain. What is not of the usual shape is read whole.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, get_args, get_type_hints
from uuid import UUID

from orjson import dumps, loads

from matching.domain.candidate import Candidate, CandidateStatus, Uitkeringssituatie
from matching.domain.development_plan import GoalStatus
from matching.domain.eligibility import ALL_ANSWERS, ANSWERS
from matching.domain.fact import Fact, FactSource
from matching.domain.placement import Placement
from matching.domain.profile import Profile, prevailing
from matching.domain.proposal import Proposal, standing_refusal
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.profiles.telling import (
    GOALS,
    LISTS,
    NEVER,
    SINGLE,
    Circumstances,
    Telling,
    answered,
    circumstances_of,
    placed_until,
    what_counts,
)
from matching.profiles.told import Statements
from matching.rules.facts import NO_DAY
from matching.storage.documents import decode, plain
from matching.storage.people import PersonDocuments

Plain = dict[str, Any]
_UNASKED = Tri.ONBEKEND.value
_ELIGIBILITY = tuple(name for name in ALL_ANSWERS if name in ANSWERS)
_BESIDE = ALL_ANSWERS[len(_ELIGIBILITY) :]
_HINTS = get_type_hints(Profile)
KINDS: dict[str, type[Any]] = {
    **{name: get_args(get_args(_HINTS[name])[0])[0] for name in (*LISTS, *SINGLE)},
    GOALS: Term,
}
"""Of which type the statements under a field are."""


class StoredPeople:
    """Adds people to a telling."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._numbers = {name: _Numbers(KINDS[name], telling.statements[name]) for name in KINDS}

    def candidate(self, documents: PersonDocuments) -> Plain:
        """Parse the document of the candidate, at least as far as who it is.

        Raises:
            StoreError: it is damaged.
        """
        try:
            who: Plain = loads(documents.candidate)
            _ = UUID(who["id"]), CandidateStatus(who["status"]), who["number"]
        except (KeyError, TypeError, ValueError):
            return plain(decode(Candidate, documents.candidate))
        return who

    def add(self, who: Plain, documents: PersonDocuments) -> None:
        """Add somebody.

        Args:
            who: the document of the candidate, parsed.

        Raises:
            StoreError: a document is damaged.
        """
        try:
            read = self._read(who, documents)
        except (AttributeError, KeyError, TypeError, ValueError):
            read = None
        if read is None:
            record = documents.record()
            read = self._telling.said_by(record), circumstances_of(record)
        self._telling.add(*read)

    def _read(self, who: Plain, documents: PersonDocuments) -> tuple[dict[str, list[int]], Circumstances] | None:
        """Read the usual; None when there is something that is looked at as a whole."""
        proposals = [decode(Proposal, document) for document in documents.proposals]
        if any(standing_refusal(proposals, one.work_id) for one in proposals):
            return None
        if who.get("business_cases") or who.get("withdrawals"):
            return None
        placements = [decode(Placement, document) for document in documents.placements]
        said = self._said(
            [
                *(plain(placement.observed()) for placement in placements),
                *(loads(document)["profile"] for document in documents.scans),
                who["corrections"],
            ]
        )
        plan = who.get("plan")
        goals = plan["goals"] if plan else ()
        if goals:
            said[GOALS] = [
                self._numbers[GOALS][dumps(one["skill"])] for one in goals if GoalStatus(one["status"]).is_open
            ]
        return said, _circumstances(who, placements, has_plan=bool(goals))

    def _said(self, observed: Sequence[Plain]) -> dict[str, list[int]]:
        """Give what counts now of what was observed, oldest first."""
        every: dict[str, list[Plain]] = {}
        for profile in observed:
            for name, facts in profile.items():
                if facts:
                    told = facts if isinstance(facts, list) else [facts]
                    every[name] = every[name] + told if name in every else told
        said: dict[str, list[int]] = {}
        for name, facts in every.items():
            numbers = self._numbers.get(name)
            if numbers is not None:
                told_of = map(_work, facts) if name == "experience" else [fact["value"] for fact in facts]
                found = [numbers[text] for text in map(dumps, told_of)]
                said[name] = found if len(found) == 1 else self._current(name, facts, found)
        return said

    def _current(self, name: str, facts: Sequence[Plain], numbers: list[int]) -> list[int]:
        """Give what prevails on every subject, in the order in which they were first told."""
        subjects = self._numbers[name].subjects
        about: list[object] = [subjects[number] for number in numbers]
        if name == "experience":  # of work done it is told apart when it began
            about = [(subject, fact["value"].get("start")) for subject, fact in zip(about, facts, strict=True)]
        if len(set(about)) == len(about):
            return numbers
        places: dict[object, list[int]] = {}
        for place, subject in enumerate(about):
            places.setdefault(subject, []).append(place)
        return [_prevailing([numbers[one] for one in some], [facts[one] for one in some]) for some in places.values()]


class _Numbers(dict[bytes, int]):
    """The number of every statement of one kind, by its text.

    Attributes:
        subjects: what every statement is about, by its number; one of a person prevails. All single values are
            about one thing.
    """

    def __init__(self, kind: type[Any], statements: Statements) -> None:
        super().__init__()
        self._kind, self._statements = kind, statements
        self.subjects: dict[int, str] = {}

    def __missing__(self, text: bytes) -> int:
        statement = what_counts(decode(self._kind, text))
        self[text] = number = self._statements.number(statement)
        self.subjects[number] = getattr(statement, "key", "")
        return number


def _work(fact: Plain) -> Plain:
    """Keep of work done which work it was."""
    return {"occupation": fact["value"]["occupation"], "werksoort": fact["value"].get("werksoort")}


def _prevailing(numbers: Sequence[int], facts: Sequence[Plain]) -> int:
    told = [
        Fact(number, FactSource(fact["source"]), date.fromisoformat(fact["observed_on"]))
        for number, fact in zip(numbers, facts, strict=True)
    ]
    winner: int = prevailing(told).value
    return winner


def _circumstances(who: Plain, placements: Sequence[Placement], *, has_plan: bool) -> Circumstances:
    get, asked = who.get, (who.get("eligibility") or {}).get
    said = [*map(asked, _ELIGIBILITY), *map(get, _BESIDE)]
    permit, agreed = get("work_permit"), get("indicatie_banenafspraak")
    return Circumstances(
        answered(
            who["status"],
            get("wants_despite_exemption", _UNASKED),
            get("uitkeringssituatie", Uitkeringssituatie.ONBEKEND.value),
            permit["value"] if permit else _UNASKED,
            agreed["value"] if agreed else _UNASKED,
            tuple([fact["value"] if fact else _UNASKED for fact in said]),
        ),
        _ordinal(get("exempt_until"), NO_DAY),
        placed_until(CandidateStatus(who["status"]), placements),
        _ordinal(get("last_proposed_on"), NEVER),
        has_plan=has_plan,
    )


@lru_cache(maxsize=1 << 15)
def _ordinal(day: str | None, absent: int) -> int:
    return absent if day is None else date.fromisoformat(day).toordinal()
