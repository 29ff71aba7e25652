"""Compose the recipe of a list from what was asked."""

from datetime import date, timedelta
from uuid import UUID

from matching.domain.list_kind import RankingKind
from matching.domain.ranking_request import RankingRequest
from matching.domain.work import WorkKind
from matching.errors import InvalidInputError, out_of_step, unknown
from matching.in_memory.knowledge import Knowledge
from matching.lists.recipe import Recipe
from matching.ranking import default_seed
from matching.rules import rulebook
from matching.service import Service
from scoring.weights import NEUTRAL, UnknownWeightSetError, load_weights, weight_sets_for

FURTHEST_DAYS = 366
USUAL_WEIGHTS = {WorkKind.VACATURE: "vacature-2026-11", WorkKind.PLEK: "plek-2026-11"}


def compose_recipe(
    service: Service,
    request: RankingRequest,
    kind: RankingKind,
    subject: tuple[UUID, int],
    known: tuple[Knowledge, int],
) -> Recipe:
    """Say everything that decides a list.

    Args:
        subject: id and version of the vacancy, plek or candidate that the list is for.
        known: the reference data, and the ledger position, of everything that is known.

    Raises:
        InvalidInputError: there is no such weight set for this work, or the day is too far ahead.
    """
    if request.weights is not None:
        _refuse_other_weights(request.weights, kind.work)
    weights = weights_in_use(service, kind.work, request.weights)
    _refuse_far_future(request.reference_day, service.today())
    today = request.reference_day or service.today()
    subject_id, version = subject
    knowledge, position = known
    return Recipe(
        kind=kind,
        subject_id=subject_id,
        subject_version=version,
        position=position,
        epoch=service.store.epoch(),
        today=today,
        not_before=max(today, service.today()),
        seed=default_seed(subject_id, version, today) if request.seed is None else request.seed,
        weights=weights,
        filters=request.filters,
        purpose=request.purpose,
        reference=knowledge.versions,
        linker=knowledge.vocabulary.linker.version,
        rulebook=rulebook.version(rulebook.RULEBOOK[kind.work]),
        software=service.software,
    )


def weights_in_use(service: Service, work: WorkKind, asked: str | None = None) -> str:
    """Name the weight set of what is ranked now: the asked or usual one, and none at all while ranking is off.

    Whoever gives a score asks this first, so that nobody gets around the switch.
    """
    return (asked or USUAL_WEIGHTS[work]) if service.ranking().is_on else NEUTRAL


def _refuse_other_weights(name: str, work: WorkKind) -> None:
    """Refuse weights that do not exist, or are of another kind of work: half of them would not be asked."""
    passes = f"kies uit: {', '.join(weight_sets_for(work))}"
    try:
        weights = load_weights(name)
    except UnknownWeightSetError as error:
        raise InvalidInputError((unknown("/gewichten", str(error), passes),)) from error
    if weights.work != work:
        problem = f"de gewichten '{name}' zijn niet voor {work.plural}, maar voor een {weights.work}"
        raise InvalidInputError((unknown("/gewichten", problem, passes),))


def _refuse_far_future(peildatum: date | None, today: date) -> None:
    """Refuse days on which a list says less about work than about somebody's birthday."""
    last = today + timedelta(days=FURTHEST_DAYS)
    if peildatum and peildatum > last:
        fault = out_of_step("/peildatum", "deze dag ligt te ver in de toekomst", f"een dag tot en met {last}")
        raise InvalidInputError((fault,))
