"""The everyday titles that we wrote: two halves that share nothing, each with answers."""

from importlib.resources import files
from pathlib import Path

import pytest

from matching.exchange.judgements import read_judgements, read_pairs

HALVES = ("dev", "test")


def read(half):
    folder = Path(str(files("fixtures"))) / "data"
    return read_pairs(folder / f"titles-{half}.tsv"), read_judgements(folder / f"titles-{half}-judgements.tsv")


@pytest.mark.parametrize("half", HALVES)
def test_every_title_has_an_answer(half):
    titles, judged = read(half)
    assert set(titles) == set(judged)
    assert len(titles) >= 75
    assert all(answer.startswith("http://data.europa.eu/esco/occupation/") for of in judged.values() for answer in of)


def test_no_title_is_in_both_halves():
    one, other = (set(read(half)[0].values()) for half in HALVES)
    assert not one & other
    assert len(one | other) >= 150
