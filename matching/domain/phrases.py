"""Hours, times and demands of work as people read them."""

from functools import lru_cache

from matching.domain.dagdelen import WEEKDAYS, dagdelen_of, mask_of
from matching.domain.demand import Demand, DemandKind
from matching.domain.dutch import clock_text, hours_text, listing
from matching.domain.opportunity import Shift
from matching.domain.statements import Hours
from matching.domain.words import LANGUAGE_LEVELS, LEVELS, language_name
from matching.domain.work_on_offer import WorkOnOffer


@lru_cache(4096)
def hours_range(hours: Hours) -> str:
    """Write hours a week as "16 tot 24 uur per week"."""
    low, high = (None if h is None else hours_text(int(h * 4)) for h in (hours.minimum, hours.maximum))
    if low == high:
        return f"{low} per week" if low else "onbekend"
    if low and high:
        return f"{low.removesuffix(' uur')} tot {high} per week"
    return f"ten minste {low} per week" if low else f"ten hoogste {high} per week"


def times_text(work: WorkOnOffer) -> str:
    """Write the times of the work."""
    if work.shifts:
        return listing((shift_text(shift) for shift in work.shifts), "of")
    return week_text(mask_of(work.dagdelen)) or "onbekend"


@lru_cache(4096)
def shift_text(shift: Shift) -> str:
    """Write a shift as "ma 22:00-06:00 (volgende dag)"."""
    late = " (volgende dag)" if shift.end_minute > 1440 else ""
    return f"{WEEKDAYS[shift.weekday]} {clock_text(shift.start_minute)}-{clock_text(shift.end_minute)}{late}"


@lru_cache(4096)
def week_text(mask: int) -> str:
    """Write dagdelen as "ma t/m do ochtend en middag; vr ochtend"."""
    parts_of: list[list[str]] = [[] for _ in WEEKDAYS]
    for dagdeel in dagdelen_of(mask):
        parts_of[dagdeel.weekday].append(dagdeel.part.name.lower())
    runs: list[tuple[int, int]] = []
    for day in (day for day in range(7) if parts_of[day]):
        if runs and runs[-1][1] == day - 1 and parts_of[runs[-1][0]] == parts_of[day]:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return "; ".join(f"{_days_text(*run)} {listing(parts_of[run[0]])}" for run in runs)


def _days_text(first: int, last: int) -> str:
    if last <= first + 1:
        return listing(WEEKDAYS[first : last + 1])
    return f"{WEEKDAYS[first]} t/m {WEEKDAYS[last]}"


def demand_text(demand: Demand) -> str:
    """Write a demand in words."""
    if demand.kind is DemandKind.RIJBEWIJS:
        return f"rijbewijs {demand.what.text}"
    if demand.kind is DemandKind.TAAL:
        aspect = f" {demand.aspect}" if demand.aspect else ""
        return f"{language_name(demand.what.text)}{aspect}: {LANGUAGE_LEVELS[demand.level or 2]}"
    if demand.kind is DemandKind.DIPLOMA:
        level = f"diploma op niveau {LEVELS[demand.level]}" if demand.level else "diploma"
        return f"{level} {demand.what.text}".strip()
    return demand.what.text


def question_text(demand: Demand) -> str:
    """Write the question to the candidate."""
    if demand.kind is DemandKind.TAAL:
        return f"Hoe goed gaat het {demand.aspect or 'spreken'} in het {language_name(demand.what.text)}?"
    if demand.kind is DemandKind.VAARDIGHEID:
        return f"Kunt u dit: {demand.what.text}?"
    return f"Heeft u {_article(demand)}{demand_text(demand)}?"


def _article(demand: Demand) -> str:
    return {DemandKind.DIPLOMA: "een ", DemandKind.CERTIFICAAT: "het certificaat "}.get(demand.kind, "")
