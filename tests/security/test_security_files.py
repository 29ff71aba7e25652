"""Files that mean harm: coming in they are read or refused in words, going out they hold no formula."""

import csv
import io
import shutil
import zipfile

import pytest
from command_line import run
from openpyxl import load_workbook
from sheet_files import replaced_part, with_part, workbook

from matching.errors import InvalidInputError
from matching.exchange.tables.columns import Columns, spelled
from matching.exchange.tables.opening import open_table
from matching.exchange.tables.sheet_scan import scan
from matching.exchange.tables.spreadsheet_text import escaped, unescaped
from matching.exchange.writing.csv_file import write_csv
from matching.exchange.writing.xlsx_file import write_xlsx
from matching.intake.refused_rows import RefusedRows

COLUMNS = Columns({spelled(name): name for name in ("bronnummer", "naam")}, ("bronnummer",))
SPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
STRINGS = b"<sst " + SPACE + b"><si><t>bronnummer</t></si><si><t>naam</t></si><si><t>Jan</t></si></sst>"
SHEET = (
    b"<worksheet " + SPACE + b'><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    b'<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row></sheetData></worksheet>'
)
OF_STRINGS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
TENFOLD = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
LAUGHS = b'<!DOCTYPE x [<!ENTITY e0 "lol">' + TENFOLD + b"]>"
OUTSIDE = b'<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>'
PARTS = (
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A workbook whose texts stand in a part of their own, as Excel writes it."""
    path = workbook(tmp_path_factory.mktemp("werkmap") / "k.xlsx", ["a"])
    replaced_part(path, "xl/worksheets/sheet1.xml", lambda _: SHEET)
    with_part(path, "xl/sharedStrings.xml", STRINGS)
    return replaced_part(path, "xl/_rels/workbook.xml.rels", with_strings)


def with_strings(relations):
    added = b'<Relationship Id="rId99" Type="' + OF_STRINGS + b'" Target="sharedStrings.xml"/></Relationships>'
    return relations.replace(b"</Relationships>", added)


def read(path):
    return [row.cells for row in open_table(path, COLUMNS.known_in).rows()]


def copied(whole, folder):
    return shutil.copy(whole, folder / "k.xlsx")


def changed(whole, folder, part, change):
    return replaced_part(copied(whole, folder), part, change)


def refusal(path):
    with pytest.raises(InvalidInputError) as refused:
        read(path)
    (fault,) = refused.value.faults
    return fault.problem


def test_a_workbook_with_texts_apart_is_read(whole):
    assert read(whole) == [("1", "Jan")]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("declared", [LAUGHS, OUTSIDE], ids=["laughs", "outside"])
def test_no_part_may_declare_entities(whole, tmp_path, part, declared):
    def declare(content):
        start = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
        return content[:start] + declared + content[start:].replace(b"Jan", b"&e9;")

    assert "DOCTYPE" in refusal(changed(whole, tmp_path, part, declare))


@pytest.mark.parametrize("told", ["4000000000", "99999999999999999999999", "-1", "1e9", "²"])
def test_a_workbook_that_boasts_does_not_end_the_process(whole, tmp_path, told):
    boast = f'<sst count="{told}" uniqueCount="{told}" '.encode()
    path = changed(whole, tmp_path, "xl/sharedStrings.xml", lambda content: content.replace(b"<sst ", boast))
    assert "telt meer dan erin kan staan" in refusal(path)


def test_what_is_said_of_a_sheet_is_not_believed(whole, tmp_path):
    for said in (b'<dimension ref="A1:XFD1048576"/>', b'<dimension ref="B2:A1"/>', b'<dimension ref="A1:ZZZZ9"/>'):
        path = changed(
            whole,
            tmp_path,
            "xl/worksheets/sheet1.xml",
            lambda content, said=said: content.replace(b"<sheetData>", said + b"<sheetData>"),
        )
        assert read(path) == [("1", "Jan")]


@pytest.mark.parametrize(
    "target", [b"../../../../etc/passwd", b"/etc/passwd", b"http://127.0.0.1:9/x", b"file:///etc/passwd"]
)
def test_a_workbook_names_no_file_outside_itself(whole, tmp_path, target):
    path = changed(
        whole,
        tmp_path,
        "xl/_rels/workbook.xml.rels",
        lambda content: content.replace(b"/xl/worksheets/sheet1.xml", target),
    )
    assert "geen hele Excel-werkmap" in refusal(path)


@pytest.mark.parametrize("name", ["../../buiten.xml", "/etc/buiten.xml", "C:\\buiten.xml", "xl/../../buiten.xml"])
def test_a_part_with_a_path_for_a_name_is_written_nowhere(whole, tmp_path, name):
    path = with_part(copied(whole, tmp_path), name, b"<x/>")
    assert read(path) == [("1", "Jan")]
    assert [one.name for one in tmp_path.iterdir()] == ["k.xlsx"]
    assert not (tmp_path.parent / "buiten.xml").exists()


def test_a_row_inside_a_cell_with_an_error_is_no_riddle():
    for cells in (b'<c r="A1" t="e"><row r="1">x</row></c>', b'<c r="oA1" t="e">;<row r="1">;<c>;</c></row>;</c>'):
        assert scan([b"<worksheet><sheetData>", cells, b"</sheetData></worksheet>"]).errors


FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "'=1",
    "''+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "=cmd|' /C calc'!A0",
)


def test_no_cell_or_header_that_goes_out_is_a_formula(tmp_path):
    write_csv(tmp_path / "uit.csv", FORMULAS, [FORMULAS])
    header, row = csv.reader(
        io.StringIO((tmp_path / "uit.csv").read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"
    )
    assert all(cell.startswith("'") for cell in (*header, *row))
    assert tuple(map(unescaped, row)) == FORMULAS
    write_xlsx(tmp_path / "uit.xlsx", "ranglijst", FORMULAS, [FORMULAS])
    cells = [cell for line in load_workbook(tmp_path / "uit.xlsx").active for cell in line]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    assert b"<f>" not in zipfile.ZipFile(tmp_path / "uit.xlsx").read("xl/worksheets/sheet1.xml")


def test_a_sheet_of_ours_read_again_is_as_it_was():
    assert all(unescaped(escaped(one)) == one for one in FORMULAS)


def test_what_is_given_back_as_refused_holds_no_formula_either(tmp_path):
    (tmp_path / "k.csv").write_text("x")
    refused = RefusedRows(tmp_path / "k.csv", ["=naam", "+b"])
    with refused:
        refused._write(list(FORMULAS))
        refused.count = 1
    lines = csv.reader(io.StringIO(refused.path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";")
    assert all(cell[0] not in "=+-@\t\r\n" for line in lines for cell in line)


def test_the_command_that_reads_a_boasting_workbook_says_so_and_lives(whole, tmp_path):
    boast = b'<sst count="4000000000" uniqueCount="4000000000" '
    path = changed(whole, tmp_path, "xl/sharedStrings.xml", lambda content: content.replace(b"<sst ", boast))
    done = run(tmp_path / "data", "import", "kandidaten", path)
    assert done.returncode == 1
    assert "telt meer dan erin kan staan" in done.stderr
