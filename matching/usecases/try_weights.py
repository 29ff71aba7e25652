"""See what other weights would do to the first of the lists of live work; nothing is kept, nobody is named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.permissions import Right, must_have
from matching.domain.ranking_request import Filters
from matching.domain.work import WorkKind
from matching.errors import Fault, InvalidInputError
from matching.ranking import default_seed, rank
from matching.rules.rulebook import rules_on
from matching.service import Service
from matching.usecases.compose_recipe import USUAL_WEIGHTS
from matching.usecases.turn_ranking import refuse_while_off
from scoring.model import ScoringModel
from scoring.weights import WeightSet, load_weights

FIRST = 25
SAMPLE = 10
"""Vacancies or plekken that are looked at, spread evenly over what is open: somebody waits for the page."""
WHOLE = 100
TRIED = "proef"


@dataclass(frozen=True, slots=True)
class Moved:
    """What other weights do to the first of one list.

    Attributes:
        number: of the vacancy or plek, V-318.
        ranked, ranked_then: how many people the list ranks with the weights in use, and with the others: who is known
            enough for a place depends on what counts.
        came, left: how many come among the first 25, and how many are not there any more.
        first_changes: whether somebody else stands first.
    """

    number: str
    ranked: int
    ranked_then: int
    came: int
    left: int
    first_changes: bool


@dataclass(frozen=True, slots=True)
class WeightsEffect:
    """What other weights would do.

    Attributes:
        open_work: how much work is open; `moved` is a sample of it.
    """

    weights: WeightSet
    open_work: int
    moved: tuple[Moved, ...]

    @property
    def came(self) -> int:
        """People who come among the first, of the whole sample."""
        return sum(one.came for one in self.moved)

    @property
    def left(self) -> int:
        """People who are not among the first any more, of the whole sample."""
        return sum(one.left for one in self.moved)

    @property
    def first(self) -> int:
        """People among the first with the weights in use, of the whole sample."""
        return sum(min(one.ranked, FIRST) for one in self.moved)


def try_weights(service: Service, actor: Actor, work: WorkKind, points: Mapping[str, int]) -> WeightsEffect:
    """Compare the first of a sample of lists with the weights in use.

    Args:
        points: whole points per criterion of the set in use; 0 leaves one out.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: a criterion is missing or strange, or they are not 100 together.
        ConflictError: ranking is off.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    must_have(actor, Right.SET_NUMBERS)
    refuse_while_off(service, "proef met gewichten")
    now = load_weights(USUAL_WEIGHTS[work])
    _refuse_strange(now, points)
    knowledge = service.knowledge()
    tried = WeightSet(TRIED, {code: points[code] for code in now.maxima if points[code]}, now.coverage_threshold, work)
    models = knowledge.model(now.name), ScoringModel(tried, knowledge.taxonomy, knowledge.likeness)
    found = tuple(_moved(service, work, models))
    return WeightsEffect(tried, found[0][0] if found else 0, tuple(one for _, one in found))


def _refuse_strange(now: WeightSet, points: Mapping[str, int]) -> None:
    faults = [
        Fault(f"/{code}", "dit is geen heel getal van 0 tot en met 100", "een heel getal, zoals 20")
        for code in now.maxima
        if not 0 <= points.get(code, -1) <= WHOLE
    ]
    if faults:
        raise InvalidInputError(tuple(faults))
    if (together := sum(points[code] for code in now.maxima)) != WHOLE:
        where, problem = f"/{next(iter(now.maxima))}", f"de punten zijn samen {together}"
        raise InvalidInputError((Fault(where, problem, f"punten die samen {WHOLE} zijn"),))


def _moved(service: Service, work: WorkKind, models: tuple[ScoringModel, ScoringModel]) -> Iterator[tuple[int, Moved]]:
    """Rank every sampled work twice; gives how much work is open with each."""
    knowledge, today = service.knowledge(), service.today()
    pool, standing = service.standing(knowledge)
    offered = service.offer(knowledge, work, standing.position).on(today)
    with service.store.read(standing.position) as reader:
        known = reader.work(work).many_versions(list(offered.ids))
    for row in _spread(len(offered.ids)):
        obj, version = known[offered.ids[row]]
        day = date.fromordinal(int(offered.offer.work.facts.start[row]))
        asked = offered.offer.take(np.array([row])).work
        seed = default_seed(obj.id, version, today)
        group, rules = pool.group_on(standing, day), rules_on(day, work)
        lists = [rank(group, asked, rules, model, knowledge.world, seed, Filters()).lists for model in models]
        before, after = (one[ListKind.GERANGSCHIKT] for one in lists)
        first, then = set(before[:FIRST].tolist()), set(after[:FIRST].tolist())
        is_other = before[:1].tolist() != after[:1].tolist()
        sizes = len(before), len(after), len(then - first), len(first - then)
        yield len(offered.ids), Moved(f"{work.prefix}-{obj.number}", *sizes, is_other)


def _spread(count: int) -> Sequence[int]:
    """Give rows, evenly spread, at most the sample."""
    if count <= SAMPLE:
        return range(count)
    return [number * count // SAMPLE for number in range(SAMPLE)]
