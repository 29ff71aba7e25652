"""Which places may and should this person take: every instrument, with its best plekken. Saves nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.contacts import place_cards
from matching.domain.actor import Actor
from matching.domain.card import PlaceCard
from matching.domain.instrument import Instrument
from matching.domain.list_kind import ListKind
from matching.domain.period import Period
from matching.domain.permissions import Right, has
from matching.domain.plek import Plek
from matching.domain.ranked_list import Ranked
from matching.domain.ranking_request import RankingRequest
from matching.domain.record import CandidateRecord
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.lists.work_list import MadeWorkList
from matching.placing.assessment import Answer, Assessment, assess_all
from matching.placing.discreet import without_kind
from matching.placing.end_to_bring_back import EndToBringBack, ends_to_bring_back
from matching.placing.open_to import OpenTo, open_to
from matching.placing.person_asked import PersonAsked
from matching.placing.seating import Seating
from matching.placing.wish import Wish
from matching.profiles.answers import INSTRUMENT
from matching.rules.ladder import LADDER
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.usecases.rank_work import lists_of_work

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
    made = lists_of_work(service, reference, asked)
    record = made[WorkKind.PLEK].record
    day, discreet = max(on or service.today(), service.today()), not has(actor, Right.SEE_CONDITIONS)
    with service.store.read() as reader:
        rungs = tuple(_rungs(_Asking(PersonAsked.of(service, record), reader, day, discreet), made))
    service.store.looks.record_many(actor, "plekadvies", Kind.CANDIDATE.value, [record.candidate.id])
    return Advice(record, day, rungs, tuple(ends_to_bring_back(record, service.today())))


@dataclass(frozen=True)
class _Asking:
    """Who is asked about, and who asks: what is the same on every rung."""

    person: PersonAsked
    reader: Reader
    day: date
    discreet: bool


@dataclass(frozen=True)
class _Found:
    """A row of one of the lists."""

    made: MadeWorkList
    row: int
    kind: ListKind

    @property
    def id(self) -> UUID:
        """Of the plek or vacancy."""
        return self.made.ids[self.row]


def _rungs(asking: _Asking, lists: Mapping[WorkKind, MadeWorkList]) -> Iterator[Rung]:
    """Go through the ladder; what the best places of all rungs are about is read in one go."""
    ladder = open_to(asking.person, LADDER, asking.day, discreet=asking.discreet)
    found = [_rows_under(lists, one.rules.instrument) for one in ladder]
    best = iter(_best(asking, [one for rows in found for one in rows[:BEST]], lists))
    for one, rows in zip(ladder, found, strict=True):
        yield Rung(one.rules, one.rulings, tuple(islice(best, min(BEST, len(rows)))), len(rows))


def _cards(asking: _Asking, kind: WorkKind, ids: Sequence[UUID]) -> Mapping[UUID, PlaceCard]:
    """Give work in short, and have at hand what is asked about it next."""
    reader = asking.reader
    work: Sequence[WorkOnOffer] = [*reader.work(kind).held(ids).values()]
    reader.employers.held([one.employer_id for one in work])
    sources = [one.seat_source_id for one in work if isinstance(one, Plek) and one.seat_source_id]
    reader.seat_sources.held(sources)
    return place_cards(work, asking.day, reader)


def _hold_seats(asking: _Asking, work: Sequence[UUID]) -> None:
    """Have at hand who takes a seat at this work, or waits for one: a judgement looks back to the first of the year."""
    reader = asking.reader
    plekken = reader.plekken.many(work).values()
    sources = {plek.seat_source_id for plek in plekken if plek.seat_source_id}
    reader.seats.hold(work, list(sources), date(asking.day.year, 1, 1))


def _rows_under(lists: Mapping[WorkKind, MadeWorkList], instrument: Instrument | None) -> list[_Found]:
    if instrument is None:
        return []
    return [_Found(made, row, kind) for made in lists.values() for row, kind in _rows_of(made, instrument)]


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


def _best(asking: _Asking, found: Sequence[_Found], lists: Mapping[WorkKind, MadeWorkList]) -> list[BestPlace]:
    """Judge the best places, in this order: the rules are asked about all of them at once."""
    at = {kind: [one.id for one in found if one.made is made] for kind, made in lists.items()}
    cards = {work: card for kind, ids in at.items() for work, card in _cards(asking, kind, ids).items()}
    _hold_seats(asking, [one.id for one in found])
    work: list[WorkOnOffer] = [asking.reader.work(one.made.recipe.kind.work).get(one.id) for one in found]
    wishes = [_wish(asking, one) for one in work]
    judged = assess_all(asking.person, asking.reader, wishes, find_end=True)
    explains = {
        kind: made.explainer(asking.discreet, [one.row for one in found if one.made is made])
        for kind, made in lists.items()
    }
    rows = zip(found, work, judged, strict=True)
    return [
        _best_place(asking, one, explains[offered.kind].explain, offered, said, cards[one.id])
        for one, offered, said in rows
    ]


def _wish(asking: _Asking, work: WorkOnOffer) -> Wish:
    """Give the wish to begin at a place on the first day that somebody could."""
    first, candidate = max(asking.day, work.start_on or asking.day), asking.person.record.candidate
    return Wish(candidate_id=candidate.id, work_kind=work.kind, work_id=work.id, start=first)


def _best_place(
    asking: _Asking,
    found: _Found,
    explain: Callable[..., Ranked[PlaceCard]],
    work: WorkOnOffer,
    judged: Assessment,
    card: PlaceCard,
) -> BestPlace:
    explained = explain(found.row, found.kind, None, asking.person.record, work, card)
    seating = without_kind(judged.seating) if asking.discreet else judged.seating
    return BestPlace(explained, judged.move.period, seating, judged.answer)
