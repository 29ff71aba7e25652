"""In which occupations does this person stand a chance: what fits, what is on offer, what is missing? Saves nothing."""

from collections.abc import Sequence
from datetime import date

from matching.chances.examples import place_rows, vacancy_rows
from matching.chances.overview import gaps_over_all, open_work
from matching.chances.skill_words import SkillTeller
from matching.chances.survey import Found, Survey, Surveyor
from matching.chances.telling import OccupationTeller
from matching.contacts import place_cards
from matching.domain.actor import Actor
from matching.domain.card import PlaceCard
from matching.domain.occupation_chance import Chances, OccupationChance
from matching.domain.ranking_request import RankingRequest
from matching.domain.work import WorkKind
from matching.lists.list_parts import versions_of
from matching.lists.work_list import MadeWorkList
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.usecases.rank_work import lists_of_work
from scoring.model import ScoringModel

USUAL_NUMBER, MOST = 10, 50


def find_chances(
    service: Service, actor: Actor, reference: str, on: date | None = None, most: int = USUAL_NUMBER
) -> Chances:
    """Find the kansen of a candidate; the look at the person is written down.

    Args:
        reference: id or short number of the candidate.
        on: the day of asking; today when None.
        most: how many occupations to tell of.

    Raises:
        NotFoundError: the candidate is not known.
        NotRankableError: the candidate is closed or restricted.
        InvalidInputError: the day is too far ahead.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    asked = RankingRequest(reference_day=on)
    made = lists_of_work(service, reference, asked)
    vacancies, places = made[WorkKind.VACATURE], made[WorkKind.PLEK]
    knowledge, recipe = vacancies.knowledge, vacancies.recipe
    surveyor = Surveyor(knowledge.place_encoder, knowledge.world, knowledge.model(recipe.weights))
    found = surveyor.survey(vacancies.group, _found(vacancies), _found(places), recipe.not_before)
    skills = SkillTeller(vacancies.record, knowledge.vocabulary, found.demand)
    told = _told(service, found, (vacancies, places), skills, surveyor.model, found.order[:most].tolist())
    missing, to_ask = gaps_over_all(found, vacancies.group.people.skills, skills)
    service.store.looks.record_many(actor, "kansen", Kind.CANDIDATE.value, [vacancies.record.candidate.id])
    return Chances(
        record=vacancies.record,
        on=recipe.today,
        versions=versions_of(recipe),
        work=open_work(found),
        occupations=len(found.occupations),
        chances=told,
        missing=missing,
        to_ask=to_ask,
    )


def _told(
    service: Service,
    found: Survey,
    made: tuple[MadeWorkList, MadeWorkList],
    skills: SkillTeller,
    model: ScoringModel,
    rows: Sequence[int],
) -> tuple[OccupationChance, ...]:
    """Tell of the occupations in these rows, with the work that there is.

    Args:
        made: the vacancies and the plekken of this candidate.
    """
    vacancies, places = made
    of_vacancies = [vacancy for row in rows for vacancy in vacancy_rows(found, vacancies.ranking, row)]
    of_places = [place for row in rows for place in place_rows(found, row)]
    with service.store.read() as reader:
        teller = OccupationTeller(
            survey=found,
            person=vacancies.group.people,
            model=model,
            skills=skills,
            vacancies=vacancies.ranking,
            vacancy_cards=_cards(reader, vacancies, of_vacancies),
            place_cards=_cards(reader, places, of_places),
        )
        return tuple(map(teller.tell, rows))


def _found(made: MadeWorkList) -> Found:
    return Found(made.work, made.ranking)


def _cards(reader: Reader, made: MadeWorkList, rows: Sequence[int]) -> dict[int, PlaceCard]:
    """Give the work in these rows in short."""
    ids = {row: made.ids[row] for row in rows}
    offers = list(reader.work(made.recipe.kind.work).many(sorted(set(ids.values()))).values())
    cards = place_cards(offers, made.recipe.today, reader)
    return {row: cards[work_id] for row, work_id in ids.items()}
