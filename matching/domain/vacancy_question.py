"""What an employer did not say of a vacancy, as questions, with the answers that can be given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from matching.domain.dagdelen import Dagdeel, Part
from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.opportunity import ConditionAtWork, Vacancy, WorkAddress
from matching.domain.phrases import demand_text
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.words import CONDITIONS
from matching.domain.work import Occurrence, Werkvoorwaarde

_WEEKDAYS = range(5)
_HOURS = ((8, 16), (16, 24), (24, 32), (32, 40))
_LATER_DAYS = 91
LOWEST, HIGHEST = 1, 6
Answer = Callable[[Vacancy], Vacancy]


@dataclass(frozen=True)
class VacancyQuestion:
    """One question to the employer.

    Attributes:
        code: names it within one vacancy, such as "uren" or "voorwaarde-nachtwerk".
        text: in plain Dutch, as one asks it.
        field: the key of the vacancy that the answer fills, such as "urenMinimaal".
        answers: what the vacancy is with each answer that tells people apart.
        discreet: whom it concerns tells a condition of work of theirs.
        by_score: nobody comes in or goes out by the answer, but the order of the list changes.
        reason: why it is asked whoever it moves; "" when that is all there is to it.
    """

    code: str
    text: str
    field: str
    answers: tuple[Answer, ...]
    discreet: bool = False
    by_score: bool = False
    reason: str = ""


def questions_about(vacancy: Vacancy, today: date, postcodes: tuple[str, ...]) -> tuple[VacancyQuestion, ...]:
    """Give what is not known of a vacancy and can keep somebody out. Source: issue 6; which ones is eigen beleid.

    Args:
        postcodes: where the work might be, from one end of the region to the other.
    """
    return (
        *_when(vacancy, today),
        *_where(vacancy, postcodes),
        *_papers(vacancy),
        *_adaptable(vacancy),
        *_work_itself(vacancy),
        *_conditions(vacancy),
    )


def _with(**fields: object) -> Answer:
    return lambda vacancy: replace(vacancy, **fields)  # type: ignore[arg-type]


def _when(vacancy: Vacancy, today: date) -> Iterator[VacancyQuestion]:
    if vacancy.hours_min is None and vacancy.hours_max is None:
        answers = tuple(_with(hours_min=Decimal(low), hours_max=Decimal(high)) for low, high in _HOURS)
        yield VacancyQuestion(
            "uren", "Hoeveel uur per week is het werk, op zijn minst en op zijn meest?", "urenMinimaal", answers
        )
    if not vacancy.dagdelen and not vacancy.shifts:
        answers = tuple(_with(dagdelen=_every(part)) for part in (Part.OCHTEND, Part.MIDDAG, Part.AVOND))
        yield VacancyQuestion("werktijden", "Op welke dagen en tijden is het werk?", "dagdelen", answers)
    if vacancy.start_on is None:
        answers = (_with(start_on=today), _with(start_on=today + timedelta(days=_LATER_DAYS)))
        yield VacancyQuestion("startdatum", "Wanneer begint het werk?", "startdatum", answers)


def _work_itself(vacancy: Vacancy) -> Iterator[VacancyQuestion]:
    """Ask what decides the order, or what a candidate and a colleague have to know before anybody is put forward."""
    if vacancy.level is None:
        text = f"Welk werk- en denkniveau is nodig, van {LOWEST} (praktisch) tot {HIGHEST} (wetenschappelijk)?"
        answers = tuple(_with(level=level) for level in range(LOWEST, HIGHEST + 1))
        yield VacancyQuestion("niveau", text, "werkEnDenkniveau", answers, by_score=True)
    if vacancy.wage_cents is None:
        why = "Zonder loon is niet te zeggen of werken loont, en of het minimumloon is gehaald."
        yield VacancyQuestion("loon", "Wat is het brutoloon per uur?", "uurloonCent", (), reason=why)
    if not vacancy.tasks:
        why = "Zonder taken weet de kandidaat niet wat het werk is, en weten wij niet welke vaardigheden tellen."
        yield VacancyQuestion("taken", "Wat doet iemand op een dag? Noem de taken.", "taken", (), reason=why)


def _every(part: Part) -> tuple[Dagdeel, ...]:
    return tuple(Dagdeel(day, part) for day in _WEEKDAYS)


def _where(vacancy: Vacancy, postcodes: tuple[str, ...]) -> Iterator[VacancyQuestion]:
    if not vacancy.addresses:
        answers = tuple(_with(addresses=(WorkAddress(code, ""),)) for code in postcodes)
        yield VacancyQuestion("werkadres", "Waar is het werk? Wat is de postcode?", "werkadressen", answers)


def _papers(vacancy: Vacancy) -> Iterator[VacancyQuestion]:
    asked = {demand.kind for demand in vacancy.demands}
    if DemandKind.RIJBEWIJS not in asked:
        licence = Demand(DemandKind.RIJBEWIJS, Term("B"), Weight.VEREIST, adaptable=Tri.NEE)
        yield _needed("rijbewijs", "Is een rijbewijs echt nodig, en waarvoor?", licence)
    if DemandKind.TAAL not in asked:
        dutch = Demand(DemandKind.TAAL, Term("nld"), Weight.VEREIST, level=3, adaptable=Tri.NEE)
        yield _needed("taal", "Hoe goed moet iemand Nederlands begrijpen en spreken voor dit werk?", dutch)
    if vacancy.afspraakbaan is Tri.ONBEKEND:
        answers = (_with(afspraakbaan=Tri.JA), _with(afspraakbaan=Tri.NEE))
        yield VacancyQuestion("afspraakbaan", "Is dit een baan uit de banenafspraak?", "afspraakbaan", answers)


def _needed(code: str, text: str, demand: Demand) -> VacancyQuestion:
    def needed(vacancy: Vacancy) -> Vacancy:
        return replace(vacancy, demands=(*vacancy.demands, demand))

    return VacancyQuestion(code, text, "eisen", (needed, _with()))


def _adaptable(vacancy: Vacancy) -> Iterator[VacancyQuestion]:
    for number, demand in enumerate(vacancy.distinct_demands):
        if demand.weight is Weight.VEREIST and demand.adaptable is Tri.ONBEKEND:
            text = f"Zou u iemand aannemen zonder {demand_text(demand)}?"
            answers = tuple(_said(demand.key, answer) for answer in (Tri.JA, Tri.NEE))
            yield VacancyQuestion(f"aanpasbaar-{number}", text, "eisen", answers)
    if vacancy.times_adaptable is Tri.ONBEKEND and (vacancy.dagdelen or vacancy.shifts):
        answers = (_with(times_adaptable=Tri.JA), _with(times_adaptable=Tri.NEE))
        yield VacancyQuestion(
            "werktijden-aanpasbaar", "Kunnen de werktijden anders, in overleg?", "werktijdenAanpasbaar", answers
        )
    if vacancy.hours_extendable is Tri.ONBEKEND and vacancy.hours_max is not None:
        answers = (_with(hours_extendable=Tri.JA), _with(hours_extendable=Tri.NEE))
        yield VacancyQuestion("uren-uitbreidbaar", "Kunnen het later meer uren worden?", "urenUitbreidbaar", answers)


def _said(key: tuple[str, ...], answer: Tri) -> Answer:
    def apply(vacancy: Vacancy) -> Vacancy:
        demands = (replace(one, adaptable=answer) if one.key == key else one for one in vacancy.demands)
        return replace(vacancy, demands=tuple(demands))

    return apply


def _conditions(vacancy: Vacancy) -> Iterator[VacancyQuestion]:
    said = {one.condition for one in vacancy.conditions if one.occurrence is not Occurrence.ONBEKEND}
    for condition in Werkvoorwaarde:
        if condition not in said:
            text = f"Komt dit voor in het werk, en kan het anders: {CONDITIONS[condition]}?"
            answers = (_occurs(condition, Occurrence.KOMT_VOOR), _occurs(condition, Occurrence.KOMT_NIET_VOOR))
            yield VacancyQuestion(f"voorwaarde-{condition}", text, "werkvoorwaarden", answers, discreet=True)


def _occurs(condition: Werkvoorwaarde, occurrence: Occurrence) -> Answer:
    def apply(vacancy: Vacancy) -> Vacancy:
        others = tuple(one for one in vacancy.conditions if one.condition is not condition)
        return replace(vacancy, conditions=(*others, ConditionAtWork(condition, occurrence)))

    return apply
