"""Whether somebody is somewhere else at the same time. Source: model.md D-4."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from matching.domain.dagdelen import dagdelen_of, mask_of
from matching.domain.dutch import day_text, listing
from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.verdict import Lever, Outcome
from matching.rules.placing import Finding, Move

_DAY = timedelta(days=1)
_WEEK = 7
_WHOLE_DAY = 0b1111


@dataclass(frozen=True, slots=True)
class NoSameInstrumentAtOnce:
    """Two periods of the same instrument do not overlap, also on other dagdelen."""

    def judge(self, move: Move) -> Finding | None:
        asked = "geen tweede plaatsing van hetzelfde instrument tegelijk"
        return _first(move, asked, [p for p in _meanwhile(move) if p.instrument is move.instrument])


@dataclass(frozen=True, slots=True)
class NoSharedDagdeel:
    """Two placements do not share a dagdeel on a day; where dagdelen are not known, that is asked."""

    def judge(self, move: Move) -> Finding | None:
        asked, others = "geen andere plaatsing op dezelfde dagdelen", list(_meanwhile(move))
        shared = [p for p in others if _shared(p, move)]
        if shared:
            return _first(move, asked, shared)
        unclear = [p for p in others if not p.dagdelen or not move.dagdelen]
        if unclear:
            known = f"de dagdelen van de plaatsing vanaf {day_text(unclear[0].start)} zijn niet bekend"
            if not move.dagdelen:
                known = "de dagdelen van deze plaatsing zijn niet bekend"
            return Finding(Outcome.ONBEKEND, asked, known, question="Op welke dagdelen is de kandidaat waar?")
        return Finding(Outcome.VOLDOET, asked, "op deze dagdelen is de kandidaat vrij")


def _meanwhile(move: Move) -> Iterator[Placement]:
    return (p for p in move.others if p.period.overlaps(move.period))


def _shared(placement: Placement, move: Move) -> int:
    """Give the mask of the dagdelen that fall on the same dates."""
    return mask_of(placement.dagdelen) & move.dagdelen & _on_days_of_both(placement.period, move.period)


def _on_days_of_both(one: Period, other: Period) -> int:
    """Give the mask of the weekdays that lie in both periods: fewer than seven when both last only days together."""
    first = max(one.start, other.start)
    ends = [end for end in (one.end, other.end) if end is not None]
    days = min(((min(ends) - first).days + 1) if ends else _WEEK, _WEEK)
    return sum(_WHOLE_DAY << 4 * ((first.weekday() + later) % _WEEK) for later in range(days))


def _first(move: Move, asked: str, others: list[Placement]) -> Finding:
    """Say which placement stands in the way, and from when it does not."""
    if not others:
        return Finding(Outcome.VOLDOET, asked, "er is er geen")
    ends = [placement.last_day for placement in others]
    free = None if None in ends else max(end for end in ends if end) + _DAY
    other = others[0]
    shared = listing(dagdeel.code for dagdeel in dagdelen_of(_shared(other, move)))
    until = day_text(other.last_day) if other.last_day else "een dag die niet bekend is"
    known = f"{other.instrument.value.replace('_', ' ')} van {day_text(other.start)} tot en met {until}"
    return Finding(
        Outcome.VOLDOET_NIET,
        asked,
        f"{known}{', ook op ' + shared if shared else ''}",
        f"vanaf {day_text(free)}" if free else "",
        free,
        lever=Lever.TIJD,
        lever_text="Begin later, kies andere dagdelen of beëindig de andere plaatsing eerder.",
    )
