"""Where the premium of every half-year stands: counted by use, tied to the plan, within the ceiling of a year."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from matching.daily.person import PersonOnDay
from matching.daily.premium_years import premium_year
from matching.domain.candidate import CandidateStatus
from matching.domain.dutch import day_text
from matching.domain.period import Period
from matching.domain.placement import EndReason, Placement
from matching.domain.premium import Premium, PremiumState
from matching.rules.instrument_rules import PremiumEvery

_DAY = timedelta(days=1)
ONWARD = (
    EndReason.DOORSTROOM_REGULIER_WERK,
    EndReason.DOORSTROOM_INSTRUMENT,
    EndReason.DIENSTVERBAND_ZELFDE_ORGANISATIE,
)
_OUT = (CandidateStatus.UITGESTROOMD, CandidateStatus.NAZORG)


def premiums_of(person: PersonOnDay, placement: Placement) -> Iterator[Premium]:
    """Give the premium of every half-year that ends or runs at a placement, the last one not complete."""
    rule = person.provision(placement.instrument, PremiumEvery)
    if rule is None or not isinstance(rule.value, PremiumEvery) or not placement.counts or placement.state.is_future:
        return
    use, months = person.use(placement), rule.value.months
    for number in count(1):
        end = use.end_of(number * months)
        start = use.end_of((number - 1) * months) + _DAY if number > 1 else use.anchor
        if not _is_worked(person, placement, start):
            return
        if end >= placement.start:
            is_complete = _is_worked(person, placement, end)
            due = (end if is_complete else placement.ended_on or end) + _DAY
            running = Premium(number, start, end, due, rule.value.cents, PremiumState.NOG_NIET)
            yield _stands(person, placement, running, is_complete=is_complete)


def _is_worked(person: PersonOnDay, placement: Placement, day: date) -> bool:
    """Whether a day is over on which somebody was still there."""
    return day <= placement.ended_on if placement.ended_on else person.is_past(day)


def _stands(person: PersonOnDay, placement: Placement, premium: Premium, *, is_complete: bool) -> Premium:
    decided = next((one for one in placement.premiums if one.half_year == premium.half_year), None)
    if decided is not None:
        state = PremiumState.TOEGEKEND if decided.granted else PremiumState.NIET_TOEGEKEND
        return replace(premium, state=state, decision=decided, cents=decided.cents, due_on=decided.due_on)
    if not is_complete:
        return _kept(person, placement, premium)
    premium = replace(premium, is_complete=True)
    if not _is_evaluated(person, placement, premium):
        return replace(premium, why="Er is in dit half jaar geen evaluatie van het ontwikkelplan vastgelegd.")
    over = _over_ceiling(person, placement, premium)
    return replace(premium, state=PremiumState.TER_BEOORDELING if over else PremiumState.KLAAR_VOOR_BESLUIT, why=over)


def _kept(person: PersonOnDay, placement: Placement, premium: Premium) -> Premium:
    """Keep the premium of a half-year that was cut off by onward flow; else it is not due yet."""
    if placement.end_reason not in ONWARD:
        ended = "Het half jaar is niet afgemaakt." if placement.ended_on else ""
        return replace(premium, why=ended)
    over = "" if person.record.candidate.status in _OUT else _over_ceiling(person, placement, premium)
    if over:
        return replace(premium, state=PremiumState.TER_BEOORDELING, why=f"{over} Dit is doorstroom.")
    why = "Bij doorstroom mag iemand de premie van het lopende half jaar houden."
    return replace(premium, state=PremiumState.BEHOUDEN_BIJ_DOORSTROOM, why=why)


def _is_evaluated(person: PersonOnDay, placement: Placement, premium: Premium) -> bool:
    half_year = Period(premium.start, premium.end)
    alike = (one for one in person.record.placements if one.instrument is placement.instrument)
    return any(half_year.contains(talk.on) for one in alike for talk in one.evaluations)


def _over_ceiling(person: PersonOnDay, placement: Placement, premium: Premium) -> str:
    """Say why a human has to look at it because of the calendar year; "" when it stays within."""
    year = premium_year(person, placement, premium.due_on)
    if year.ceiling is None:
        return f"Wat een kalenderjaar vrijlaat, is voor {day_text(premium.due_on)} niet bekend."
    return year.excess_with(premium)
