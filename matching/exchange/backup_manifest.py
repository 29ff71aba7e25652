"""The manifest of a back-up: of which moment it is, and by what each part is known."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from matching.errors import Fault, InvalidInputError
from matching.exchange.manifest import LedgerState

FORMAT_VERSION = 1


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=to_camel, populate_by_name=True)


class PartMark(_Written):
    """By what one part is known."""

    bytes: int
    sha256: str


class Schema(_Written):
    """The shape that the tables had."""

    store: str
    identiteit: str


class BackupManifest(_Written):
    """The manifest, under the Dutch names that it has in the file.

    Attributes:
        gemaakt_op: the moment that the back-up is of.
        kluis: the name of the identity store.
        hoofdsleutel: the name of the master key that opens the identities, which is not in the back-up; "" when the
            keys of people were not wrapped yet.
        stand, hash: the last entry of the grootboek.
        ontbreekt: files that were not there any more when it was made.
        onderdelen: in the order in which they are put back.
    """

    formaat: Literal["passend-reservekopie"] = "passend-reservekopie"
    formaat_versie: int = FORMAT_VERSION
    gemaakt_op: datetime
    programma: str
    database: Literal["sqlite", "postgresql"]
    schema_: Schema = Field(alias="schema")
    kluis: str
    hoofdsleutel: str = ""
    stand: int
    hash: str
    grootboek: LedgerState
    ontbreekt: tuple[str, ...] = ()
    onderdelen: Mapping[str, PartMark]

    def as_bytes(self) -> bytes:
        """Give the bytes of the file."""
        return self.model_dump_json(by_alias=True, indent=2).encode() + b"\n"


class _Format(BaseModel):
    """What every manifest says, of whatever version."""

    version: int = Field(0, alias="formaatVersie")
    software: str = Field("0", alias="programma")


def read_backup_manifest(content: bytes, where: str, software: str) -> BackupManifest:
    """Read a manifest.

    Args:
        software: the version of this passend.

    Raises:
        InvalidInputError: it is damaged, or of a newer passend.
    """
    try:
        said = _Format.model_validate_json(content)
        if said.version > FORMAT_VERSION or _newer(said.software, software):
            problem = f"dit is gemaakt met passend {said.software}, en dit is passend {software}"
            raise InvalidInputError((Fault(where, problem, f"terugzetten met passend {said.software} of nieuwer"),))
        return BackupManifest.model_validate_json(content)
    except ValidationError:
        problem = "het manifest van deze reservekopie is niet te lezen"
        raise InvalidInputError((Fault(where, problem, "een bestand dat passend backup maakte"),)) from None


def _newer(one: str, other: str) -> bool:
    return _numbers(one) > _numbers(other)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
