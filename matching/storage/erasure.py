"""Erasing: documents and salts go, the chain stays, and a number is never used again."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, select, update

from matching.domain.candidate import CandidateStatus, SourceKey
from matching.errors import NotFoundError
from matching.storage import about_person, merged
from matching.storage.aggregate_tables import CandidateRow, OutlookRow
from matching.storage.aggregates import OF_KIND, Kind
from matching.storage.ledger import ERASED, NO_PAYLOAD, Deed
from matching.storage.list_tables import BatchRowRow, ExposureRow
from matching.storage.numbering import id_of_source
from matching.storage.oversight_tables import EmergencyAccessRow
from matching.storage.session_tables import LoginCodeRow
from matching.storage.tables import InstallationRow, VersionRow, table
from matching.storage.vum import forget_vacancy_message

VERSION, CANDIDATE, INSTALLATION = table(VersionRow), table(CandidateRow), table(InstallationRow)
_KEPT_BESIDE = tuple(table(row) for row in (ExposureRow, BatchRowRow, OutlookRow, EmergencyAccessRow, LoginCodeRow))


def erase(connection: Connection, kind: Kind, object_id: UUID) -> list[Deed]:
    """Erase an object, with everything of the same person, and give the deeds for the ledger.

    Records that were merged are of one person: erasing one erases all of them.
    """
    if kind is not Kind.CANDIDATE:
        return [_erase_one(connection, kind, object_id)]
    people = merged.same_person(connection, object_id)
    kept = about_person.belongings(connection, people)
    parts = [(part, one) for part, ids in kept.items() if part is not Kind.CANDIDATE for one in ids]
    deeds = [_erase_one(connection, part, one) for part, one in parts]
    for beside in _KEPT_BESIDE:
        connection.execute(delete(beside).where(beside.c.candidate_id.in_(people)))
    return deeds + [_erase_one(connection, kind, person) for person in people]


def _erase_one(connection: Connection, kind: Kind, object_id: UUID) -> Deed:
    current = OF_KIND[kind].table
    version = connection.scalar(select(current.c.version).where(current.c.id == object_id))
    if version is None:
        raise NotFoundError(OF_KIND[kind].noun, object_id)
    connection.execute(delete(VERSION).where(VERSION.c.object_kind == kind.value, VERSION.c.object_id == object_id))
    if kind is Kind.VACANCY:
        forget_vacancy_message(connection, object_id)
    if kind is Kind.CANDIDATE:
        emptied = _emptied(connection, object_id, version)
        connection.execute(update(current).where(current.c.id == object_id).values(emptied))
    else:
        connection.execute(delete(current).where(current.c.id == object_id))
    return Deed(ERASED, kind.value, object_id, version + 1, NO_PAYLOAD)


def _emptied(connection: Connection, object_id: UUID, version: int) -> dict[str, Any]:
    """Keep of a person that there was one, under this number, and what an import needs not to bring them back."""
    vault = connection.scalar(select(INSTALLATION.c.vault)) or ""
    row = connection.execute(select(CANDIDATE).where(CANDIDATE.c.id == object_id)).one()
    return {
        "source": ERASED,
        "source_number": str(id_of_source(vault, SourceKey(row.source, row.source_number))),
        "status": CandidateStatus.GEWIST.value,
        "last_proposed_on": None,
        "version": version + 1,
    }
