"""Whether there is a seat: at the place itself, and at the source on which it draws."""

from dataclasses import dataclass
from datetime import date

from matching.domain.dutch import day_text
from matching.domain.opportunity import Vacancy
from matching.domain.period import Period
from matching.domain.plek import Plek
from matching.domain.seat_calendar import Run, SeatCalendar
from matching.domain.seats import GENERAL, SeatSource, SeatUnit, SeatUse
from matching.domain.verdict import Outcome
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.placing.intended_job import job_rulings
from matching.placing.own_seat import new_days, own_placements
from matching.placing.seat_kind import WHICH_SEAT, seat_kind
from matching.placing.seat_sources import in_kind, sources_of
from matching.placing.waiting_order import waiting_order
from matching.rules.placing import Move, Ruling
from matching.storage.reader import Reader


@dataclass(frozen=True)
class SourceSeats:
    """The seats of one source for one wish.

    Attributes:
        code: C-1, or the number of the place that has the seats itself.
        short_on: the first day without a seat; None where there is one on every day and dagdeel.
        closed: when nobody comes.
    """

    code: str
    name: str
    unit: SeatUnit
    runs: tuple[Run, ...]
    short_on: date | None
    first_start: date | None
    closed: tuple[Period, ...] = ()

    @property
    def keeps_some(self) -> bool:
        """Whether some of its seats are kept for a party."""
        return any(slot.reserved for run in self.runs for slot in run.slots)


@dataclass(frozen=True)
class Seating:
    """The answer of all sources of a place together.

    Attributes:
        outcome: onbekend where nobody said how many seats there are, or which kind of seat it is.
        seat: the kind of seat that it takes; None while that is not known.
        sources: per source; first_start: the first day from which all of them have a seat.
        waiting: how many wait at this place; waits: the one who is asked about is one of them.
        rulings: what else is asked of a seat: the order of who waits, and whether the intended job is free.
        question: what to ask when it is not known.
    """

    outcome: Outcome
    seat: str | None
    sources: tuple[SourceSeats, ...] = ()
    first_start: date | None = None
    waiting: int = 0
    rulings: tuple[Ruling, ...] = ()
    question: str = ""
    waits: bool = False

    @property
    def is_short(self) -> bool:
        """Whether there is no seat."""
        return self.outcome is Outcome.VOLDOET_NIET

    @property
    def is_known(self) -> bool:
        """Whether it is known how many seats there are, and which kind it takes."""
        return self.outcome is not Outcome.ONBEKEND

    @property
    def sentence(self) -> str:
        """What is short or not known, in words."""
        if not self.is_known:
            return self.question
        full = [source for source in self.sources if source.short_on]
        if not full:
            return "Er is een plaats vrij."
        said = " ".join(f"Bij {source.name} is op {day_text(source.short_on)} geen plaats vrij." for source in full)
        start = f"De eerste startdag met een plaats is {day_text(self.first_start)}."
        if self.first_start is None:
            start = "Een startdag met een plaats is niet bekend."
        queue = "De kandidaat wacht al" if self.waits else "Zet de kandidaat op de wachtlijst (wachtlijst: true)"
        return f"{said} {start} {queue}; nu wachten er {self.waiting}."


def seating_of(reader: Reader, move: Move) -> Seating:
    """Ask all sources of a place for one seat during the whole period; of an extension only for the new days."""
    sources = list(sources_of(reader, move))
    waiting = [who for who, _ in reader.seats.waiting_at(move.work.id)]
    job = tuple(job_rulings(reader, move))
    if not sources:
        return Seating(Outcome.ONBEKEND, GENERAL, waiting=len(waiting), rulings=job, question=_how_many(move.work))
    seat = seat_kind(move, [source for source, _ in sources])
    if seat is None:
        return Seating(Outcome.ONBEKEND, None, waiting=len(waiting), rulings=job, question=WHICH_SEAT)
    asked = [_asked(source, uses, move, seat) for source, uses in sources]
    short = any(source.short_on for source in asked)
    return Seating(
        outcome=Outcome.VOLDOET_NIET if short else Outcome.VOLDOET,
        seat=seat,
        sources=tuple(asked),
        first_start=_first_start(sources, move, seat) if short else new_days(move).start,
        waiting=len(waiting),
        rulings=(*waiting_order(reader, move, [source for source, _ in sources]), *job),
        waits=not own_placements(move).isdisjoint(waiting),
    )


def _asked(source: SeatSource, uses: list[SeatUse], move: Move, seat: str) -> SourceSeats:
    kind = seat if any(r.party == seat for r in source.reservations) else GENERAL
    period = new_days(move)
    calendar = SeatCalendar.around(source, in_kind(source, uses), period)
    short = calendar.first_shortage(period, move.dagdelen, kind)
    own = isinstance(move.work, Plek | Vacancy) and source.id == move.work.id
    return SourceSeats(
        code=short_number(move.work) if own else f"C-{source.number}",
        name=source.name,
        unit=source.unit,
        runs=tuple(calendar.runs(period, move.dagdelen, kind)),
        short_on=short[0] if short else None,
        first_start=calendar.first_start(period, move.dagdelen, kind),
        closed=source.closed,
    )


def _first_start(sources: list[tuple[SeatSource, list[SeatUse]]], move: Move, seat: str) -> date | None:
    """Give the first day from which every source has a seat: each in turn may move it to a later day."""
    period = new_days(move)
    length = period.end - period.start if period.end else None
    while True:
        asked = Period(period.start, period.start + length if length is not None else None)
        starts = []
        for source, uses in sources:
            kind = seat if any(r.party == seat for r in source.reservations) else GENERAL
            calendar = SeatCalendar.around(source, in_kind(source, uses), asked)
            starts.append(calendar.first_start(asked, move.dagdelen, kind))
        if None in starts:
            return None
        latest = max(start for start in starts if start)
        if latest == asked.start:
            return latest
        period = Period(latest)


def _how_many(work: WorkOnOffer) -> str:
    return f"Hoeveel plaatsen heeft {short_number(work)}? Vraag het de aanbieder en leg het vast bij de {work.kind}."
