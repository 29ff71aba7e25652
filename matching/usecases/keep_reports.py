"""Keep the reports of a day as they are shown now, before people are erased from what they are counted from."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from matching.domain.actor import Actor
from matching.errors import ConflictError, InvalidInputError
from matching.reports.catalogue import REPORTS
from matching.service import Service
from matching.storage.documents import encode
from matching.usecases.make_report import make_report

SAID = "Deze cijfers zijn bewaard voordat er mensen zijn gewist. Wat daarna is vastgelegd, telt hier niet mee."


def usual_days(today: date) -> tuple[date, ...]:
    """Give the days of which the reports are kept: today, and the last day of the last month and year."""
    return (today, today.replace(day=1) - timedelta(days=1), date(today.year - 1, 12, 31))


def keep_reports(service: Service, actor: Actor, days: Sequence[date]) -> int:
    """Keep every report of these days, with small numbers hidden, and give how many there are now.

    A day before anything is known has no reports. What is kept already stays as it is.
    """
    kept = 0
    for day in days:
        for code in REPORTS:
            try:
                made = make_report(service, actor, code, day)
            except (InvalidInputError, ConflictError):
                continue
            hidden = replace(made, made=replace(made.made, tables=()), remarks=(*made.remarks, SAID))
            service.store.kept_reports.keep(code, day, encode(hidden))
            kept += 1
    return kept
