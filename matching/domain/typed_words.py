"""What somebody typed to find something by its name: each word must begin a word there, or nearly be one."""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

SHORTEST = 2  # letters of what is typed
_MAY_MISS_ONE = 5
_MAY_MISS_TWO = 9
"""Letters from which a word may have one, or two, wrong. Source: eigen beleid."""


class Fit(IntEnum):
    """How well a name fits; the lowest is best."""

    EXACT = 0
    BEGINS = 1
    HAS_WORDS = 2
    NEARLY = 3


@dataclass(frozen=True, slots=True)
class TypedWords:
    """What was typed, in words without accents or capitals."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, typed: str) -> "TypedWords":
        """Cut what was typed in words."""
        return cls(_words(typed))

    @property
    def is_enough(self) -> bool:
        """Whether there is something to look for: a number, or a few letters."""
        return any(word.isdecimal() for word in self.words) or sum(map(len, self.words)) >= SHORTEST

    def fit(self, name: str) -> Fit | None:
        """Say how well a name fits; None when it does not."""
        known = _words(name)
        if known == self.words:
            return Fit.EXACT
        if " ".join(known).startswith(" ".join(self.words)):
            return Fit.BEGINS
        if all(any(part.startswith(word) for part in known) for word in self.words):
            return Fit.HAS_WORDS
        return Fit.NEARLY if all(any(_is_nearly(part, word) for part in known) for word in self.words) else None


def _is_nearly(part: str, word: str) -> bool:
    """Whether a word begins a part, but for a typing error; two letters swapped are one."""
    if part.startswith(word):
        return True
    wrong = 0 if len(word) < _MAY_MISS_ONE else 1 if len(word) < _MAY_MISS_TWO else 2
    return wrong > 0 and any(
        OSA.distance(part[: len(word) + more], word, score_cutoff=wrong) <= wrong for more in range(-wrong, wrong + 1)
    )


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(re.findall(r"[^\W_]+", letters))
