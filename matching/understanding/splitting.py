"""Split a text into sentences, and a sentence into clauses; every piece knows where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matching.understanding.plain_text import Words, plain
from matching.understanding.sections import Section, heading, section_of

_LINE = re.compile(r"[^\n\r]+")
_BULLET = re.compile(r"[\s\-•*·●▪>✓✔+]+(?=\S)")
_END = re.compile(r"(?<=[.!?;])\s+(?=\S)")
_SHORT = re.compile(
    r"(?:\b(?:bv|bijv|o\.?a|m\.?b\.?t|i\.?v\.?m|d\.?w\.?z|n\.?v\.?t|incl|excl|evt|ca|nr|tel|max|min|ed|etc|"
    r"p\.?w|b\.?v|"
    r"t\.?m|dhr|mw|mevr|a\.?u\.?b|i\.?p\.?v|uur p)\.|\b[a-z]\.)$"
)
_LONGEST_SHORT = 10  # characters
FEWEST_WORDS = 4
LONGEST_SENTENCE = 1_000
"""Characters; what goes on for longer is read in pieces, so that no text takes long to read."""
_CLAUSE = re.compile(r"\s*[,;:()]\s*|\s+-\s+|\s+(?=maar\b)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one line of a list.

    Attributes:
        plain: its letters as `plain` gives them; as long as the words.
        section: what it is about.
    """

    words: Words
    plain: str
    section: Section

    def part(self, start: int, end: int) -> Words:
        """Give words of it, by offsets within the sentence."""
        return Words(self.words.start + start, self.words.start + end, self.words.text[start:end])

    def clauses(self) -> Iterator[tuple[int, int]]:
        """Give where its clauses start and end, within the sentence."""
        start = 0
        for mark in _CLAUSE.finditer(self.plain):
            if mark.start() > start:
                yield start, mark.start()
            start = mark.end()
        if start < len(self.plain):
            yield start, len(self.plain)


def split(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a text; a heading is none, and says what the next ones are about."""
    found: list[Sentence] = []
    letters, under = plain(text), Section.REST
    for line in _LINE.finditer(letters):
        bullet = _BULLET.match(line.group())
        start = line.start() + (bullet.end() if bullet else 0)
        opened, rest = heading(letters[start : line.end()])
        under, start = opened or under, start + rest
        start += len(letters[start : line.end()]) - len(letters[start : line.end()].lstrip())
        for first, last in _sentences(letters, start, line.end()):
            found.append(
                Sentence(
                    Words(first, last, text[first:last]),
                    letters[first:last],
                    section_of(letters[first:last], under),
                )
            )
    return tuple(found)


def _sentences(letters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where the sentences of a line start and end; "bijv." ends none, nor does "VCA?" before its answer."""
    first = start
    for mark in _END.finditer(letters, start, end):
        asks = letters[mark.start() - 1] == "?" and len(letters[first : mark.start()].split()) <= FEWEST_WORDS
        near = max(first, mark.start() - _LONGEST_SHORT)
        if not asks and not _SHORT.search(letters, near, mark.start()):
            yield from _pieces(letters, first, mark.start())
            first = mark.end()
    yield from _pieces(letters, first, end)


def _pieces(letters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give a sentence without the spaces around it; one without end in pieces."""
    for first, last in in_pieces(letters, start, end):
        if piece := letters[first:last].strip():
            begin = letters.index(piece[0], first)
            yield begin, begin + len(piece)


def in_pieces(letters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is longer than any sentence between two words."""
    while end - start > LONGEST_SENTENCE:
        space = letters.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = space if space > 0 else start + LONGEST_SENTENCE
        yield start, cut
        start = cut
    yield start, end
