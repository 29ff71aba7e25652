"""The tables of the identity store; they may live in a database of their own."""

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from sqlalchemy import MetaData
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from matching.storage.migration import Script
from matching.storage.tables import NAMES


class IdentityRow(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMES))):
    """Base of every row of identity."""


class VaultRow(IdentityRow, table=True):
    """One row: which identity store this is, so that a strange or empty one is noticed."""

    __tablename__ = "vault"
    id: int = Field(primary_key=True)
    name: str


class PersonRow(IdentityRow, table=True):
    """A sealed identity."""

    __tablename__ = "person"
    candidate_id: UUID = Field(primary_key=True)
    sealed: bytes


class PersonKeyRow(IdentityRow, table=True):
    """The key of one person, wrapped under the master key; erasing it makes the sealed identity unreadable for ever."""

    __tablename__ = "person_key"
    candidate_id: UUID = Field(primary_key=True)
    key: bytes


class MasterKeyRow(IdentityRow, table=True):
    """One row: the name of the master key under which the keys of people are wrapped; the key itself is in a file."""

    __tablename__ = "master_key"
    id: int = Field(primary_key=True)
    name: str


class VumPersonRow(IdentityRow, table=True):
    """A sealed message of VUM about a person, as it came in: with how to reach them."""

    __tablename__ = "vum_person"
    candidate_id: UUID = Field(primary_key=True)
    sealed: bytes


class VumPersonKeyRow(IdentityRow, table=True):
    """The key of that message, wrapped under the master key; erasing it makes the message unreadable for ever."""

    __tablename__ = "vum_person_key"
    candidate_id: UUID = Field(primary_key=True)
    key: bytes


TOLD: Mapping[type[SQLModel], str] = {PersonRow: "identiteit", VumPersonRow: "vumBerichten"}
"""In which part of what is told to who asks what is known the rows of a table stand."""
NOT_TOLD: Mapping[type[SQLModel], str] = {
    VaultRow: "zegt alleen welke bewaarplaats van identiteiten dit is",
    MasterKeyRow: "zegt alleen welke hoofdsleutel er nu is",
    PersonKeyRow: "de sleutel waaronder uw identiteit is versleuteld; die geeft passend nooit",
    VumPersonKeyRow: "de sleutel waaronder uw bericht van VUM is versleuteld; die geeft passend nooit",
}
"""Why the rows of a table are not told."""

IDENTITY = Script(Path(__file__).parent / "migrations", IdentityRow.metadata, "alembic_version_identity")
