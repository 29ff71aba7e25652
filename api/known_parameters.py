"""A query says what the operation knows, and says it once: a filter with a mistake in its name gives no other list."""

from collections.abc import Iterator

from fastapi.dependencies.models import Dependant
from pydantic import BaseModel
from starlette.requests import Request

from api.faults import one_fault
from api.problems import ProblemError
from api.schemas.problem import Fout
from api.sparse import NAME as FIELDS
from matching.domain.dutch import listing
from matching.errors import UNKNOWN

_TWICE = "twee_keer"


async def known_parameters(request: Request) -> None:
    """Refuse parameters that the operation does not have, and those that stand there twice.

    Raises:
        ProblemError: 400; all faults together.
    """
    known = {*_of(request.scope["route"].dependant), *([FIELDS] if request.method in ("GET", "HEAD") else [])}
    given = request.query_params.multi_items()
    names = [name for name, _ in given]
    strange = [_unknown(name, known) for name in dict.fromkeys(names) if name not in known]
    twice = [_twice(name) for name in dict.fromkeys(names) if name in known and names.count(name) > 1]
    if strange or twice:
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", (*strange, *twice))


def _of(dependant: Dependant) -> Iterator[str]:
    """Give the names in the query that an operation, or what it depends on, asks for; those of a model one by one."""
    for parameter in dependant.query_params:
        together = parameter.field_info.annotation
        if isinstance(together, type) and issubclass(together, BaseModel):
            yield from (field.alias or name for name, field in together.model_fields.items())
        else:
            yield parameter.alias
    for needed in dependant.dependencies:
        yield from _of(needed)


def _unknown(name: str, known: set[str]) -> Fout:
    passes = f"alleen: {listing(sorted(known))}" if known else "geen enkele parameter"
    return one_fault("query", name[:64], UNKNOWN, "deze parameter is hier onbekend", passes)


def _twice(name: str) -> Fout:
    return one_fault("query", name, _TWICE, "deze parameter staat er meer dan één keer", "één keer")
