"""Which figures of groups are not shown: first how many people they have, then what came to how many of them.

All characteristics add up to the same people, so what one hides another may not tell.
"""

from collections.abc import Mapping, Sequence

from matching.fairness.side import Place, Side
from matching.reports.shapes import AMOUNT, Cell, Counts, Row, Sum, Table, same_as
from matching.reports.suppression import LEAST, hidden_in
from scoring.selection import Count, Group

_ALL, _OF, _REST = "iedereen", "-van", "-rest"


def hidden_people(sides: Sequence[Side]) -> set[Place]:
    """Give the groups of which it is not shown of how many people something is known.

    Args:
        sides: one measure by every characteristic.
    """
    tables = [_table(side, {name: _people(side, name) for name in side.groups}, side.people) for side in sides]
    return _hidden(tables, sides)


def hidden_rates(sides: Sequence[Side], people: set[Place]) -> set[Place]:
    """Give the groups of which it is not shown what came to them; how many people a shown group has is known.

    Args:
        people: what `hidden_people` gave; of these no rate is shown either.
    """
    tables = [
        _table(side, {name: _got(one) for name, one in side.groups.items() if side.place(name) not in people}, side.got)
        for side in sides
    ]
    return people | _hidden(tables, sides)


def _people(side: Side, name: str) -> tuple[int, int | None]:
    """Give of how many something is known; of how many, where the others are a number of people to hide too."""
    known, everybody = side.groups[name].people, side.everybody(name)
    return known, everybody if known < everybody and everybody >= LEAST else None


def _got(group: Group) -> tuple[int, int | None]:
    """Give who got it, and of how many; of what comes in parts a mean does not tell who got nothing."""
    return group.counted.chosen, group.people if isinstance(group, Count) else None


def _table(side: Side, figures: Mapping[str, tuple[int, int | None]], whole: int) -> Table:
    """Write down the figures of the groups of one characteristic, what they leave over, and the sum of them all."""
    rows, sums = [Row(_ALL, _ALL, (Cell(whole),))], []
    for name, (figure, of) in figures.items():
        row = side.row(name)
        rows.append(Row(row, name, (Cell(figure),)))
        if of is not None:
            rows += [Row(f"{row}{_OF}", "", (Cell(of, Counts.DOEL),)), Row(f"{row}{_REST}", "", (Cell(of - figure),))]
            sums.append(Sum(f"{row}{_OF}.{AMOUNT}", (f"{row}.{AMOUNT}", f"{row}{_REST}.{AMOUNT}")))
    if figures:
        sums.append(Sum(f"{_ALL}.{AMOUNT}", tuple(f"{side.row(name)}.{AMOUNT}" for name in figures)))
    return Table(side.characteristic.code, "", tuple(rows), sums=tuple(sums))


def _hidden(tables: Sequence[Table], sides: Sequence[Side]) -> set[Place]:
    first, *others = tables
    linked = [one.adding(same_as(f"{_ALL}.{AMOUNT}", f"{first.code}/{_ALL}.{AMOUNT}")) for one in others]
    hidden = hidden_in([first, *linked])
    cells = ((side.place(name), f"{side.row(name)}.{AMOUNT}") for side in sides for name in side.groups)
    return {place for place, cell in cells if (place[0], cell) in hidden}
