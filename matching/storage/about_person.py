"""What is kept about a person, table by table, beside the documents.

A table that is neither in `TOLD` nor in `NOT_TOLD` would be kept from somebody who asks what is known; a test compares
these with the tables that there are.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, or_, select
from sqlmodel import SQLModel

from matching.storage import (
    aggregate_tables,
    list_tables,
    oversight_tables,
    session_tables,
    subscription_tables,
    tables,
    vum_tables,
)
from matching.storage.aggregates import Kind
from matching.storage.ledger import LEDGER
from matching.storage.tables import table

CANDIDATE, PROPOSAL, TASK = (
    table(aggregate_tables.CandidateRow),
    table(aggregate_tables.ProposalRow),
    table(aggregate_tables.TaskRow),
)
MESSAGE, EXPOSURE, BATCH = (
    table(aggregate_tables.MessageRow),
    table(list_tables.ExposureRow),
    table(list_tables.BatchRowRow),
)
OUTLOOK, SESSION = table(aggregate_tables.OutlookRow), table(session_tables.SessionRow)
DELIVERY, SUBSCRIPTION = table(subscription_tables.DeliveryRow), table(subscription_tables.SubscriptionRow)
QUESTION, PLACEMENT = table(vum_tables.VumQuestionRow), table(aggregate_tables.PlacementRow)
ACCESS = table(oversight_tables.EmergencyAccessRow)
PARTS: Mapping[Kind, type[SQLModel]] = {
    Kind.SCAN: aggregate_tables.ScanRow,
    Kind.PLACEMENT: aggregate_tables.PlacementRow,
    Kind.EVENT: aggregate_tables.EventRow,
    Kind.SUPPORT: aggregate_tables.SupportRow,
    Kind.PROPOSAL: aggregate_tables.ProposalRow,
}
TOLD: Mapping[type[SQLModel], str] = {
    aggregate_tables.CandidateRow: "gegevens",
    tables.VersionRow: "gegevens",
    tables.LedgerRow: "gegevens",
    **dict.fromkeys(PARTS.values(), "gegevens"),
    aggregate_tables.TaskRow: "gegevens",
    aggregate_tables.MessageRow: "gegevens",
    tables.LookRow: "inzagelog",
    list_tables.RecipeRow: "lijsten",
    list_tables.ExposureRow: "vertoningen",
    list_tables.BatchRowRow: "nachtlijsten",
    aggregate_tables.OutlookRow: "dagelijksWerk",
    session_tables.SessionRow: "inloggen",
    session_tables.DraftRow: "concepten",
    subscription_tables.DeliveryRow: "doorgegeven",
    vum_tables.VumQuestionRow: "vumVragen",
    oversight_tables.EmergencyAccessRow: "noodtoegang",
}
"""In which part of what is told the rows of a table stand."""
NOT_TOLD: Mapping[type[SQLModel], str] = {
    tables.InstallationRow: "zegt alleen welke installatie dit is; er staat niets over mensen in",
    aggregate_tables.ColleagueRow: "gaat over medewerkers; wie met u werkt, staat bij uw gegevens",
    aggregate_tables.EmployerRow: "gaat over werkgevers",
    aggregate_tables.VacancyRow: "gaat over werk; uw voordrachten en plaatsingen noemen het",
    aggregate_tables.PlekRow: "gaat over plekken; uw voordrachten en plaatsingen noemen ze",
    aggregate_tables.SeatSourceRow: "gaat over hoeveel plekken er zijn",
    tables.ReferenceRow: "ingelezen lijsten van beroepen, postcodes en instellingen",
    tables.KeptReportRow: "rapportages met alleen aantallen; kleine aantallen staan er niet in",
    tables.ReadyReportRow: "rapportages met alleen aantallen; kleine aantallen staan er niet in",
    list_tables.BatchListRow: "telt per vacature hoeveel mensen in een nacht in een lijst stonden; nooit wie",
    tables.AnswerRow: "antwoorden aan programma's van de laatste dag: een kopie van wat hier al staat",
    session_tables.LoginAttemptRow: "wie op dit moment aan het inloggen is; er staat niet in wie dat is",
    session_tables.LoginCodeRow: "een code om een keer in te loggen, zolang die werkt, en zo bewaard dat niemand hem "
    "kan lezen; wie hem maakte en gebruikte, staat in het inzagelog",
    session_tables.SavedSearchRow: "zoekopdrachten van medewerkers; er staat in naar wat voor werk, nooit wie er past",
    subscription_tables.SubscriptionRow: "gaat over programma's die horen dat er iets gebeurt; wat zij over u hoorden, "
    "staat bij doorgegeven",
    subscription_tables.ListMarkRow: "een controlegetal per vacature; er staat niemand in",
    oversight_tables.RankingSwitchRow: "wanneer de rangschikking aan en uit ging, en waarom",
    oversight_tables.LookReviewRow: "wat collega's vinden van inzagen; wie uw gegevens zag, staat in het inzagelog",
    vum_tables.VumVacancyRow: "vacatures die via VUM kwamen",
}
"""Why the rows of a table are not told."""


def belongings(connection: Connection, people: Sequence[UUID]) -> dict[Kind, list[UUID]]:
    """Give the ids of every object that is about these people, kind by kind in a fixed order."""
    found = {Kind.CANDIDATE: list(people)}
    for kind, row in PARTS.items():
        theirs = table(row)
        found[kind] = _ids(connection, theirs, theirs.c.candidate_id.in_(people))
    proposed, placed = found[Kind.PROPOSAL], found[Kind.PLACEMENT]
    about = (TASK.c.candidate_id.in_(people), TASK.c.proposal_id.in_(proposed), TASK.c.placement_id.in_(placed))
    found[Kind.TASK] = _ids(connection, TASK, or_(*about))
    found[Kind.MESSAGE] = _ids(connection, MESSAGE, MESSAGE.c.proposal_id.in_(proposed))
    return found


def _ids(connection: Connection, rows: Any, wanted: ColumnElement[bool]) -> list[UUID]:  # noqa: ANN401
    return list(connection.scalars(select(rows.c.id).where(wanted).order_by(rows.c.position, rows.c.id)))


def beside(connection: Connection, people: Sequence[UUID], objects: Sequence[UUID]) -> dict[str, list[dict[str, Any]]]:
    """Give what is kept beside the documents, under the names of `TOLD`: plain rows, oldest first.

    Args:
        objects: the ids of everything of these people.
    """
    numbers = connection.scalars(select(CANDIDATE.c.number).where(CANDIDATE.c.id.in_(people)).order_by(CANDIDATE.c.id))
    names = [f"K-{number}" for number in numbers] + [str(one) for one in people]
    asked: Mapping[str, Select[Any]] = {
        "vertoningen": _exposures(people),
        "nachtlijsten": _nights(people),
        "dagelijksWerk": _outlooks(people),
        "inloggen": _sessions(names),
        "doorgegeven": _deliveries(objects),
        "vumVragen": _vum_questions(people),
        "noodtoegang": _accesses(people),
    }
    return {name: [dict(row) for row in connection.execute(one).mappings()] for name, one in asked.items()}


def _exposures(people: Sequence[UUID]) -> Select[Any]:
    columns = (EXPOSURE.c.list_id.label("lijst"), EXPOSURE.c.shown_on.label("op"), EXPOSURE.c.rank.label("plaats"))
    return select(*columns).where(EXPOSURE.c.candidate_id.in_(people)).order_by(EXPOSURE.c.id)


def _nights(people: Sequence[UUID]) -> Select[Any]:
    named = {"batch": "nacht", "vacancy_id": "vacature", "rank": "plaats", "score": "score", "coverage": "dekking"}
    columns = [BATCH.c[column].label(name) for column, name in named.items()]
    return select(*columns).where(BATCH.c.candidate_id.in_(people)).order_by(BATCH.c.batch, BATCH.c.vacancy_id)


def _outlooks(people: Sequence[UUID]) -> Select[Any]:
    columns = (OUTLOOK.c.seen_on.label("bekekenOp"), OUTLOOK.c.next_on.label("opnieuwOp"))
    return select(*columns).where(OUTLOOK.c.candidate_id.in_(people)).order_by(OUTLOOK.c.seen_on)


def _sessions(names: Sequence[str]) -> Select[Any]:
    moments = {"began_at": "begonnenOp", "seen_at": "gezienOp", "ends_at": "eindigtOp", "name": "naam"}
    columns = [SESSION.c[column].label(name) for column, name in moments.items()]
    return select(*columns).where(SESSION.c.person.in_(names)).order_by(SESSION.c.began_at)


def _deliveries(objects: Sequence[UUID]) -> Select[Any]:
    named = (DELIVERY.c.event.label("wat"), SUBSCRIPTION.c.organisation.label("aan"), SUBSCRIPTION.c.url.label("adres"))
    columns = (*named, LEDGER.c.at.label("op"), DELIVERY.c.delivered_at.label("bezorgdOp"))
    sent = DELIVERY.join(SUBSCRIPTION, SUBSCRIPTION.c.id == DELIVERY.c.subscription_id)
    told = sent.join(LEDGER, LEDGER.c.position == DELIVERY.c.position)
    return select(*columns).select_from(told).where(LEDGER.c.object_id.in_(objects)).order_by(DELIVERY.c.position)


def _vum_questions(people: Sequence[UUID]) -> Select[Any]:
    columns = (QUESTION.c.at.label("op"), QUESTION.c.from_party.label("aan"), QUESTION.c.via_party.label("via"))
    named = or_(*(QUESTION.c.returned.contains(str(one)) for one in people))
    return select(*columns).where(named).order_by(QUESTION.c.at)


def _accesses(people: Sequence[UUID]) -> Select[Any]:
    named = {"at": "op", "until": "tot", "actor": "door", "role": "rol", "reason": "reden"}
    columns = [ACCESS.c[column].label(name) for column, name in named.items()]
    return select(*columns).where(ACCESS.c.candidate_id.in_(people)).order_by(ACCESS.c.at, ACCESS.c.id)
