"""No number of one to nine people is shown, and none can be worked out from what is shown."""

from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.reports.shapes import Cell, Counts, Report, Row, Sum, Table, lines, number, same_as, share
from matching.reports.shown import Standing, shown
from matching.reports.suppression import hidden_in


def hidden(*tables):
    return {cell.removesuffix(".aantal") for _, cell in hidden_in(tables)}


def parts(total, **counts):
    return lines("t", "tabel", {name: (name, count) for name, count in counts.items()}, ("samen", total))


def test_numbers_of_ten_and_more_are_shown_and_nobody_is_no_secret():
    assert hidden(parts(89, fulltime=53, overig=36)) == set()
    assert hidden(parts(30, groen=30, hout=0, zorg=0)) == set()


def test_nine_is_hidden_and_ten_is_not():
    assert hidden(Table("t", "t", (number("negen", "", 9), number("tien", "", 10), number("een", "", 1)))) == {
        "negen",
        "een",
    }


def test_a_single_hidden_part_takes_the_smallest_other_part_with_it():
    assert hidden(parts(42, parttime=39, overig=3)) == {"parttime", "overig"}
    assert hidden(parts(100, a=50, b=30, c=17, d=3)) == {"c", "d"}


def test_two_small_parts_that_are_under_ten_together_take_a_third_with_them():
    assert hidden(parts(60, a=40, b=13, c=4, d=3)) == {"b", "c", "d"}
    assert hidden(parts(68, a=50, b=9, c=9)) == {"b", "c"}


def test_a_share_is_hidden_when_what_it_leaves_over_is_small():
    kpi = Table("k", "t", (number("af", "", 23), share("uit", "", 23, "af"), share("regulier", "", 19, "af")))
    assert hidden(kpi) == {"regulier"}


def test_a_total_of_a_month_gives_the_month_not_away():
    rows = tuple(Row(m, m, (Cell(n), Cell(t))) for m, n, t in (("jan", 20, 20), ("feb", 4, 24), ("mrt", 30, 54)))
    sums = (Sum("jan.totaal", ("jan.nieuw",)), Sum("feb.totaal", ("feb.nieuw", "jan.totaal")))
    sums += (Sum("mrt.totaal", ("mrt.nieuw", "feb.totaal")),)
    table = Table("m", "t", rows, (("nieuw", "nieuw"), ("totaal", "totaal")), sums)
    shut = {cell for _, cell in hidden_in([table])}
    assert "feb.nieuw" in shut
    assert len(shut) > 1
    assert not {"jan.totaal", "feb.totaal"} <= {f"{m}.totaal" for m in ("jan", "feb")} - shut


def test_taken_seats_are_not_told_by_free_seats():
    row = Row("ma", "ma", (Cell(50, Counts.PLAATSEN), Cell(3), Cell(47, Counts.PLAATSEN)))
    columns = (("plaatsen", ""), ("bezet", ""), ("vrij", ""))
    table = Table("s", "t", (row,), columns, (Sum("ma.plaatsen", ("ma.bezet", "ma.vrij")),))
    assert {cell for _, cell in hidden_in([table])} == {"ma.bezet", "ma.vrij"}


def test_what_is_hidden_has_no_value_and_no_percentage():
    table = parts(42, parttime=39, overig=3)
    report = Report("R3", "t", date(2026, 6, 30), 1, 1, "v", (table,))
    figures = {row.code: row.figures[0] for row in shown(report).tables[0].rows}
    assert (figures["overig"].value, figures["overig"].of, figures["overig"].percentage) == (None, None, None)
    assert figures["overig"].standing is Standing.NIET_GETOOND
    assert figures["overig"].text == "niet getoond"
    assert figures["totaal"].text == "42"
    assert "niet getoond" in shown(report).remarks[-1]


def test_a_figure_that_stands_in_two_tables_is_hidden_in_both():
    there = parts(42, parttime=39, overig=3)
    kpi = Table("k", "t", (number("parttime", "", 39),), sums=(same_as("parttime.aantal", "t/parttime.aantal"),))
    assert hidden_in([there, kpi]) == {("t", "parttime.aantal"), ("t", "overig.aantal"), ("k", "parttime.aantal")}


def test_what_is_public_is_never_hidden_and_gives_nothing_away():
    rows = (number("geactiveerd", "", 124), number("nulmeting", "", 120, Counts.DOEL), number("erboven", "", 4))
    adds = Sum("geactiveerd.aantal", ("nulmeting.aantal", "erboven.aantal"))
    assert hidden(Table("t", "t", rows, sums=(adds,))) == {"geactiveerd", "erboven"}


SMALL = st.integers(0, 14)


@settings(max_examples=60, deadline=None)
@given(st.lists(SMALL, min_size=1, max_size=4))
def test_for_all_a_reader_knows_a_hidden_number_could_be_ten(counts):
    """Every way to fill in what is hidden that fits the sum: among them is one with ten or more."""
    table = parts(sum(counts), **{f"p{place}": count for place, count in enumerate(counts)})
    shut = hidden(table)
    if "totaal" in shut:
        return
    names = [f"p{place}" for place in range(len(counts)) if f"p{place}" in shut]
    left = sum(count for place, count in enumerate(counts) if f"p{place}" in shut)
    ways = [one for one in product(range(left + 1), repeat=len(names)) if sum(one) == left]
    for place, name in enumerate(names):
        if 0 < counts[int(name[1:])] < 10:
            assert max(way[place] for way in ways) >= 10


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(SMALL, min_size=2, max_size=3), min_size=2, max_size=3))
def test_a_table_with_totals_both_ways_gives_no_small_number_away(grid):
    grid = [row[: min(map(len, grid))] for row in grid]
    columns = [f"k{c}" for c in range(len(grid[0]))] + ["som"]
    rows = [Row(f"r{r}", "", tuple(map(Cell, [*row, sum(row)]))) for r, row in enumerate(grid)]
    bottom = [sum(column) for column in zip(*grid, strict=True)]
    rows.append(Row("som", "", tuple(map(Cell, [*bottom, sum(bottom)]))))
    sums = [Sum(f"{row.code}.som", tuple(f"{row.code}.{c}" for c in columns[:-1])) for row in rows]
    sums += [Sum(f"som.{c}", tuple(f"r{r}.{c}" for r in range(len(grid)))) for c in columns]
    table = Table("g", "t", tuple(rows), tuple((c, c) for c in columns), tuple(sums))
    shut = {cell for _, cell in hidden_in([table])}
    cells = table.cells()
    assert all(not 0 < cell.value < 10 or key in shut for key, cell in cells.items())
    for one in sums:  # no sum has a single unknown that is small, nor unknowns that are small together
        unknown = [part for part in one.parts if part in shut]
        if one.whole not in shut and any(0 < cells[part].value < 10 for part in unknown):
            assert sum(cells[part].value for part in unknown) >= 10
