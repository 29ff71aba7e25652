"""Every measure for every group beside the best-off one, with what could point at somebody left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matching.domain.characteristic import Characteristic
from matching.fairness.measure import Measure
from matching.reports.shapes import Cell, Row, Sum, Table, same_as
from matching.reports.suppression import LEAST, hidden_in
from scoring.selection import Count, Group, Selection, compare, group_of, pairs_of

_PEOPLE, _GOT, _ALL = "mensen", "kregen", "iedereen"


@dataclass(frozen=True, slots=True)
class Compared:
    """What one group got of one measure.

    Attributes:
        people: None is not shown.
        selection: its figures are None where they are not shown; the alarm is always said.
    """

    measure: Measure
    characteristic: Characteristic
    group: str
    people: int | None
    selection: Selection


@dataclass(frozen=True, slots=True)
class _Side:
    """One measure by one characteristic: its groups with at least one person."""

    measure: Measure
    characteristic: Characteristic
    groups: dict[str, Group]

    @property
    def pairs(self) -> int:
        """How many pairs of groups are looked at; of one group none."""
        told = sum(group.people >= LEAST for group in self.groups.values())
        return pairs_of(told) if told > 1 else 0

    def key(self, group: str) -> str:
        """Name a row without a point in it."""
        return str(self.characteristic.groups.index(group))

    def table(self, first: Characteristic) -> Table:
        """Write down what is known of the groups, and what adds up, to see what has to be hidden."""
        rows = [Row(self.key(name), name, _cells(self.key(name), group)) for name, group in self.groups.items()]
        whole = Row(_ALL, _ALL, (Cell(_total(rows, 0)), Cell(_total(rows, 1))))
        columns = ((_PEOPLE, _PEOPLE), (_GOT, _GOT))
        sums = [Sum(f"{_ALL}.{name}", tuple(f"{row.code}.{name}" for row in rows)) for name, _ in columns]
        table = Table(self.characteristic.code, self.characteristic.label, (*rows, whole), columns, tuple(sums))
        if self.characteristic.code == first.code:
            return table
        return table.adding(*(same_as(f"{_ALL}.{name}", f"{first.code}/{_ALL}.{name}") for name, _ in columns))


def compare_all(measures: Sequence[Measure], characteristics: Sequence[Characteristic]) -> tuple[Compared, ...]:
    """Compare every measure by every characteristic, of the same n people; all pairs count for an alarm."""
    sides = [[_side(measure, one) for one in characteristics] for measure in measures]
    looked = max(1, sum(side.pairs for of_measure in sides for side in of_measure))
    return tuple(one for of_measure in sides for one in _of_measure(of_measure, looked))


def _side(measure: Measure, characteristic: Characteristic) -> _Side:
    asked, groups = measure.is_asked, {}
    for number, name in enumerate(characteristic.groups):
        values = measure.values[asked & (characteristic.of_row == number)]
        if len(values):
            groups[name] = group_of(values)
    return _Side(measure, characteristic, groups)


def _of_measure(sides: Sequence[_Side], looked: int) -> Iterator[Compared]:
    """Compare by each characteristic; what is hidden is decided over all of them, for they add up to the same."""
    hidden = hidden_in([side.table(sides[0].characteristic) for side in sides])
    for side in sides:
        found = compare(side.groups, LEAST, looked)
        best = max(found, key=lambda name: (found[name].ratio or 0, found[name].people), default="")
        unseen = {name for name in side.groups if (side.characteristic.code, f"{side.key(name)}.{_GOT}") in hidden}
        for name, selection in found.items():
            is_hidden = (side.characteristic.code, f"{side.key(name)}.{_PEOPLE}") in hidden
            people = None if is_hidden else selection.people
            shown = _shown(selection, is_hidden=is_hidden or name in unseen, without_ratio=best in unseen)
            yield Compared(side.measure, side.characteristic, name, people, shown)


def _shown(selection: Selection, *, is_hidden: bool, without_ratio: bool) -> Selection:
    """Take off what is hidden; a ratio to a hidden rate would tell that rate."""
    shown = replace(selection, rate=None) if is_hidden else selection
    return replace(shown, ratio=None, low=None, high=None) if is_hidden or without_ratio else shown


def _cells(key: str, group: Group) -> tuple[Cell, Cell]:
    """Give the people, and who got it; of what comes in parts a mean does not tell who got nothing."""
    of = f"{key}.{_PEOPLE}" if isinstance(group, Count) else ""
    return Cell(group.people), Cell(group.counted.chosen, of=of)


def _total(rows: Sequence[Row], column: int) -> int:
    return sum(row.cells[column].value or 0 for row in rows)
