"""A list made from its recipe, and pages of it in words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from matching.contacts import contacts_on, place_of
from matching.domain.dutch import day_text
from matching.domain.opportunity import Vacancy
from matching.domain.ranked_list import ListKind, NotAsked, PlaceCard, Ranked, RankedList, Versions
from matching.domain.ranking_request import Page
from matching.explanation.person import Explainer
from matching.knowledge import Knowledge
from matching.live_pool import Standing
from matching.profiles.place_facts import reference_day
from matching.ranking import Group, Ranking, Work, rank
from matching.recipe import Recipe
from matching.rules.rulebook import rules_on
from matching.storage.reader import Reader


@dataclass(frozen=True)
class MadeList:
    """A whole list in memory: figures of everyone, words for nobody yet.

    Attributes:
        erased_since: how many people of the saved list have been erased since; it was made again without them.
    """

    recipe: Recipe
    vacancy: Vacancy
    standing: Standing
    group: Group
    work: Work
    ranking: Ranking
    knowledge: Knowledge
    erased_since: int = 0

    @cached_property
    def digest(self) -> str:
        """The sha256 over every row of every list."""
        return self.ranking.digest([candidate.id for candidate in self.standing.candidates])


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads a list, and who may no longer be shown.

    Attributes:
        discreet: a condition of work that does not fit is not named.
        hidden: people whose processing has been restricted since (AVG 18).
    """

    discreet: bool
    hidden: Collection[UUID] = ()


def make(recipe: Recipe, vacancy: Vacancy, standing: Standing, group: Group, knowledge: Knowledge) -> MadeList:
    """Make a list; `group` carries the legality of the reference day."""
    encoder = knowledge.place_encoder
    work = Work(encoder.places([vacancy]), encoder.facts([vacancy], recipe.not_before))
    rules = rules_on(reference_day(vacancy, recipe.not_before))
    model = knowledge.model(recipe.weights)
    ranking = rank(group, work, rules, model, knowledge.world, recipe.seed, recipe.filters)
    return MadeList(recipe, vacancy, standing, group, work, ranking, knowledge)


def tell(made: MadeList, list_id: UUID, made_at: datetime, page: Page, reader: Reader, reading: Reading) -> RankedList:
    """Put one page of a list into words; `reader` stands at the position of the recipe."""
    recipe, ranking = made.recipe, made.ranking
    told = {kind: tuple(_people(made, kind, page, reader, reading)) for kind in ListKind}
    totals = {kind.value: len(rows) for kind, rows in ranking.lists.items()}
    totals |= {"buitenPool": sum(made.standing.outside.values()), "buitenFilter": len(ranking.filtered)}
    return RankedList(
        id=list_id,
        place=_card(made, reader),
        made_at=made_at,
        purpose=recipe.purpose,
        today=recipe.today,
        reference_day=reference_day(made.vacancy, recipe.not_before),
        seed=recipe.seed,
        versions=_versions(recipe),
        filters=recipe.filters,
        totals=totals,
        outside_pool=made.standing.outside,
        not_asked=_not_asked(made),
        result_hash=made.digest,
        page=page,
        ranked=told[ListKind.GERANGSCHIKT],
        to_ask=told[ListKind.UITVRAGEN],
        excluded=told[ListKind.UITGESLOTEN],
        notices=tuple(_notices(made, page, reading)),
    )


def _rows(made: MadeList, kind: ListKind, page: Page) -> list[int]:
    first = (page.number - 1) * page.size
    rows: list[int] = made.ranking.lists[kind][first : first + page.size].tolist()
    return rows


def _people(made: MadeList, kind: ListKind, page: Page, reader: Reader, reading: Reading) -> Iterator[Ranked]:
    rows, first = _rows(made, kind, page), (page.number - 1) * page.size
    candidates = [made.standing.candidates[row] for row in rows]
    records = {record.candidate.id: record for record in reader.people([c.id for c in candidates])}
    contacts = contacts_on(made.recipe.today, [c.owner_id for c in candidates], reader)
    explainer = _explainer(made, reading.discreet)
    for offset, (row, candidate) in enumerate(zip(rows, candidates, strict=True), start=first + 1):
        if candidate.id not in reading.hidden:
            rank_number = offset if kind is ListKind.GERANGSCHIKT else None
            yield explainer.explain(row, kind, rank_number, records[candidate.id], contacts[candidate.owner_id])


def _explainer(made: MadeList, discreet: bool) -> Explainer:
    return Explainer(
        ranking=made.ranking,
        group=made.group,
        work=made.work,
        vacancy=made.vacancy,
        model=made.knowledge.model(made.recipe.weights),
        vocabulary=made.knowledge.vocabulary,
        world=made.knowledge.world,
        discreet=discreet,
    )


def _card(made: MadeList, reader: Reader) -> PlaceCard:
    vacancy = made.vacancy
    employer = reader.employers.many([vacancy.employer_id]).get(vacancy.employer_id)
    return PlaceCard(
        id=vacancy.id,
        number=vacancy.number,
        version=made.recipe.vacancy_version,
        title=vacancy.title,
        employer=employer.name if employer else "",
        place=place_of(vacancy, employer),
        start_on=vacancy.start_on,
        contact=contacts_on(made.recipe.today, [vacancy.owner_id], reader)[vacancy.owner_id],
    )


def _versions(recipe: Recipe) -> Versions:
    travel = f" + {recipe.reference.travel_times}" if recipe.reference.travel_times else ""
    return Versions(
        ledger_position=recipe.position,
        rulebook=recipe.rulebook,
        weights=recipe.weights,
        taxonomy=recipe.reference.taxonomy,
        linker=recipe.linker,
        postcodes=f"{recipe.reference.postcodes or 'geen postcodes'}{travel}",
        software=recipe.software,
    )


def _not_asked(made: MadeList) -> tuple[NotAsked, ...]:
    model = made.knowledge.model(made.recipe.weights)
    maxima = model.maxima(made.work.place)[:, 0]
    return tuple(
        NotAsked(criterion.code, criterion.label, "De vacature zegt hier niets over; het telt in deze lijst niet mee.")
        for criterion, maximum in zip(model.criteria, maxima, strict=True)
        if maximum == 0
    )


def _notices(made: MadeList, page: Page, reading: Reading) -> Iterator[str]:
    if made.erased_since:
        yield (
            f"Van {made.erased_since} mensen op deze lijst zijn de gegevens sindsdien gewist. De lijst is opnieuw "
            "gemaakt zonder hen; daarom is de controlesom anders."
        )
    shown = (made.standing.candidates[row].id for kind in ListKind for row in _rows(made, kind, page))
    hidden = sum(who in reading.hidden for who in shown)
    if hidden:
        yield f"Van {hidden} mensen op deze bladzijde is de verwerking sindsdien beperkt: zij staan er niet meer bij."
    text = made.vacancy.occupation.text
    linked = made.knowledge.vocabulary.occupation(made.vacancy.occupation)
    if linked is None:
        yield f"Het beroep '{text}' is niet herkend. Kies een beroep, dan tellen beroep en vaardigheden mee."
    elif not linked.is_sure:
        label = made.knowledge.taxonomy.occupations.labels[linked.concept]
        yield f"Het beroep '{text}' is gelezen als '{label}' ({linked.confidence // 10} % zeker). Klopt dat?"
    if made.vacancy.closes_on and made.vacancy.closes_on < made.recipe.not_before:
        yield f"De sluitingsdatum van deze vacature was {day_text(made.vacancy.closes_on)}. Is zij nog open?"
    if not len(made.knowledge.world.geography.codes):
        yield "Er zijn geen postcodes ingelezen: de reistijd is van niemand bekend."
