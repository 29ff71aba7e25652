"""What comes next for who dropped out of monotonous work, and for who learned everything there was to learn."""

from collections.abc import Iterator

from matching.daily.person import PersonOnDay, because
from matching.domain.candidate import CandidateStatus
from matching.domain.dutch import day_text
from matching.domain.placement import EndReason
from matching.domain.task import Task, TaskKind
from matching.rules.daily_numbers import ANOTHER_KIND, TO_A_JOB

KIND_WORDS = "Wat voor werk zou u eens willen proberen dat anders is dan wat u deed?"
JOB_WORDS = "U hebt gehaald wat u wilde leren. Naar welk werk gaan we nu op zoek?"
_MEDIATED = (CandidateStatus.BEMIDDELBAAR, CandidateStatus.KLAAR_VOOR_BEMIDDELING)
_LEARNED = (*_MEDIATED, CandidateStatus.GEPLAATST)


def other_kinds(person: PersonOnDay) -> Iterator[Task]:
    """Give who has to be offered another kind of work: the last placement ended because there was little variety."""
    who, placements = person.record.candidate, [one for one in person.record.placements if one.counts]
    latest = max(placements, key=lambda one: one.start, default=None)
    if latest is None or latest.ended_on is None or latest.end_reason is not EndReason.UITVAL_WEINIG_VARIATIE:
        return
    if who.status in _MEDIATED and person.has_come(latest.ended_on):
        sentence = (
            f"Op {day_text(latest.ended_on)} viel iemand uit door weinig variatie. Stel een ander soort werk voor."
        )
        yield person.at(
            latest,
            TaskKind.ANDER_SOORT_WERK_VOORSTELLEN,
            latest.ended_on + person.notice(ANOTHER_KIND).time,
            because(sentence, person.notice(ANOTHER_KIND)),
            words=KIND_WORDS,
            occasion=latest.ended_on.isoformat(),
            link=f"/v1/kandidaten/{who.id}/plekadvies",
        )


def jobs(person: PersonOnDay) -> Iterator[Task]:
    """Give who has learned it all and is not put forward yet; in the lists of vacancies since that same day (D-8)."""
    who = person.record.candidate
    goals = who.plan.goals if who.plan else ()
    achieved = [goal.achieved_on for goal in goals if goal.achieved_on]
    is_put_forward = any(one.status.is_open for one in person.record.proposals)
    if not achieved or is_put_forward or who.status not in _LEARNED or any(goal.status.is_open for goal in goals):
        return
    last = max(achieved)
    if person.has_come(last):
        listed = "staat in de ranglijsten" if who.status in _MEDIATED else "staat nog als geplaatst"
        sentence = f"Alle leerdoelen zijn gehaald op {day_text(last)}; K-{who.number} {listed}. Zoek een baan."
        yield person.task(
            TaskKind.BEMIDDELEN_NAAR_BAAN,
            last + person.notice(TO_A_JOB).time,
            because(sentence, person.notice(TO_A_JOB)),
            words=JOB_WORDS,
            link=f"/v1/kandidaten/{who.id}",
            occasion=last.isoformat(),
        )
