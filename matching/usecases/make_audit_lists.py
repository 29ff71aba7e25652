"""Make the lists of a day again, to see what they do with groups; nothing is kept and nobody is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from matching.domain.work import WorkKind
from matching.exchange.progress import Progress, silent
from matching.fairness.on_lists import OnLists
from matching.in_memory.knowledge import Knowledge
from matching.in_memory.live_offer import OfferStanding
from matching.in_memory.live_pool import LivePool
from matching.in_memory.standing import Standing
from matching.ranking import judged
from matching.rules.rulebook import rules_on
from matching.service import Service
from matching.usecases.compose_recipe import USUAL_WEIGHTS

MOST_LISTS = 100
"""Of each kind of work; of more a sample is drawn. Source: eigen beleid: so a hundred thousand people take minutes."""


@dataclass(frozen=True)
class PoolOnDay:
    """Everybody as known at the end of a day."""

    knowledge: Knowledge
    pool: LivePool
    standing: Standing
    day: date


def lists_on(service: Service, known: PoolOnDay, progress: Progress = silent) -> tuple[OnLists, int]:
    """Rank everybody for the work that was open on a day; gives what it did, and how much work was open.

    With the rules and weights of now. Legal ages are those of the real day or later, as in every list.
    """
    counted, open_work = OnLists(len(known.standing.ids)), 0
    for kind in WorkKind:
        offered = service.offer(known.knowledge, kind, known.standing.position).on(known.day)
        open_work += len(offered.ids)
        drawn = list(_drawn(offered, known.day, service.today()))
        for done, (row, on) in enumerate(drawn):
            progress("lijsten maken", done, len(drawn))
            work = offered.offer.on(service.today()).take(np.array([row])).work
            model = known.knowledge.model(USUAL_WEIGHTS[kind])
            group = known.pool.group_on(known.standing, on)
            found = judged(group, work, rules_on(on, kind), model, known.knowledge.world)
            counted.add(*found, model.weights.coverage_threshold)
    return counted, open_work


def _drawn(offered: OfferStanding, day: date, today: date) -> Iterator[tuple[int, date]]:
    """Draw rows by a lot that the day decides, each with its reference day, day by day."""
    rows = sorted(range(len(offered.ids)), key=lambda row: offered.ids[row].bytes)
    if len(rows) > MOST_LISTS:
        rows = np.random.default_rng(day.toordinal()).choice(rows, MOST_LISTS, replace=False).tolist()
    start = np.maximum(offered.offer.work.facts.start, today.toordinal())
    yield from sorted(((row, date.fromordinal(int(start[row]))) for row in rows), key=lambda one: (one[1], one[0]))
