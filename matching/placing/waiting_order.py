"""The order of who waits for a seat: who waits longer for one of the same days goes first."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from matching.domain.seats import SeatSource, SeatUnit, SeatWait
from matching.domain.verdict import Lever, Outcome
from matching.placing.own_seat import is_seated, new_days, own_placements
from matching.rules.placing import Finding, Move, Ruling
from matching.rules.seats import IN_ORDER
from matching.storage.reader import Reader


def waiting_order(reader: Reader, move: Move, sources: Sequence[SeatSource]) -> Iterator[Ruling]:
    """Say who waits longer than the one who is asked about."""
    own = own_placements(move)
    waiting = _for_the_same(reader, move, sources)
    before = list(takewhile(lambda one: one.placement_id not in own, waiting))
    if before and not is_seated(move):
        finding = Finding(
            Outcome.VOLDOET_NIET,
            "niemand die langer wacht",
            f"{len(before)} wacht{'en' if len(before) > 1 else ''} langer",
            "" if len(before) < len(waiting) else "zet de kandidaat op de wachtlijst",
            lever=Lever.TIJD,
            lever_text="Wie het langst wacht, krijgt de eerste vrije plaats.",
        )
        yield Ruling(IN_ORDER, finding)


def _for_the_same(reader: Reader, move: Move, sources: Sequence[SeatSource]) -> list[SeatWait]:
    """Give who waits for a seat that this one would take: here, or at a plek that has only the same source.

    Who waits at a plek with places of its own may wait for one of those, and keeps nobody from the source.
    """
    waiting = reader.seats.waiting_for(move.work.id, move.plek.seat_source_id if move.plek else None)
    plekken = reader.plekken.many(list({one.work_id for one in waiting} - {move.work.id}))
    here = {move.work.id, *(plek.id for plek in plekken.values() if plek.places is None)}
    return [one for one in waiting if one.work_id in here and _competes(one, move, sources)]


def _competes(waiting: SeatWait, move: Move, sources: Sequence[SeatSource]) -> bool:
    """Whether there is a day on which both would take a seat; per dagdeel that is a dagdeel of both."""
    by_dagdeel = all(source.unit is SeatUnit.DAGDEEL for source in sources)
    both_known = bool(waiting.dagdelen and move.dagdelen)
    apart = by_dagdeel and both_known and not waiting.dagdelen & move.dagdelen
    return waiting.period.overlaps(new_days(move)) and not apart
