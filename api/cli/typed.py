"""What is typed at many commands: a day, a candidate, and whether what was typed holds."""

from collections.abc import Mapping
from typing import Annotated, TypeVar

import orjson
from pydantic import ValidationError
from typer import Argument

from matching.errors import InvalidInputError
from matching.forms.form import Form, faults_of

F = TypeVar("F", bound=Form)
DAY = ["%Y-%m-%d"]
Candidate = Annotated[str, Argument(help="Het nummer (K-2041) of het id van een kandidaat.")]


def checked(model: type[F], given: Mapping[str, object]) -> F:
    """Ask of what was typed what the API asks: a reason that says something, and nothing about health.

    Raises:
        InvalidInputError: with everything that is wrong.
    """
    try:
        return model.model_validate_json(orjson.dumps(given))
    except ValidationError as error:
        raise InvalidInputError(tuple(faults_of(error))) from None
