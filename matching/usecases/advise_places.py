"""Which places may and should this person take: every instrument, with its best plekken. Saves nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from matching.contacts import place_cards
from matching.domain.actor import Actor
from matching.domain.card import PlaceCard
from matching.domain.instrument import Instrument
from matching.domain.list_kind import ListKind
from matching.domain.period import Period
from matching.domain.permissions import Right, has
from matching.domain.ranked_list import Ranked
from matching.domain.ranking_request import RankingRequest
from matching.domain.record import CandidateRecord
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.lists.work_list import MadeWorkList
from matching.placing.assessment import Answer, assess
from matching.placing.discreet import without_kind
from matching.placing.end_to_bring_back import EndToBringBack, ends_to_bring_back
from matching.placing.open_to import OpenTo, open_to
from matching.placing.seating import Seating
from matching.placing.wish import Wish
from matching.profiles.answers import INSTRUMENT
from matching.rules.ladder import LADDER
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.usecases.rank_work import list_of_work

BEST = 3


@dataclass(frozen=True)
class BestPlace:
    """A plek or vacancy that fits, and whether there is a seat.

    Attributes:
        period: the first period that the rules allow; seating and answer are about it.
        answer: whether the person may, at this place.
    """

    row: Ranked[PlaceCard]
    period: Period
    seating: Seating
    answer: Answer


@dataclass(frozen=True)
class Rung(OpenTo):
    """One instrument for one person, with the places that fit best.

    Attributes:
        open_places: how much open work no rule excludes.
    """

    best: tuple[BestPlace, ...]
    open_places: int


@dataclass(frozen=True)
class Advice:
    """Every instrument, from ordinary work to a first step.

    Attributes:
        to_bring_back: placements of this person that last longer than a judgement allows.
    """

    record: CandidateRecord
    on: date
    rungs: tuple[Rung, ...]
    to_bring_back: tuple[EndToBringBack, ...] = ()


def advise_places(service: Service, actor: Actor, reference: str, on: date | None = None) -> Advice:
    """Go through the ladder for a candidate.

    Args:
        on: the day on which somebody would start; today when None.

    Raises:
        NotFoundError: the candidate is not known.
        NotRankableError: the candidate is closed or restricted.
    """
    asked = RankingRequest(reference_day=on)
    made = {kind: list_of_work(service, reference, asked, kind) for kind in WorkKind}
    record = made[WorkKind.PLEK].record
    day, discreet = max(on or service.today(), service.today()), not has(actor, Right.SEE_CONDITIONS)
    with service.store.read() as reader:
        open_ = open_to(service, record, LADDER, day, discreet=discreet)
        rungs = tuple(_rung(service, reader, made, one, day, discreet) for one in open_)
    service.store.looks.record_many(actor, "plekadvies", Kind.CANDIDATE.value, [record.candidate.id])
    return Advice(record, day, rungs, tuple(ends_to_bring_back(record, service.today())))


def _rung(
    service: Service,
    reader: Reader,
    lists: Mapping[WorkKind, MadeWorkList],
    open_: OpenTo,
    day: date,
    discreet: bool,
) -> Rung:
    rules = open_.rules
    if rules.instrument is None:
        return Rung(rules, (), (), 0)
    found = [(made, row, kind) for made in lists.values() for row, kind in _rows_of(made, rules.instrument)]
    best = tuple(_best(service, reader, made, (row, kind), day, discreet) for made, row, kind in found[:BEST])
    return Rung(rules, open_.rulings, best, len(found))


def _rows_of(made: MadeWorkList, instrument: Instrument) -> list[tuple[int, ListKind]]:
    """Give the rows of work under an instrument that no rule excludes, by score: variety is for a whole list."""
    under, score = _instruments(made) == INSTRUMENT[instrument], made.ranking.scores.score
    ranked, to_ask = (made.ranking.lists[kind] for kind in (ListKind.GERANGSCHIKT, ListKind.UITVRAGEN))
    by_score = ranked[np.argsort(-score[ranked], kind="stable")]
    found = [(row, ListKind.GERANGSCHIKT) for row in by_score[under[by_score]].tolist()]
    return found + [(row, ListKind.UITVRAGEN) for row in to_ask[under[to_ask]].tolist()]


def _instruments(made: MadeWorkList) -> NDArray[np.integer]:
    """Give under which instrument somebody works at every place, (m,): position in `Instrument`."""
    facts = made.work.facts
    if made.recipe.kind.work is WorkKind.PLEK:
        return facts.instrument
    marked, ordinary = INSTRUMENT[Instrument.AFSPRAAKBAAN], INSTRUMENT[Instrument.REGULIERE_BAAN]
    return np.where(facts.afspraakbaan == 1, marked, ordinary)


def _best(
    service: Service, reader: Reader, made: MadeWorkList, found: tuple[int, ListKind], day: date, discreet: bool
) -> BestPlace:
    row, kind = found
    work: WorkOnOffer = reader.work(made.recipe.kind.work).get(made.ids[row])
    card = place_cards([work], day, reader)[work.id]
    explained = made.explainer(discreet).explain(row, kind, None, made.record, work, card)
    first = max(day, work.start_on or day)
    wish = Wish(candidate_id=made.record.candidate.id, work_kind=work.kind, work_id=work.id, start=first)
    assessment = assess(service, reader, wish, find_end=True)
    seating = without_kind(assessment.seating) if discreet else assessment.seating
    return BestPlace(explained, assessment.move.period, seating, assessment.answer)
