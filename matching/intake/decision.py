"""What becomes of one row."""

from dataclasses import dataclass
from enum import Enum

from matching.domain.candidate import SourceKey
from matching.errors import Fault
from matching.exchange.tables.rows import TableRow
from matching.identity.person import Identity
from matching.intake.standing_facts import Conflict
from matching.storage.aggregates import Stored


class Outcome(Enum):
    """Every row has exactly one."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    UNCHANGED = "ongewijzigd"
    REPEATED = "dubbel in het bestand"
    REFUSED = "geweigerd"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A row that has been read as text.

    Attributes:
        cells: the filled ones, under the names of our columns.
        key: None when the row has no readable bronnummer.
        faults: what is wrong already; the rest is still looked for, so that all of it is told at once.
        remarks: what was left out.
        is_repeated: an earlier row of the file says exactly the same.
    """

    row: TableRow
    cells: dict[str, str]
    key: SourceKey | None
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a row, not done yet.

    Attributes:
        obj: what is saved; None when nothing is.
        after: the version that it follows.
        identity: of a candidate whose identity is new or differs.
        has_key: the row has a readable bronnummer.
    """

    row: TableRow
    outcome: Outcome
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    obj: Stored | None = None
    after: int = 0
    identity: Identity | None = None
    has_key: bool = True
