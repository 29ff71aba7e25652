"""One task: what, for whom, why, before which day; and what is asked to close it or to take it over."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.listing import Bladzijde
from api.schemas.object import head_json
from api.schemas.values import Day, Id, OptionalText, day
from matching.domain.task import Task, TaskClosure
from matching.forms.form import Form
from matching.forms.values import OwnWords, Reference
from matching.usecases.view_objects import View


class TaakGesloten(TypedDict):
    """Hoe de taak is gesloten: door een mens, of vanzelf omdat de reden weg is."""

    op: Day
    door: str
    hoe: str


class Taak(TypedDict):
    """Wat een collega moet doen."""

    id: Id
    versie: int
    soort: str
    stand: str
    eigenaar: str
    eigenaarId: Id
    bel: str
    geopendOp: Day
    uiterlijk: Day
    reden: str
    woorden: str
    link: str
    kandidaat: OptionalText
    vacature: OptionalText
    plek: OptionalText
    werkgever: OptionalText
    voordrachtId: OptionalText
    plaatsingId: OptionalText
    gesloten: TaakGesloten | None


class Taken(Bladzijde):
    """Een bladzijde van de taken; wat het eerst af moet, staat bovenaan."""

    taken: list[Taak]


class TaskDoneForm(Form):
    """Wat u hebt gedaan."""

    how: Annotated[
        OwnWords, Field(alias="hoe", min_length=1, description="In eigen woorden; nooit iets over gezondheid.")
    ]


class TaskTakenForm(Form):
    """Wie de taak overneemt."""

    by: Reference = Field(alias="door", min_length=1, description="Naam of id van een collega.")


EXAMPLES: tuple[tuple[type[Form], Mapping[str, Any]], ...] = (
    (TaskDoneForm, {"hoe": "gebeld en afgesproken dat het antwoord vrijdag komt"}),
    (TaskTakenForm, {"door": "Sanne de Boer"}),
)


def task_json(view: View[Any]) -> Taak:
    """Write a task; `bel` is who answers today, when the owner is away."""
    task: Task = view.obj
    around = view.around
    owner = around.colleagues.get(task.owner_id)
    return {
        **head_json(view),
        "soort": task.kind.value,
        "stand": task.status.value,
        "eigenaar": owner.name if owner else "",
        "eigenaarId": str(task.owner_id),
        "bel": around.contact(task.owner_id).name,
        "geopendOp": day(task.opened_on),
        "uiterlijk": day(task.due_on),
        "reden": task.reason,
        "woorden": task.words,
        "link": task.link,
        "kandidaat": around.number(task.candidate_id),
        "vacature": around.number(task.vacancy_id),
        "plek": around.number(task.plek_id),
        "werkgever": around.employer(task.employer_id) or None if task.employer_id else None,
        "voordrachtId": _text(task.proposal_id),
        "plaatsingId": _text(task.placement_id),
        "gesloten": _closed(task.closed) if task.closed else None,
    }


def _closed(one: TaskClosure) -> TaakGesloten:
    return {"op": day(one.on), "door": one.by, "hoe": one.how}


def _text(object_id: object) -> str | None:
    return None if object_id is None else str(object_id)
