"""How many people may try for one intended job at once: who has a proefplaats for it keeps others from it.

The law asks that a proefplaats is aimed at a job at that employer; that one
job is for one proefplaats at a time is eigen beleid (model.md C.6). What the
intended job is:

- A place of the intended vacancy: a vacancy with two places is two jobs,
  whichever plek somebody tries on.
- Where no vacancy is named, a place of the plek: then everybody on a
  proefplaats there may be trying for it.

A job is taken like a seat: from the proposal on until the last day, by who has
a proefplaats for it and by who works, or will, on the vacancy itself. Who waits
for a seat takes none, and nobody stands in their own way.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from matching.domain.dutch import day_text
from matching.domain.instrument import Instrument
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.seat_calendar import SeatCalendar
from matching.domain.seats import SeatTotal, SeatUnit, SeatUse
from matching.domain.verdict import Lever, Outcome
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import ConflictError
from matching.placing.own_seat import is_for_another_job, is_seated, new_days
from matching.placing.seat_sources import seats_of_work
from matching.rules.checks.placing.provider import LeadsToJobHere
from matching.rules.instrument_rules import Provision, TrialsPerJob
from matching.rules.ladder import rules_of
from matching.rules.placing import Finding, Move, MoveKind, Ruling, Topic
from matching.storage.reader import Reader

_DAY = timedelta(days=1)
_OVER = (VacancyStatus.INGETROKKEN, VacancyStatus.VERLOPEN, VacancyStatus.GEWEIGERD)
_ASKED = "een beoogde baan waar op die dagen niemand anders voor is"


def refuse_no_job(instrument: Instrument, job: Vacancy) -> None:
    """Refuse to name a job where none is meant, or one that is not there any more.

    Raises:
        ConflictError: the instrument leads to no job, or the vacancy is over.
    """
    checks = (rule.check for rule in rules_of(instrument).placing)
    if not any(isinstance(check, LeadsToJobHere) for check in checks):
        label = rules_of(instrument).label.lower()
        raise ConflictError(f"Een beoogde baan hoort bij een proefplaats, en dit is: {label}. Laat haar weg.")
    if job.status in _OVER:
        raise ConflictError(
            f"{short_number(job)} heeft de status '{job.status}' en is geen baan meer. Noem een andere vacature."
        )


def job_rulings(reader: Reader, move: Move) -> Iterator[Ruling]:
    """Say whether the intended job is free on every new day, where the instrument limits that (D-5, D-6)."""
    for rule in job_rules(move):
        if isinstance(rule.value, TrialsPerJob):
            yield from _judged(reader, move, rule, rule.value.at_once)


def job_rules(move: Move) -> tuple[Provision, ...]:
    """Give what limits how many try for one job, as it holds on the first new day; mostly nothing."""
    rule = rules_of(move.instrument).provided(Topic.PLAATSEN, new_days(move).start)
    return (rule,) if rule is not None and isinstance(rule.value, TrialsPerJob) else ()


def _judged(reader: Reader, move: Move, rule: Provision, at_once: int) -> Iterator[Ruling]:
    job = move.intended_vacancy or move.work
    takers = list(_takers(reader, move, job, rule))
    source = seats_of_work(job)
    if source is None:
        yield from (Ruling(rule, _unclear(job)) for _ in takers[:1])
        return
    jobs = source.totals[0].seats * at_once
    each_day = replace(source, unit=SeatUnit.DAG, totals=(SeatTotal(date.min, jobs),))
    uses = [SeatUse(one.id, one.period, 0) for one in takers]
    calendar = SeatCalendar.around(each_day, uses, new_days(move))
    yield Ruling(rule, _finding(move, job, jobs, calendar))


def _takers(reader: Reader, move: Move, job: WorkOnOffer, rule: Provision) -> Iterator[Placement]:
    """Give who takes the job from the first new day on.

    Who came beyond the limit with a reason does not stand in the way of who was there: that was decided knowing it.
    """
    since, on_vacancy = new_days(move).start, job.kind is WorkKind.VACATURE
    uses = reader.seats.for_job(job.id, since) if on_vacancy else reader.seats.at(WorkKind.PLEK, job.id, since)
    was_there = is_seated(move) and move.kind is not MoveKind.EXTENSION and not is_for_another_job(move)
    for taker in reader.placements.many([use.placement_id for use in uses]).values():
        tries = taker.instrument is move.instrument or taker.vacancy_id == job.id
        beyond = was_there and any(one.rule == rule.code for one in taker.deviations)
        if taker.candidate_id != move.record.candidate.id and tries and not beyond:
            yield taker


def _finding(move: Move, job: WorkOnOffer, jobs: int, calendar: SeatCalendar) -> Finding:
    asked = new_days(move)
    short = calendar.first_shortage(asked, 0)
    known = f"{short_number(job)} heeft {_places(jobs)}"
    if short is None:
        return Finding(Outcome.VOLDOET, _ASKED, f"{known}, en er is er op al die dagen een vrij")
    taken = "die is" if jobs == 1 else "die zijn allemaal"
    return Finding(
        Outcome.VOLDOET_NIET,
        _ASKED,
        f"{known}, en {taken} op {day_text(short[0])} bezet",
        *_passes(move, asked, short[0], calendar),
        lever=Lever.TIJD,
        lever_text=_advice(move),
    )


def _passes(move: Move, asked: Period, short_on: date, calendar: SeatCalendar) -> tuple[str, date | None]:
    """Say when the job is free: a later start, or an earlier end; what runs already can only end earlier."""
    until = short_on - _DAY if short_on > asked.start else None
    since = None if move.kind is MoveKind.EXTENSION else calendar.first_start(asked, 0)
    said = [f"vanaf {day_text(since)}" if since else "", f"tot en met {day_text(until)}" if until else ""]
    return " of ".join(filter(None, said)), since or until


def _advice(move: Move) -> str:
    if move.kind is MoveKind.EXTENSION:
        return "Verleng korter."
    return "Begin later, kies een andere vacature van deze werkgever of zet de kandidaat op de wachtlijst."


def _unclear(job: WorkOnOffer) -> Finding:
    known = f"op {short_number(job)} is al iemand op proef, en het aantal plaatsen is niet bekend"
    question = f"Om welke vacature gaat het, of hoeveel plaatsen heeft {short_number(job)}?"
    return Finding(Outcome.ONBEKEND, _ASKED, known, question=question, to="werkgever")


def _places(jobs: int) -> str:
    return f"{jobs} plaats{'en' if jobs > 1 else ''}"
