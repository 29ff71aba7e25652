"""Whether there is a seat: at the place itself, and at the source on which it draws."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile
from uuid import UUID

from matching.domain.candidate import Candidate, SourceKey
from matching.domain.dutch import day_text
from matching.domain.employer import ProviderKind
from matching.domain.opportunity import Vacancy
from matching.domain.period import Period
from matching.domain.plek import Plek
from matching.domain.ranked_list import Lever, Outcome
from matching.domain.seat_calendar import Run, SeatCalendar
from matching.domain.seats import GENERAL, SeatSource, SeatSourceStatus, SeatTotal, SeatUnit, SeatUse
from matching.domain.tri import Tri
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.rules.placing import Finding, Move, MoveKind, Ruling
from matching.rules.rule import EIGEN_BELEID, DatedRule, RuleKind
from matching.storage.reader import Reader

GON = ProviderKind.GON_PARTIJ.value
IN_ORDER = DatedRule(
    code="wachtlijst-volgorde",
    statement="Wie langer wacht op een plaats, gaat voor.",
    kind=RuleKind.EIGEN,
    source=EIGEN_BELEID,
)


@dataclass(frozen=True)
class SourceSeats:
    """The seats of one source for one wish.

    Attributes:
        code: C-1, or the number of the place that has the seats itself.
        short_on: the first day without a seat; None where there is one on every day and dagdeel.
    """

    code: str
    name: str
    unit: SeatUnit
    runs: tuple[Run, ...]
    short_on: date | None
    first_start: date | None

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
        rulings: what else stands in the way, such as the order of who waits.
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
        start = f" De eerste startdag met een plaats is {day_text(self.first_start)}." if self.first_start else ""
        queue = "De kandidaat wacht al" if self.waits else "Zet de kandidaat op de wachtlijst met wachtlijst: true"
        return f"{said}{start} {queue}; nu wachten er {self.waiting}."


def seating_of(reader: Reader, move: Move) -> Seating:
    """Ask all sources of a place for one seat during the whole period; of an extension only for the new days."""
    sources = list(_sources(reader, move))
    waiting = [who for who, _ in reader.waiting_at(move.work.id)]
    if not sources:
        return Seating(Outcome.ONBEKEND, GENERAL, waiting=len(waiting), question=_how_many(move.work))
    seat = _seat(move, [source for source, _ in sources])
    if seat is None:
        return Seating(Outcome.ONBEKEND, None, waiting=len(waiting), question=_WHICH_SEAT)
    asked = [_asked(source, uses, move, seat) for source, uses in sources]
    short = any(source.short_on for source in asked)
    return Seating(
        outcome=Outcome.VOLDOET_NIET if short else Outcome.VOLDOET,
        seat=seat,
        sources=tuple(asked),
        first_start=_first_start(sources, move, seat) if short else _new_days(move).start,
        waiting=len(waiting),
        rulings=tuple(_order(waiting, move)),
        waits=not _own(move).isdisjoint(waiting),
    )


_WHICH_SEAT = (
    "Is er een Wmo-indicatie dagbesteding en wordt uitstroom verwacht? "
    "Daarvan hangt af of het een plaats van de GON is."
)


def seats_of_work(work: WorkOnOffer) -> SeatSource | None:
    """Give the places that a plek or vacancy has of its own, as a source; None is not known."""
    places = work.places if isinstance(work, Plek | Vacancy) else None
    if places is None:
        return None
    unit = SeatUnit.DAGDEEL if work.kind is WorkKind.PLEK else SeatUnit.DAG
    key, name = SourceKey.made_here(work.id), f"{work.title} ({short_number(work)})"
    return SeatSource(work.id, work.number, key, name, work.owner_id, unit, (SeatTotal(date.min, places),))


def _sources(reader: Reader, move: Move) -> Iterator[tuple[SeatSource, list[SeatUse]]]:
    """Give every source on which a place draws, with who takes a seat there."""
    since, work = date(move.period.start.year, 1, 1), move.work
    own = seats_of_work(work)
    if own is not None:
        kind = WorkKind.PLEK if isinstance(work, Plek) else WorkKind.VACATURE
        yield own, _others(reader.seats_at(kind, work.id, since), move)
    if isinstance(work, Plek) and work.seat_source_id:
        source = _as_it_gives(reader.seat_sources.get(work.seat_source_id))
        yield source, _others(reader.seats_of_source(source.id, since), move)


def _as_it_gives(source: SeatSource) -> SeatSource:
    """Give a source as it gives seats: one that is closed gives none to anybody new."""
    return replace(source, totals=(), reservations=()) if source.status is SeatSourceStatus.GESLOTEN else source


def _others(uses: list[SeatUse], move: Move) -> list[SeatUse]:
    return [use for use in uses if use.placement_id != move.placement_id]


def _asked(source: SeatSource, uses: list[SeatUse], move: Move, seat: str) -> SourceSeats:
    kind = seat if any(r.party == seat for r in source.reservations) else GENERAL
    period = _new_days(move)
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
    )


def _new_days(move: Move) -> Period:
    """Give the days for which a seat is asked: of an extension those after the last day so far."""
    extended = (p for p in move.record.placements if p.id == move.placement_id and p.last_day)
    last = next((p.last_day for p in extended), None) if move.kind is MoveKind.EXTENSION else None
    if last is None or (move.period.end is not None and last >= move.period.end):
        return move.period
    return Period(last + timedelta(days=1), move.period.end)


def in_kind(source: SeatSource, uses: list[SeatUse]) -> list[SeatUse]:
    """Count a seat of a party as a general one where the source keeps none for that party."""
    kept = {reservation.party for reservation in source.reservations}
    return [use if use.seat in kept else SeatUse(use.placement_id, use.period, use.dagdelen, GENERAL) for use in uses]


def _first_start(sources: list[tuple[SeatSource, list[SeatUse]]], move: Move, seat: str) -> date | None:
    """Give the first day from which every source has a seat: each in turn may move it to a later day."""
    period = _new_days(move)
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


def _seat(move: Move, sources: list[SeatSource]) -> str | None:
    """Give which kind of seat somebody takes; None where that depends on what is not known (D-6)."""
    if not any(r.party == GON for source in sources for r in source.reservations):
        return GENERAL
    if move.seat_chosen:
        return move.seat_chosen
    return seat_of_person(move.record.candidate)


def seat_of_person(candidate: Candidate) -> str | None:
    """Give the kind of seat of a person: of the GON only when all three answers are yes (A-23)."""
    if candidate.says("gon_referral") is not Tri.JA:
        return GENERAL
    answers = {candidate.says("wmo_dagbesteding"), candidate.says("outflow_expected")}
    if Tri.NEE in answers:
        return GENERAL
    return GON if answers == {Tri.JA} else None


def _order(waiting: list[UUID], move: Move) -> Iterator[Ruling]:
    """Say who waits longer than the one who is asked about."""
    own = _own(move)
    before = list(takewhile(lambda who: who not in own, waiting))
    if before and not _is_seated(move):
        finding = Finding(
            Outcome.VOLDOET_NIET,
            "niemand die langer wacht",
            f"{len(before)} wacht{'en' if len(before) > 1 else ''} langer",
            "" if len(before) < len(waiting) else "zet de kandidaat op de wachtlijst",
            lever=Lever.TIJD,
            lever_text="Een consulent kan met een reden van de volgorde afwijken.",
        )
        yield Ruling(IN_ORDER, finding)


def _own(move: Move) -> set[UUID]:
    return {placement.id for placement in move.record.placements}


def _is_seated(move: Move) -> bool:
    return any(p.id == move.placement_id and p.seat for p in move.record.placements)


def _how_many(work: WorkOnOffer) -> str:
    return f"Hoeveel plaatsen heeft {short_number(work)}? Vraag het de aanbieder en leg het vast bij de {work.kind}."
