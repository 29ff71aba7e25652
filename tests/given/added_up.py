"""Whether the reports of a day add up: within themselves, with the month before, and with what happened."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from counted_naively import STOCKS, Counted
from simulated_years import Town

from matching.reports.catalogue import REPORTS
from matching.reports.known import Known
from matching.reports.parts import Read
from matching.reports.shapes import Table

Tables = dict[str, tuple[Table, ...]]


def tables_on(town: Town, day: date, position: int | None = None) -> Tables:
    """Every report of a day, with nothing hidden."""
    with town.service.store.read(position) as reader:
        known = Known(day, Read(reader), town.service.rule_settings())
        return {code: kind.tables(known) for code, kind in REPORTS.items()}


def figure(tables: Tables, code: str, table: str, row: str) -> int | None:
    """The figure in the first column of a line; a line that is not there counts nothing."""
    rows = next(one for one in tables[code] if one.code == table).rows
    return next((one.cells[0].value for one in rows if one.code == row), 0)


@dataclass
class AddedUp:
    """Looks at the reports at every end of a month, and remembers them."""

    seen: dict[date, Tables] = field(default_factory=dict)
    position: dict[date, int] = field(default_factory=dict)

    def at_the_end_of(self, town: Town, day: date) -> None:
        if (day + timedelta(days=1)).day == 1:
            self.look(town, day)

    def look(self, town: Town, day: date) -> None:
        made, before = tables_on(town, day), max(self.seen, default=None)
        counted = Counted(town.book.happened, day)
        sums_hold(made, day)
        for key, expected in counted.figures().items():
            assert figure(made, *key) == expected, (day, key)
        if before is not None:
            for key, instrument in STOCKS.items():
                came, went = counted.flow(instrument, before + timedelta(days=1))
                assert figure(made, *key) == figure(self.seen[before], *key) + came - went, (day, key)
        self.seen[day], self.position[day] = made, town.service.store.position()


def sums_hold(made: Tables, day: date) -> None:
    """Every sum is its parts together, and no part is more than its whole."""
    for tables in made.values():
        everywhere = {f"{table.code}/{key}": cell for table in tables for key, cell in table.cells().items()}
        for table in tables:
            cells = table.cells()
            for one in table.sums:
                seen = everywhere | cells
                whole, parts = seen[one.whole].value, sum(seen[part].value for part in one.parts)
                assert whole == parts or (whole > parts and not one.is_all), (day, table.code, one)
            for key, cell in cells.items():
                whole = cells[cell.of].value if cell.of else None
                assert whole is None or cell.value <= whole, (day, table.code, key)
