"""A benefit of UWV that ends within six months: somebody takes it up; its last day is asked where it is not known."""

import calendar
from collections.abc import Iterator
from datetime import date

from matching.daily.person import PersonOnDay, because
from matching.domain.candidate import CandidateStatus, Uitkeringssituatie
from matching.domain.dutch import day_text
from matching.domain.task import Task, TaskKind
from matching.rules.daily_numbers import BEFORE_UWV_ENDS, TO_TAKE_UP

WORDS = "Uw uitkering van UWV eindigt. Wat is er nodig om daarna werk te hebben?"
ASK = "Tot en met welke dag hebt u een uitkering van UWV? Dat staat in de brief van UWV."
_OF_UWV = (Uitkeringssituatie.WW_UWV, Uitkeringssituatie.WIA_WAJONG_UWV)
_AT_WORK = (CandidateStatus.UITGESTROOMD, CandidateStatus.NAZORG)


def months_before(day: date, months: int) -> date:
    """Give the same day so many months earlier, or the last day of that month. Source: model.md D-10."""
    year, month0 = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month0 + 1, min(day.day, calendar.monthrange(year, month0 + 1)[1]))


def uwv_ends(person: PersonOnDay) -> Iterator[Task]:
    """Give the end that has to be taken up, or the question when it is."""
    who = person.record.candidate
    if who.uitkeringssituatie not in _OF_UWV or who.status in _AT_WORK:
        return
    link = f"/v1/kandidaten/{who.id}"
    if who.uwv_until is None:
        if who.uitkeringssituatie is Uitkeringssituatie.WW_UWV:
            reason = because("Wanneer de uitkering van UWV eindigt, is niet bekend. Vraag het uit.", BEFORE_UWV_ENDS)
            due = person.day + person.notice(TO_TAKE_UP).time
            yield person.task(TaskKind.UWV_EINDDATUM_UITVRAGEN, due, reason, words=ASK, link=link)
        return
    since = months_before(who.uwv_until, BEFORE_UWV_ENDS.months[0])
    if person.has_come(since) and not person.is_past(who.uwv_until):
        reason = because(f"De uitkering van UWV eindigt op {day_text(who.uwv_until)}.", BEFORE_UWV_ENDS)
        due, occasion = since + person.notice(TO_TAKE_UP).time, who.uwv_until.isoformat()
        yield person.task(TaskKind.UWV_EINDE_OPPAKKEN, due, reason, words=WORDS, link=link, occasion=occasion)
