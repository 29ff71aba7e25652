"""Any table of groups and decisions: who belongs to which group, and was this person chosen?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.tables.opening import open_table
from matching.exchange.tables.rows import Table

YES = frozenset({"1", "ja", "j", "true", "waar", "yes", "y", "1.0"})
NO = frozenset({"0", "nee", "n", "false", "onwaar", "no", "0.0"})
UNKNOWN = "onbekend"


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
    wanted = [name for name in (group, decision, by) if name is not None]
    table = open_table(path, lambda cells: sum(name in [cell.strip() for cell in cells] for name in wanted))
    places = {name: _place(path, table, name) for name in wanted}
    found, faults = [], []
    for line, cells in _rows(table):
        said = cells[places[decision]]
        if said.lower() not in YES | NO | {"", UNKNOWN}:
            faults.append(
                Fault(f"{path.name}, regel {line}, {decision}", f"'{said[:40]}' is geen ja of nee", "ja, nee of leeg")
            )
            continue
        chosen = None if said.lower() in ("", UNKNOWN) else said.lower() in YES
        found.append(Decided(cells[places[by]] or UNKNOWN if by else "", cells[places[group]] or UNKNOWN, chosen))
    if faults:
        raise InvalidInputError(tuple(faults[:20]))
    return tuple(found)


def _place(path: Path, table: Table, name: str) -> int:
    names = [cell.strip() for cell in table.header]
    if name not in names:
        raise InvalidInputError((Fault(path.name, f"heeft geen kolom '{name}'", f"een van: {', '.join(names)}"),))
    return names.index(name)


def _rows(table: Table) -> Iterator[tuple[int, list[str]]]:
    for row in table.rows():
        yield row.line, [cell.strip() for cell in row.cells]
