"""Taken: what somebody has to do, and that it was done or taken over."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import DayAsked, DeedsOnly, TheAsker
from api.schemas.filters import TaskFilters
from api.schemas.task import TaskDoneForm, TaskTakenForm, task_json
from matching.storage import Kind
from matching.usecases.close_task import close_task
from matching.usecases.take_over_task import take_over_task

router = APIRouter(tags=["taken"])
resource = DeedsOnly(Kind.TASK, "taken", task_json, task_json)
Which = Annotated[str, Path(alias="taakId", description="Het id van een taak.")]
_DONE = shown("Taak", "De taak.", **SHOWN_VERSION, Location="De versie met deze stap.")


@router.get(
    "/taken",
    operation_id="leesTaken",
    summary="Lees welke taken er zijn",
    description="Wat het eerst af moet, staat bovenaan. Van elke kandidaat komt in het inzagelog dat u keek.",
    responses={200: shown("Taken", "Een bladzijde van de taken.")},
)
def show_tasks(filters: Annotated[TaskFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List tasks."""
    return resource.browse(asker, filters)


@router.get(
    "/taken/{taakId}",
    operation_id="leesTaak",
    summary="Lees één taak",
    description="De taak zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Taak", "De taak.", **SHOWN_VERSION)},
)
def show_task(task: Which, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one task."""
    return resource.read(asker, task, on)


@router.post(
    "/taken/{taakId}/afhandelingen",
    operation_id="handelTaakAf",
    summary="Leg vast wat er is gedaan",
    description="De taak is daarna gesloten, en komt om dezelfde reden niet terug.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("TaakAfhandeling", "Wat er is gedaan."),
)
def close(
    task: Which,
    asked: Annotated[TaskDoneForm, Depends(form_reader(TaskDoneForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Close a task."""
    saved = close_task(asker.service, asker.actor, resource.id_of(asker, task), asked.how, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/taken/{taakId}/overnames",
    operation_id="neemTaakOver",
    summary="Leg vast wie de taak overneemt",
    description="Van wie de taak was, blijft in de geschiedenis staan.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("TaakOvername", "Wie de taak overneemt."),
)
def take_over(
    task: Which,
    asked: Annotated[TaskTakenForm, Depends(form_reader(TaskTakenForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Take over a task."""
    saved = take_over_task(asker.service, asker.actor, resource.id_of(asker, task), asked.by, after=seen)
    return resource.done(asker, saved, seen)
