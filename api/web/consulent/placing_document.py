"""From a form on a page to the document of the API that it stands for, read as strictly as that."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from api.schemas.values import hours_as_typed
from api.web.filled import Filled, fault_sentence
from matching.errors import Fault
from matching.forms.form import Form, faults_of

F = TypeVar("F", bound=Form)
DEVIATION, GOAL, PROGRESS = "afwijking-", "leerdoel-", "voortgang-"


def read_document(form: type[F], filled: Filled, **also: object) -> F:
    """Read what was filled in as one of the forms about placing.

    Args:
        also: what does not stand in a field of its own.

    Raises:
        ValidationError: something is missing or cannot be.
    """
    names = {str(field.alias or name) for name, field in form.model_fields.items()}
    document: dict[str, Any] = {name: text for name, text in filled.raw().items() if name in names}
    document |= {name: value for name, value in _parts(filled).items() if name in names and value} | also
    return form.model_validate_json(json.dumps(document))


def faults_beside(error: ValidationError, fields: Mapping[str, str]) -> dict[str, str]:
    """Say what is wrong beside the field that it is about.

    Args:
        fields: the field on the page of what is called otherwise in the document.
    """
    return faults_at(faults_of(error), fields)


def faults_at(faults: tuple[Fault, ...], fields: Mapping[str, str]) -> dict[str, str]:
    """Say faults beside the fields that they are about."""
    said: dict[str, str] = {}
    for fault in faults:
        first = fault.where.strip("/").split("/")[0]
        where = fields.get(first, first)
        said[where] = f"{said[where]} {_sentence(fault)}" if where in said else _sentence(fault)
    return said


def _sentence(fault: Fault) -> str:
    return fault_sentence(fault.problem, fault.passes)


def _parts(filled: Filled) -> dict[str, Any]:
    """Give what takes more than one field."""
    deviations = {name.removeprefix(DEVIATION): filled.text(name) for name in filled.values if DEVIATION in name}
    numbers = [name.removeprefix(GOAL) for name in filled.values if name.startswith(GOAL)]
    progress = [(filled.text(GOAL + number), filled.text(PROGRESS + number)) for number in numbers]
    hours = filled.text("uren")
    return {
        "afwijkingen": [{"regel": rule, "reden": reason} for rule, reason in deviations.items() if reason],
        "akkoorden": [{"van": party} for party in filled.texts("akkoord")],
        "voortgang": [{"leerdoel": goal, "voortgang": int(how)} for goal, how in progress if how.isdigit()],
        "deelnemers": list(filled.texts("deelnemers")),
        "dagdelen": list(filled.texts("dagdelen")),
        "uren": hours_as_typed(hours) if hours else None,
        "wachtlijst": filled.chose("wachtlijst", "ja"),
    }
