"""A list of people for a vacancy or plek, made from its recipe, and pages of it in words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.contacts import candidate_cards, place_cards
from matching.domain.card import CandidateCard
from matching.domain.dutch import listing
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.domain.ranked_list import Ranked, RankedList
from matching.domain.ranking_request import Page
from matching.domain.work_on_offer import WorkOnOffer
from matching.explanation.remembered import Remembered
from matching.in_memory.knowledge import Knowledge
from matching.in_memory.standing import Standing
from matching.lists.list_parts import Made, Reading, notices_of_switch, parts_of
from matching.lists.recipe import Recipe
from matching.lists.refining import Refinements, count_refinements
from matching.profiles.place_facts import reference_day
from matching.ranking import Group, Work, rank
from matching.rules.rulebook import rules_on
from matching.storage.reader import Reader

Rows = Sequence[tuple[int, int | None]]
"""Row numbers of a list, each with its rank where there are ranks."""


@dataclass(frozen=True)
class MadeList(Made):
    """A whole list of people in memory.

    Attributes:
        offered: the vacancy or plek.
        erased_since: how many people of the saved list have been erased since; it was made again without them.
    """

    offered: WorkOnOffer
    standing: Standing
    erased_since: int = 0

    @cached_property
    def refinements(self) -> Refinements:
        """What every filter would add or take off, and who could still pass a place; counted once."""
        return count_refinements(self)

    def is_outdated(self, reader: Reader) -> bool:
        """Whether somebody has been erased since."""
        return reader.erased_people() > self.standing.erased

    def tell(self, list_id: UUID, made_at: datetime, page: Page, reader: Reader, reading: Reading) -> RankedList:
        """Put one page into words; `reader` stands at the position of the recipe."""
        rows = {kind: list(self.ranked_rows(kind, page)) for kind in ListKind}
        return self._told(rows, (list_id, made_at, page), reader, reading)

    def tell_some(
        self, list_id: UUID, made_at: datetime, who: Collection[UUID], reader: Reader, reading: Reading
    ) -> RankedList:
        """Put these people of the list into words, wherever they stand; who is not on the list is not there."""
        wanted = np.array([row for row, one in enumerate(self.ids) if one in who], dtype=np.int64)
        rows = {kind: list(self._standing_at(kind, wanted)) for kind in ListKind}
        return self._told(rows, (list_id, made_at, Page(size=len(who))), reader, reading)

    def _standing_at(self, kind: ListKind, wanted: NDArray[np.int64]) -> Iterator[tuple[int, int | None]]:
        rows = self.ranking.lists[kind]
        for place in np.flatnonzero(np.isin(rows, wanted)).tolist():
            has_rank = kind is ListKind.GERANGSCHIKT and not self.ranking.is_neutral
            yield int(rows[place]), place + 1 if has_rank else None

    def _told(
        self, rows: Mapping[ListKind, Rows], kept: tuple[UUID, datetime, Page], reader: Reader, reading: Reading
    ) -> RankedList:
        told = _people(self, rows, reader, reading)
        shown = [self.ids[row] for kind in ListKind for row, _ in rows[kind]]
        return RankedList(
            **parts_of(self, *kept, reading.switch),
            place=place_cards([self.offered], self.recipe.today, reader)[self.offered.id],
            reference_day=reference_day(self.offered, self.recipe.not_before),
            ranked=told[ListKind.GERANGSCHIKT],
            to_ask=told[ListKind.UITVRAGEN],
            excluded=told[ListKind.UITGESLOTEN],
            notices=(*notices_of_switch(self, reading.switch), *_notices(self, shown, reading)),
        )

    def remembered(self, discreet: bool) -> Remembered:
        """Give what was told of these people for this version of the work on this day."""
        recipe, rules = self.recipe, self.ranking.judgement.rules
        about = (recipe.subject_id, recipe.subject_version, recipe.not_before, recipe.weights, discreet)
        return Remembered(self.knowledge.told, (*about, *map(id, rules)), self.group.facts)


def make(recipe: Recipe, offered: WorkOnOffer, standing: Standing, group: Group, knowledge: Knowledge) -> MadeList:
    """Make a list; `group` carries the legality of the reference day."""
    encoder = knowledge.place_encoder
    work = Work(encoder.places([offered]), encoder.facts([offered], recipe.not_before))
    rules = rules_on(reference_day(offered, recipe.not_before), offered.kind)
    model = knowledge.model(recipe.weights)
    ranking = rank(group, work, rules, model, knowledge.world, recipe.seed, recipe.filters)
    return MadeList(recipe, group, work, ranking, knowledge, standing.ids, standing.outside, offered, standing)


def _people(
    made: MadeList, rows: Mapping[ListKind, Rows], reader: Reader, reading: Reading
) -> dict[ListKind, tuple[Ranked[CandidateCard], ...]]:
    """Put people of the three lists into words; they are read and explained together."""
    page = [row for kind in ListKind for row, _ in rows[kind]]
    records = made.standing.records_of([made.ids[row] for row in page], reader)
    cards = candidate_cards([record.candidate for record in records.values()], made.recipe.today, reader)
    explainer, remembered = made.explainer(reading.discreet, page), made.remembered(reading.discreet)

    def told(kind: ListKind, row: int, rank_number: int | None) -> Ranked[CandidateCard]:
        record, card = records[made.ids[row]], cards[made.ids[row]]
        tell = partial(explainer.explain, row, kind, rank_number, record, made.offered, card)
        return remembered.told(row, record, card, (kind, rank_number), tell)

    seen = {kind: [one for one in rows[kind] if made.ids[one[0]] not in reading.hidden] for kind in ListKind}
    return {kind: tuple(told(kind, *one) for one in seen[kind]) for kind in ListKind}


def _notices(made: MadeList, shown: Collection[UUID], reading: Reading) -> Iterator[str]:
    if made.erased_since:
        yield (
            f"Van {made.erased_since} mensen op deze lijst zijn de gegevens sindsdien gewist. De lijst is opnieuw "
            "gemaakt zonder hen; daarom is de controlesom anders."
        )
    hidden = sum(who in reading.hidden for who in shown)
    if hidden:
        yield f"Van {hidden} mensen op deze bladzijde is de verwerking sindsdien beperkt: zij staan er niet meer bij."
    if isinstance(made.offered, Vacancy) and made.offered.may_be_looked_at:
        yield _voorlopig(made.offered)
    yield from _notices_of_work(made.offered, made.knowledge)
    if not len(made.knowledge.world.geography.codes):
        yield "Er zijn geen postcodes ingelezen: de reistijd is van niemand bekend."


def _voorlopig(vacancy: Vacancy) -> str:
    """Say that this list is to look at: no card is released for it."""
    why = (
        "de werkgever heeft de vacature nog niet bevestigd" if vacancy.awaits_employer else "de vacature is een concept"
    )
    return f"Deze lijst is voorlopig: {why}. Er gaat nog geen kaart naar de werkgever."


def _notices_of_parts(work: WorkOnOffer, knowledge: Knowledge) -> Iterator[str]:
    unread = [skill.term.text for skill in work.skills if knowledge.vocabulary.skill(skill.term) is None]
    if unread:
        yield f"Niet herkend en niet meegeteld: {listing(unread)}. Kies een vaardigheid, dan telt die mee."
    geography = knowledge.world.geography
    lost = [f"{one.place} ({one.postcode4})" for one in work.addresses if not geography.has_point(one.postcode4)]
    if lost and len(geography.codes):
        yield f"Van {listing(lost)} is niet bekend waar het ligt: de reistijd daarheen is van niemand bekend."


def _notices_of_work(work: WorkOnOffer, knowledge: Knowledge) -> Iterator[str]:
    """Say what of the work was not understood: the list is made with the rest."""
    yield from _notices_of_parts(work, knowledge)
    if work.occupation is None:
        return
    text, linked = work.occupation.text, knowledge.vocabulary.occupation(work.occupation)
    if linked is None:
        yield f"Het beroep '{text}' is niet herkend. Kies een beroep, dan tellen beroep en vaardigheden mee."
    elif not linked.is_sure:
        label = knowledge.taxonomy.occupations.labels[linked.concept]
        yield f"Het beroep '{text}' is gelezen als '{label}' ({linked.confidence // 10} % zeker). Klopt dat?"
