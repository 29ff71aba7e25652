"""Two fields of a form that must stand in order: a first and a last day, a least and a most."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import ValidationInfo, field_validator

Ordered = TypeVar("Ordered", date | None, Decimal | None)
Validator = Callable[[Any, Any, ValidationInfo], Any]


def not_before(last: str, first: str) -> Validator:
    """Make the validator that the day `last` is not before the day `first`; the fault stands at `last`."""
    return _ordered(last, first, "{last} ligt voor {first}; wel {first} of later")


def not_less(most: str, least: str) -> Validator:
    """Make the validator that `most` is not less than `least`; the fault stands at `most`."""
    return _ordered(most, least, "het meeste ({last}) is minder dan het minste ({first}); wel {first} of meer")


def _ordered(last: str, first: str, sentence: str) -> Validator:
    def check(cls: type[Any], value: Ordered, info: ValidationInfo, /) -> Ordered:
        begin = info.data.get(first)
        if value is not None and begin is not None and value < begin:
            raise ValueError(sentence.format(last=value, first=begin))
        return value

    return field_validator(last)(check)
