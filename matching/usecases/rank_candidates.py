"""Who fits this vacancy, or this plek?"""

from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.list_kind import RankingKind
from matching.domain.opportunity import Vacancy
from matching.domain.ranking_request import RankingRequest
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import NotRankableError
from matching.lists.saved_list import MadeList, make
from matching.profiles.place_facts import reference_day
from matching.service import Service
from matching.usecases.compose_recipe import compose_recipe
from matching.usecases.keep_ranking import keep_ranking

_OPEN = {
    WorkKind.VACATURE: "Alleen voor een vacature die open of deels vervuld is, wordt een lijst gemaakt.",
    WorkKind.PLEK: "Alleen voor een plek die open is, wordt een lijst gemaakt.",
}


def rank_candidates(
    service: Service, actor: Actor, reference: str, request: RankingRequest, work: WorkKind = WorkKind.VACATURE
) -> UUID:
    """Rank everyone for a vacancy or plek and save the list as a recipe; gives the id of the list.

    Args:
        reference: id or short number.

    Raises:
        NotFoundError: there is no such vacancy or plek.
        NotRankableError: it is not open.
        InvalidInputError: there is no such weight set, or the day is too far ahead.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    with service.measure("rank"):
        made = list_of_people(service, reference, request, work)
    return keep_ranking(service, actor, made)


def list_of_people(service: Service, reference: str, request: RankingRequest, kind: WorkKind) -> MadeList:
    """Make a list of everyone for a vacancy or plek without keeping it; raises as `rank_candidates` does."""
    knowledge = service.knowledge()
    pool, standing = service.standing(knowledge)
    with service.store.read(standing.position) as reader:
        offered: WorkOnOffer = reader.work(kind).find(reference)
        version = reader.work(kind).version_of(offered.id)
    of_people = RankingKind.of_people(kind)
    recipe = compose_recipe(service, request, of_people, (offered.id, version), (knowledge, standing.position))
    refuse_unlistable(offered.as_on(recipe.not_before))
    group = pool.group_on(standing, reference_day(offered, recipe.not_before))
    return make(recipe, offered, standing, group, knowledge)


def refuse_unlistable(work: WorkOnOffer) -> None:
    """Refuse work of which there is no list; of a draft there is one to look at, and it is called voorlopig.

    Raises:
        NotRankableError: the message says what it is instead.
    """
    if not (isinstance(work, Vacancy) and work.may_be_looked_at):
        refuse_unrankable(work)


def refuse_unrankable(work: WorkOnOffer) -> None:
    """Refuse work that is not open.

    Raises:
        NotRankableError: the message says what it is instead.
    """
    if not work.is_rankable:
        status = work.status.value.replace("_", " ")
        merged = " en samengevoegd met een andere" if work.merged_into else ""
        name = f"{work.kind.capitalize()} {short_number(work)}"
        raise NotRankableError(f"{name} heeft de status '{status}'{merged}. {_OPEN[work.kind]}")
