"""The GeoNames table: points that can be true, and lines that cannot be read."""

import numpy as np
import pytest

from matching.errors import InvalidInputError
from matching.exchange.geonames import read_geonames

TOWN = [("9711", 53.2167, 6.5697), ("9712", 53.2216, 6.5631), ("9713", 53.2254, 6.5813), ("9714", 53.2302, 6.5726)]


def line(code, latitude, longitude, place="Groningen"):
    return "\t".join(["NL", code, place, "Groningen", "04", "", "0014", "", "", str(latitude), str(longitude), ""])


@pytest.fixture
def read(tmp_path):
    def _read(*lines):
        (tmp_path / "NL.txt").write_text("\n".join(lines), encoding="utf-8")
        return read_geonames(tmp_path / "NL.txt")

    return _read


@pytest.fixture
def town():
    return [line(*area) for area in TOWN] + [line("9715", 53.2327, 6.5678)]


def test_a_point_in_another_part_of_the_country_is_reported_and_not_used(read, town):
    result = read(*town, line("9716", 51.9, 4.5))
    assert [fault.where for fault in result.implausible] == ["regel 6"]
    assert np.isnan(result.geography.latitudes[result.geography.index_of("9716")])
    assert result.without_point == 1


def test_a_point_outside_the_netherlands_is_reported_even_in_a_small_area(read):
    result = read(line("9711", 48.85, 2.35))
    assert "buiten Nederland" in result.implausible[0].problem


def test_a_true_point_of_the_same_code_takes_the_place_of_a_false_one(read, town):
    result = read(line("9715", 51.9, 4.5), *town)
    assert len(result.implausible) == 1
    assert result.without_point == 0


def test_a_village_twenty_kilometres_from_town_is_no_outlier(read, town):
    assert read(*town, line("9796", 53.2976, 6.9)).implausible == ()


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        ("NL\t9711\tGroningen", "3 velden"),
        (line("971", 53.2, 6.5), "'971' is geen postcode"),
        (line("9711 AB", 53.2, 6.5), "geen postcode"),
        (line("9711", "53,2", 6.5), "geen coördinaten"),
    ],
)
def test_a_malformed_line_is_reported_by_its_number_and_the_rest_is_read(read, town, bad, problem):
    result = read(town[0], bad, *town[1:])
    assert [fault.where for fault in result.malformed] == ["regel 2"]
    assert problem in result.malformed[0].problem
    assert len(result.geography.codes) == 5


def test_a_file_without_a_usable_line_is_refused(read):
    with pytest.raises(InvalidInputError, match="regel 1: er zijn 1 velden"):
        read("iets anders")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InvalidInputError, match="dit bestand is er niet"):
        read_geonames(tmp_path / "NL.txt")


@pytest.mark.full
def test_the_whole_country_has_4086_areas_and_a_handful_of_false_points(shared_data):
    result = read_geonames(shared_data / "geo" / "NL.txt")
    assert len(result.geography.codes) == 4086
    reported = {fault.problem.split(" ")[0] for fault in result.implausible}
    assert {"1234", "9999", "1954"} <= reported
    assert len(result.implausible) < 25
    assert not {"1791", "8899", "9976"} & reported  # Texel, Vlieland and Lauwersoog are truly far off
