"""The manifest of a whole export: what is in the folder, and by what each file is known."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from matching.errors import Fault, InvalidInputError

NAME = "manifest.json"
FORMAT = "passend-export"
FORMAT_VERSION = 1
OPEN_IDENTITIES = (
    "identiteiten.jsonl zegt van iedereen wie het is: naam, geboortedatum, adres en telefoonnummer, niet versleuteld. "
    "Bewaar de map versleuteld, geef haar alleen aan wie dit mag weten, en wis haar als u haar niet meer nodig heeft."
)
NO_IDENTITIES = "Deze export zegt van niemand wie het is: de identiteiten zijn op verzoek weggelaten."


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=to_camel, populate_by_name=True)


class FileMark(_Written):
    """By what one file is known; `regels` is empty for a file that is not JSON Lines."""

    regels: int | None
    bytes: int
    sha256: str


class LedgerState(_Written):
    """What a walk through the grootboek found when it was exported."""

    wijzigingen: int
    gewist: int
    breuk_bij: int | None
    breuk: str


class Manifest(_Written):
    """The manifest, under the Dutch names that it has in the file."""

    formaat: Literal["passend-export"] = "passend-export"
    formaat_versie: int = FORMAT_VERSION
    gemaakt_op: datetime
    programma: str
    grootboek: LedgerState
    identiteiten: bool
    let_op: str
    ontbreekt: tuple[str, ...] = Field(description="Bestanden die er al niet meer waren toen de export werd gemaakt.")
    bestanden: Mapping[str, FileMark]

    def as_bytes(self) -> bytes:
        """Give the bytes of the file."""
        return self.model_dump_json(by_alias=True, indent=2).encode() + b"\n"


class _Format(BaseModel):
    """What every manifest says, of whatever version."""

    name: str = Field("", alias="formaat")
    version: int = Field(0, alias="formaatVersie")


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a folder.

    Raises:
        InvalidInputError: there is none, it is damaged, or of a newer passend.
    """
    path = folder / NAME
    if not path.is_file():
        problem = "er staat geen manifest.json in deze map" if folder.is_dir() else "deze map is er niet"
        raise InvalidInputError((Fault(str(folder), problem, "de hele map die passend export alles maakte"),))
    content = path.read_bytes()
    try:
        _refuse_newer(path, _Format.model_validate_json(content))
        return Manifest.model_validate_json(content)
    except ValidationError:
        problem = "dit is niet het manifest van een export van passend, of het is beschadigd"
        raise InvalidInputError((Fault(str(path), problem, "het bestand zoals de export het maakte"),)) from None


def _refuse_newer(path: Path, said: _Format) -> None:
    if said.name == FORMAT and said.version > FORMAT_VERSION:
        problem = f"deze export heeft formaat {said.version}; deze passend leest tot en met {FORMAT_VERSION}"
        raise InvalidInputError((Fault(str(path), problem, "inlezen met de versie van passend die de export maakte"),))
