"""Tables as people bring them: read as they meant, or refused in a sentence that helps."""

import os
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl.cell.cell import TYPE_ERROR
from sheet_files import csv_file, lying_zip, old_office, replaced_part, with_part, workbook

from matching.errors import InvalidInputError
from matching.exchange.tables.columns import Columns, spelled
from matching.exchange.tables.limits import LONGEST_CELL, MOST_BYTES
from matching.exchange.tables.opening import open_table

COLUMNS = Columns({spelled(name): name for name in ("naam", "uren_min", "geboortedatum", "opmerking")}, ("naam",))
SHEET = "xl/worksheets/sheet1.xml"


def opened(path):
    return open_table(path, COLUMNS.known_in)


def read_through(path):
    table = opened(path)
    COLUMNS.arrange(table.header, path.name)
    return list(table.rows())


def cells(path):
    return [row.cells for row in opened(path).rows()]


def refusal(path):
    """Give the one sentence with which a file is refused, and what would pass."""
    with pytest.raises(InvalidInputError) as refused:
        read_through(path)
    (fault,) = refused.value.faults
    assert fault.where == path.name
    assert fault.passes
    return fault.problem


def faults(path):
    return [(row.line, fault.where, fault.problem) for row in opened(path).rows() for fault in row.faults]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_dialect_and_encoding_is_read_the_same(tmp_path, delimiter, encoding):
    lines = (delimiter.join(("naam", "opmerking")), delimiter.join(("Renée Caffé", '"a, b; c\td ""e"""')))
    assert cells(csv_file(tmp_path / "k.csv", *lines, encoding=encoding)) == [("Renée Caffé", 'a, b; c\td "e"')]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_read_the_same(tmp_path, end):
    assert cells(csv_file(tmp_path / "k.csv", "naam;opmerking", "Jan;x", "An;y", end=end)) == [
        ("Jan", "x"),
        ("An", "y"),
    ]


def test_more_commas_than_semicolons_do_not_mislead(tmp_path):
    assert cells(csv_file(tmp_path / "k.csv", "naam;opmerking", "Jan;a, b, c, d, e")) == [("Jan", "a, b, c, d, e")]


def test_one_column_needs_no_delimiter(tmp_path):
    assert cells(csv_file(tmp_path / "k.csv", "naam", "Jan", "An")) == [("Jan",), ("An",)]


def test_the_delimiter_that_excel_writes_first_is_taken(tmp_path):
    table = opened(csv_file(tmp_path / "k.csv", "sep=;", "naam;opmerking", "Jan;x"))
    assert [(row.line, row.cells) for row in table.rows()] == [(3, ("Jan", "x"))]


def test_a_line_is_where_a_row_begins_also_after_a_cell_of_three_lines(tmp_path):
    path = csv_file(tmp_path / "k.csv", "naam;opmerking", 'Jan;"een', "twee", 'drie"', "", ";", "An;x")
    assert [(row.line, row.cells[0]) for row in opened(path).rows()] == [(2, "Jan"), (7, "An")]


def test_rows_can_be_read_again_and_are_as_wide_as_the_header(tmp_path):
    table = opened(csv_file(tmp_path / "k.csv", "naam;opmerking", "Jan", "An;x;;"))
    assert [row.cells for row in table.rows()] == [row.cells for row in table.rows()] == [("Jan", ""), ("An", "x")]
    assert not any(row.faults for row in table.rows())


def test_a_reading_as_windows_1252_is_said(tmp_path):
    (notice,) = opened(csv_file(tmp_path / "k.csv", "naam", "Renée", encoding="cp1252")).notices
    assert "Windows-1252" in notice


def test_a_surplus_cell_a_nul_and_an_endless_cell_are_faults_of_their_row(tmp_path):
    path = csv_file(
        tmp_path / "k.csv", "naam;opmerking", "Jan;x;y", "A\x00n;x", f"Bo;{'x' * (LONGEST_CELL + 1)}", "Cas;x"
    )
    assert [(line, where) for line, where, _ in faults(path)] == [(2, "rij"), (3, "naam"), (4, "opmerking")]


def test_a_last_row_that_breaks_off_is_a_fault(tmp_path):
    path = tmp_path / "k.csv"
    path.write_bytes(b"naam;opmerking;uren_min\nJan;x;8\nAn;half")
    assert faults(path) == [(3, "rij", "houdt halverwege op")]


def test_values_of_a_spreadsheet_are_what_a_person_would_have_typed(tmp_path):
    moment = datetime.combine(date(2026, 5, 12), time(13, 30))
    values = [2041.0, 12.5, 0.1 + 0.2, 1e20, True, date(2026, 5, 12), moment, time(9, 0), timedelta(hours=30), "06-1"]
    path = workbook(tmp_path / "k.xlsx", ["naam", *"abcdefghi"], values)
    assert cells(path) == [
        ("2041", "12.5", "0.3", "1" + "0" * 20, "ja", "2026-05-12", "2026-05-12 13:30", "09:00", "30:00", "06-1")
    ]


def test_a_table_may_begin_lower_and_further_to_the_right(tmp_path):
    def write(_, sheet):
        sheet["C4"], sheet["D4"], sheet["C6"], sheet["D6"] = "Naam", "Opmerking", "Jan", "x"

    table = opened(workbook(tmp_path / "k.xlsx", change=write))
    assert table.header == ("", "", "Naam", "Opmerking")
    assert [(row.line, row.cells) for row in table.rows()] == [(6, ("", "", "Jan", "x"))]


def test_a_formula_and_an_error_are_faults_that_name_the_cell(tmp_path):
    def write(_, sheet):
        sheet["B4"].value, sheet["B4"].data_type = "#N/A", TYPE_ERROR

    path = workbook(tmp_path / "k.xlsx", ["naam", "uren_min"], ["Jan", "=8+8"], ["An", 16], ["Bo", None], change=write)
    assert faults(path) == [
        (2, "uren_min", "heeft in cel B2 een formule"),
        (4, "uren_min", "heeft in cel B4 een foutwaarde (#N/A)"),
    ]
    assert [row.cells[1] for row in opened(path).rows()][2] == "#N/A"


def test_the_first_visible_sheet_with_our_columns_is_read_and_said(tmp_path):
    def write(book, sheet):
        sheet.sheet_state = "hidden"
        book.create_sheet("Uitleg").append(["Zo vult u dit in"])
        book.create_sheet("Mensen").append(["Naam"])
        book["Mensen"].append(["Jan"])

    path = workbook(tmp_path / "k.xlsx", ["naam"], ["verborgen"], sheet="Oud", change=write)
    assert cells(path) == [("Jan",)]
    assert opened(path).notices == ("Gelezen is blad 'Mensen'. Niet gelezen: 'Oud' (verborgen) en 'Uitleg'.",)


def test_a_workbook_by_another_name_is_still_a_workbook(tmp_path):
    assert cells(workbook(tmp_path / "k.xlsx", ["naam"], ["Jan"]).rename(tmp_path / "k.csv")) == [("Jan",)]


@pytest.mark.parametrize(
    ("start", "says"),
    [
        (b"%PDF-1.7\n", "een PDF"),
        (b"\x89PNG\r\n\x1a\n", "een afbeelding"),
        (b"\xff\xd8\xff\xe0", "een afbeelding"),
        (b"  <!DOCTYPE html><table>", "een webpagina"),
        (b"<?xml version='1.0'?>", "XML"),
        (b'{"naam": "Jan"}', "JSON"),
        (b"\x1f\x8b\x08", "gzip"),
        (bytes(range(256)) * 4, "geen tekst"),
        ("naam;uren_min\n".encode("utf-16-le"), "geen tekst"),
        ("naam\nJan\n".encode("utf-32"), "UTF-32"),
        (b"", "leeg"),
        (b"\xef\xbb\xbf\r\n \r\n", "leeg"),
    ],
)
def test_what_is_no_table_is_named(tmp_path, start, says):
    path = tmp_path / "kandidaten.csv"
    path.write_bytes(start)
    assert says in refusal(path)


@pytest.mark.parametrize(
    ("stream", "says"),
    [("EncryptedPackage", "wachtwoord"), ("Workbook", "oude Excel"), ("WordDocument", "Word"), ("Iets", "oude versie")],
)
def test_old_and_locked_office_files_are_named(tmp_path, stream, says):
    assert says in refusal(old_office(tmp_path / "k.xlsx", stream))


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("word/document.xml", "Word"),
        ("xl/workbook.bin", "xlsb"),
        ("mimetype", "OpenDocument"),
        ("ppt/presentation.xml", "presentatie"),
        ("foto.jpg", "zip"),
    ],
)
def test_other_packages_are_named(tmp_path, part, says):
    assert says in refusal(with_part(tmp_path / "k.xlsx", part))


def test_a_workbook_with_macros_is_refused(tmp_path):
    assert "macro" in refusal(with_part(workbook(tmp_path / "k.xlsx", ["naam"], ["Jan"]), "xl/vbaProject.bin"))

    def enable(types):
        return types.replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main")

    path = replaced_part(workbook(tmp_path / "k.xlsx", ["naam"], ["Jan"]), "[Content_Types].xml", enable)
    assert "macro" in refusal(path)


def test_merged_cells_are_refused_and_named(tmp_path):
    path = workbook(tmp_path / "k.xlsx", ["naam", "x"], ["Jan"], change=lambda _, sheet: sheet.merge_cells("A2:B3"))
    assert "A2:B3" in refusal(path)


@pytest.mark.parametrize("kept", [0.3, 0.7, 0.99])
def test_half_a_workbook_is_refused(tmp_path, kept):
    path = workbook(tmp_path / "k.xlsx", ["naam"], *(["Jan"] for _ in range(500)))
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    assert "deel ontbreekt" in refusal(path)


@pytest.mark.parametrize("content", [b"geen xml", b"<worksheet><row></worksheet>", b"<!DOCTYPE x><worksheet/>"])
def test_a_damaged_sheet_is_refused(tmp_path, content):
    path = replaced_part(workbook(tmp_path / "k.xlsx", ["naam"], ["Jan"]), SHEET, lambda _: content)
    assert "blad 'Blad1'" in refusal(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = with_part(workbook(tmp_path / "k.xlsx", ["naam"], ["Jan"]), "xl/media/groot.bin", b"\x00" * 40_000_000)
    assert path.stat().st_size < 100_000
    assert "niet veilig" in refusal(path)


@pytest.mark.parametrize("part", [SHEET, "xl/styles.xml"])
def test_a_package_that_lies_about_its_size_is_refused(tmp_path, part):
    path = lying_zip(workbook(tmp_path / "k.xlsx", ["naam"], *([f"Jan {n}"] for n in range(900))), part, says=500)
    assert "niet veilig" in refusal(path)


def test_one_cell_in_the_far_corner_does_not_lay_out_a_whole_sheet(tmp_path):
    def write(_, sheet):
        sheet["XFD1048576"] = "x"

    assert "XFD" in refusal(workbook(tmp_path / "k.xlsx", ["naam"], ["Jan"], change=write))


def test_ten_thousand_columns_are_refused(tmp_path):
    names = ["naam", *(f"k{number}" for number in range(9_999))]
    assert "10000 kolommen" in refusal(csv_file(tmp_path / "k.csv", ";".join(names), "Jan"))
    assert "10000 kolommen" in refusal(workbook(tmp_path / "k.xlsx", names, ["Jan"]))


def test_two_gigabytes_are_refused_at_once(tmp_path):
    path = tmp_path / "k.csv"
    with path.open("wb") as file:
        file.write(b"naam\n")
        os.truncate(file.fileno(), 2_000_000_000)
    assert "2.000 MB" in refusal(path)
    assert path.stat().st_size > MOST_BYTES


def test_half_a_csv_file_with_an_open_quotation_mark_is_refused(tmp_path):
    assert "op regel 3" in refusal(csv_file(tmp_path / "k.csv", "naam;opmerking", "Jan;x", 'An;"half', "Bo;y"))
    assert "op regel 2" in refusal(csv_file(tmp_path / "k.csv", "naam", f'"{"x" * 200_000}', "An"))


def test_two_encodings_in_one_file_are_refused(tmp_path):
    path = tmp_path / "k.csv"
    path.write_bytes("naam\nRenée\nZoë\n".encode() + "André\n".encode("cp1252"))
    assert "op regel 4" in refusal(path)


def test_a_file_that_is_not_there_a_folder_and_a_device_are_refused(tmp_path):
    assert "is er niet" in refusal(tmp_path / "weg.csv")
    assert "een map" in refusal(tmp_path)
    os.mkfifo(tmp_path / "pijp")
    assert "geen gewoon bestand" in refusal(tmp_path / "pijp")


def test_columns_forgive_capitals_accents_and_signs_between_words():
    found = COLUMNS.arrange([" Uren-Min ", "GEBOORTEDATUM", "Náám", "opmerking"], "k.csv")
    assert found.places == {"uren_min": 0, "geboortedatum": 1, "naam": 2, "opmerking": 3}
    assert found.unknown == ()


def test_an_unknown_column_is_reported_with_the_nearest_known_one():
    found = COLUMNS.arrange(["naam", "geboortedatm", "schoenmaat"], "k.csv")
    assert [(column.name, column.nearest) for column in found.unknown] == [
        ("geboortedatm", "geboortedatum"),
        ("schoenmaat", ""),
    ]


def test_a_column_under_its_own_name_goes_before_one_under_another_name():
    columns = Columns({"bronnummer": "bronnummer", "id": "bronnummer", "nummer": "bronnummer"})
    found = columns.arrange(["id", "Bronnummer"], "k.csv")
    assert (found.places, [column.name for column in found.unknown]) == ({"bronnummer": 1}, ["id"])
    assert columns.arrange(["id"], "k.csv").places == {"bronnummer": 0}
    with pytest.raises(InvalidInputError, match="2 keer"):
        columns.arrange(["id", "nummer"], "k.csv")


def test_missing_and_double_columns_are_named_together():
    with pytest.raises(InvalidInputError) as refused:
        COLUMNS.arrange(["uren min", "opmerking", "Uren_Min"], "k.csv")
    double, missing = refused.value.faults
    assert "kolom A en C" in double.problem
    assert "mist de kolom naam" in missing.problem


def test_an_empty_workbook_is_refused(tmp_path):
    assert "geen zichtbaar blad" in refusal(workbook(tmp_path / "k.xlsx"))
    assert zipfile.is_zipfile(tmp_path / "k.xlsx")
