"""An error as people and programs read it (RFC 9457)."""

from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

_TRACE = "Noem dit als u over deze fout belt: daarmee vindt de beheerder wat er gebeurde."


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
    """Wat er mis is en wat u kunt doen."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    traceId: NotRequired[Annotated[str, Field(description=_TRACE, pattern="^[0-9a-f]{32}$")]]
    errors: NotRequired[list[Fout]]
