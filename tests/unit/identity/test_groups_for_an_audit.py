"""To which sex and age band somebody belongs: on the birthday itself, and without words of one's own."""

from datetime import date
from uuid import UUID

import pytest

from matching.identity.audit import age_band, characteristics_of, sex
from matching.identity.person import Identity

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(1999, 11, 28), "jonger dan 27"),
        (date(1999, 11, 27), "27 tot 45"),
        (date(1981, 11, 28), "27 tot 45"),
        (date(1981, 11, 27), "45 tot 55"),
        (date(1971, 11, 28), "45 tot 55"),
        (date(1971, 11, 27), "55 of ouder"),
    ],
)
def test_a_band_begins_on_the_birthday(born, band):
    assert age_band(born, DAY) == band


@pytest.mark.parametrize(
    ("registered", "group"),
    [
        ("Vrouw", "vrouw"),
        (" V ", "vrouw"),
        ("m", "man"),
        ("", ""),
        ("  ", ""),
        ("Jan Jansen", "anders"),
        ("X", "anders"),
    ],
)
def test_other_words_are_one_group(registered, group):
    assert sex(registered) == group


def test_rows_keep_their_order_and_who_is_not_known_is_onbekend():
    one = Identity(UUID(int=1), "Jan", date(1984, 5, 6), "man")
    sexes, ages = characteristics_of([None, one, None], DAY)
    assert [sexes.groups[row] for row in sexes.of_row] == ["onbekend", "man", "onbekend"]
    assert [ages.groups[row] for row in ages.of_row] == ["onbekend", "27 tot 45", "onbekend"]
