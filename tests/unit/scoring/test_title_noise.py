"""What advertisements write around a title."""

import pytest

from scoring.linking.title_noise import titles_within


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ervaren lasser (MIG/MAG) 40 uur m/v/x", "lasser"),
        ("Junior magazijnmedewerker (fulltime)", "magazijnmedewerker"),
        ("[spoed] orderpicker 3-ploegendienst", "orderpicker"),
        ("ober/serveerster 24-32 uur p/w", "ober/serveerster"),
        ("kok gezocht!", "kok"),
        ("verkoper (kleding)", "verkoper (kleding)"),
        ("medewerker groen", "medewerker groen"),
    ],
)
def test_the_title_is_what_is_left(text, title):
    assert title in titles_within(text)


@pytest.mark.parametrize("text", ["", "(m/v)", "Senior", "40 uur", "((((", "😀"])
def test_nothing_may_be_left(text):
    assert list(titles_within(text)) == []
