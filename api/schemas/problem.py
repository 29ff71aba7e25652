"""An error as people and programs read it (RFC 9457)."""

from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.ruling import RegelUitkomst
from api.schemas.seating import Plaatsen


class Fout(TypedDict):
    """Eén ding dat niet klopt in wat u stuurde.

    `pointer` wijst de plek aan: een JSON-pointer in de body, of de naam van een parameter.
    """

    plek: Annotated[str, Field(description="body, query, path of header")]
    pointer: str
    code: str
    probleem: str
    goedIs: str


class Probleem(TypedDict):
    """Wat er mis is en wat u kunt doen.

    `regels` en `plaatsen` staan er als een plaatsing niet kan: welke regels ertegen zijn, en of er plaats is.
    """

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: NotRequired[list[Fout]]
    regels: NotRequired[list[RegelUitkomst]]
    plaatsen: NotRequired[Plaatsen]
