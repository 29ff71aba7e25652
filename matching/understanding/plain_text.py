"""A text in plain small letters, letter for letter as long as it was: what is found there, is found in the text."""

import unicodedata
from dataclasses import dataclass

_SAME_LENGTH = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‑": "-", "−": "-"})


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """Words of a text, and where they stand.

    Attributes:
        start, end: offsets in the text, in characters; the end is not included.
    """

    start: int
    end: int
    text: str

    def overlaps(self, other: "Words") -> bool:
        """Whether they share a letter."""
        return self.start < other.end and other.start < self.end


def plain(text: str) -> str:
    """Give the text without capitals and accents; every character stays one character."""
    return "".join(map(_one, text.translate(_SAME_LENGTH)))


def _one(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    base = unicodedata.normalize("NFKD", letter)[:1].lower()
    return base if len(base) == 1 else letter
