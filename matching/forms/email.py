"""An e-mail address, as we keep it."""

from typing import Annotated

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, Field


def _can_be_written_to(text: str) -> str:
    """Read an address; whether somebody reads it there only a message can tell.

    Raises:
        ValueError: it is none.
    """
    if not text.strip():
        return ""
    try:
        return validate_email(text.strip(), check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        raise ValueError("dit is geen e-mailadres, zoals naam@voorbeeld.nl") from None


Email = Annotated[
    str,
    Field(max_length=254, json_schema_extra={"anyOf": [{"maxLength": 0}, {"format": "email"}]}),
    AfterValidator(_can_be_written_to),
]
