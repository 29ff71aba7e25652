"""On which seats a place draws: those of its own, and those of a capaciteitsbron that it shares with others."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from matching.domain.candidate import SourceKey
from matching.domain.opportunity import Vacancy
from matching.domain.plek import Plek
from matching.domain.seats import GENERAL, SeatSource, SeatSourceStatus, SeatTotal, SeatUnit, SeatUse
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.rules.placing import Move
from matching.storage.reader import Reader


def seats_of_work(work: WorkOnOffer) -> SeatSource | None:
    """Give the places that a plek or vacancy has of its own, as a source; None is not known."""
    places = work.places if isinstance(work, Plek | Vacancy) else None
    if places is None:
        return None
    unit = SeatUnit.DAGDEEL if work.kind is WorkKind.PLEK else SeatUnit.DAG
    key, name = SourceKey.made_here(work.id), f"{work.title} ({short_number(work)})"
    return SeatSource(work.id, work.number, key, name, work.owner_id, unit, (SeatTotal(date.min, places),))


def sources_of(reader: Reader, move: Move) -> Iterator[tuple[SeatSource, list[SeatUse]]]:
    """Give every source on which a place draws, with who takes a seat there."""
    since, work = date(move.period.start.year, 1, 1), move.work
    own = seats_of_work(work)
    if own is not None:
        kind = WorkKind.PLEK if isinstance(work, Plek) else WorkKind.VACATURE
        yield own, _others(reader.seats.at(kind, work.id, since), move)
    if isinstance(work, Plek) and work.seat_source_id:
        source = _as_it_gives(reader.seat_sources.get(work.seat_source_id))
        yield source, _others(reader.seats.of_source(source.id, since), move)


def in_kind(source: SeatSource, uses: list[SeatUse]) -> list[SeatUse]:
    """Count a seat of a party as a general one where the source keeps none for that party."""
    kept = {reservation.party for reservation in source.reservations}
    return [use if use.seat in kept else SeatUse(use.placement_id, use.period, use.dagdelen, GENERAL) for use in uses]


def _as_it_gives(source: SeatSource) -> SeatSource:
    """Give a source as it gives seats: one that is closed gives none to anybody new."""
    return replace(source, totals=(), reservations=()) if source.status is SeatSourceStatus.GESLOTEN else source


def _others(uses: list[SeatUse], move: Move) -> list[SeatUse]:
    return [use for use in uses if use.placement_id != move.placement_id]
