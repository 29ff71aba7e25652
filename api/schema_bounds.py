"""What a schema can say of what forms take, beside what pydantic writes: texts, days, and what comes together.

A form refuses more than its type says: text that nobody can read, a day of another century, a bron without a number.
What can be said in a schema is said there, so that a program knows before it asks.
"""

from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]
_UNREADABLE = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff"
READABLE = f"^[^{_UNREADABLE}]*$"
FILLED_IN = rf"^[^{_UNREADABLE}]*[^\s{_UNREADABLE}][^{_UNREADABLE}]*$"
TO_BE_FOUND = rf"^[^{_UNREADABLE}]*([0-9]|[^\W_][^{_UNREADABLE}]*[^\W_])[^{_UNREADABLE}]*$"
"""Words to look for: a digit, or two letters."""
TIGHT = rf"^[^\s{_UNREADABLE}]([^{_UNREADABLE}]*[^\s{_UNREADABLE}])?$"
OUR_DAYS = "^(19[0-9]{2}|2[01][0-9]{2})-"
_SAYS_MORE = ("enum", "const", "format", "pattern")


def with_bounds(schema: Schema) -> Schema:
    """Say of a form which texts and days it takes; what says more by itself stays."""
    if schema.get("additionalProperties") is not False:
        return schema
    return schema | {"properties": {key: _bounded(value) for key, value in schema["properties"].items()}}


def naming_its_owner(form: Schema) -> Schema:
    """Say that what is new names its aanspreekpunt, where there is one."""
    if "aanspreekpunt" not in form["properties"]:
        return form
    named = {**_without(form["properties"]["aanspreekpunt"], "default"), "minLength": 1, "pattern": FILLED_IN}
    return form | {
        "required": [*form.get("required", []), "aanspreekpunt"],
        "properties": form["properties"] | {"aanspreekpunt": named},
    }


def with_source(form: Schema, source: Mapping[str, Schema]) -> Schema:
    """Let a form say where it came from: the system and the number there, both or neither."""
    if not source:
        return form
    system, number = source
    other = {system: number, number: system}
    return form | {
        "properties": form["properties"] | dict(source),
        "dependentRequired": {key: [name] for key, name in other.items()},
    }


def _without(schema: Schema, name: str) -> Schema:
    return {key: value for key, value in schema.items() if key != name}


def _bounded(schema: Schema) -> Schema:
    """Bound a value, and what lies in it."""
    found = {key: _bounded_part(key, value) for key, value in schema.items()}
    kinds = schema.get("type")
    is_text = kinds == "string" or (isinstance(kinds, list) and "string" in kinds)
    if not is_text:
        return found
    if schema.get("format") == "date" and "pattern" not in schema:
        return found | {"pattern": OUR_DAYS}
    if any(key in schema for key in _SAYS_MORE):
        return found
    return found | {"pattern": FILLED_IN if schema.get("minLength") else READABLE}


def _bounded_part(key: str, value: Any) -> Any:  # noqa: ANN401 - any part of a schema
    if key in ("items", "additionalProperties") and isinstance(value, dict):
        return _bounded(value)
    if key in ("anyOf", "oneOf", "allOf", "prefixItems"):
        return [_bounded(one) for one in value]
    return value
