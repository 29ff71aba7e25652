"""Profiles of others beside our own people, ranked and explained by the same engine; nothing of it is kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import numpy as np
from numpy.typing import NDArray

from matching.contacts import NOBODY
from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.domain.card import CandidateCard, PlaceCard
from matching.domain.crosswalk import Crosswalk
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.domain.period import last_day
from matching.domain.ranked_list import Ranked
from matching.domain.ranking_request import Filters
from matching.domain.record import CandidateRecord
from matching.domain.scan import Scan
from matching.explanation.explainer import Explainer
from matching.in_memory.gathered import encoded
from matching.in_memory.knowledge import Knowledge
from matching.profiles.person_facts import of_ages
from matching.profiles.place_facts import reference_day
from matching.ranking import Group, Ranking, Work, default_seed, joined, rank
from matching.rules.rulebook import rules_on
from matching.vum.candidate import profile_of
from matching.vum.limits import MOST_DETAILS
from matching.vum.reading import Reading
from matching.vum.same_codes import borne

CHOSEN = MOST_DETAILS
_NOBODY_OWNS = UUID(int=0)


@dataclass(frozen=True)
class Foreign:
    """A profile of another source.

    Attributes:
        message: the match, or the detail once it was opened.
    """

    vum_id: str
    message: Mapping[str, Any]

    @property
    def id(self) -> UUID:
        """An id for the length of one list."""
        return uuid5(NAMESPACE_URL, f"vum:{self.vum_id}")

    def record(self, crosswalk: Crosswalk, today: date) -> CandidateRecord:
        """Give the profile as a person whom we know only this of."""
        key = SourceKey("vum", self.vum_id[:64])
        who = Candidate(self.id, 0, key, CandidateStatus.BEMIDDELBAAR, _NOBODY_OWNS)
        profile = profile_of(self.message, Reading(crosswalk, today))
        scan = Scan(self.id, self.id, today, "vum", "VUM", last_day(today, 1), profile)
        return CandidateRecord(who, (scan,))


@dataclass(frozen=True)
class Asked:
    """For which work, with what is known on which day.

    Attributes:
        weights: name of the weight set.
        codes: that the work asks and nobody translated.
    """

    vacancy: Vacancy
    version: int
    today: date
    weights: str
    knowledge: Knowledge
    crosswalk: Crosswalk
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Own:
    """Our own people: columns with the legality of the reference day, ids and short numbers, (n,) each."""

    group: Group
    ids: Sequence[UUID]
    numbers: NDArray[np.int64]


@dataclass(frozen=True)
class VumRow:
    """One row: a profile or vacancy of another source, or one of our own people.

    Attributes:
        vum_id: "" for one of our own.
        number: the short number of one of our own; 0 for another.
        same_codes: where the two bear a code in common that nobody translated.
        title: of a vacancy, what and where it is; "" for people.
    """

    ranked: Ranked[CandidateCard] | Ranked[PlaceCard]
    vum_id: str = ""
    number: int = 0
    same_codes: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True)
class VumList:
    """Everybody ranked together.

    Attributes:
        foreign: rows follow those of our own people.
    """

    asked: Asked
    own: Own | None
    foreign: Sequence[Foreign]
    records: Sequence[CandidateRecord]
    group: Group
    work: Work
    ranking: Ranking
    _explainers: list[Explainer] = field(default_factory=list, repr=False)

    @property
    def own_count(self) -> int:
        """How many rows are of our own people."""
        return len(self.own.ids) if self.own else 0

    def chosen(self, most: int | None = CHOSEN) -> list[Foreign]:
        """Give the best profiles of others; never who is excluded.

        Of a profile of another source nobody can be asked anything before it
        is opened. So those of whom little is known stand between the others,
        where their expected score is.

        Args:
            most: None is all of them.
        """
        known = [*self._order(ListKind.GERANGSCHIKT), *self._order(ListKind.UITVRAGEN)]
        rows = self._best_first([row for row in known if row >= self.own_count])
        return [self.foreign[row - self.own_count] for row in rows[:most]]

    def _order(self, kind: ListKind) -> list[int]:
        """Give the rows of a list; those to ask about by their expected score."""
        rows: list[int] = self.ranking.lists[kind].tolist()
        return self._best_first(rows) if kind is ListKind.UITVRAGEN else rows

    def _best_first(self, rows: list[int]) -> list[int]:
        scores = self.ranking.scores
        if self.ranking.is_neutral:
            return rows
        return sorted(rows, key=lambda r: (-int(scores.score[r]), -len(self._same_codes(r)), -int(scores.coverage[r])))

    def _has_ranks(self, kind: ListKind) -> bool:
        return kind is ListKind.GERANGSCHIKT and not self.ranking.is_neutral

    def _same_codes(self, row: int) -> tuple[str, ...]:
        return borne(self.foreign[row - self.own_count].message, self.asked.codes) if row >= self.own_count else ()

    def rows(self, kind: ListKind, most: int, own_records: Mapping[UUID, CandidateRecord]) -> list[VumRow]:
        """Give the first rows of one of the lists, explained."""
        told = []
        for place, row in enumerate(self._order(kind)[:most], start=1):
            number = place if self._has_ranks(kind) else None
            told.append(self._told(row, kind, number, own_records))
        return told

    def _told(self, row: int, kind: ListKind, place: int | None, own_records: Mapping[UUID, CandidateRecord]) -> VumRow:
        explainer = self._explainer()
        if row < self.own_count and self.own is not None:
            who, number = self.own.ids[row], int(self.own.numbers[row])
            card = CandidateCard(who, number, NOBODY)
            explained = explainer.explain(row, kind, place, own_records[who], self.asked.vacancy, card)
            return VumRow(explained, number=number)
        foreign, record = self.foreign[row - self.own_count], self.records[row - self.own_count]
        card = CandidateCard(foreign.id, 0, NOBODY)
        explained = explainer.explain(row, kind, place, record, self.asked.vacancy, card)
        return VumRow(explained, vum_id=foreign.vum_id, same_codes=self._same_codes(row))

    def foreign_rows(self, wanted: Collection[str]) -> list[VumRow]:
        """Give these profiles of others in the order of the lists, explained; excluded ones last."""
        told = []
        for kind in ListKind:
            for place, row in enumerate(self._order(kind), start=1):
                if row >= self.own_count and self.foreign[row - self.own_count].vum_id in wanted:
                    told.append(self._told(row, kind, place if self._has_ranks(kind) else None, {}))
        return told

    def own_on(self, kind: ListKind, most: int) -> list[UUID]:
        """Give who of our own people stand in the first rows of a list."""
        rows = [row for row in self._order(kind)[:most] if row < self.own_count]
        return [self.own.ids[row] for row in rows] if self.own else []

    def _explainer(self) -> Explainer:
        if not self._explainers:
            knowledge = self.asked.knowledge
            made = Explainer(
                ranking=self.ranking,
                people=self.group.people,
                work=self.work,
                model=knowledge.model(self.asked.weights),
                vocabulary=knowledge.vocabulary,
                world=knowledge.world,
                discreet=True,
            )
            self._explainers.append(made)
        return self._explainers[0]


def rank_together(asked: Asked, foreign: Sequence[Foreign], own: Own | None = None) -> VumList:
    """Rank profiles of others, and our own people beside them; nobody has a name, an age of others is not known."""
    vacancy, encoder = asked.vacancy, asked.knowledge.place_encoder
    records = [one.record(asked.crosswalk, asked.today) for one in foreign]
    group = ageless(encoded(records, asked.knowledge.people_encoder))
    everybody = joined(own.group, group) if own is not None and len(own.group) else group
    day = reference_day(vacancy, asked.today)
    work = Work(encoder.places([vacancy]), encoder.facts([vacancy], asked.today))
    model = asked.knowledge.model(asked.weights)
    seed = default_seed(vacancy.id, asked.version, asked.today)
    rules = rules_on(day, vacancy.kind)
    ranking = rank(everybody, work, rules, model, asked.knowledge.world, seed, Filters())
    kept = own if own is not None and len(own.group) else None
    return VumList(asked, kept, foreign, records, everybody, work, ranking)


def ageless(group: Group) -> Group:
    """Say of everybody that it is not known which legal ages they have."""
    return Group(group.people, of_ages(group.facts, [None] * len(group)), group.tie_keys, group.last_proposed)
