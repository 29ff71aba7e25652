"""What is kept of an object and stands in no other answer, for who asks for everything.

A test looks for what is lost.
"""

from collections.abc import Callable, Mapping
from typing import Any

from api.schemas.business_case import cases_json
from api.schemas.values import day, moment
from matching.domain.candidate import Candidate
from matching.domain.event import Event
from matching.domain.message import Message
from matching.domain.placement import Placement
from matching.domain.proposal import Proposal
from matching.domain.task import Task
from matching.forms.profile import profile_form
from matching.storage import Kind


def kept_besides(kind: Kind, obj: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give what is to be told beside the usual answer about an object of this kind."""
    return _BESIDES[kind](obj) if kind in _BESIDES else {}


def _of_candidate(person: Candidate) -> dict[str, Any]:
    corrections = profile_form(person.corrections).model_dump(mode="json", by_alias=True)
    return {
        "verbeteringen": {name: said for name, said in corrections.items() if said},
        "businesscases": [
            {**one, "beslistDoor": case.decided_by}
            for one, case in zip(cases_json(person)["businesscases"], person.business_cases, strict=True)
        ],
        "wilNiet": [
            {"werkId": str(one.vacancy_id), "op": day(one.on), "reden": one.reason} for one in person.withdrawals
        ],
        "laatstVoorgedragenOp": day(person.last_proposed_on) if person.last_proposed_on else None,
    }


def _of_placement(placement: Placement) -> dict[str, Any]:
    return {
        "premiebesluiten": [
            {
                "halfJaar": one.half_year,
                "toegekend": one.granted,
                "bedragCent": one.cents,
                "voorDag": day(one.due_on),
                "besloten": day(one.decided_on),
                "door": one.decided_by,
                "reden": one.reason,
            }
            for one in placement.premiums
        ]
    }


def _of_proposal(proposal: Proposal) -> dict[str, Any]:
    seen = proposal.refusal.seen if proposal.refusal else ()
    return {
        "gezienBijNee": [{"grond": one.ground.value, "werk": one.work, "kandidaat": one.person} for one in seen],
    }


def _of_event(event: Event) -> dict[str, Any]:
    return {"vastgelegdDoor": event.by}


def _of_task(task: Task) -> dict[str, Any]:
    return {
        "aanleiding": task.occasion,
        "kandidaatId": str(task.candidate_id) if task.candidate_id else None,
        "plekId": str(task.plek_id) if task.plek_id else None,
    }


def _of_message(message: Message) -> dict[str, Any]:
    about = {"werkgeverId": message.employer_id, "vacatureId": message.vacancy_id, "plekId": message.plek_id}
    return {
        "eigenaarId": str(message.owner_id),
        "geschrevenOp": moment(message.written_at),
        "opnieuwOp": moment(message.next_at) if message.next_at else None,
        "verzondenOp": moment(message.sent_at) if message.sent_at else None,
        **{name: str(one) for name, one in about.items() if one},
        "agenda": message.calendar,
    }


_BESIDES: Mapping[Kind, Callable[[Any], dict[str, Any]]] = {
    Kind.CANDIDATE: _of_candidate,
    Kind.PLACEMENT: _of_placement,
    Kind.PROPOSAL: _of_proposal,
    Kind.EVENT: _of_event,
    Kind.TASK: _of_task,
    Kind.MESSAGE: _of_message,
}
