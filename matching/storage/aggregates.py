"""The aggregates we store: their kind, type, Dutch noun, number and table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Table
from sqlmodel import SQLModel

from matching.domain.candidate import Candidate
from matching.domain.colleague import Colleague
from matching.domain.dagdelen import mask_of
from matching.domain.employer import Employer
from matching.domain.event import Event
from matching.domain.message import Message
from matching.domain.opportunity import Vacancy
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.proposal import Proposal
from matching.domain.scan import Scan
from matching.domain.seats import GENERAL, SeatSource
from matching.domain.support import Support
from matching.domain.task import Task
from matching.storage import aggregate_tables, tables

Numbered = Employer | Candidate | Vacancy | Plek | SeatSource
Stored = Colleague | Scan | Placement | Event | Support | Proposal | Task | Message | Numbered


class Kind(StrEnum):
    """What an entry of the ledger is about."""

    COLLEAGUE = "colleague"
    EMPLOYER = "employer"
    CANDIDATE = "candidate"
    SCAN = "scan"
    PLACEMENT = "placement"
    EVENT = "event"
    SUPPORT = "support"
    PROPOSAL = "proposal"
    TASK = "task"
    MESSAGE = "message"
    VACANCY = "vacancy"
    PLEK = "plek"
    SEAT_SOURCE = "seat_source"


@dataclass(frozen=True, slots=True)
class Aggregate:
    """How one kind of object is stored.

    Attributes:
        noun: Dutch, for messages.
        prefix: of the short number ("K" in K-2041); "" when there is none.
        columns: what its current-state row holds besides id, version and position.
    """

    kind: Kind
    stored_type: type[Any]
    noun: str
    prefix: str
    row: type[SQLModel]
    columns: Callable[[Any], dict[str, Any]]

    @property
    def table(self) -> Table:
        """The table of the current state."""
        return tables.table(self.row)


def _numbered(obj: Numbered) -> dict[str, Any]:
    return {
        "number": obj.number,
        "source": obj.source_key.source,
        "source_number": obj.source_key.number,
        "status": str(obj.status),
        "owner_id": obj.owner_id,
    }


def _of_person(obj: Scan | Placement | Event | Support | Proposal, happened_on: date) -> dict[str, Any]:
    key = obj.source_key
    return {
        "candidate_id": obj.candidate_id,
        "happened_on": happened_on,
        "source": key.source if key else None,
        "source_number": key.number if key else None,
    }


def _placed(placement: Placement) -> dict[str, Any]:
    return {
        **_of_person(placement, placement.start),
        "plek_id": placement.plek_id,
        "vacancy_id": placement.vacancy_id,
        "intended_vacancy_id": placement.intended_vacancy_id,
        "guide_id": placement.guide_id,
        "last_day": placement.last_day,
        "dagdelen": mask_of(placement.dagdelen),
        "seat": _seat(placement),
        "waiting_since": placement.waiting_since if placement.counts else None,
    }


def _happened(event: Event) -> dict[str, Any]:
    return {**_of_person(event, event.on), "kind": str(event.kind)}


def _given(support: Support) -> dict[str, Any]:
    return {**_of_person(support, support.start), "kind": str(support.kind)}


def _seat(placement: Placement) -> str | None:
    """Give which seat it takes; what was recorded as it is takes one where it is."""
    if not placement.counts:
        return None
    recorded = placement.status is None and (placement.plek_id or placement.vacancy_id)
    return placement.seat or (GENERAL if recorded else None)


def _person(candidate: Candidate) -> dict[str, Any]:
    return {**_numbered(candidate), "last_proposed_on": candidate.last_proposed_on}


def _put_forward(proposal: Proposal) -> dict[str, Any]:
    return {
        **_of_person(proposal, proposal.opened_on),
        "status": str(proposal.status),
        "vacancy_id": proposal.vacancy_id,
        "plek_id": proposal.plek_id,
        "employer_id": proposal.employer_id,
    }


def _to_do(task: Task) -> dict[str, Any]:
    named = (
        "owner_id",
        "due_on",
        "candidate_id",
        "vacancy_id",
        "plek_id",
        "employer_id",
        "proposal_id",
        "placement_id",
    )
    looked_up = {name: getattr(task, name) for name in named}
    return {"key": task.key, "kind": str(task.kind), "status": str(task.status), **looked_up}


def _to_send(message: Message) -> dict[str, Any]:
    named = ("written_at", "next_at", "owner_id", "proposal_id")
    looked_up = {name: getattr(message, name) for name in named}
    return {"status": str(message.status), "kind": str(message.kind), **looked_up}


def _for_a_job(vacancy: Vacancy) -> dict[str, Any]:
    return {**_offered(vacancy, vacancy.employer_id), "closes_on": vacancy.closes_on}


def _on_plek(plek: Plek) -> dict[str, Any]:
    return {**_offered(plek, plek.provider_id), "seat_source_id": plek.seat_source_id}


def _offered(obj: Vacancy | Plek, employer_id: UUID) -> dict[str, Any]:
    return {**_numbered(obj), "title": obj.title, "employer_id": employer_id}


# In the order in which they may refer to each other.
AGGREGATES = (
    Aggregate(Kind.COLLEAGUE, Colleague, "collega", "", aggregate_tables.ColleagueRow, lambda _: {}),
    Aggregate(Kind.EMPLOYER, Employer, "werkgever", "W", aggregate_tables.EmployerRow, _numbered),
    Aggregate(Kind.CANDIDATE, Candidate, "kandidaat", "K", aggregate_tables.CandidateRow, _person),
    Aggregate(Kind.SCAN, Scan, "scan", "", aggregate_tables.ScanRow, lambda scan: _of_person(scan, scan.taken_on)),
    Aggregate(Kind.PLACEMENT, Placement, "plaatsing", "", aggregate_tables.PlacementRow, _placed),
    Aggregate(Kind.EVENT, Event, "gebeurtenis", "", aggregate_tables.EventRow, _happened),
    Aggregate(Kind.SUPPORT, Support, "dienstverlening", "", aggregate_tables.SupportRow, _given),
    Aggregate(Kind.VACANCY, Vacancy, "vacature", "V", aggregate_tables.VacancyRow, _for_a_job),
    Aggregate(Kind.SEAT_SOURCE, SeatSource, "capaciteitsbron", "C", aggregate_tables.SeatSourceRow, _numbered),
    Aggregate(Kind.PLEK, Plek, "plek", "P", aggregate_tables.PlekRow, _on_plek),
    Aggregate(Kind.PROPOSAL, Proposal, "voordracht", "", aggregate_tables.ProposalRow, _put_forward),
    Aggregate(Kind.TASK, Task, "taak", "", aggregate_tables.TaskRow, _to_do),
    Aggregate(Kind.MESSAGE, Message, "bericht", "", aggregate_tables.MessageRow, _to_send),
)
OF_KIND = {aggregate.kind: aggregate for aggregate in AGGREGATES}
OF_TYPE = {aggregate.stored_type: aggregate for aggregate in AGGREGATES}
