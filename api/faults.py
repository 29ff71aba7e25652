"""What pydantic and matching find wrong, as Dutch faults: the place, the problem, and what would pass."""

from collections.abc import Iterable, Mapping
from typing import Any

from api.schemas.problem import Fout
from matching.errors import Fault
from matching.forms.wording import apart, pointer, words_of


def faults_of_body(errors: Iterable[Mapping[str, Any]]) -> list[Fout]:
    """Turn the errors of pydantic on a body into faults with a JSON pointer."""
    return [_fault(error, "body", pointer(error["loc"])) for error in apart(errors)]


def faults_of_parameters(errors: Iterable[Mapping[str, Any]]) -> list[Fout]:
    """Turn the errors of FastAPI on parameters into faults with their name."""
    return [_fault(e, str(e["loc"][0]), ".".join(str(step) for step in e["loc"][1:])) for e in errors]


def faults_of_input(faults: Iterable[Fault]) -> list[Fout]:
    """Turn the faults of matching into faults of the body."""
    return [
        {"plek": "body", "pointer": f.where, "code": f.code, "probleem": f.problem, "goedIs": f.passes} for f in faults
    ]


def one_fault(place: str, where: str, code: str, problem: str, passes: str) -> Fout:
    """Make a single fault."""
    return {"plek": place, "pointer": where, "code": code, "probleem": problem, "goedIs": passes}


def _fault(error: Mapping[str, Any], place: str, where: str) -> Fout:
    """Turn one error into a fault."""
    problem, passes = words_of(error)
    return one_fault(place, where, str(error["type"]), problem, passes)
