"""What gives the ids of what a form refers to: looked up one by one, or filled in for a whole block."""

from typing import Protocol
from uuid import UUID

from matching.storage.aggregates import Kind

NOWHERE = UUID(int=0)
"""Stands for what is not known until all of that is refused at once."""


class Ids(Protocol):
    """Gives ids; `where` is the JSON pointer of the reference."""

    def id_of(self, kind: Kind, text: str, where: str) -> UUID:
        """Give the id of what is meant."""
        ...

    def optional_id(self, kind: Kind, text: str, where: str) -> UUID | None:
        """Give the id of what may be absent."""
        ...

    def colleague(self, text: str, where: str) -> UUID:
        """Give the id of a colleague."""
        ...
