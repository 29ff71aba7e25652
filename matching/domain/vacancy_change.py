"""What an employer could change about a vacancy, so that more people can do the work."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from matching.domain.dagdelen import Dagdeel, Part
from matching.domain.demand import Weight
from matching.domain.dutch import hours_text
from matching.domain.opportunity import Vacancy
from matching.domain.phrases import demand_text
from matching.domain.tri import Tri
from matching.domain.words import CONDITIONS
from matching.domain.work import Occurrence, Werkvoorwaarde

FEWER_HOURS = (Decimal(24), Decimal(16), Decimal(8))
_WEEKDAYS = range(5)


@dataclass(frozen=True)
class Change:
    """One change, and how the vacancy is then.

    Attributes:
        code: names it within one vacancy, such as "eis-0" or "uren-vanaf-16".
        text: in Dutch, what the employer would do.
        apply: gives the changed vacancy.
        discreet: who it helps tells a condition of work of theirs.
    """

    code: str
    text: str
    apply: Callable[[Vacancy], Vacancy]
    discreet: bool = False


def changes_of(vacancy: Vacancy) -> tuple[Change, ...]:
    """Give every change that makes this vacancy ask less. Source: A-71; which ones is eigen beleid."""
    return (
        *_demands(vacancy),
        *_hours(vacancy),
        *_times(vacancy),
        *_guidance(vacancy),
        *_tasks(vacancy),
    )


def changed(vacancy: Vacancy, *changes: Change) -> Vacancy:
    """Give a vacancy with these changes, one after the other."""
    for change in changes:
        vacancy = change.apply(vacancy)
    return vacancy


def _demands(vacancy: Vacancy) -> Iterator[Change]:
    for number, demand in enumerate(vacancy.distinct_demands):
        if demand.weight is Weight.VEREIST:
            text = f"{demand_text(demand)} is gewenst, niet vereist"
            yield Change(f"eis-{number}", text, _wished(demand.key))


def _wished(key: tuple[str, ...]) -> Callable[[Vacancy], Vacancy]:
    """Make every demand for this one thing a wish."""

    def apply(vacancy: Vacancy) -> Vacancy:
        demands = (replace(one, weight=Weight.GEWENST) if one.key == key else one for one in vacancy.demands)
        return replace(vacancy, demands=tuple(demands))

    return apply


def _hours(vacancy: Vacancy) -> Iterator[Change]:
    for hours in FEWER_HOURS:
        if vacancy.hours_min is not None and hours < vacancy.hours_min:
            code, text = f"uren-vanaf-{hours}", f"de baan kan vanaf {hours_text(int(hours * 4))} per week"
            yield Change(code, text, _from(hours))
    if vacancy.hours_max is not None and vacancy.hours_extendable is not Tri.JA:
        extended = "het kunnen in overleg meer uren worden"
        yield Change("uren-meer", extended, lambda before: replace(before, hours_extendable=Tri.JA))


def _from(hours: Decimal) -> Callable[[Vacancy], Vacancy]:
    return lambda vacancy: replace(vacancy, hours_min=hours)


def _times(vacancy: Vacancy) -> Iterator[Change]:
    if vacancy.times_adaptable is not Tri.JA and (vacancy.dagdelen or vacancy.shifts):
        in_consultation = "de werktijden gaan in overleg"
        yield Change("werktijden", in_consultation, lambda before: replace(before, times_adaptable=Tri.JA))
    for part in (Part.OCHTEND, Part.MIDDAG, Part.AVOND):
        more = {Dagdeel(day, part) for day in _WEEKDAYS}
        if vacancy.dagdelen and not vacancy.shifts and not more <= set(vacancy.dagdelen):
            name = part.name.lower()
            yield Change(f"dagdeel-{name}", f"het werk kan ook in de {name}, ma t/m vr", _also_on(more))


def _also_on(more: set[Dagdeel]) -> Callable[[Vacancy], Vacancy]:
    return lambda vacancy: replace(vacancy, dagdelen=tuple(sorted({*vacancy.dagdelen, *more})))


def _guidance(vacancy: Vacancy) -> Iterator[Change]:
    if vacancy.guidance_offered is not Tri.JA:
        offered = "de werkgever biedt begeleiding op het werk"
        yield Change("begeleiding", offered, lambda before: replace(before, guidance_offered=Tri.JA))


def _tasks(vacancy: Vacancy) -> Iterator[Change]:
    for one in vacancy.conditions:
        if one.occurrence is Occurrence.KOMT_VOOR:
            text = f"de taken met {CONDITIONS[one.condition]} gaan eraf"
            yield Change(f"taak-{one.condition}", text, _without(one.condition), discreet=True)


def _without(condition: Werkvoorwaarde) -> Callable[[Vacancy], Vacancy]:
    def apply(vacancy: Vacancy) -> Vacancy:
        conditions = (
            replace(one, occurrence=Occurrence.KOMT_NIET_VOOR) if one.condition is condition else one
            for one in vacancy.conditions
        )
        return replace(vacancy, conditions=tuple(conditions))

    return apply
