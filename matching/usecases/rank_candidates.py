"""Who fits this vacancy?"""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy
from matching.domain.ranking_request import RankingRequest
from matching.errors import Fault, InvalidInputError, NotRankableError
from matching.profiles.place_facts import reference_day
from matching.ranking import default_seed
from matching.recipe import Recipe
from matching.rules import rulebook
from matching.saved_list import MadeList, make
from matching.service import Service
from scoring.weights import UnknownWeightSetError, load_weights, weight_set_names

FURTHEST_DAYS = 366


def rank_candidates(service: Service, actor: Actor, vacancy: str, request: RankingRequest) -> UUID:
    """Rank everyone for a vacancy and save the list as a recipe; gives the id of the list.

    Raises:
        NotFoundError: there is no such vacancy.
        NotRankableError: the vacancy is not open.
        InvalidInputError: there is no such weight set.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    made = _made(service, vacancy, request)
    list_id = uuid4()
    returned = {kind.value: len(rows) for kind, rows in made.ranking.lists.items()}
    purposeful = replace(actor, purpose=request.purpose)
    service.store.recipes.save(list_id, purposeful, made.recipe.as_json(), made.digest, returned)
    service.remember(list_id, made)
    return list_id


def _made(service: Service, reference: str, request: RankingRequest) -> MadeList:
    _refuse_unknown_weights(request.weights)
    _refuse_far_future(request.reference_day, service.today())
    knowledge = service.knowledge()
    pool, standing = service.standing(knowledge)
    with service.store.read(standing.position) as reader:
        vacancy = reader.vacancies.find(reference)
        version = reader.vacancies.version_of(vacancy.id)
    _refuse_unrankable(vacancy)
    today = request.reference_day or service.today()
    not_before = max(today, service.today())
    recipe = Recipe(
        vacancy_id=vacancy.id,
        vacancy_version=version,
        position=standing.position,
        epoch=service.store.epoch(),
        today=today,
        not_before=not_before,
        seed=default_seed(vacancy.id, version, today) if request.seed is None else request.seed,
        weights=request.weights,
        filters=request.filters,
        purpose=request.purpose,
        reference=knowledge.versions,
        linker=knowledge.vocabulary.linker.version,
        rulebook=rulebook.version(rulebook.rules_on(reference_day(vacancy, not_before))),
        software=service.software,
    )
    group = pool.group_on(standing, reference_day(vacancy, not_before))
    return make(recipe, vacancy, standing, group, knowledge)


def _refuse_unknown_weights(name: str) -> None:
    try:
        load_weights(name)
    except UnknownWeightSetError as error:
        passes = f"kies uit: {', '.join(weight_set_names())}"
        raise InvalidInputError((Fault("/gewichten", str(error), passes),)) from error


def _refuse_far_future(peildatum: date | None, today: date) -> None:
    """Refuse days on which a list says less about work than about somebody's birthday."""
    last = today + timedelta(days=FURTHEST_DAYS)
    if peildatum and peildatum > last:
        fault = Fault("/peildatum", "deze dag ligt te ver in de toekomst", f"een dag tot en met {last}")
        raise InvalidInputError((fault,))


def _refuse_unrankable(vacancy: Vacancy) -> None:
    if not vacancy.status.is_rankable:
        status = vacancy.status.value.replace("_", " ")
        raise NotRankableError(
            f"Vacature V-{vacancy.number} heeft de status '{status}'. "
            "Alleen voor een vacature die open of deels vervuld is, wordt een lijst gemaakt."
        )
