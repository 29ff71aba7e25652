"""Searches under a name over HTTP."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypedDict

from api.schemas.values import Id, Moment, OptionalNumber, OptionalText, moment
from api.schemas.versions import FiltersJson, filters_json
from matching.domain.work import WorkKind
from matching.forms.form import Form
from matching.forms.values import Words
from matching.usecases.keep_search import LONGEST
from matching.usecases.view_searches import KeptSearch


class SearchesQuery(BaseModel):
    """Of elke zoekopdracht met nu wordt vergeleken."""

    model_config = ConfigDict(extra="forbid")

    nieuw: bool = Field(
        default=False,
        description="Zeg bij elke zoekopdracht wie er nieuw is; dat kost per zoekopdracht zoveel als een lijst maken.",
    )


SearchName = Annotated[
    Words,
    Field(
        min_length=1,
        max_length=LONGEST,
        alias="naam",
        description="Een naam die niet zegt om wie het gaat: zonder BSN of klantnummer.",
    ),
]


class SavedSearchForm(Form):
    """Van welke ranglijst u de zoekopdracht bewaart, en onder welke naam. Alleen u ziet die naam."""

    name: SearchName
    list_id: UUID = Field(alias="ranglijst", description="Het id van de ranglijst.")


class SearchNameForm(Form):
    """Een andere naam voor een zoekopdracht."""

    name: SearchName


class Zoekopdracht(TypedDict):
    """Een zoekopdracht van uzelf. `nieuw` en `weg` tellen sinds u het laatst keek; leeg is niet vergeleken.

    Van `vacature` en `plek` is er één het nummer van het werk; de andere is leeg.
    """

    id: Id
    naam: str
    vacature: OptionalText
    plek: OptionalText
    ranglijst: Id
    filters: FiltersJson
    laatstBekekenOp: Moment
    nieuw: OptionalNumber
    weg: OptionalNumber


class Zoekopdrachten(TypedDict):
    """Uw zoekopdrachten, op naam."""

    zoekopdrachten: list[Zoekopdracht]


EXAMPLE: Mapping[str, Any] = {"naam": "Ochtenden in de buurt", "ranglijst": "6f1c2f34-9d4a-4b8e-8a0c-2f5a1d0e7b11"}
NAME_EXAMPLE: Mapping[str, Any] = {"naam": "Middagen in de buurt"}


def searches_json(found: Iterable[KeptSearch]) -> Zoekopdrachten:
    """Write the searches of somebody."""
    return {"zoekopdrachten": [search_json(one) for one in found]}


def search_json(one: KeptSearch) -> Zoekopdracht:
    """Write one search."""
    return {
        "id": str(one.search.id),
        "naam": one.search.name,
        "vacature": one.number if one.work.kind is WorkKind.VACATURE else None,
        "plek": one.number if one.work.kind is WorkKind.PLEK else None,
        "ranglijst": str(one.search.list_id),
        "filters": filters_json(one.filters),
        "laatstBekekenOp": moment(one.search.looked_at),
        "nieuw": len(one.since.came) if one.since else None,
        "weg": one.since.left if one.since else None,
    }
