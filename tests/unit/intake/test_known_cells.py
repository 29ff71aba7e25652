"""A row beside what is known: the same said otherwise is nothing new, and what is left open stays."""

import pytest

from matching.forms.sheets import SHEETS
from matching.intake.known_cells import Notations, completed

KNOWN = {
    "uren_min": "16",
    "uren_max": "24",
    "max_reistijd_min": "45",
    "herkomst": "uren; bron kandidaat; op 2026-06-02 | max_reistijd; bron kandidaat; op 2026-06-02",
    "afgenomen_op": "2026-05-12",
    "rijbewijzen": "B | BE",
    "geen_rijbewijzen": "C",
}


@pytest.mark.parametrize(
    ("given", "is_nothing_new"),
    [
        ({"afgenomen_op": "12 mei 2026"}, True),
        ({"afgenomen_op": "46154"}, True),
        ({"uren_min": "16,0", "uren_max": "24"}, True),
        ({"afgenomen_op": "2026-05-13"}, False),
        ({"uren_min": "veel"}, False),
        ({"rijbewijzen": "BE | B"}, False),
        ({"motivatie": "nieuw"}, False),
        ({"aanspreekpunt_telefoon": "06-12345678"}, True),
        ({}, True),
    ],
)
def test_the_same_in_another_notation_is_nothing_new(given, is_nothing_new):
    assert Notations(SHEETS["scans"]).says_nothing_new(given, KNOWN) is is_nothing_new


def test_an_empty_cell_stays_and_a_changed_value_loses_its_origin():
    cells = completed(SHEETS["scans"], {"uren_max": "32"}, KNOWN)
    assert (cells["uren_min"], cells["uren_max"], cells["max_reistijd_min"]) == ("16", "32", "45")
    assert cells["herkomst"] == "max_reistijd; bron kandidaat; op 2026-06-02"


def test_the_origin_that_a_row_gives_goes_before_the_known_one():
    cells = completed(SHEETS["scans"], {"herkomst": "uren; bron partner"}, KNOWN)
    assert cells["herkomst"] == "uren; bron partner | max_reistijd; bron kandidaat; op 2026-06-02"


def test_what_a_row_calls_absent_is_no_longer_present_and_the_rest_stays():
    cells = completed(SHEETS["scans"], {"geen_rijbewijzen": "BE"}, KNOWN)
    assert (cells["rijbewijzen"], cells["geen_rijbewijzen"]) == ("B", "BE")
