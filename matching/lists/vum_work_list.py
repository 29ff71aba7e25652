"""Vacancies of others for one person, ranked and explained by the engine of our own lists of work; nothing is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import numpy as np

from matching.contacts import NOBODY
from matching.domain.candidate import SourceKey
from matching.domain.card import PlaceCard
from matching.domain.crosswalk import Crosswalk
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.domain.ranking_request import Filters
from matching.domain.work import WorkKind
from matching.explanation.explainer import Explainer
from matching.in_memory.gathered import encoded
from matching.in_memory.knowledge import Knowledge
from matching.lists.vum_list import Foreign, VumRow, ageless
from matching.ranking import Group, Offer, Ranking, Work, default_seed, rank_work
from matching.rules.rulebook import RULEBOOK
from matching.vum.same_codes import shared
from matching.vum.vacancy import Place, vacancy_of

_NOBODY_OWNS = UUID(int=0)


@dataclass(frozen=True)
class Seeking:
    """For whom, with what is known on which day.

    Attributes:
        person: a profile as the standard has one.
        weights: name of the weight set.
        codes: that the person bears and nobody translated.
    """

    person: Foreign
    today: date
    weights: str
    knowledge: Knowledge
    crosswalk: Crosswalk
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class VumWorkList:
    """Everything ranked.

    Attributes:
        messages: the vacancies as the standard has them, one a row.
    """

    seeking: Seeking
    messages: Sequence[Mapping[str, Any]]
    vacancies: Sequence[Vacancy]
    group: Group
    work: Work
    ranking: Ranking

    def order(self) -> list[str]:
        """Give the vumIDs of what no rule excludes, the best first.

        Nobody can ask an employer of another source anything before a vacancy
        is opened, so one that tells little stands where its expected score is.
        """
        rows = [*self._rows(ListKind.GERANGSCHIKT), *self._rows(ListKind.UITVRAGEN)]
        return [self.messages[row]["vumID"] for row in self._best_first(rows)]

    def rows(self, kind: ListKind) -> list[VumRow]:
        """Give one of the lists, explained."""
        is_ranked = kind is ListKind.GERANGSCHIKT and not self.ranking.is_neutral
        return [
            self._told(row, kind, place if is_ranked else None) for place, row in enumerate(self._rows(kind), start=1)
        ]

    def _rows(self, kind: ListKind) -> list[int]:
        rows: list[int] = self.ranking.lists[kind].tolist()
        return self._best_first(rows) if kind is ListKind.UITVRAGEN else rows

    def _best_first(self, rows: list[int]) -> list[int]:
        scores = self.ranking.scores
        if self.ranking.is_neutral:
            return rows
        return sorted(rows, key=lambda r: (-int(scores.score[r]), -len(self._same_codes(r)), -int(scores.coverage[r])))

    def _same_codes(self, row: int) -> tuple[str, ...]:
        return shared(self.messages[row], self.seeking.codes)

    def _told(self, row: int, kind: ListKind, place: int | None) -> VumRow:
        vacancy, message = self.vacancies[row], self.messages[row]
        employer = message.get("werkgever", {}).get("handelsnaamOrganisatie", "")
        where = vacancy.addresses[0].place if vacancy.addresses else ""
        card = PlaceCard(WorkKind.VACATURE, vacancy.id, 0, 1, vacancy.title, employer, where, vacancy.start_on, NOBODY)
        record = self.seeking.person.record(self.seeking.crosswalk, self.seeking.today)
        explained = self._explainer.explain(row, kind, place, record, vacancy, card)
        title = ", ".join(filter(None, (vacancy.title, employer, where)))
        return VumRow(explained, vum_id=message["vumID"], same_codes=self._same_codes(row), title=title)

    @cached_property
    def _explainer(self) -> Explainer:
        knowledge = self.seeking.knowledge
        return Explainer(
            ranking=self.ranking,
            people=self.group.people,
            work=self.work,
            model=knowledge.model(self.seeking.weights),
            vocabulary=knowledge.vocabulary,
            world=knowledge.world,
            discreet=True,
        )


def rank_work_of_others(seeking: Seeking, messages: Sequence[Mapping[str, Any]]) -> VumWorkList:
    """Rank vacancies of others for one person, whose age is not known.

    Args:
        messages: matches or details, checked and without what is empty, each with its vumID.
    """
    knowledge, today = seeking.knowledge, seeking.today
    vacancies = [_vacancy(one, seeking) for one in messages]
    encoder = knowledge.place_encoder
    rows = Work(encoder.places(vacancies), encoder.facts(vacancies, today))
    offer = Offer(rows, np.array([one.id.int >> 64 for one in vacancies], dtype=np.uint64)).on(today)
    person = ageless(encoded([seeking.person.record(seeking.crosswalk, today)], knowledge.people_encoder))
    model, seed = knowledge.model(seeking.weights), default_seed(seeking.person.id, 1, today)
    ranking = rank_work(person, offer, RULEBOOK[WorkKind.VACATURE], model, knowledge.world, seed, Filters())
    return VumWorkList(seeking, messages, vacancies, person, offer.work, ranking)


def _vacancy(message: Mapping[str, Any], seeking: Seeking) -> Vacancy:
    vum_id = message["vumID"]
    which = uuid5(NAMESPACE_URL, f"vum:vacature:{vum_id}")
    place = Place(which, 0, SourceKey("vum", vum_id[:64]), _NOBODY_OWNS, _NOBODY_OWNS, seeking.today)
    return vacancy_of(message, place, seeking.crosswalk, seeking.knowledge.world.geography)
