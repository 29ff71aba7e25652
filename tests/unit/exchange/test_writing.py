"""Tables as files: what is read back is what was written, and no cell is a formula."""

import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from matching.errors import InvalidInputError
from matching.exchange.tables.spreadsheet_text import escaped, unescaped
from matching.exchange.writing.fresh_file import fresh_file
from matching.exchange.writing.json_file import write_paged_json
from matching.exchange.writing.table_file import FileFormat, format_of, write_table
from matching.exchange.writing.xlsx_file import LONGEST_CELL

HEADER = ("nummer", "titel", "toelichting")
FORMULAS = ("=1+1", "+31 50 123", "-", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "'", "#N/A", "_x0041_", "1,5", "WAAR")
CELLS = st.one_of(
    st.sampled_from(FORMULAS), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
)
TABLES = st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6)


def written(folder, written_as, rows):
    path = Path(folder) / f"tabel.{written_as}"
    write_table(path, written_as, "tabel", HEADER, rows)
    return path


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=";")
    return tuple(header), [tuple(map(unescaped, row)) for row in rows]


def read_xlsx(path):
    [sheet] = [CalamineWorkbook.from_path(path).get_sheet_by_index(0)]
    header, *rows = sheet.to_python(skip_empty_area=False)
    return tuple(header), [tuple(map(unescaped, row)) for row in rows]


def read_json(path):
    return [tuple(row.values()) for row in json.loads(path.read_text(encoding="utf-8"))]


@settings(max_examples=60)
@given(TABLES)
def test_csv_xlsx_and_json_hold_the_same(rows):
    """Rows at the end without any text are no rows to a spreadsheet, so the last one says something."""
    rows = [*rows, ("einde", "", "x")]
    with TemporaryDirectory() as folder:
        assert read_csv(written(folder, FileFormat.CSV, rows)) == (HEADER, rows)
        assert read_xlsx(written(folder, FileFormat.XLSX, rows)) == (HEADER, rows)
        assert read_json(written(folder, FileFormat.JSON, rows)) == rows


@given(CELLS)
def test_escaping_is_undone_and_leaves_no_formula(cell):
    assert unescaped(escaped(cell)) == cell
    assert not escaped(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_no_cell_of_a_workbook_is_anything_but_text(tmp_path):
    path = written(tmp_path, FileFormat.XLSX, [(cell, cell, "x") for cell in FORMULAS])
    sheet = openpyxl.load_workbook(path)["tabel"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(str(cell.value).startswith(("=", "+", "-", "@")) for cell in cells)
    assert sheet.freeze_panes == "A2"
    assert 8 <= sheet.column_dimensions["B"].width <= 60


def test_a_csv_opens_in_a_dutch_spreadsheet(tmp_path):
    content = written(tmp_path, FileFormat.CSV, [("V-1", "café; ontbijt", "=1")]).read_bytes()
    assert content == '\ufeffnummer;titel;toelichting\r\nV-1;"café; ontbijt";\'=1\r\n'.encode()


@pytest.mark.parametrize("written_as", FileFormat)
def test_a_table_without_rows_has_its_columns(tmp_path, written_as):
    path = written(tmp_path, written_as, [])
    if written_as is FileFormat.JSON:
        assert json.loads(path.read_text()) == []
    else:
        assert (read_csv if written_as is FileFormat.CSV else read_xlsx)(path) == (HEADER, [])


def test_a_cell_that_a_worksheet_cannot_hold_is_refused_and_csv_takes_it(tmp_path):
    rows = [("x", "y", "z" * LONGEST_CELL)]
    with pytest.raises(InvalidInputError, match="rij 2, kolom toelichting"):
        written(tmp_path, FileFormat.XLSX, rows)
    assert read_csv(written(tmp_path, FileFormat.CSV, rows))[1] == rows


def test_rows_stream(tmp_path):
    """Nobody asks for row 5,000 before row 4,000 has been taken."""
    taken = []
    rows = ((str(number), "x", taken.append(number) or "") for number in range(5_000))
    written(tmp_path, FileFormat.CSV, rows)
    assert len(taken) == 5_000


def test_paged_json_reads_as_one_document(tmp_path):
    pages = [{"a": [1, 2], "b": []}, {"a": [], "b": [{"x": "é"}]}, {"a": [3], "b": []}]
    write_paged_json(tmp_path / "x.json", {"id": 1, "a": [], "tussen": None, "b": [], "leeg": []}, pages)
    told = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    assert told == {"id": 1, "a": [1, 2, 3], "tussen": None, "b": [{"x": "é"}], "leeg": []}
    assert list(told) == ["id", "a", "tussen", "b", "leeg"]


def test_a_file_that_is_there_is_not_replaced(tmp_path):
    (tmp_path / "mijn.csv").write_text("van mij")
    with pytest.raises(InvalidInputError, match="is er al"), fresh_file(tmp_path / "mijn.csv"):
        pass
    assert (tmp_path / "mijn.csv").read_text() == "van mij"


def test_a_file_that_fails_halfway_is_not_there(tmp_path):
    def fail():
        yield ("x", "y", "z")
        raise RuntimeError

    with pytest.raises(RuntimeError), fresh_file(tmp_path / "half.csv") as unfinished:
        write_table(unfinished, FileFormat.XLSX, "tabel", HEADER, fail())
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_for_its_owner_only_and_a_folder_that_is_not_there_is_said(tmp_path):
    with fresh_file(tmp_path / "nieuw.csv") as unfinished:
        unfinished.write_text("x")
    assert (tmp_path / "nieuw.csv").stat().st_mode & 0o777 == 0o600
    with pytest.raises(InvalidInputError, match="niet worden geschreven"), fresh_file(tmp_path / "weg" / "x.csv"):
        pass


@pytest.mark.parametrize(("name", "found"), [("a.csv", "csv"), ("a.XLSX", "xlsx"), ("a.b.json", "json")])
def test_the_name_says_the_format(name, found):
    assert format_of(Path(name)) == found


@pytest.mark.parametrize("name", ["a.xls", "a.ods", "a", "csv"])
def test_another_name_is_refused_with_what_would_pass(name):
    with pytest.raises(InvalidInputError) as refused:
        format_of(Path(name))
    assert ".xlsx" in refused.value.faults[0].passes
