"""How long somebody may be on a place: the first period, an extension, and all of it together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from matching.domain.dutch import day_text
from matching.domain.instrument import Instrument
from matching.domain.period import Period, last_day
from matching.domain.placement import Placement
from matching.domain.use_of_time import UseOfTime, ended_by
from matching.domain.verdict import Lever, Outcome
from matching.rules.placing import Finding, Move, MoveKind

_DAY = timedelta(days=1)


def months_text(months: int, days: int = 0) -> str:
    """Write a length, as in "6 maanden en 3 dagen"."""
    said = [f"{months} maand{'en' if months != 1 else ''}"] if months or not days else []
    return " en ".join(said + ([f"{days} dag{'en' if days != 1 else ''}"] if days else []))


@dataclass(frozen=True, slots=True)
class FirstPeriodAtMost:
    """The first period of use in the traject; later ones are bounded by the maximum (A-01).

    Attributes:
        anew: asked again after a break, where a later place begins anew; what goes on the day after does not begin.
    """

    months: int
    anew: bool = False

    def judge(self, move: Move) -> Finding | None:
        if move.kind is MoveKind.EXTENSION or self._went_before(move):
            return None
        limit = last_day(move.period.start, self.months)
        return _by(move, limit, f"een eerste periode van ten hoogste {months_text(self.months)}")

    def _went_before(self, move: Move) -> bool:
        first = move.period.start
        earlier = [placement.last_day for placement in _of((move.instrument,), move, before=first)]
        return first - _DAY in earlier or move.kind is MoveKind.TRANSFER if self.anew else bool(earlier)


@dataclass(frozen=True, slots=True)
class TotalAtMost:
    """All use together in the traject, over every place; of several instruments where they count together.

    Attributes:
        group: the instruments that count together.
        beyond: what it is when there is more: `bespreekbaar` asks a consultant for a reason.
    """

    months: int
    group: tuple[Instrument, ...]
    beyond: Outcome = Outcome.VOLDOET_NIET

    def judge(self, move: Move) -> Finding | None:
        asked, end = f"ten hoogste {months_text(self.months)} bij elkaar", move.period.end
        if end is None:
            return _open_end(move, self._longest(move, self.use(move).end_of(self.months)), asked, self.beyond)
        use = self.use(move)
        over = (use.last - use.end_of(self.months)).days
        return _measured(move, end, self._longest(move, end), over, asked, self.beyond, _used(use))

    def use(self, move: Move) -> UseOfTime:
        """Give the use with the asked period; without an end that is its first day."""
        return use_until(move, self.group, move.period.end or move.period.start)

    def _longest(self, move: Move, end: date) -> date | None:
        """Give the last day until `end` that passes; None is no day.

        A day less gives back one day of use at most, and none where another placement is on it.
        """
        while end >= move.period.start:
            use = use_until(move, self.group, end)
            over = (use.last - use.end_of(self.months)).days
            if over <= 0:
                return end
            end -= timedelta(days=over)
        return None


@dataclass(frozen=True, slots=True)
class ExtensionAtMost:
    """All extensions together, counted from the first day where the first period was whole months."""

    months: int

    def judge(self, move: Move) -> Finding | None:
        extended = extended_placement(move)
        if extended is None:
            return None
        limit = self._limit(extended)
        return _by(move, limit, f"ten hoogste {months_text(self.months)} verlenging")

    def _limit(self, placement: Placement) -> date:
        first_end = placement.extensions[0].start - _DAY if placement.extensions else placement.planned_end
        begun = UseOfTime.of([Period(placement.start, first_end)])
        if begun.days == 0:
            return last_day(placement.start, begun.months + self.months)
        return last_day((first_end or placement.start) + _DAY, self.months)


@dataclass(frozen=True, slots=True)
class ExactlyLong:
    """A place with a fixed length, over every plek of the traject; shorter takes a reason, longer is too long."""

    months: int

    def judge(self, move: Move) -> Finding | None:
        if move.kind is MoveKind.EXTENSION:
            return None
        limit = use_before(move, (move.instrument,)).end_of(self.months)
        asked = f"{months_text(self.months)} bij elkaar"
        if move.period.end is None or move.period.end >= limit:
            return _by(move, limit, asked)
        known = f"tot en met {day_text(move.period.end)}"
        miss = (limit - move.period.end).days
        return Finding(Outcome.BESPREEKBAAR, asked, known, *_passes(limit), miss, "dagen", Lever.CONSULENT)


@dataclass(frozen=True, slots=True)
class NoExtension:
    """A place of which the period is not made longer."""

    def judge(self, move: Move) -> Finding | None:
        placement = extended_placement(move)
        if placement is None:
            return None
        end = placement.planned_end
        known = f"verlenging tot en met {day_text(move.period.end)}"
        return Finding(
            Outcome.VOLDOET_NIET,
            "geen verlenging",
            known,
            *_passes(end),
            0,
            "",
            Lever.CONSULENT,
            "Kijk wat er daarna past.",
        )


@dataclass(frozen=True, slots=True)
class HasAnEnd:
    """A temporary place has a last day; how long is not laid down."""

    def judge(self, move: Move) -> Finding | None:
        asked, end = "een laatste dag", move.period.end
        if end is not None:
            return Finding(Outcome.VOLDOET, asked, f"tot en met {day_text(end)}")
        lever = (Lever.CONSULENT, "Spreek een laatste dag af.")
        return Finding(Outcome.VOLDOET_NIET, asked, "geen laatste dag", "elke laatste dag", None, 0, "", *lever)


@dataclass(frozen=True, slots=True)
class WithinIndication:
    """It lasts no longer than the indication for it; when that ends is asked where it is not known."""

    def judge(self, move: Move) -> Finding | None:
        asked, until = "een einde binnen de indicatie", move.record.candidate.daytime_indication_until
        if until is None:
            question = "Tot en met welke dag loopt de indicatie dagbesteding?"
            return Finding(Outcome.ONBEKEND, asked, "einde van de indicatie niet bekend", question=question)
        return _by(move, until, f"een einde binnen de indicatie, tot en met {day_text(until)}")


@dataclass(frozen=True, slots=True)
class ReviewedBy:
    """There is no maximum, but going on longer than this without an end is decided with a reason."""

    months: int

    def judge(self, move: Move) -> Finding | None:
        limit = last_day(move.period.start, self.months)
        asked = f"een einde of herbeoordeling binnen {months_text(self.months)}"
        if move.period.end is not None and move.period.end <= limit:
            return Finding(Outcome.VOLDOET, asked, f"tot en met {day_text(move.period.end)}", *_passes(limit))
        known = f"tot en met {day_text(move.period.end)}" if move.period.end else "geen einde"
        return Finding(Outcome.BESPREEKBAAR, asked, known, *_passes(limit), 0, "", Lever.CONSULENT)


NO_DAY = "geen enkele dag: het maximum is al bereikt"
ANOTHER_WAY = "Kies met de kandidaat een ander vervolg."


def use_until(move: Move, group: tuple[Instrument, ...], end: date) -> UseOfTime:
    """Give the use of these instruments in the traject, with the asked period until a last day."""
    own = Period(move.period.start, end)
    return UseOfTime.of([own, *ended_by((p.period for p in _of(group, move)), own.start - _DAY)])


def use_before(move: Move, group: tuple[Instrument, ...]) -> UseOfTime:
    """Give the use of these instruments in the traject before the asked period, with its first day."""
    first, before = move.period.start, move.period.start - _DAY
    earlier = (placement.period for placement in _of(group, move, before=first))
    return UseOfTime.of([Period(first, first), *ended_by(earlier, before)])


def _of(group: tuple[Instrument, ...], move: Move, before: date | None = None) -> Iterator[Placement]:
    """Give the other placements of these instruments in the traject."""
    found = (p for p in move.of_traject if p.instrument in group)
    return (p for p in found if before is None or p.start < before)


def extended_placement(move: Move) -> Placement | None:
    """Give the placement that is made longer; None when none is."""
    if move.kind is not MoveKind.EXTENSION:
        return None
    return next((p for p in move.record.placements if p.id == move.placement_id), None)


def _by(move: Move, limit: date, asked: str) -> Finding:
    end, possible = move.period.end, limit if limit >= move.period.start else None
    if end is None:
        return _open_end(move, possible, asked, Outcome.VOLDOET_NIET)
    return _measured(move, end, possible, (end - limit).days, asked, Outcome.VOLDOET_NIET)


def _measured(
    move: Move, end: date, limit: date | None, over: int, asked: str, beyond: Outcome, used: str = ""
) -> Finding:
    """Say how many days are over; `limit` is the last day that passes, None where no day does."""
    known = f"van {day_text(move.period.start)} tot en met {day_text(end)}{used}"
    if over <= 0:
        return Finding(Outcome.VOLDOET, asked, known, *_passes(end - timedelta(days=over)))
    if limit is None:
        return Finding(beyond, asked, known, NO_DAY, None, over, "dagen", Lever.CONSULENT, ANOTHER_WAY)
    return Finding(beyond, asked, known, *_passes(limit), over, "dagen", Lever.CONSULENT, "Kies een eerder einde.")


def _open_end(move: Move, limit: date | None, asked: str, beyond: Outcome) -> Finding:
    known = f"van {day_text(move.period.start)}, zonder einde"
    if limit is None:
        return Finding(beyond, asked, known, NO_DAY, None, 0, "", Lever.CONSULENT, ANOTHER_WAY)
    return Finding(beyond, asked, known, *_passes(limit), 0, "", Lever.CONSULENT, "Kies een einde.")


def _passes(limit: date | None) -> tuple[str, date | None]:
    return (f"tot en met {day_text(limit)}" if limit else "", limit)


def _used(use: UseOfTime) -> str:
    gaps = f", {use.gap_days} dagen ertussen niet meegeteld" if use.gap_days else ""
    return f"; in totaal {months_text(use.months, use.days)} sinds {day_text(use.anchor)}{gaps}"
