"""Names that differ in a compound only, or that are the verb alone."""

import pytest

from scoring.linking.heads import Heads

NAMES = [(0, "vloeren dweilen"), (1, "toiletpapier aanvullen"), (2, "strijken"), (3, "leren"), (4, "banden plakken")]
HEADS = Heads(NAMES, lambda word: word)


@pytest.mark.parametrize("text", ["kantoorvloeren dweilen", "alle vloeren dweilen", "Gangvloeren dweilen"])
def test_who_says_more_than_a_name_means_it(text):
    assert HEADS.wider(text) == (0, "vloeren dweilen")


@pytest.mark.parametrize("text", ["verbanden plakken", "ramen dweilen", "vloeren", "", "dweilen"])
def test_what_only_ends_in_the_same_letters_is_no_compound(text):
    assert HEADS.wider(text) is None


def test_who_says_less_than_one_name_may_mean_it_and_of_two_nobody_knows():
    assert HEADS.narrower("papier aanvullen") == (1, "toiletpapier aanvullen")
    assert Heads([*NAMES, (5, "kopieerpapier aanvullen")], str).narrower("papier aanvullen") is None


def test_some_verbs_say_it_all_and_some_say_little():
    assert HEADS.done("overhemden strijken") == (2, "strijken")
    assert HEADS.done("iets leren") is None
