"""Whatever bytes come in: a table is read, or one sentence says why not. Never anything else."""

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheet_files import replaced_part, workbook

from matching.errors import InvalidInputError
from matching.exchange.tables.columns import Columns, spelled
from matching.exchange.tables.opening import open_table

COLUMNS = Columns({spelled(name): name for name in ("bronnummer", "naam")}, ("bronnummer",))
TEXT = st.text(alphabet="bronumenaJ1é;,\t\"'\r\n\x00 =", max_size=200)


def reads_or_refuses(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bestand"
        path.write_bytes(content)
        faults, width, rows = read(path)
    assert all(fault.problem and fault.passes for fault in faults)
    assert all(len(row.cells) == width for row in rows)
    assert all(one.line < other.line for one, other in pairwise(rows))


def read(path: Path):
    try:
        table = open_table(path, COLUMNS.known_in)
        COLUMNS.arrange(table.header, path.name)
        return (), len(table.header), list(table.rows())
    except InvalidInputError as error:
        return error.faults, 0, []


@given(st.binary(max_size=300))
def test_any_bytes(content):
    reads_or_refuses(content)


@given(TEXT, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_any_text(text, encoding):
    reads_or_refuses(f"bronnummer;naam\n{text}".encode(encoding))


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("werkmap")
    return workbook(folder / "k.xlsx", ["bronnummer", "naam"], ["1", "Jan"], [2, "=1+1"])


@settings(max_examples=60)
@given(st.data())
def test_any_damaged_workbook(whole, data):
    content = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    reads_or_refuses(bytes(content[: data.draw(st.integers(1, len(content)))]))


@settings(max_examples=60)
@given(st.data())
def test_any_damaged_sheet_in_a_whole_package(whole, data):
    def damage(part: bytes) -> bytes:
        place = data.draw(st.integers(0, len(part) - 1))
        return part[:place] + data.draw(st.binary(max_size=4)) + part[place + data.draw(st.integers(0, 20)) :]

    names = ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "k.xlsx"
        path.write_bytes(whole.read_bytes())
        reads_or_refuses(replaced_part(path, data.draw(st.sampled_from(names)), damage).read_bytes())
