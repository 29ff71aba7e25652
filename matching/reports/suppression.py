"""Hiding numbers of one to nine people, and as many more as it takes that none of them can be worked out.

What a reader can work out is exact: every hidden figure is an unknown of at least 0, every sum that the report shows
is an equation. A number of one to nine is safe when, for all that the reader can know, it could be ten or more; that
is a small linear program. What a share leaves over is a figure too, though it is not printed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog

from matching.reports.shapes import Counts, Sum, Table

LEAST = 10
"""The smallest number of people that is shown. Source: model.md C.8."""
_UNBOUNDED = 3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Every figure of a report by name, and what adds up."""

    values: dict[str, int]
    sums: tuple[Sum, ...]
    about_people: frozenset[str]
    public: frozenset[str]

    @property
    def secret(self) -> set[str]:
        """What may not be known: a number of people from one to nine; nobody is no secret."""
        return {name for name in self.about_people if 0 < self.values[name] < LEAST}


def hidden_in(tables: Sequence[Table]) -> set[tuple[str, str]]:
    """Give which cells of these tables are not shown: code of the table, and "row.column"."""
    sheet = _sheet(tables)
    guarded = sheet.secret | _small_rests(sheet)
    hidden = sheet.secret | {name for name in sheet.values if _is_rest(name)}
    for weak in sorted(guarded):  # what is safe stays safe when more is hidden
        while _is_known(sheet, hidden, weak) and (more := _to_hide(sheet, hidden, weak)):
            hidden.add(more)
    _open_again(sheet, hidden, guarded)
    return {(table, cell) for table, _, cell in (name.partition("/") for name in hidden if not _is_rest(name))}


def _sheet(tables: Sequence[Table]) -> _Sheet:
    cells = {f"{table.code}/{key}": cell for table in tables for key, cell in table.cells().items()}
    values = {name: cell.value for name, cell in cells.items() if cell.value is not None}
    sums = [one for table in tables for one in _sums_of(table, values)]
    for one in list(sums):
        rest = values[one.whole] - sum(values[part] for part in one.parts)
        if rest > 0:
            name = f"rest:{one.whole}:{one.parts[0]}"
            values[name] = rest
            sums[sums.index(one)] = Sum(one.whole, (*one.parts, name))
    people, public = ({n for n, cell in cells.items() if cell.counts is kind} for kind in (Counts.MENSEN, Counts.DOEL))
    return _Sheet(values, tuple(sums), frozenset(people & values.keys()), frozenset(public))


def _sums_of(table: Table, values: dict[str, int]) -> Iterator[Sum]:
    """Give what adds up in a table: what it says, and every share with what it leaves over."""
    told = [Sum(_named(table, one.whole), tuple(_named(table, part) for part in one.parts)) for one in table.sums]
    told = [Sum(one.whole, tuple(part for part in one.parts if part in values)) for one in told if one.whole in values]
    yield from (one for one in told if one.parts)
    covered = {(one.whole, part) for one in told for part in one.parts}
    for key, cell in table.cells().items():
        whole, part = f"{table.code}/{cell.of}", f"{table.code}/{key}"
        if cell.of and whole in values and part in values and (whole, part) not in covered:
            yield Sum(whole, (part,))


def _named(table: Table, cell: str) -> str:
    """Name a cell in the whole report; one of another table bears the name of that table."""
    return cell if "/" in cell else f"{table.code}/{cell}"


def _is_rest(name: str) -> bool:
    return name.startswith("rest:")


def _small_rests(sheet: _Sheet) -> set[str]:
    """Give what shares of people leave over and is under ten."""
    rests = (one for one in sheet.sums if _is_rest(one.parts[-1]) and one.whole in sheet.about_people)
    return {one.parts[-1] for one in rests if sheet.values[one.parts[-1]] < LEAST}


def _is_known(sheet: _Sheet, hidden: set[str], name: str) -> bool:
    """Whether a reader can work out that a hidden figure is under ten."""
    rows = [one for one in sheet.sums if hidden & {one.whole, *one.parts}]
    rows = _around(rows, hidden, name)
    unknown = sorted({cell for one in rows for cell in (one.whole, *one.parts) if cell in hidden})
    if name not in unknown:
        return False
    place = {cell: number for number, cell in enumerate(unknown)}
    left = np.zeros((len(rows), len(unknown)))
    right = np.zeros(len(rows))
    for number, one in enumerate(rows):
        for cell, sign in ((one.whole, -1), *((part, 1) for part in one.parts)):
            if cell in place:
                left[number, place[cell]] += sign
            else:
                right[number] -= sign * sheet.values[cell]
    aim = np.zeros(len(unknown))
    aim[place[name]] = -1
    found = linprog(aim, A_eq=left, b_eq=right, bounds=(0, None), method="highs")
    if found.status == _UNBOUNDED:
        return False
    return found.fun is None or -found.fun < LEAST - 0.5


def _open_again(sheet: _Sheet, hidden: set[str], guarded: set[str]) -> None:
    """Show again what was hidden on the way and protects nothing any more, the largest first."""
    beside = sorted((one for one in hidden - guarded if not _is_rest(one)), key=lambda one: (-sheet.values[one], one))
    for name in beside:
        rows = _around([one for one in sheet.sums if hidden & {one.whole, *one.parts}], hidden, name)
        rows.sort(key=lambda one: name not in (one.whole, *one.parts))  # beside it first: there it fails, if it does
        near = dict.fromkeys(cell for one in rows for cell in (one.whole, *one.parts) if cell in guarded)
        if not any(_is_known(sheet, hidden - {name}, one) for one in near):
            hidden.remove(name)


def _around(rows: list[Sum], hidden: set[str], name: str) -> list[Sum]:
    """Give the sums that have to do with a figure, by way of other hidden figures."""
    left = [(one, hidden & {one.whole, *one.parts}) for one in dict.fromkeys(rows)]
    near, found, before = {name}, list[Sum](), -1
    while len(found) != before:
        before, apart = len(found), list[tuple[Sum, set[str]]]()
        for one, unknown in left:
            if near & unknown:
                found.append(one)
                near |= unknown
            else:
                apart.append((one, unknown))
        left = apart
    return found


def _to_hide(sheet: _Sheet, hidden: set[str], weak: str) -> str | None:
    """Choose what else is hidden: the same figure elsewhere, the smallest shown part beside it, then the whole."""
    rows = _around([one for one in sheet.sums if hidden & {one.whole, *one.parts}], hidden, weak)
    rows.sort(key=lambda one: weak not in one.parts and weak != one.whole)
    twins = [{one.whole, *one.parts} - hidden - sheet.public for one in rows if len(one.parts) == 1]
    if any(twins):
        return min(set().union(*twins))
    for one in rows:
        parts = [part for part in one.parts if part not in hidden | sheet.public]
        if parts:
            return min(parts, key=lambda part: (sheet.values[part], part))
    return next((one.whole for one in rows if one.whole not in hidden | sheet.public), None)
