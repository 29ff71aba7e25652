"""A list of vacancies or plekken for one person, made from its recipe, and pages of it in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.contacts import candidate_cards, place_cards
from matching.domain.card import PlaceCard
from matching.domain.legality import Legality
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import Opening, Ranked, WorkList
from matching.domain.ranking_request import Page
from matching.domain.record import CandidateRecord
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.errors import NotRankableError
from matching.explanation.openings import openings
from matching.in_memory.absence import RESTRICTED, refusal_of
from matching.in_memory.gathered import encoded
from matching.in_memory.knowledge import Knowledge
from matching.in_memory.live_offer import OfferStanding
from matching.lists.list_parts import Made, Reading, notices_of_switch, parts_of
from matching.lists.recipe import Recipe
from matching.lists.variety import varied
from matching.profiles.person_facts import of_ages
from matching.ranking import Group, rank_work
from matching.rules.rulebook import RULEBOOK
from matching.storage.reader import Reader

LegalityOn = Callable[[date], Legality | None]


@dataclass(frozen=True)
class MadeWorkList(Made):
    """A whole list of work in memory.

    Attributes:
        record: the person.
        opened: the questions that open most, per discretion of the reader, as far as asked.
    """

    record: CandidateRecord
    opened: dict[bool, tuple[Opening, ...]] = field(default_factory=dict, compare=False, repr=False)

    def is_outdated(self, reader: Reader) -> bool:
        """Whether the person has been erased since."""
        return bool(reader.erased_among([self.record.candidate.id]))

    def tell(self, list_id: UUID, made_at: datetime, page: Page, reader: Reader, reading: Reading) -> WorkList:
        """Put one page into words; `reader` stands at the position of the recipe.

        Raises:
            NotRankableError: the processing of this person has been restricted since.
        """
        candidate = self.record.candidate
        if candidate.id in reading.hidden:
            raise NotRankableError(refusal_of(f"kandidaat K-{candidate.number}", RESTRICTED))
        told = {kind: tuple(_rows(self, kind, page, reader, reading)) for kind in ListKind}
        return WorkList(
            **parts_of(self, list_id, made_at, page, reading.switch),
            candidate=candidate_cards([candidate], self.recipe.today, reader)[candidate.id],
            openings=_openings(self, reader, reading.discreet),
            ranked=told[ListKind.GERANGSCHIKT],
            to_ask=told[ListKind.UITVRAGEN],
            excluded=told[ListKind.UITGESLOTEN],
            notices=(*notices_of_switch(self, reading.switch), *_notices(self)),
        )


def make_work_list(
    recipe: Recipe, record: CandidateRecord, standing: OfferStanding, legality_on: LegalityOn, knowledge: Knowledge
) -> MadeWorkList:
    """Make a list; `legality_on` answers for this person, on the reference day of each place."""
    kind, standing = recipe.kind.work, standing.on(recipe.not_before)
    offer = standing.offer
    person = of_age(encoded([record], knowledge.people_encoder), offer.work.facts.start, legality_on)
    model = knowledge.model(recipe.weights)
    ranking = rank_work(person, offer, RULEBOOK[kind], model, knowledge.world, recipe.seed, recipe.filters)
    if kind is WorkKind.PLEK and not ranking.is_neutral:
        ranking = varied(ranking, offer.work.place.werksoort)
    return MadeWorkList(recipe, person, offer.work, ranking, knowledge, standing.ids, standing.outside, record)


def of_age(group: Group, start: NDArray[np.int32], legality_on: LegalityOn) -> Group:
    """Fill in the legal ages, (m,), on the day of every place.

    Nobody gets younger: where the first and the last day have the same answer,
    the days between have it too.
    """
    days, place = np.unique(start, return_inverse=True)
    ends = [legality_on(date.fromordinal(int(day))) for day in days[[0, -1]]] if len(days) else []
    if len(set(ends)) == 1:
        days, place = days[:1], np.zeros_like(place)
    answers = [legality_on(date.fromordinal(int(day))) for day in days]
    return replace(group, facts=of_ages(group.facts, answers, place))


def _rows(
    made: MadeWorkList, kind: ListKind, page: Page, reader: Reader, reading: Reading
) -> Iterator[Ranked[PlaceCard]]:
    offers = work_in(made, reader, made.rows(kind, page))
    cards = place_cards(list(offers.values()), made.recipe.today, reader)
    explainer = made.explainer(reading.discreet, list(offers))
    for row, rank_number in made.ranked_rows(kind, page):
        work = offers[row]
        yield explainer.explain(row, kind, rank_number, made.record, work, cards[work.id])


def work_in(made: MadeWorkList, reader: Reader, rows: Sequence[int]) -> dict[int, WorkOnOffer]:
    """Give the vacancies or plekken in these rows, as they were."""
    found = reader.work(made.recipe.kind.work).many([made.ids[row] for row in rows])
    return {row: found[made.ids[row]] for row in rows}


def _openings(made: MadeWorkList, reader: Reader, discreet: bool) -> tuple[Opening, ...]:
    if discreet not in made.opened:
        work_of = partial(work_in, made, reader)
        made.opened[discreet] = openings(made.explainer(discreet), made.record, work_of)
    return made.opened[discreet]


def _notices(made: MadeWorkList) -> Iterator[str]:
    if not made.ids:
        yield f"Er zijn nu geen open {made.recipe.kind.work.plural}."
    if not len(made.knowledge.world.geography.codes):
        yield "Er zijn geen postcodes ingelezen: de reistijd is niet bekend."
