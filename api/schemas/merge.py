"""Merging two records over HTTP: which one goes in, and what was done."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict
from typing_extensions import TypedDict

from api.merge_wording import FIELDS
from api.schema_bounds import FILLED_IN
from matching.errors import Fault, InvalidInputError
from matching.usecases.merge_candidates import CandidateMerge
from matching.usecases.merge_vacancies import VacancyMerge
from matching.usecases.undo_merge import Undone


def _must_be_said(schema: JsonDict) -> None:
    """Say that it is no empty text, which is read only to answer with a sentence."""
    schema.pop("default", None)
    schema |= {"minLength": 1, "pattern": FILLED_IN}


class MergeBody(BaseModel):
    """Met welke ander. Die gaat op in degene van het adres."""

    model_config = ConfigDict(
        extra="forbid", strict=True, title="Samenvoegvraag", json_schema_extra={"required": ["met"]}
    )

    other: Annotated[
        str,
        Field(
            alias="met",
            description="Het nummer (K-2077, V-402) of het id.",
            max_length=64,
            json_schema_extra=_must_be_said,
        ),
    ] = ""

    def reference(self) -> str:
        """Give which one goes in.

        Raises:
            InvalidInputError: nothing was said.
        """
        if not self.other.strip():
            raise InvalidInputError((Fault("/met", "hier staat niets", 'een nummer of id, zoals "K-2077"'),))
        return self.other


class Samenvoeging(TypedDict):
    """Wat er bij het samenvoegen is gebeurd."""

    blijft: str
    gaatOp: str
    scans: int
    plaatsingen: int
    voordrachten: int
    aangevuld: list[str]
    opmerkingen: list[str]


class VacatureSamenvoeging(TypedDict):
    """Wat er bij het samenvoegen van vacatures is gebeurd."""

    blijft: str
    gaatOp: str
    kandidaten: int
    plaatsingen: int


class Ongedaan(TypedDict):
    """Wat er bij het ongedaan maken is gebeurd."""

    blijft: str
    staatWeerLos: str
    status: str
    teruggegaan: int
    ongewijzigd: list[str]


def merge_json(merge: CandidateMerge) -> Samenvoeging:
    """Write what merging two candidates did."""
    return {
        "blijft": f"K-{merge.kept.number}",
        "gaatOp": f"K-{merge.other.number}",
        "scans": len(merge.scans),
        "plaatsingen": len(merge.placements),
        "voordrachten": len(merge.proposals),
        "aangevuld": [FIELDS[name] for name in merge.filled],
        "opmerkingen": list(merge.remarks),
    }


def vacancy_merge_json(merge: VacancyMerge) -> VacatureSamenvoeging:
    """Write what merging two vacancies did."""
    return {
        "blijft": f"V-{merge.kept.number}",
        "gaatOp": f"V-{merge.other.number}",
        "kandidaten": len(merge.candidates),
        "plaatsingen": len(merge.placements),
    }


def undone_json(prefix: str, undone: Undone) -> Ongedaan:
    """Write what undoing a merge did."""
    return {
        "blijft": f"{prefix}-{undone.kept.number}",
        "staatWeerLos": f"{prefix}-{undone.other.number}",
        "status": str(undone.other.status),
        "teruggegaan": undone.moved,
        "ongewijzigd": [FIELDS[name] for name in undone.staying],
    }
