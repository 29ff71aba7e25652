"""The texts of a vacancy, sentence by sentence, in plain letters, with the way back to the words as they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matching.domain.opportunity import Vacancy
from matching.forms.spelling import folded
from matching.understanding.splitting import in_pieces

TITLE = "/titel"
_END = re.compile(
    r"(?<=[.!;])(?<!max\.)(?<!min\.)(?<!ca\.)(?<!bijv\.)(?<!incl\.)(?<!evt\.)(?<!\.[a-z]\.)\s+|\n+|\s[•*–]\s",
    re.IGNORECASE,
)
"""Where a sentence ends; not after a question, because what follows is its answer."""
_SAME = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "\t": " ", "\xa0": " "})
_UNSEEN = "\xad\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a vacancy, and where it stands as a JSON pointer."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage.

    Attributes:
        plain: in small letters and without accents; what signs are looked for in.
        before: the plain sentence before it, "" for the first.
        is_title: it is a title or the name of an occupation, not a sentence.
    """

    where: str
    text: str
    plain: str
    origin: tuple[int, ...]
    before: str = ""
    is_title: bool = False

    def words(self, start: int, end: int) -> str:
        """Give the words at a place in the plain text, exactly as they were written."""
        return self.text[self.origin[start] : self.origin[end - 1] + 1].strip()


def passages_of(vacancy: Vacancy) -> tuple[Passage, ...]:
    """Give every text of a vacancy that an employer writes freely."""
    texts = [
        (TITLE, vacancy.title),
        ("/beroep", vacancy.occupation.text),
        ("/omschrijving", vacancy.description),
        *((f"/taken/{n}", task) for n, task in enumerate(vacancy.tasks)),
        *((f"/vaardigheden/{n}/vaardigheid", skill.term.text) for n, skill in enumerate(vacancy.skills)),
        ("/contract", vacancy.contract or ""),
    ]
    for n, demand in enumerate(vacancy.demands):
        texts += [(f"/eisen/{n}/waarde", demand.what.text), (f"/eisen/{n}/reden", demand.reason)]
    return tuple(Passage(where, text) for where, text in texts if text)


def sentences_of(passage: Passage) -> Iterator[Sentence]:
    """Cut a passage into sentences."""
    before = ""
    for text in _pieces(passage.text):
        if text.strip():
            plain, origin = _plain(text)
            is_title = passage.where in (TITLE, "/beroep")
            yield Sentence(passage.where, text, plain, origin, before, is_title)
            before = plain


def _pieces(text: str) -> Iterator[str]:
    """Give the sentences of a text; one without end in pieces, so that no text takes long to look at."""
    for sentence in _END.split(text):
        yield from (sentence[start:end] for start, end in in_pieces(sentence, 0, len(sentence)))


def _plain(text: str) -> tuple[str, tuple[int, ...]]:
    """Give the plain letters, and for each which letter of the text it came from."""
    letters, origin = [], []
    for place, letter in enumerate(text.translate(_SAME)):
        for plain in "" if letter in _UNSEEN else folded(letter):
            letters.append(plain)
            origin.append(place)
    return "".join(letters), tuple(origin)
