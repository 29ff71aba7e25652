"""The page of one plek: what it is, what one learns there, which rules hold, and how many seats are free."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.schemas.rules import TOPIC_WORDS, InstrumentRegels, rules_json
from api.web.consulent.seat_week import WEEK, week_around, week_of
from api.web.consulent.seats import WeekQuery
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.domain.plek import NOT_CHECKED, Plek
from matching.rules.ladder import rules_of
from matching.storage import Kind
from matching.usecases.view_objects import view_one
from matching.usecases.view_occupancy import view_plek_occupancy
from matching.usecases.view_saved_lists import view_saved_lists

router = APIRouter()
PlekReference = Annotated[str, Path(alias="plekId")]


class PlekQuery(WeekQuery):
    """Which week; with `nieuw=nu` the last list says who came since."""

    nieuw: Literal["nu"] | None = None


@router.get("/plekken/{plekId}")
def show_plek(visit: TheVisit, plek: PlekReference, query: Annotated[PlekQuery, Query()]) -> Response:
    """Show one plek, with the seats of a week: numbers only, never who."""
    view = view_one(visit.service, visit.actor, Kind.PLEK, plek)
    one: Plek = view.obj
    week = week_around(query.van or visit.service.today())
    found = view_plek_occupancy(visit.service.store, plek, week)
    return visit.show(
        "consulent/plek.html",
        section="plaatsen",
        plek=one,
        number=f"P-{one.number}",
        provider=view.around.employer(one.provider_id),
        contact=view.around.contact(one.owner_id),
        instrument=_rules_of(visit, one, week.start),
        topics=TOPIC_WORDS,
        is_checked=one.provider_conditions != NOT_CHECKED,
        weeks=[week_of(source, week.start, {dagdeel.code for dagdeel in one.dagdelen}) for source in found.sources],
        waiting=found.waiting,
        week=week,
        before=week.start - WEEK,
        after=week.start + WEEK,
        may_rank=(may_rank := has(visit.actor, Right.RANK)),
        sees_proposals=has(visit.actor, Right.SEE_PROPOSALS),
        kept=view_saved_lists(visit.service, visit.actor, one, compare=query.nieuw is not None) if may_rank else (),
        may_see_waiting=has(visit.actor, Right.CHECK_PLACEMENT),
        may_propose=has(visit.actor, Right.PROPOSE),
    )


def _rules_of(visit: Visit, plek: Plek, day: date) -> InstrumentRegels:
    """Give what the instrument of a plek is for, and which of its rules hold on a day."""
    rules = rules_json(day, visit.service.rule_settings(), rules_of(plek.instrument).code)
    return rules["instrumenten"][0]
