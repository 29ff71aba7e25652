"""What an import of messages says of each object: taken in, or refused with where and why."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from matching.domain.candidate import SourceKey
from matching.errors import Fault

SOURCE = "vum"


@dataclass(frozen=True, slots=True)
class RefusedObject:
    """An object that was not taken in.

    Attributes:
        number: 0 is the first of the file.
        given: as it stood in the file.
        faults: `where` is a JSON pointer in the file.
    """

    number: int
    given: Any
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Arrived:
    """An object of a file that holds.

    Attributes:
        message: checked, without what is empty.
    """

    number: int
    given: Any
    key: SourceKey
    message: dict[str, Any]

    def refused(self, fault: Fault) -> RefusedObject:
        """Refuse it after all; `where` of the fault is a name in the object."""
        at = Fault(f"/{self.number}/{fault.where}" if fault.where else f"/{self.number}", fault.problem, fault.passes)
        return RefusedObject(self.number, self.given, (at,))


@dataclass
class Tally:
    """What happened to the objects of one file.

    Attributes:
        shared: of the new people, how many are offered in the exchange from now on.
        remarks: how many times something was passed over, under what it was.
    """

    read: int = 0
    new: int = 0
    shared: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[RefusedObject] = field(default_factory=list)
    remarks: dict[str, int] = field(default_factory=dict)

    def count(self, *, is_new: bool) -> None:
        """Count an object that was taken in."""
        self.new += is_new
        self.changed += not is_new

    def refuse(self, one: RefusedObject) -> None:
        """Count an object that was not."""
        self.refused.append(one)

    def remark(self, what: str, count: int = 1) -> None:
        """Count what was passed over."""
        if count:
            self.remarks[what] = self.remarks.get(what, 0) + count


def source_key(own_id: str, message: Mapping[str, Any]) -> SourceKey:
    """Give the key under which an object is known: its own id, or else what it says."""
    digest = hashlib.sha256(orjson.dumps(message, option=orjson.OPT_SORT_KEYS)).hexdigest()
    return SourceKey(SOURCE, str(message.get(own_id) or f"zonder-id-{digest[:24]}"))
