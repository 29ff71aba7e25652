"""A table of somebody else that says to which group candidates belong; read for one run and kept nowhere."""

import re
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.decided import MOST_FAULTS
from matching.exchange.own_table import OwnTable

NUMBER = "kandidaat"
MOST_GROUPS = 30
"""More are no groups: they point at people. Source: eigen beleid."""
_SHORT = re.compile(r"(?:K-)?([1-9][0-9]{0,9})", re.ASCII | re.IGNORECASE)


def read_outside_groups(path: Path, column: str) -> dict[int, str]:
    """Read the group of each candidate by short number; "" is not known.

    Raises:
        InvalidInputError: the file cannot be read or lacks a column, a number is none, a candidate is in two groups,
            or there are more groups than one can compare; every fault.
    """
    table = OwnTable(path, [NUMBER, column])
    groups: dict[int, str] = {}
    faults: list[Fault] = []
    for line, (said, group) in table.rows():
        number = _SHORT.fullmatch(said)
        if number is None:
            faults.append(table.fault(line, NUMBER, "dit is geen kandidaatnummer", "een nummer zoals K-2041 of 2041"))
        elif groups.setdefault(int(number[1]), group) != group:
            faults.append(table.fault(line, column, "deze kandidaat staat ook in een andere groep", "één groep"))
    if len({*groups.values()}) > MOST_GROUPS:
        faults.append(Fault(f"{path.name}, {column}", "er zijn te veel groepen", f"ten hoogste {MOST_GROUPS} groepen"))
    if faults:
        raise InvalidInputError(tuple(faults[:MOST_FAULTS]))
    return groups
