"""A user's own travel times: all of them or none."""

import numpy as np
import pytest

from matching.domain.geography import Geography
from matching.domain.work import Transport
from matching.errors import InvalidInputError
from matching.exchange.travel_times import read_travel_times

HEADER = "van_pc4;naar_pc4;vervoermiddel;minuten"


@pytest.fixture
def file(tmp_path):
    def _file(*lines):
        path = tmp_path / "reistijden.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return _file


def faults(path):
    with pytest.raises(InvalidInputError) as refused:
        read_travel_times(path)
    return [(fault.where, fault.passes) for fault in refused.value.faults]


@pytest.mark.parametrize("comma", [";", ","])
def test_a_table_may_be_divided_by_semicolons_or_commas(file, comma):
    read = read_travel_times(file(HEADER.replace(";", comma), comma.join(("9711", "9712", "fiets", "7"))))
    geography = Geography.build("proef", [("9711", "", 53.2, 6.5), ("9712", "", 53.2, 6.6)])
    minutes = read.table.minutes(np.array([0]), np.array([1]), Transport.FIETS, geography)
    assert (read.rows, minutes.tolist()) == (1, [7])


def test_every_faulty_cell_is_told_with_line_column_and_what_would_pass(file):
    assert faults(file(HEADER, "9711;9712;fiets;7", "971;9712;step;veel", "9711;9712;auto;601")) == [
        ("regel 3, kolom van_pc4", "bijvoorbeeld 9711"),
        ("regel 3, kolom vervoermiddel", "auto, bromfiets, fiets, motor, openbaar_vervoer, lopen"),
        ("regel 3, kolom minuten", "een heel getal van 0 tot en met 600"),
        ("regel 4, kolom minuten", "een heel getal van 0 tot en met 600"),
    ]


def test_lines_are_counted_as_an_editor_counts_them(file):
    assert faults(file(HEADER, "", "", "9711;9712;fiets;x"))[0][0] == "regel 4, kolom minuten"


def test_two_times_for_one_journey_contradict_each_other(file):
    assert faults(file(HEADER, "9711;9712;fiets;7", "9711;9712;fiets;9")) == [
        ("regel 3, kolom minuten", "elke reis één keer")
    ]


def test_the_same_row_twice_is_no_fault(file):
    assert len(read_travel_times(file(HEADER, "9711;9712;fiets;7", "9711;9712;fiets;7")).table) == 1


def test_a_missing_column_is_told_with_what_was_found(file):
    with pytest.raises(InvalidInputError, match="de kolom minuten ontbreekt; gevonden: van_pc4"):
        read_travel_times(file("van_pc4;naar_pc4;vervoermiddel", "9711;9712;fiets"))


def test_a_table_without_rows_is_refused(file):
    with pytest.raises(InvalidInputError, match="geen enkele reistijd"):
        read_travel_times(file(HEADER))
