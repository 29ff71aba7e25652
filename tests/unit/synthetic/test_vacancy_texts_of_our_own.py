"""The vacancy texts that we wrote: every kind of work, two halves, and everything expected can be said."""

from collections import Counter
from importlib.resources import files
from pathlib import Path

from matching.domain.work import Occurrence, Werkvoorwaarde
from matching.exchange.understood_texts import read_understood_texts
from matching.understanding.item import ItemKind, Strength

TEXTS = read_understood_texts(Path(str(files("fixtures"))) / "data" / "vacancy-texts.json")


def test_there_are_twenty_in_two_halves_and_twenty_two_that_were_written_later():
    assert len(TEXTS) == len({text.text for text in TEXTS}) == 42
    assert Counter(text.half for text in TEXTS) == {"dev": 10, "test": 10, "vers": 8, "laatst": 6, "nieuw": 8}


def test_everything_expected_is_something_that_can_be_read():
    for text in TEXTS:
        for one in text.expected:
            assert one.kind in set(ItemKind), text.id
            assert one.what, text.id
            assert one.strength in {"", *Strength}
            assert one.occurrence in {"", *Occurrence}
            assert one.kind != ItemKind.WERKVOORWAARDE or one.what <= set(Werkvoorwaarde)
