"""A ranked list as people read it: figures, sentences, questions and levers.

Points are integer tenths: 714 is 71.4. What is shown adds up to the tenth:
score = the sum of the shares + the deduction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar
from uuid import UUID

from matching.domain.fact import FactSource
from matching.domain.ranking_request import Filters, Page
from matching.domain.work import Werksoort, WorkKind


class ListKind(StrEnum):
    """The three lists; everyone in the pool is in exactly one. Source: model.md C.4.7."""

    GERANGSCHIKT = "gerangschikt"
    UITVRAGEN = "uitvragen"
    UITGESLOTEN = "uitgesloten"


class RankingKind(StrEnum):
    """What kind of list it is: who or what is ranked, and for whom or what."""

    KANDIDATEN_VOOR_VACATURE = "kandidaten_voor_vacature"
    KANDIDATEN_VOOR_PLEK = "kandidaten_voor_plek"
    VACATURES_VOOR_KANDIDAAT = "vacatures_voor_kandidaat"
    PLEKKEN_VOOR_KANDIDAAT = "plekken_voor_kandidaat"

    @property
    def work(self) -> WorkKind:
        """The kind of work that is on one of the two sides."""
        is_plek = self in (RankingKind.KANDIDATEN_VOOR_PLEK, RankingKind.PLEKKEN_VOOR_KANDIDAAT)
        return WorkKind.PLEK if is_plek else WorkKind.VACATURE

    @property
    def is_for_person(self) -> bool:
        """Whether work is ranked for a person, rather than people for work."""
        return self in (RankingKind.VACATURES_VOOR_KANDIDAAT, RankingKind.PLEKKEN_VOOR_KANDIDAAT)

    @classmethod
    def of_people(cls, work: WorkKind) -> "RankingKind":
        """Give the kind of a list of people for such work."""
        return {WorkKind.VACATURE: cls.KANDIDATEN_VOOR_VACATURE, WorkKind.PLEK: cls.KANDIDATEN_VOOR_PLEK}[work]

    @classmethod
    def of_work(cls, work: WorkKind) -> "RankingKind":
        """Give the kind of a list of such work for a person."""
        return {WorkKind.VACATURE: cls.VACATURES_VOOR_KANDIDAAT, WorkKind.PLEK: cls.PLEKKEN_VOOR_KANDIDAAT}[work]


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
class Met:
    """Words of the person beside the words of the work that they met.

    Attributes:
        own: as they stand in the profile, or what was done that shows it.
        asked: what they met, by the name that people see.
        alike: milli, how much they count for it, as the criterion judged: likeness and how sure the words are.
        origin: of the fact.
    """

    own: str
    asked: str
    alike: int
    origin: FactOrigin | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """One term of the score.

    Attributes:
        direction: "vraag" or "wens".
        maximum, points, low, high: tenths.
        value: expected figure in milli; known: known part in milli.
        why: one sentence.
        met: which words met which, what counts most first; empty where no words are compared.
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
    met: tuple[Met, ...] = ()


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
class CandidateCard:
    """A person of a list: by number, never by name."""

    id: UUID
    number: int
    contact: Contact


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """The vacancy or plek of a list, in short.

    Attributes:
        contact: whom to call about the work.
        werksoort: None is not known.
    """

    kind: WorkKind
    id: UUID
    number: int
    version: int
    title: str
    employer: str
    place: str
    start_on: date | None
    contact: Contact
    werksoort: Werksoort | None = None

    @property
    def short_number(self) -> str:
        """The number on screens: V-318 or P-7."""
        return f"{self.kind.prefix}-{self.number}"


C = TypeVar("C", CandidateCard, PlaceCard)


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A criterion that does not count in this list, with the reason."""

    code: str
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ranked(Generic[C]):
    """One row of one of the lists: a person for work, or work for a person.

    Attributes:
        card: who or what stands in the row.
        rank: 1, 2 ... in `gerangschikt`; None elsewhere.
        score, score_low, score_high: tenths; None where nothing is known at all (an empty profile).
        coverage: dekking, whole percent of the asked weight that is known.
        demand, demand_maximum, wish, wish_maximum: sub-totals in tenths (vraag, wens).
        deduction: aftrek in tenths, 0 or negative.
        can_drop_out: kanUitvallen, a rule is still unknown.
        near: bijna, excluded by exactly one rule.
        moved: verplaatst voor variatie: it stands above work with a higher score.
        reference_day: the day on which the rules were tested for this row (D-5).
        not_asked: criteria that this work does not ask.
    """

    card: C
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
    reference_day: date
    moved: bool = False
    shares: tuple[Share, ...] = ()
    strong: tuple[Remark, ...] = ()
    gaps: tuple[Remark, ...] = ()
    attention: tuple[Remark, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    questions: tuple[Question, ...] = ()
    not_asked: tuple[NotAsked, ...] = ()

    @property
    def number(self) -> int:
        """The digits of the short number of who or what stands in the row."""
        return self.card.number

    @property
    def contact(self) -> Contact:
        """Whom to call about this row."""
        return self.card.contact


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
class Opening:
    """A question about the person whose answer opens work, counted over the whole list.

    Attributes:
        to: "kandidaat" or "consulent".
        decides: for how much work the answer decides whether the person may or can do it.
        enters: how much work it would bring from `uitvragen` into `gerangschikt`.
        lifts: for how much work it can raise the score.
        gain: tenths, the most that it can add for one place.
    """

    to: str
    text: str
    decides: int
    enters: int
    lifts: int
    gain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedList(Generic[C]):
    """A saved list, or one page of it.

    Attributes:
        totals: per ListKind value, plus "buitenPool" and "buitenFilter".
        outside_pool: count per reason; never who.
        result_hash: sha256 over every row of the whole list.
    """

    id: UUID
    kind: RankingKind
    made_at: datetime
    purpose: str
    today: date
    seed: int
    versions: Versions
    filters: Filters
    totals: Mapping[str, int]
    outside_pool: Mapping[str, int]
    not_asked: tuple[NotAsked, ...]
    result_hash: str
    page: Page
    ranked: tuple[Ranked[C], ...] = ()
    to_ask: tuple[Ranked[C], ...] = ()
    excluded: tuple[Ranked[C], ...] = ()
    notices: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class OutdatedList:
    """The work of a saved list asks something else now; the list itself stays as it was.

    Attributes:
        changes: what the work asks otherwise, in words.
        now: of the people on this page, in which of the three lists each stands today; None is in none, or there is
            no list any more.
    """

    changes: tuple[str, ...]
    now: Mapping[UUID, ListKind | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedList(SavedList[CandidateCard]):
    """People for a vacancy or plek.

    Attributes:
        reference_day: the later of today (peildatum) and the start of the work (D-5).
        outdated: None as long as the work asks what it asked.
    """

    place: PlaceCard
    reference_day: date
    outdated: OutdatedList | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList(SavedList[PlaceCard]):
    """Vacancies or plekken for a person.

    Attributes:
        openings: what is not known yet about the person that would open most, over the whole list.
    """

    candidate: CandidateCard
    openings: tuple[Opening, ...] = ()
