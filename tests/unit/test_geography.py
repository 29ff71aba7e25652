"""Distances between PC4 areas, and a user's own travel times."""

import numpy as np
import pytest

from matching.domain.geography import Geography
from matching.domain.travel_table import TravelTable
from matching.domain.work import Transport

AREAS = (
    ("9711", "Groningen", 53.2167, 6.5697),
    ("9401", "Assen", 52.9939, 6.5625),
    ("9999", "Nergens", np.nan, np.nan),
)


@pytest.fixture
def geography():
    return Geography.build("proef", AREAS)


@pytest.fixture
def table():
    return TravelTable.build(
        "reistijden", [("9711", "9401", Transport.FIETS, 85), ("9711", "9401", Transport.AUTO, 28)]
    )


def index(geography, *codes):
    return np.array([geography.index_of(code) for code in codes])


def test_groningen_and_assen_are_25_kilometres_apart(geography):
    km = geography.straight_km(index(geography, "9711"), index(geography, "9401"))
    assert km[0] == pytest.approx(24.8, abs=0.1)


def test_the_distance_is_the_same_both_ways_and_zero_at_home(geography):
    there = geography.straight_km(index(geography, "9711", "9711"), index(geography, "9401", "9711"))
    back = geography.straight_km(index(geography, "9401"), index(geography, "9711"))
    assert there[0] == back[0]
    assert there[1] == 0


def test_an_unknown_area_has_an_unknown_distance_and_never_zero(geography):
    assert geography.index_of("1234") == -1
    assert np.isnan(geography.straight_km(index(geography, "1234"), index(geography, "1234")))[0]


def test_an_area_without_a_point_has_an_unknown_distance(geography):
    assert np.isnan(geography.straight_km(index(geography, "9999"), index(geography, "9711")))[0]


def test_one_home_against_many_addresses_broadcasts(geography):
    assert geography.straight_km(index(geography, "9711"), index(geography, "9401", "9711", "1234")).shape == (3,)


def test_the_order_of_the_areas_does_not_change_the_version(geography):
    assert Geography.build("proef", reversed(AREAS)).version == geography.version


def test_a_moved_point_is_another_version(geography):
    moved = (("9711", "Groningen", 53.3, 6.5697), *AREAS[1:])
    assert Geography.build("proef", moved).version != geography.version


def test_a_geography_survives_saving(geography, tmp_path):
    geography.save(tmp_path / "postcodes.npz")
    loaded = Geography.load(tmp_path / "postcodes.npz")
    assert (loaded.version, loaded.codes, loaded.places) == (geography.version, geography.codes, geography.places)
    assert np.array_equal(loaded.latitudes, geography.latitudes, equal_nan=True)


def test_a_file_that_is_no_geography_is_refused(tmp_path):
    (tmp_path / "iets.npz").write_bytes(b"iets anders")
    with pytest.raises(ValueError, match="geen bewaard bestand"):
        Geography.load(tmp_path / "iets.npz")


def test_a_table_gives_its_minutes_for_its_own_means_of_transport(geography, table):
    start, end = index(geography, "9711"), index(geography, "9401")
    assert table.minutes(start, end, Transport.FIETS, geography).tolist() == [85]
    assert table.minutes(start, end, Transport.AUTO, geography).tolist() == [28]
    assert table.minutes(start, end, Transport.LOPEN, geography).tolist() == [-1]


def test_a_table_says_nothing_of_the_way_back_or_of_unknown_areas(geography, table):
    start, end = index(geography, "9401", "1234"), index(geography, "9711", "9401")
    assert table.minutes(start, end, Transport.FIETS, geography).tolist() == [-1, -1]


def test_an_empty_table_is_silent(geography):
    empty = TravelTable.build("reistijden", [])
    assert empty.minutes(index(geography, "9711"), index(geography, "9401"), Transport.FIETS, geography).tolist() == [
        -1
    ]


def test_a_table_survives_saving(table, geography, tmp_path):
    table.save(tmp_path / "reistijden.npz")
    loaded = TravelTable.load(tmp_path / "reistijden.npz")
    assert (loaded.version, len(loaded)) == (table.version, 2)
