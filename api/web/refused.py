"""A form that was refused: what stands in the way, beside the field that it is about."""

from collections.abc import Mapping

from pydantic import ValidationError

from api.web.consulent.placing_document import faults_at, faults_beside
from api.web.filled import Filled
from matching.errors import ConflictError, InvalidInputError, StaleError

Refusal = ValidationError | InvalidInputError | ConflictError
REFUSALS = (ValidationError, InvalidInputError, ConflictError)
_CHANGED = "Iemand heeft dit intussen gewijzigd. U ziet hoe het nu is. Klopt uw antwoord nog? Verstuur het dan opnieuw."


def refused(filled: Filled, error: Refusal, fields: Mapping[str, str] | None = None) -> tuple[Filled, int]:
    """Give the form with what is wrong, and the status of the page that shows it again.

    Args:
        fields: the field on the page of what is called otherwise in the document; "" is about the whole form.
    """
    if isinstance(error, ValidationError):
        return filled.wrong(faults_beside(error, fields or {})), 400
    if isinstance(error, InvalidInputError):
        return filled.wrong(faults_at(error.faults, fields or {})), 400
    if isinstance(error, StaleError):
        return filled.wrong({"": _CHANGED}), 412
    return filled.wrong({"": str(error)}), 409
