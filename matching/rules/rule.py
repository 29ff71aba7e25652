"""A rule is a value: what it says, where it comes from, since when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from matching.domain.geography import Geography
from matching.domain.record import CandidateRecord
from matching.domain.travel_table import TravelTable
from matching.domain.verdict import FactOrigin, Lever
from matching.domain.work_on_offer import WorkOnOffer
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.verdicts import Code, Verdicts


class RuleKind(StrEnum):
    """Who made the rule, which decides who may deviate from it.

    From `WET` nobody may. `BELEID` and `EIGEN` can be overridden by a
    consultant with a reason. `EIS` is the employer's to change, `WENS` the
    candidate's.
    """

    WET = "wet"
    BELEID = "beleid"
    EIGEN = "eigen"
    EIS = "eis"
    WENS = "wens"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: a document, and the passage if we have it verbatim.

    Attributes:
        requirement: our own name of what the letters demand (A-01 ...), for those who work on passend.
    """

    document: str
    passage: str = ""
    requirement: str = ""

    def __str__(self) -> str:
        return f"{self.document}: «{self.passage}»" if self.passage else self.document


EIGEN_BELEID = Source("eigen beleid")


@dataclass(frozen=True, slots=True)
class World:
    """What lies between person and place: distances and given travel times."""

    geography: Geography
    travel_table: TravelTable | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One person and one place, for the words about an outcome.

    Attributes:
        start: the reference day of the pair.
    """

    record: CandidateRecord
    work: WorkOnOffer
    start: date
    world: World


@dataclass(frozen=True, slots=True)
class Words:
    """What to say about one outcome of one pair.

    Attributes:
        asked, known: what is asked and what is known.
        unit: of the size of the miss.
        lever, lever_text: who can change a no, and how.
        question: what to ask when it is unknown; to whom.
        withheld: the person would rather not say what the question asks.
    """

    asked: str
    known: str
    unit: str = ""
    lever: Lever | None = None
    lever_text: str = ""
    question: str = ""
    to: str = "kandidaat"
    origin: FactOrigin | None = None
    withheld: bool = False


class Check(Protocol):
    """What a rule computes over columns, and how it says so of one pair."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        """Judge all pairs at once; one side has one row, or both have k."""

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        """Say it of one pair; computes no outcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedRule:
    """What every rule says of itself.

    Attributes:
        code: stable name, as in the ledger and the API.
        statement: the rule in one Dutch sentence.
        valid_from: first day on which it holds; None where the source gives no day.
        discreet: its outcome tells what only the person's own consultant may see.
    """

    code: str
    statement: str
    kind: RuleKind
    source: Source
    valid_from: date | None = None
    valid_until: date | None = None
    discreet: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(DatedRule):
    """One rule about pairs of a person and a place.

    Attributes:
        deducts: outcomes cost points (aftrek): the required items of the employer.
        only_at_start: not asked again once somebody is there, because being there changes the answer.
    """

    check: Check
    deducts: bool = False
    only_at_start: bool = False
