"""How groups fare, on a page: what to look at first, then every measure by characteristic with its chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query
from markupsafe import Markup
from starlette.responses import Response

from api.reports.comparison_words import figures
from api.reports.ratio_chart import ratio_chart
from api.web.filled import Filled, faults_told
from api.web.reporting.days import day_of
from api.web.visit import TheVisit
from matching.errors import InvalidInputError
from matching.fairness.comparing import Compared
from matching.fairness.wording import look_here
from matching.usecases.read_audit import NoAuditError, read_audit

router = APIRouter()
Day = Annotated[str, Query(alias="peildatum", max_length=30)]


@dataclass(frozen=True)
class Section:
    """One measure by one characteristic.

    Attributes:
        rows: per group its name and figures.
        chart: None where there are no two ratios to compare.
    """

    code: str
    title: str
    rows: tuple[tuple[str, ...], ...]
    chart: Markup | None


@router.get("/eerlijkheid")
def show_fairness(visit: TheVisit, day: Day = "") -> Response:
    """Show the newest audit that was kept until a day; today when no day was asked for."""
    asked = Filled.of(peildatum=day or visit.service.today().isoformat())
    try:
        audit = read_audit(visit.service, visit.actor, day_of(day, "peildatum"))
    except NoAuditError as error:
        return visit.show("reporting/fairness.html", section="eerlijkheid", asked=asked, audit=None, missing=str(error))
    except InvalidInputError as error:
        wrong = asked.wrong(faults_told(error.faults))
        return visit.show("reporting/fairness.html", 400, section="eerlijkheid", asked=wrong, audit=None, missing="")
    return visit.show(
        "reporting/fairness.html",
        section="eerlijkheid",
        asked=asked,
        audit=audit,
        looks=[look_here(one) for one in audit.alarms],
        parts=_parts(audit.compared),
    )


def _parts(compared: Sequence[Compared]) -> list[tuple[str, list[Section]]]:
    """Give the sections of every characteristic; of rules those with an alarm only."""
    ordered = sorted(compared, key=lambda one: one.characteristic.code)
    return [
        (groups[0].characteristic.label, list(_sections(groups)))
        for groups in (list(alike) for _, alike in groupby(ordered, key=lambda one: one.characteristic.code))
    ]


def _sections(compared: Sequence[Compared]) -> list[Section]:
    measured = (list(alike) for _, alike in groupby(compared, key=lambda one: one.measure.code))
    return [
        _section(groups)
        for groups in measured
        if not groups[0].measure.is_of_rule or any(one.selection.alarm for one in groups)
    ]


def _section(groups: Sequence[Compared]) -> Section:
    first, ratios = groups[0], [one for one in groups if one.selection.ratio is not None]
    title = first.measure.label.rstrip(".")
    return Section(
        code=f"{first.characteristic.code}-{first.measure.code.replace(':', '-')}",
        title=title,
        rows=tuple((one.group, *figures(one.selection, one.people)) for one in groups),
        chart=Markup(ratio_chart(title, ratios)) if len(ratios) > 1 else None,
    )
