"""The day of a consulent: own tasks, and who was not proposed for long; a task is closed or handed over on its page."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, Field, ValidationError
from starlette.responses import RedirectResponse, Response

from api.schemas.task import TaskDoneForm, TaskTakenForm
from api.web.consulent.own_tasks import PAGE_SIZE, colleagues_of, days_late, grouped, own_tasks, page_of
from api.web.filled import Filled, faults_typed
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import Page
from matching.errors import ConflictError
from matching.reach import colleague_id_of
from matching.storage import Kind
from matching.usecases.close_task import close_task
from matching.usecases.take_over_task import take_over_task
from matching.usecases.view_objects import id_of, view_one
from matching.usecases.view_unproposed import view_unproposed

router = APIRouter()
TaskReference = Annotated[str, Path(alias="taakId")]
LONG = 90  # days
WAITING_SHOWN = 10
_TOO_LATE = "Deze taak was al klaar voordat u dit verstuurde. Hieronder staat hoe. Er is niets gewijzigd."
_MAY_HAVE_IT = ("consulent", "jobhunter", "werkbegeleider", "jobcoach")


class TasksQuery(BaseModel):
    """Which page of the tasks."""

    pagina: int = Field(default=1, ge=1, le=100_000)


@router.get("/taken")
def show_tasks(visit: TheVisit, query: Annotated[TasksQuery, Query()]) -> Response:
    """Show what one has to do."""
    found, today = own_tasks(visit, query.pagina), visit.service.today()
    waiting, total = _waiting(visit, WAITING_SHOWN)
    return visit.show(
        "consulent/tasks.html",
        section="taken",
        groups=grouped(found.rows, today),
        total=found.total,
        page=found.page,
        pages=max(1, -(-found.total // PAGE_SIZE)),
        late={view.obj.id: days_late(view.obj, today) for view in found.rows},
        waiting=waiting,
        waiting_total=total,
        is_colleague=bool(colleagues_of(visit)),
        long=LONG,
        me=colleague_id_of(visit.actor),
        may_change_colleague=has(visit.actor, Right.CHANGE_COLLEAGUES),
    )


@router.get("/taken/{taakId}")
def show_task(visit: TheVisit, task: TaskReference) -> Response:
    """Show one task: why, with which words, and where it is done."""
    return _task_page(visit, task, Filled())


@router.post("/taken/{taakId}/afhandeling")
def finish_task(visit: TheVisit, task: TaskReference, form: TheForm) -> Response:
    """Write down what was done."""
    filled = Filled.of_form(form)
    try:
        done = TaskDoneForm.model_validate(filled.raw())
    except ValidationError as error:
        return _task_page(visit, task, filled.wrong(faults_typed(error)), 400)
    try:
        close_task(visit.service, visit.actor, id_of(visit.service.store, Kind.TASK, task), done.how)
    except ConflictError:
        return _task_page(visit, task, filled.wrong({"": _TOO_LATE}), 409)
    return RedirectResponse("/taken", 303)


@router.post("/taken/{taakId}/overname")
def hand_task_over(visit: TheVisit, task: TaskReference, form: TheForm) -> Response:
    """Let another colleague do it, or do it oneself."""
    filled = Filled.of_form(form)
    try:
        taken = TaskTakenForm.model_validate(filled.raw())
    except ValidationError as error:
        return _task_page(visit, task, filled.wrong(faults_typed(error)), 400)
    try:
        take_over_task(visit.service, visit.actor, id_of(visit.service.store, Kind.TASK, task), taken.by)
    except ConflictError as error:
        is_closed = not view_one(visit.service, visit.actor, Kind.TASK, task).obj.is_open
        return _task_page(visit, task, filled.wrong({"": _TOO_LATE} if is_closed else {"door": str(error)}), 409)
    return RedirectResponse("/taken", 303)


def _task_page(visit: Visit, task: str, filled: Filled, status: int = 200) -> Response:
    view = view_one(visit.service, visit.actor, Kind.TASK, task)
    with visit.service.store.read() as reader:
        everybody = list(reader.colleagues.all())
    others = [(str(one.id), one.name) for one in everybody if one.role in _MAY_HAVE_IT]
    by = view.obj.closed.by if view.obj.closed else ""
    return visit.show(
        "consulent/task.html",
        status,
        section="taken",
        view=view,
        place=page_of(view, visit.actor),
        may_see_candidate=has(visit.actor, Right.CHANGE_CANDIDATES),
        late=days_late(view.obj, visit.service.today()),
        filled=filled,
        closed_by=next((one.name for one in everybody if str(one.id) == by), ""),
        colleagues=sorted((one for one in others if one[0] != str(view.obj.owner_id)), key=lambda one: one[1]),
    )


def _waiting(visit: Visit, most: int) -> tuple[list[object], int]:
    """Give who of one's own people was not proposed for long."""
    if not has(visit.actor, Right.PUT_FORWARD):
        return [], 0
    rows, total = view_unproposed(visit.service, visit.actor, LONG, Page(1, most), colleagues_of(visit))
    return list(rows), total
