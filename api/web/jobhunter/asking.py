"""Ask the aanspreekpunt of one or more people of a list to talk with them about the work."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from api.dependencies import ListId
from api.web.filled import Filled, fault_sentence
from api.web.filters import work_path
from api.web.jobhunter.ranking import of_people, section_of
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import RankedList
from matching.errors import Fault, InvalidInputError
from matching.usecases.ask_candidates import AskedPerson, ask_candidates
from matching.usecases.read_people_of_ranking import read_people_of_ranking, rows_of

router = APIRouter()
Chosen = Annotated[list[str], Query(alias="kandidaat", default_factory=list, max_length=50)]
NOTHING = Filled()


@router.get("/ranglijsten/{ranglijstId}/vragen")
def show_asking(visit: TheVisit, list_id: ListId, people: Chosen) -> Response:
    """Show whom one is about to ask, and the form for it."""
    return _page(visit, list_id, people, NOTHING) if people else _nobody(visit, list_id)


@router.post("/ranglijsten/{ranglijstId}/vragen")
def ask_people(visit: TheVisit, list_id: ListId, form: TheForm) -> Response:
    """Ask everybody who was chosen, or nobody."""
    filled = Filled.of_form(form)
    people = filled.texts("kandidaat")
    if not people:
        return _nobody(visit, list_id)
    ranked = _chosen(visit, list_id, people)
    numbers = {row.card.id: f"K-{row.number}" for row in rows_of(ranked)}
    reason = filled.text("reden")
    asked = [AskedPerson(row.card.id, _override(row.list_kind, reason)) for row in rows_of(ranked)]
    if not filled.text("bericht"):
        return _page(visit, list_id, people, filled.wrong({"bericht": "Schrijf wat het aanspreekpunt kan vertellen."}))
    try:
        ask_candidates(visit.service, visit.actor, ranked.place.kind, ranked.place.id, asked, filled.text("bericht"))
    except InvalidInputError as error:
        return _page(visit, list_id, people, filled.wrong(_told(error.faults, list(numbers.values()))))
    return RedirectResponse(f"{work_path(ranked.place)}/voordrachten?gevraagd={len(asked)}", 303)


def _nobody(visit: Visit, list_id: ListId) -> Response:
    faults = (Fault("/kandidaten", "u koos er 0", "een of meer kandidaten"),)
    return visit.show("jobhunter/choose.html", 400, list_id=list_id, faults=faults, what="laten vragen")


def _override(kind: ListKind, reason: str) -> str:
    return "" if kind is ListKind.GERANGSCHIKT else reason


def _chosen(visit: Visit, list_id: ListId, people: Sequence[str]) -> RankedList:
    return of_people(read_people_of_ranking(visit.service, visit.actor, list_id, list(dict.fromkeys(people))))


def _told(faults: Sequence[Fault], numbers: Sequence[str]) -> dict[str, str]:
    """Say of each person why not, in one place: the form has one reason for all."""
    said: dict[str, str] = {}
    for fault in faults:
        _, _, place, *field = fault.where.split("/")
        name = "reden" if field else ""
        who = f"{numbers[int(place)]}: " if place.isdigit() and not fault.problem.startswith("K-") else ""
        sentence = who + fault_sentence(fault.problem, fault.passes if field else "")
        said[name] = f"{said[name]} {sentence}" if name in said else sentence
    return said


def _page(visit: Visit, list_id: ListId, people: Sequence[str], filled: Filled) -> Response:
    ranked = _chosen(visit, list_id, people)
    rows = rows_of(ranked)
    needs_reason = any(row.list_kind is not ListKind.GERANGSCHIKT for row in rows)
    status = 400 if filled.faults else 200
    return visit.show(
        "jobhunter/asking.html",
        status,
        section=section_of(ranked),
        ranked=ranked,
        people=rows,
        needs_reason=needs_reason,
        filled=filled,
    )
