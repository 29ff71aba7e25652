"""Driving licences in a sentence, by their category; without one it is a question which is meant."""

import re
from collections.abc import Iterator

from matching.understanding.item import SURE, Item, ItemKind, Suggestion
from matching.understanding.splitting import Sentence

_CATEGORIES = r"(?:BE|CE|C1E?|D1E?|AM|A[12]?|B|C|D|T|be|ce|c1|am|b|c)"
_SEVERAL = rf"{_CATEGORIES}(?:(?:\s*[,/+&]\s*|\s+(?:en|of)\s+)(?:rijbewijs\s+)?{_CATEGORIES})*(?![\w'-])"
_NAMED = re.compile(rf"(?i:\brijbewijs(?:\s+|-)(?:(?:categorie|cat\.?|type)\s+)?)(?P<after>{_SEVERAL})")
_BEFORE = re.compile(rf"(?<![\w-])(?P<before>{_CATEGORIES})(?i:-?\s?rijbewijs\b)")
_SPOKEN = (
    (re.compile(r"\b(?:groot|vrachtwagen-?|vrachtauto-?)\s?rijbewijs\b"), "C"),
    (re.compile(r"\b(?:auto|personenauto)-?\s?rijbewijs\b"), "B"),
    (re.compile(r"\b(?:trekker|tractor)-?\s?rijbewijs\b"), "T"),
    (re.compile(r"\b(?:scooter|brommer|bromfiets)-?\s?rijbewijs\b"), "AM"),
    (re.compile(r"\bmotor-?\s?rijbewijs\b"), "A"),
)
_BARE = re.compile(r"(?<![\w-])(?:BE|CE|C1E?|D1E?|AM)(?![\w'-])")
_ANY = re.compile(r"\brijbewijs\b")
_WHICH = "Welk rijbewijs wordt bedoeld?"
_USUAL = (Suggestion("B", "rijbewijs B"), Suggestion("AM", "rijbewijs AM"), Suggestion("C", "rijbewijs C"))


def find_licences(sentence: Sentence) -> Iterator[Item]:
    """Give the licences that a sentence names."""
    taken: list[tuple[int, int]] = []
    for start, end, categories in _named(sentence):
        taken.append((start, end))
        for category in categories:
            yield _licence(sentence, start, end, category)
    if taken:
        for match in _BARE.finditer(sentence.words.text):
            if not any(start <= match.start() < end for start, end in taken):
                yield _licence(sentence, match.start(), match.end(), match.group())
    for match in _ANY.finditer(sentence.plain):
        if not any(start <= match.start() < end for start, end in taken):
            words = sentence.part(match.start(), match.end())
            yield Item(ItemKind.RIJBEWIJS, "", "rijbewijs", words, 0, question=_WHICH, suggestions=_USUAL)


def _named(sentence: Sentence) -> Iterator[tuple[int, int, list[str]]]:
    for pattern in (_NAMED, _BEFORE):
        for match in pattern.finditer(sentence.words.text):
            said = match.group(match.lastgroup or 0)
            yield match.start(), match.end(), [one.upper() for one in re.findall(_CATEGORIES, said)]
    for spoken, category in _SPOKEN:
        yield from ((match.start(), match.end(), [category]) for match in spoken.finditer(sentence.plain))


def _licence(sentence: Sentence, start: int, end: int, category: str) -> Item:
    return Item(ItemKind.RIJBEWIJS, category, f"rijbewijs {category}", sentence.part(start, end), SURE)
