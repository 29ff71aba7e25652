"""How much of vacancy texts is understood, per kind of thing, beside a reading that knows no clauses?"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields

from matching.exchange.progress import Progress, silent
from matching.exchange.understood_texts import Expected, UnderstoodText
from matching.in_memory.knowledge import Knowledge
from matching.understanding.item import Item, ItemKind, Understanding
from matching.understanding.reading import read_vacancy, read_without_clauses

WARM_UP = "Je maakt kantoren schoon en doet iets wat geen naam heeft met kantoorvloeren."
Reads = Callable[[str], Understanding]


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted of one kind.

    Attributes:
        right, wrong, missed: things that were said; a question is none of these.
        strengths, right_strengths: how hard right things are asked, and how many of those were read well.
        details, right_details: levels, and whether a condition occurs.
        questions: what was asked; helpful: with the right answer among the suggestions.
        offered: things that were missed, but are among the suggestions of a question.
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0
    strengths: int = 0
    right_strengths: int = 0
    details: int = 0
    right_details: int = 0
    questions: int = 0
    helpful: int = 0
    offered: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(Counts)))

    @property
    def precision(self) -> float:
        """How much of what was said is right, 0 to 1; 0 when nothing was said."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """How much of what there is was said, 0 to 1."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def reach(self) -> float:
        """How much of what there is was said, or is a suggestion of a question, 0 to 1."""
        return (self.right + self.offered) / max(self.right + self.missed, 1)


Measured = Mapping[ItemKind, Counts]


@dataclass(frozen=True)
class TextEvaluation:
    """Ours beside the simpler reading.

    Attributes:
        ms_per_text: one at a time, warm; words_per_text: the mean length.
    """

    texts: int
    ours: Measured
    simple: Measured
    ms_per_text: float
    words_per_text: float


def evaluate_texts(
    texts: Sequence[UnderstoodText], knowledge: Knowledge, progress: Progress = silent
) -> TextEvaluation:
    """Read every text twice, ours and without clauses, and count."""
    linker = knowledge.vocabulary.linker
    read_vacancy(WARM_UP, linker)
    start = time.perf_counter()
    ours = _measured(texts, lambda text: read_vacancy(text, linker))
    took = time.perf_counter() - start
    progress("vergelijken met wat eenvoudiger is", 0, 1)
    simple = _measured(texts, lambda text: read_without_clauses(text, linker))
    words = sum(len(one.text.split()) for one in texts)
    count = max(len(texts), 1)
    return TextEvaluation(len(texts), ours, simple, 1000 * took / count, words / count)


def _measured(texts: Sequence[UnderstoodText], read: Reads) -> Measured:
    total = dict.fromkeys(ItemKind, Counts())
    for text in texts:
        understood = read(text.text)
        for kind in ItemKind:
            items = [item for item in understood.items if item.kind is kind]
            total[kind] += _counted(items, [one for one in text.expected if one.kind == kind])
    return total


def _counted(items: Sequence[Item], expected: Sequence[Expected]) -> Counts:
    """Count one kind of one text; what is right twice counts once."""
    said = [item for item in items if not item.is_question]
    asked = [item for item in items if item.is_question]
    right = [(item, one) for one in expected if (item := _first(said, one)) is not None]
    wrong = [item for item in said if not any(item.what in one.what for one in expected)]
    helpful = [item for item in asked if any(_offers(item, one) for one in expected)]
    missed = [one for one in expected if _first(said, one) is None]
    strengths = [item.strength.value == one.strength for item, one in right if one.strength]
    details = [
        (one.level in (None, item.level)) and (not one.occurrence or item.occurrence == one.occurrence)
        for item, one in right
        if one.level is not None or one.occurrence
    ]
    return Counts(
        right=len(right),
        wrong=len(wrong),
        missed=len(missed),
        strengths=len(strengths),
        right_strengths=sum(strengths),
        details=len(details),
        right_details=sum(details),
        questions=len(asked),
        helpful=len(helpful),
        offered=sum(any(_offers(item, one) for item in asked) for one in missed),
    )


def _offers(item: Item, expected: Expected) -> bool:
    return any(suggestion.what in expected.what for suggestion in item.suggestions)


def _first(items: Sequence[Item], expected: Expected) -> Item | None:
    return next((item for item in items if item.what in expected.what), None)
