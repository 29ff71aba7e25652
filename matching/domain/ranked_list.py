"""A ranked list as people read it: figures, sentences, questions and levers.

Points are integer tenths: 714 is 71.4. What is shown adds up to the tenth:
score = the sum of the shares + the deduction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from matching.domain.fact import FactSource
from matching.domain.ranking_request import Filters, Page


class ListKind(StrEnum):
    """The three lists; everyone in the pool is in exactly one. Source: model.md C.4.7."""

    GERANGSCHIKT = "gerangschikt"
    UITVRAGEN = "uitvragen"
    UITGESLOTEN = "uitgesloten"


class Outcome(StrEnum):
    """What a rule says of a pair. Source: model.md C.4.3."""

    VOLDOET = "voldoet"
    BESPREEKBAAR = "bespreekbaar"
    ONBEKEND = "onbekend"
    VOLDOET_NIET = "voldoet_niet"


class Lever(StrEnum):
    """Who or what can change a "no". Source: model.md C.4.3; `consulent` is eigen beleid."""

    KANDIDAAT = "kandidaat"
    WERKGEVER = "werkgever"
    BUSINESSCASE = "businesscase"
    OPLEIDING = "opleiding"
    JOBCOACH = "jobcoach"
    TIJD = "tijd"
    CONSULENT = "consulent"


@dataclass(frozen=True, slots=True)
class FactOrigin:
    """Where a fact comes from and of which day it is."""

    source: FactSource
    observed_on: date


@dataclass(frozen=True, slots=True)
class Share:
    """One term of the score.

    Attributes:
        direction: "vraag" or "wens".
        maximum, points, low, high: tenths.
        value: expected figure in milli; known: known part in milli.
        why: one sentence.
    """

    code: str
    label: str
    direction: str
    maximum: int
    points: int
    low: int
    high: int
    value: int
    known: int
    why: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A strong point, a gap or an attention point.

    Attributes:
        points: tenths that it brings or could bring; 0 when it is not about points.
        origin: of the fact, when there is one.
        lever: who can change it, for a gap or attention point.
    """

    sentence: str
    points: int = 0
    origin: FactOrigin | None = None
    lever: Lever | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of this pair.

    Attributes:
        statement: the rule in one sentence.
        kind: wet, beleid, eigen, eis (of the employer) or wens (of the candidate).
        source: where the rule comes from.
        asked, known: what is asked and what is known, in words; "onbekend" when it is not.
        miss: size of the miss in `unit`, 0 when there is none.
        lever, lever_text: who can change it and how.
        origin: of the fact about the person.
    """

    code: str
    statement: str
    kind: str
    source: str
    outcome: Outcome
    asked: str
    known: str
    miss: int = 0
    unit: str = ""
    lever: Lever | None = None
    lever_text: str = ""
    origin: FactOrigin | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask, of whom, and what the answer could bring.

    Attributes:
        to: "kandidaat", "werkgever" or "consulent".
        gain: tenths the answer could add.
        decides: the answer can exclude or admit the person.
    """

    to: str
    text: str
    gain: int = 0
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """One person in one of the lists.

    Attributes:
        rank: 1, 2 ... in `gerangschikt`; None elsewhere.
        score, score_low, score_high: tenths; None where nothing is known at all (an empty profile).
        coverage: dekking, whole percent of the asked weight that is known.
        demand, demand_maximum, wish, wish_maximum: sub-totals in tenths (vraag, wens).
        deduction: aftrek in tenths, 0 or negative.
        can_drop_out: kanUitvallen, a rule is still unknown.
        near: bijna, excluded by exactly one rule.
    """

    candidate_id: UUID
    number: int
    contact: Contact
    list_kind: ListKind
    rank: int | None
    score: int | None
    score_low: int | None
    score_high: int | None
    coverage: int
    demand: int
    demand_maximum: int
    wish: int
    wish_maximum: int
    deduction: int
    can_drop_out: bool
    near: bool
    shares: tuple[Share, ...] = ()
    strong: tuple[Remark, ...] = ()
    gaps: tuple[Remark, ...] = ()
    attention: tuple[Remark, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A criterion that does not count in this list, with the reason."""

    code: str
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class Versions:
    """Everything that decides the outcome besides the facts.

    Attributes:
        postcodes: version of the postcodes, and of the travel times if the municipality has its own.
    """

    ledger_position: int
    rulebook: str
    weights: str
    taxonomy: str
    linker: str
    postcodes: str
    software: str


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """The vacancy of a list, in short."""

    id: UUID
    number: int
    version: int
    title: str
    employer: str
    place: str
    start_on: date | None
    contact: Contact


@dataclass(frozen=True, slots=True)
class RankedList:
    """A saved list, or one page of it.

    Attributes:
        reference_day: the later of today (peildatum) and the start of the work (D-5).
        totals: per ListKind value, plus "buitenPool" and "buitenFilter".
        outside_pool: count per reason; never who.
        result_hash: sha256 over every row of the whole list.
    """

    id: UUID
    place: PlaceCard
    made_at: datetime
    purpose: str
    today: date
    reference_day: date
    seed: int
    versions: Versions
    filters: Filters
    totals: Mapping[str, int]
    outside_pool: Mapping[str, int]
    not_asked: tuple[NotAsked, ...]
    result_hash: str
    page: Page
    ranked: tuple[Ranked, ...] = ()
    to_ask: tuple[Ranked, ...] = ()
    excluded: tuple[Ranked, ...] = ()
    notices: tuple[str, ...] = field(default=())
