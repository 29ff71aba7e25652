"""Asking whether a profile still holds, twice a year, of who is mediated."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta
from itertools import count

from matching.daily.person import PersonOnDay, because
from matching.domain.candidate import CandidateStatus
from matching.domain.dutch import day_text
from matching.domain.fact import Fact
from matching.domain.period import last_day
from matching.domain.profile import Profile
from matching.domain.task import Task, TaskKind
from matching.rules.daily_numbers import BEFORE_CONFIRMING, CONFIRM_AFTER

WORDS = "Klopt nog wat wij van u weten: wat u kunt, wat u wilt, en wanneer u kunt werken?"
_MEDIATED = (CandidateStatus.BEMIDDELBAAR, CandidateStatus.KLAAR_VOOR_BEMIDDELING, CandidateStatus.GEPLAATST)


def confirmations(person: PersonOnDay) -> Iterator[Task]:
    """Give the confirmation that is due; of who told nothing yet there is nothing to confirm."""
    who = person.record.candidate
    last = _last_said(person.record.profile)
    if last is not None and who.status in _MEDIATED:
        yield from person.first_open(_series(person, last))


def _series(person: PersonOnDay, last: date) -> Iterator[Task]:
    (months,) = CONFIRM_AFTER.months
    for number in count(1):
        due = last_day(last, number * months) + timedelta(days=1)
        if not person.has_come(due - person.notice(BEFORE_CONFIRMING).time):
            return
        sentence = f"Het profiel is voor het laatst bijgewerkt of bevestigd op {day_text(last)}."
        reason, link = because(sentence, CONFIRM_AFTER), f"/v1/kandidaten/{person.record.candidate.id}"
        yield person.task(TaskKind.PROFIEL_BEVESTIGEN, due, reason, words=WORDS, link=link, occasion=due.isoformat())


def _last_said(profile: Profile) -> date | None:
    """Give the last day on which anything in a profile was said or confirmed."""
    values = (getattr(profile, field.name) for field in fields(Profile))
    facts = (one for value in values for one in (value if isinstance(value, tuple) else (value,)))
    return max((one.confirmed_on or one.observed_on for one in facts if isinstance(one, Fact)), default=None)
