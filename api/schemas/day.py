"""What the day's work did, and where the premiums of somebody stand."""

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.task import Taak, task_json
from api.schemas.values import Day, Id, day
from matching.domain.actor import Actor
from matching.domain.placement import Placement
from matching.domain.premium import Premium, PremiumOutcome
from matching.domain.task import Task
from matching.forms.form import Form
from matching.forms.values import OwnWords
from matching.service import Service
from matching.usecases.run_day import DayDone
from matching.usecases.view_objects import view_saved
from matching.usecases.view_premiums import StandingPremium


class Dagverwerking(TypedDict):
    """Wat het werk van een dag deed: taken die erbij kwamen en die vanzelf dicht gingen; `teLaat` staat nog open."""

    dag: Day
    nieuw: list[Taak]
    gesloten: list[Taak]
    teLaat: int


class Premie(TypedDict):
    """De premie van een half jaar, en waarom die zo staat."""

    plaatsingId: Id
    halfjaar: int
    van: Day
    totEnMet: Day
    verschuldigdOp: Day
    bedragCent: int
    stand: str
    waarom: str


class Premies(TypedDict):
    """De premies van een kandidaat, het oudste half jaar eerst."""

    premies: list[Premie]


class PremiumDecisionForm(Form):
    """Wat u over een premie beslist; passend beslist niet."""

    half_year: Annotated[int, Field(alias="halfjaar", ge=1, le=20, description="Het nummer van het half jaar.")]
    decision: PremiumOutcome = Field(alias="besluit")
    reason: OwnWords = Field(default="", alias="reden", description="In eigen woorden; verplicht als u niet toekent.")


EXAMPLES = ((PremiumDecisionForm, {"halfjaar": 1, "besluit": "toegekend"}),)


def day_json(service: Service, actor: Actor, done: DayDone) -> Dagverwerking:
    """Write what a day's work did."""
    return {
        "dag": day(done.on),
        "nieuw": _told(service, actor, done.opened),
        "gesloten": _told(service, actor, done.closed),
        "teLaat": done.overdue,
    }


def _told(service: Service, actor: Actor, tasks: tuple[Task, ...]) -> list[Any]:
    with service.store.read() as reader:
        versions = reader.tasks.versions_of([task.id for task in tasks])
    return [task_json(view_saved(service, actor, task, versions[task.id])) for task in tasks]


def premiums_json(found: list[StandingPremium]) -> Premies:
    """Write where premiums stand."""
    return {"premies": [_premium(one.placement, one.premium) for one in found]}


def _premium(placement: Placement, one: Premium) -> Premie:
    return {
        "plaatsingId": str(placement.id),
        "halfjaar": one.half_year,
        "van": day(one.start),
        "totEnMet": day(one.end),
        "verschuldigdOp": day(one.due_on),
        "bedragCent": one.cents,
        "stand": one.state.value,
        "waarom": one.why,
    }
