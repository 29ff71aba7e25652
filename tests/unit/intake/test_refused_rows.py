"""The file of refused rows: whole, reversible, beside its origin, and never in the way of somebody else's file."""

import csv
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.errors import Fault
from matching.exchange.tables.opening import open_table
from matching.exchange.tables.rows import TableRow
from matching.exchange.tables.spreadsheet_text import escaped, unescaped
from matching.intake.refused_rows import RefusedRows

FAULTS = (Fault("uren_min", "'veel' is geen getal", "bijvoorbeeld 16"), Fault("naam", "ontbreekt"))


def refuse(file, *rows, header=("naam", "uren_min")):
    with RefusedRows(file, header) as refused:
        for line, cells in enumerate(rows, start=2):
            refused.add(TableRow(line, cells), FAULTS)
    return refused.path


def break_off(file):
    with RefusedRows(file, ("naam", "uren_min")) as refused:
        refused.add(TableRow(2, ("An", "x")), FAULTS)
        raise KeyError


def content(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "kandidaten.csv"
    path.write_text("naam;uren_min\nJan;veel\n", encoding="utf-8")
    return path


def test_refused_rows_stand_beside_the_file_with_line_and_every_reason(file):
    path = refuse(file, ("Jan; de\nlange", "veel"))
    assert path.name == "kandidaten.csv.geweigerd.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbfnaam;uren_min;regel;reden")
    reason = "uren_min: 'veel' is geen getal (goed is: bijvoorbeeld 16) | naam: ontbreekt"
    assert content(path)[1] == ["Jan; de\nlange", "veel", "2", reason]


def test_cells_beyond_the_header_are_not_lost(file):
    with RefusedRows(file, ("naam", "uren_min")) as refused:
        refused.add(TableRow(2, ("Jan", "veel"), (), ("te", "veel")), FAULTS)
    assert content(refused.path)[1][4:] == ["te", "veel"]


def test_nothing_refused_leaves_no_file_and_takes_away_an_old_one_of_ours(file):
    path = refuse(file, ("Jan", "veel"))
    assert refuse(file) is None
    assert not path.exists()
    assert sorted(one.name for one in file.parent.iterdir()) == ["kandidaten.csv"]


def test_a_file_that_is_not_ours_stays(file):
    theirs = file.with_name("kandidaten.csv.geweigerd.csv")
    theirs.write_text("van;iemand;anders\n", encoding="utf-8")
    assert refuse(file) is None
    assert refuse(file, ("Jan", "veel")).name == "kandidaten.csv.geweigerd-2.csv"
    assert theirs.read_text(encoding="utf-8") == "van;iemand;anders\n"


def test_the_refused_rows_of_refused_rows_get_a_number_and_no_second_reason(file):
    first = refuse(file, ("Jan", "veel"))
    second = refuse(first, ("Jan", "veel", "2", "oud"), header=("naam", "uren_min", "regel", "reden"))
    third = refuse(second, ("Jan", "veel", "2", "oud"), header=("naam", "uren_min", "regel", "reden"))
    assert (second.name, third.name) == ("kandidaten.csv.geweigerd-2.csv", "kandidaten.csv.geweigerd-3.csv")
    assert content(third)[0] == ["naam", "uren_min", "regel", "reden"]
    assert len(content(third)[1]) == 4


def test_an_import_that_breaks_off_leaves_the_refused_rows_of_the_last_one(file):
    path = refuse(file, ("Jan", "veel"))
    before = path.read_bytes()
    with pytest.raises(KeyError):
        break_off(file)
    assert path.read_bytes() == before
    assert len(list(file.parent.iterdir())) == 2


def test_who_may_read_the_file_may_read_the_refused_rows_and_nobody_else(file):
    file.chmod(0o640)
    assert stat.S_IMODE(refuse(file, ("Jan", "veel")).stat().st_mode) == 0o640


@given(st.text(alphabet="'=+-@\t a1", max_size=6))
def test_escaping_for_a_spreadsheet_is_undone_by_reading(cell):
    assert unescaped(escaped(cell)) == cell
    assert not escaped(cell).startswith(("=", "+", "-", "@", "\t"))


def test_a_cell_that_looks_like_a_formula_is_escaped(file):
    path = refuse(file, ("+31612345678", "=1+1"), ("'s-Gravenhage", "-"))
    assert [row[:2] for row in content(path)[1:]] == [["'+31612345678", "'=1+1"], ["'s-Gravenhage", "'-"]]
    table = open_table(path, lambda header: len(header))
    assert [tuple(map(unescaped, row.cells[:2])) for row in table.rows()] == [
        ("+31612345678", "=1+1"),
        ("'s-Gravenhage", "-"),
    ]
