"""The hours a week and the dagdelen."""

from matching.domain.phrases import hours_range
from matching.domain.statements import Hours
from matching.explanation.case import Case, Told, origin_of
from scoring.explanation import ScoreTerm

SAME = 950
ASK_HOURS = "Hoeveel uur per week wilt u werken, minimaal en maximaal?"
ASK_DAGDELEN = "Op welke dagdelen kunt u werken?"


def tell_hours(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words."""
    profile, work = case.profile, case.work
    asked = hours_range(Hours(work.hours_min, work.hours_max))
    known = hours_range(profile.hours.value) if profile.hours else "onbekend"
    why = f"Uren gevraagd: {asked}. Uren gewenst: {known}.{_dagdelen(case)}"
    questions = [] if profile.hours else [ASK_HOURS]
    questions += [] if profile.availability else [ASK_DAGDELEN]
    return Told(
        why,
        strong="De uren en dagdelen passen." if term.value >= SAME else "",
        gap=why if term.high < term.maximum else "",
        origin=origin_of([profile.hours, profile.availability]),
        questions=tuple((text, term.high - term.share) for text in questions),
    )


def _dagdelen(case: Case) -> str:
    asked = case.beside.dagdelen[case.number]
    if not asked:
        return ""
    if not case.profile.availability:
        return " Beschikbare dagdelen onbekend."
    free = case.profile.availability.value.available & asked
    return f" Beschikbaar op {free.bit_count()} van {asked.bit_count()} dagdelen."
