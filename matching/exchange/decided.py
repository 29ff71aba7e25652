"""Any table of groups and decisions: who belongs to which group, and was this person chosen?"""

from dataclasses import dataclass
from pathlib import Path

from matching.errors import InvalidInputError
from matching.exchange.own_table import OwnTable

YES = frozenset({"1", "ja", "j", "true", "waar", "yes", "y", "1.0"})
NO = frozenset({"0", "nee", "n", "false", "onwaar", "no", "0.0"})
UNKNOWN = "onbekend"
PASSES = "ja, nee, 1, 0, true of false; leeg of onbekend telt niet mee"
MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Decided:
    """One person of the table.

    Attributes:
        by: within what one compares; "" when nothing was asked.
        chosen: None when it is not said.
    """

    by: str
    group: str
    chosen: bool | None


def read_decided(path: Path, group: str, decision: str, by: str | None = None) -> tuple[Decided, ...]:
    """Read a table.

    Args:
        group, decision, by: names of columns.

    Raises:
        InvalidInputError: the file cannot be read, it has no such column, or a decision is no yes or no; every fault.
    """
    table = OwnTable(path, [name for name in (group, decision, by) if name is not None])
    found, faults = [], []
    for line, (belongs, said, *within) in table.rows():
        if said.lower() not in YES | NO | {"", UNKNOWN}:
            faults.append(table.fault(line, decision, f"'{said[:40]}' is geen ja of nee", PASSES))
            continue
        chosen = None if said.lower() in ("", UNKNOWN) else said.lower() in YES
        found.append(Decided(within[0] or UNKNOWN if within else "", belongs or UNKNOWN, chosen))
    if faults:
        raise InvalidInputError(tuple(faults[:MOST_FAULTS]))
    return tuple(found)
