"""What somebody types to find something by its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.domain.typed_words import Fit, TypedWords


def fit(typed, name):
    return TypedWords.of(typed).fit(name)


@pytest.mark.parametrize(
    ("typed", "name", "how"),
    [
        ("Magazijnmedewerker", "magazijnmedewerker", Fit.EXACT),
        ("magaz", "Magazijnmedewerker (m/v)", Fit.BEGINS),
        ("medewerker keuken", "Keukenhulp of medewerker bediening", Fit.HAS_WORDS),
        ("cafe een", "Eén café", Fit.HAS_WORDS),
        ("schonmaker", "Schoonmaker", Fit.NEARLY),
        ("magazijnmedwerkre", "Magazijnmedewerker", Fit.NEARLY),
        ("magazijn keuken", "Magazijnmedewerker", None),
        ("werker", "Medewerker", None),
        ("kok", "kop", None),
    ],
)
def test_each_word_begins_a_word_or_is_nearly_one(typed, name, how):
    assert fit(typed, name) is how


@pytest.mark.parametrize(
    ("typed", "enough"), [("", False), (" - ", False), ("x", False), ("ab", True), ("a b", True), ("7", True)]
)
def test_a_number_or_two_letters_are_enough_to_look_for(typed, enough):
    assert TypedWords.of(typed).is_enough is enough


@given(st.text(min_size=1, max_size=40), st.text(max_size=40))
def test_a_name_fits_itself_and_whatever_begins_with_it(name, more):
    typed = TypedWords.of(name)
    if typed.words:
        assert typed.fit(name) is Fit.EXACT
        assert typed.fit(f"{name} {more}") in (Fit.EXACT, Fit.BEGINS)
