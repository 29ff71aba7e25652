"""The rows of the inzagelog, and what each says as one line: what seals and witnesses take the hash of."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping

from matching.storage.documents import canonical
from matching.storage.moment import written
from matching.storage.tables import LookRow, table

LOOK = table(LookRow)


def said(row: Mapping[str, Any] | RowMapping) -> bytes:
    """Give everything that a row says, as one line."""
    told: dict[str, Any] = {**row, "at": written(row["at"]), "object_id": str(row["object_id"])}
    return canonical(told) + b"\n"
