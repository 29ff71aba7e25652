"""A day is typed as people write it, and read as one day, never as another."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.web.filled import fault_sentence
from api.web.typed_days import day_read, day_shown


@given(st.dates(min_value=date(1900, 1, 1)))
def test_what_is_shown_is_read_as_the_same_day(day):
    assert day_read(day_shown(day.isoformat())) == day.isoformat()


@pytest.mark.parametrize("typed", ["1-2-2027", "01-02-2027", "1/2/2027", "01.02.2027", " 1 - 2 - 2027 ", "1 2 2027"])
def test_every_notation_of_people_is_that_day(typed):
    assert day_read(typed) == "2027-02-01"


@pytest.mark.parametrize("typed", ["31-02-2027", "2027-02-01", "1-2-27", "050-1234567", "12-5", "", "1-13-2027"])
def test_what_is_no_dutch_day_stays_as_it_was_typed(typed):
    assert day_read(typed) == typed


def test_a_fault_names_days_as_people_write_them():
    assert fault_sentence("deze dag is voorbij", "2026-11-28 of later").endswith("Vul in: 28-11-2026 of later.")
