"""Days, moments and points as they stand in JSON, with their schema for openapi.json; hours as they are typed."""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import Field, WithJsonSchema
from pydantic.config import JsonDict

from api.schema_bounds import FILLED_IN

Day = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
OptionalDay = Annotated[str | None, WithJsonSchema({"type": ["string", "null"], "format": "date"})]
Moment = Annotated[str, WithJsonSchema({"type": "string", "format": "date-time"})]
AT_ONE_PLACE: JsonDict = {
    "oneOf": [
        {"required": [one], "properties": {one: {"minLength": 1, "pattern": FILLED_IN}, other: {"maxLength": 0}}}
        for one, other in (("plek", "vacature"), ("vacature", "plek"))
    ]
}
"""For a form that names a plek or a vacature, and not both."""
OptionalMoment = Annotated[str | None, WithJsonSchema({"type": ["string", "null"], "format": "date-time"})]
Id = Annotated[str, WithJsonSchema({"type": "string", "format": "uuid"})]
OptionalId = Annotated[str | None, WithJsonSchema({"type": ["string", "null"], "format": "uuid"})]
Points = Annotated[float, Field(description="Punten met één decimaal.")]
OptionalText = Annotated[str | None, WithJsonSchema({"type": ["string", "null"]})]
OptionalNumber = Annotated[int | None, WithJsonSchema({"type": ["integer", "null"], "minimum": 0})]
OptionalHours = Annotated[float | None, WithJsonSchema({"type": ["number", "null"], "minimum": 0})]
OptionalRate = Annotated[float | None, WithJsonSchema({"type": ["number", "null"], "minimum": 0})]
OptionalPoints = Annotated[float | None, WithJsonSchema({"type": ["number", "null"], "minimum": 0, "maximum": 100})]


def points(tenths: int) -> float:
    """Give tenths as a number with one decimal.

    Dividing an integer by ten is correctly rounded, so JSON shows 71.4 and never 71.39999.
    """
    return tenths / 10


def optional_points(tenths: int | None) -> float | None:
    """Give tenths as a number, or nothing."""
    return None if tenths is None else points(tenths)


def hours_as_typed(text: str) -> float | str:
    """Read hours as people type them, with a comma or a point; other text stays text, to be refused."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return text


def day(value: date) -> str:
    """Write a calendar day: 2026-11-22."""
    return value.isoformat()


def optional_day(value: date | None) -> str | None:
    """Write a calendar day, or nothing."""
    return None if value is None else day(value)


def moment(value: datetime) -> str:
    """Write a moment in UTC with a Z, whole seconds."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
