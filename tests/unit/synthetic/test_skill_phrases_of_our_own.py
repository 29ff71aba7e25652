"""The everyday skill phrases that we wrote: two halves that share nothing, each with answers."""

from importlib.resources import files
from pathlib import Path

import pytest

from matching.exchange.judgements import read_judgements, read_pairs

HALVES = ("dev", "test")
SKILL = ("http://data.europa.eu/esco/skill/", "urn:vum:gedragscompetentie:")


def read(half):
    folder = Path(str(files("fixtures"))) / "data"
    return read_pairs(folder / f"skill-phrases-{half}.tsv"), read_judgements(
        folder / f"skill-phrases-{half}-judgements.tsv"
    )


@pytest.mark.parametrize("half", HALVES)
def test_every_phrase_has_an_answer(half):
    phrases, judged = read(half)
    assert set(phrases) == set(judged)
    assert len(phrases) >= 75
    assert all(answer.startswith(SKILL) for of in judged.values() for answer in of)


def test_no_phrase_is_in_both_halves():
    one, other = (set(read(half)[0].values()) for half in HALVES)
    assert not one & other
    assert len(one | other) >= 150
