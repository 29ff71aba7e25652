"""Whom a vacancy reaches, and what each demand does to that: in tens, never whom."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import Response

from api.web.visit import TheVisit
from api.web.werkgever.own import own_vacancy
from api.web.werkgever.words import EXPLORABLE
from matching.domain.figure import Figure
from matching.domain.list_kind import ListKind
from matching.errors import TooOftenError
from matching.lists.exploring import Brought
from matching.usecases.explore_vacancy import Explored, explore_vacancy

router = APIRouter()
VacancyReference = Annotated[str, Path(alias="vacatureId")]
_STEP_OF = {"eis": "eisen", "uren": "tijden", "werktijden": "tijden", "dagdeel": "tijden", "begeleiding": "begeleiding"}


@dataclass(frozen=True)
class Effect:
    """What one change brings.

    Attributes:
        text: what the employer would do; step: where that is said.
        enters: who comes in reach; guided: who would have the guidance they need.
        is_demand: it is about something that is required.
        at_least_doubles: without it at least twice as many people are in reach, as far as the figures that may be
            seen tell.
    """

    text: str
    step: str
    enters: Figure
    guided: Figure
    is_demand: bool
    at_least_doubles: bool


@router.get("/werkgever/vacatures/{vacatureId}/bereik")
def show_vacancy_reach(visit: TheVisit, vacancy: VacancyReference) -> Response:
    """Count whom this vacancy reaches, or tell why that is not told."""
    own = own_vacancy(visit, vacancy)
    explored, too_often = None, ""
    if own.vacancy.status in EXPLORABLE:
        try:
            explored = explore_vacancy(visit.service, visit.actor, str(own.vacancy.id))
        except TooOftenError as error:
            too_often = str(error)
    return visit.show(
        "werkgever/reach.html",
        section="werk",
        own=own,
        reached=explored and explored.figure(_reached(explored)),
        effects=effects_of(explored) if explored else (),
        left=explored.left if explored else None,
        too_often=too_often,
    )


def effects_of(explored: Explored) -> tuple[Effect, ...]:
    """Give the changes that bring ten people or more, what brings most first."""
    found = [_effect(explored, one) for one in explored.found.single]
    return tuple(one for one in found if one.enters.people or one.guided.people)


def _effect(explored: Explored, one: Brought) -> Effect:
    (change,) = one.changes
    enters, now = explored.figure(one.enters, one.is_discreet), explored.figure(_reached(explored))
    return Effect(
        text=change.text,
        step=_STEP_OF.get(change.code.partition("-")[0], "begeleiding"),
        enters=enters,
        guided=explored.figure(one.guided, one.is_discreet),
        is_demand=change.code.startswith("eis-"),
        at_least_doubles=enters.people is not None and enters.people >= (now.people or 0),
    )


def _reached(explored: Explored) -> int:
    """Count who can do the work, as far as is known."""
    return explored.found.now[ListKind.GERANGSCHIKT] + explored.found.now[ListKind.UITVRAGEN]
