"""A ranked list as people read it: figures, sentences, questions and levers.

Points are integer tenths: 714 is 71.4. What is shown adds up to the tenth:
score = the sum of the shares + the deduction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic
from uuid import UUID

from matching.domain.account import NotAsked, Question, Remark, Share
from matching.domain.card import C, CandidateCard, Contact, PlaceCard
from matching.domain.list_kind import ListKind, RankingKind
from matching.domain.ranking_request import Filters, Page
from matching.domain.ranking_switch import RankingSwitch
from matching.domain.verdict import Verdict


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
        is_neutral: of a list that was made while ranking was off.
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
    is_neutral: bool = False

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
        is_neutral: made while ranking was off: no scores and no ranks, and an order that the lot decides.
        switch: how the switch of ranking stands when it is read.
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
    is_neutral: bool
    switch: RankingSwitch
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
