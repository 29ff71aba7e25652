"""Is the wage that is offered at least the minimum wage, on the day the work starts?

A function of the wage and the day: no age of anybody is asked or known.
"""

from collections.abc import Iterator
from datetime import date

from matching.domain.dutch import day_text, euros_text
from matching.domain.opportunity import Vacancy
from matching.rules.letters import TO_CONFIRM
from matching.rules.rule import Source
from matching.vetting.finding import Certainty, Finding, FindingKind
from matching.vetting.minimum_wages import ADULT, WagePeriod, WageTable, wages_on

_WHERE = "/uurloonCent"
_LAW = f"Wml (minimumloon), {TO_CONFIRM}"
APPRENTICESHIP = "leerbaan"


def wage_findings(vacancy: Vacancy, table: WageTable, today: date) -> Iterator[Finding]:
    """Test the wage on the later of today and the first day of work; a wage that is not given is not judged.

    Outside the table it is unknown whether a wage is enough. Then a wage below every amount that is known waits for a
    person, and a higher one is only told (eigen beleid): else nothing would open until the table is filled in.
    """
    if vacancy.wage_cents is None:
        return
    day = max(vacancy.start_on or today, today)
    period = wages_on(table, day)
    if period is None:
        yield _finding(
            vacancy.wage_cents,
            Source(_LAW),
            f"Het minimumloon op {day_text(day)} weten wij nog niet. Of dit loon genoeg is, is dus onbekend.",
            "Kijk na hoe hoog het minimumloon die dag is. De gemeente kan het bedrag in passend zetten.",
            Certainty.ONBEKEND,
            holds=vacancy.wage_cents < min((one.cents for one in table), default=0),
        )
    elif vacancy.wage_cents < period.cents:
        yield _too_low(vacancy, period, day)


def _too_low(vacancy: Vacancy, period: WagePeriod, day: date) -> Finding:
    wage = vacancy.wage_cents or 0
    is_apprentice = (vacancy.contract or "").strip().casefold() == APPRENTICESHIP
    oldest = period.oldest_for(wage, is_apprentice)
    adult, source = euros_text(period.cents), Source(f"{_LAW}; bedrag volgens {period.source}")
    instead = f"Betaal {adult} per uur of meer. Dan kan iedereen reageren."
    if oldest is None:
        problem = (
            f"Dit is voor iedereen te laag. Het minimumloon vanaf {ADULT} jaar is op {day_text(day)} {adult} per uur."
        )
        return _finding(wage, source, problem, instead, Certainty.ZEKER)
    problem = (
        f"Op {day_text(day)} mag u dit alleen betalen aan wie {oldest} jaar of jonger is. Vanaf {ADULT} jaar is het "
        f"minimumloon {adult} per uur. Mensen die ouder zijn dan {oldest} kunnen dan niet reageren."
    )
    return _finding(wage, source, problem, instead, Certainty.VRAAG)


def _finding(
    wage: int, why: Source, problem: str, instead: str, certainty: Certainty, *, holds: bool = True
) -> Finding:
    return Finding(FindingKind.MINIMUMLOON, _WHERE, euros_text(wage), why, problem, instead, certainty, holds)
