"""A form: the Dutch document of one object; the body of the API, an export, and what a row of a sheet becomes."""

from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import BaseModel, ConfigDict, ValidationError

from matching.errors import Fault, InvalidInputError
from matching.forms.wording import apart, pointer, words_of


class Form(BaseModel):
    """The shared rules of every form: Dutch keys, nothing that we do not know, no guessing between kinds of values.

    What comes from outside goes through `model_validate` or `model_validate_json`. What we hold
    already is written with `model_construct`: showing an object never fails on what it holds.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, serialize_by_alias=True)


def faults_of(error: ValidationError) -> tuple[Fault, ...]:
    """Give everything that is wrong as Dutch faults; `where` is a JSON pointer."""
    return tuple(Fault(pointer(one["loc"]), *words_of(one)) for one in apart(error.errors(include_url=False)))


@contextmanager
def refused_at(where: str) -> Iterator[None]:
    """Turn what only the domain refuses into a fault with its place.

    Raises:
        InvalidInputError: a value cannot be.
    """
    try:
        yield
    except ValueError as error:
        problem, _, passes = str(error).partition("; wel ")
        raise InvalidInputError((Fault(where, problem, passes),)) from None
