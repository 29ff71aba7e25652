"""How well are wishes that discriminate found, beside what a careful reader found, and beside a list of words?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from matching.exchange.judged_texts import JudgedText
from matching.vetting.finding import WISHES
from matching.vetting.passages import TITLE, Passage
from matching.vetting.signs.catalogue import wishes_in
from matching.vetting.word_list import kinds_by_word

Finds = Callable[[JudgedText], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Score:
    """How often a kind was found, was found where it is not, and was missed; one text counts once."""

    found: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None when nothing was found."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found; None when nothing is there."""
        return self.found / (self.found + self.missed) if self.found + self.missed else None

    def __add__(self, other: "Score") -> "Score":
        return Score(self.found + other.found, self.wrong + other.wrong, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of one way of looking.

    Attributes:
        kinds: per kind that stands in the texts, or was found.
        clean_held: texts with nothing wrong in which something was found.
    """

    kinds: Mapping[str, Score]
    clean_held: int

    @property
    def total(self) -> Score:
        """All kinds together."""
        return sum(self.kinds.values(), Score())


@dataclass(frozen=True, slots=True)
class IntakeEvaluation:
    """One set of texts, by the checks and by a list of words."""

    texts: int
    clean: int
    ours: Measured
    words: Measured


def evaluate_intake(texts: Sequence[JudgedText]) -> IntakeEvaluation:
    """Measure both ways on the same texts."""
    clean = sum(not text.kinds for text in texts)
    return IntakeEvaluation(len(texts), clean, _measured(texts, _by_signs), _measured(texts, _by_words))


def _by_signs(text: JudgedText) -> frozenset[str]:
    found = wishes_in((Passage(TITLE, text.title), Passage("/omschrijving", text.text)))
    return frozenset(one.kind.value for one in found if one.kind in WISHES)


def _by_words(text: JudgedText) -> frozenset[str]:
    return frozenset(kind.value for kind in kinds_by_word((text.title, text.text)))


def _measured(texts: Sequence[JudgedText], finds: Finds) -> Measured:
    pairs = [(finds(text), text.kinds) for text in texts]
    scores = {kind.value: _score(kind.value, pairs) for kind in WISHES}
    seen = {kind: score for kind, score in scores.items() if score != Score()}
    return Measured(seen, sum(bool(found) and not there for found, there in pairs))


def _score(kind: str, pairs: Sequence[tuple[frozenset[str], frozenset[str]]]) -> Score:
    return Score(
        found=sum(kind in found and kind in there for found, there in pairs),
        wrong=sum(kind in found and kind not in there for found, there in pairs),
        missed=sum(kind not in found and kind in there for found, there in pairs),
    )
