"""A day in a query: written as JJJJ-MM-DD, and nothing else that could be taken for one."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _as_written(value: object) -> object:
    """Refuse a number, which would be read as seconds since 1970.

    Raises:
        PydanticCustomError: the text is no day.
    """
    if isinstance(value, str) and not _WRITTEN.fullmatch(value):
        raise PydanticCustomError("date_parsing", "no day")
    return value


QueryDay = Annotated[date, BeforeValidator(_as_written)]
