"""The tasks of who looks: what is too late, what is for today, and what comes later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from api.web.visit import Visit
from matching.contacts import answers_for
from matching.daily.premium_tasks import half_year_to_decide
from matching.domain.actor import Actor
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import Page
from matching.domain.task import Task
from matching.reach import colleague_id_of
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.view_objects import View, ViewPage, view_page

PAGE_SIZE = 25
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Group:
    """Tasks under one heading.

    Attributes:
        code: too late, soon or later; how much it presses.
    """

    code: str
    heading: str
    tasks: tuple[View[Task], ...]


def colleagues_of(visit: Visit) -> tuple[UUID, ...]:
    """Give who looks, and for whom they stand in today; nobody when they are no colleague."""
    colleague_id = colleague_id_of(visit.actor)
    if colleague_id is None:
        return ()
    with visit.service.store.read() as reader:
        return answers_for(colleague_id, visit.service.today(), reader)


def own_tasks(visit: Visit, number: int) -> ViewPage[View[Task]]:
    """Give one page of the open tasks of who looks; what has to be done first is first."""
    asked = Selection(owner_ids=colleagues_of(visit), is_open=True)
    return view_page(visit.service, visit.actor, Kind.TASK, asked, Page(number, PAGE_SIZE))


def grouped(tasks: Iterable[View[Task]], today: date) -> tuple[Group, ...]:
    """Put tasks under headings by the day on which they are due."""
    headings = {"te-laat": "Te laat", "deze-week": "Deze week", "later": "Later"}
    found: dict[str, list[View[Task]]] = {code: [] for code in headings}
    for one in tasks:
        found[_group(one.obj.due_on, today)].append(one)
    return tuple(Group(code, headings[code], tuple(of)) for code, of in found.items() if of)


def days_late(task: Task, today: date) -> int:
    """Count the days since a task was due; 0 when it is in time."""
    return max(0, (today - task.due_on).days)


def page_of(view: View[Task], actor: Actor) -> str:
    """Give the page on which somebody does a task; "" where there is none."""
    task, around = view.obj, view.around
    candidate, vacancy = around.number(task.candidate_id), around.number(task.vacancy_id)
    half_year = half_year_to_decide(task)
    if half_year and has(actor, Right.PLACE):
        return f"/plaatsingen/{task.placement_id}/premie?halfjaar={half_year}"
    if task.placement_id is not None:
        room = "plaatsingen" if has(actor, Right.CHECK_PLACEMENT) else "begeleiding"
        return f"/{room}/{task.placement_id}"
    if candidate is not None and has(actor, Right.CHANGE_CANDIDATES):
        return f"/kandidaten/{candidate}"
    return f"/vacatures/{vacancy}" if vacancy else ""


def _group(due: date, today: date) -> str:
    if due < today:
        return "te-laat"
    return "deze-week" if due < today + _WEEK else "later"
