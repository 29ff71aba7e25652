"""Measure one way of linking beside plain ways of doing it, with what people judged right."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from matching.errors import Fault, InvalidInputError
from matching.exchange.judgements import Judged
from matching.exchange.progress import Progress
from scoring.evaluation import Bin, Figures, calibration, measure
from scoring.linking.contest import ConceptByConcept, Learned, Linked, NameByName, Way
from scoring.linking.lexicon import Lexicon
from scoring.linking.plain import Likeness, PerConcept, by_letters, by_meaning
from scoring.linking.search import Shares

AT_ONCE, ONE_BY_ONE = 256, 64
Makes = Callable[[Sequence[str]], Likeness]
LIKENESSES: Mapping[str, Makes] = {"tekens": by_letters, "zinnen": by_meaning}
Ours = Learned | Linked


@dataclass(frozen=True)
class Questions:
    """Titles or phrases by id, and the right answers of each."""

    titles: Mapping[str, str]
    judged: Judged

    @property
    def asked(self) -> Judged:
        """The right answers of what is asked; trec_eval leaves judgements of other questions out too."""
        return {question: right for question, right in self.judged.items() if question in self.titles}


@dataclass(frozen=True)
class Measured:
    """The figures of one way of linking.

    Attributes:
        ms_per_title: one at a time, warm; batch_ms_per_title: 256 at a time.
    """

    figures: Figures
    ms_per_title: float
    batch_ms_per_title: float


@dataclass(frozen=True)
class Evaluation:
    """Ours beside the baselines, and what our confidence is worth."""

    ours: Measured
    baselines: Mapping[str, Measured]
    bins: tuple[Bin, ...]


def compared(
    questions: Questions,
    ours: Ours,
    lexicon: Lexicon,
    concept_of: Mapping[str, str],
    shares: Shares,
    likenesses: Mapping[str, Makes],
    progress: Progress,
) -> Evaluation:
    """Measure ours, and every likeness name by name and per concept.

    Args:
        lexicon: all words of the concepts, in the order of the corpus of ours.
        concept_of: the concept of every name that can be answered.

    Raises:
        InvalidInputError: not one question has a right answer.
    """
    _refuse_unjudged(questions)
    corpus, baselines = ours.corpus, {}
    figures = _measured(questions, ours, concept_of)
    for number, (name, likeness) in enumerate(likenesses.items()):
        progress("vergelijken met wat eenvoudiger is", number, len(likenesses))
        alone = NameByName(likeness(tuple(corpus.words.values())), corpus)
        together = ConceptByConcept(PerConcept(lexicon, likeness(lexicon.texts.words), shares), corpus)
        baselines[name] = _measured(questions, alone, concept_of)
        baselines[f"{name}PerConcept"] = _measured(questions, together, concept_of)
    return Evaluation(figures, baselines, _bins(questions, ours, concept_of))


def _refuse_unjudged(questions: Questions) -> None:
    if not any(questions.asked.values()):
        fault = Fault(
            "--judgements",
            "van geen enkele vraag uit --queries staat hierin een goed antwoord",
            "per goed antwoord een regel: vraag, 0, antwoord, 1",
        )
        raise InvalidInputError((fault,))


def _measured(questions: Questions, way: Way, concept_of: Mapping[str, str]) -> Measured:
    """Rank all at once for the figures, and some again one at a time for the clock."""
    titles = list(questions.titles.values())
    way.rank(titles[:1])
    start = time.perf_counter()
    rankings = [
        ranking for first in range(0, len(titles), AT_ONCE) for ranking in way.rank(titles[first : first + AT_ONCE])
    ]
    together = time.perf_counter()
    for title in titles[:ONE_BY_ONE]:
        way.rank([title])
    alone = time.perf_counter()
    figures = measure(dict(zip(questions.titles, rankings, strict=True)), questions.asked, concept_of)
    return Measured(
        figures,
        1000 * (alone - together) / max(len(titles[:ONE_BY_ONE]), 1),
        1000 * (together - start) / max(len(titles), 1),
    )


def _bins(questions: Questions, ours: Ours, concept_of: Mapping[str, str]) -> tuple[Bin, ...]:
    asked = [question for question in questions.titles if questions.judged.get(question)]
    best = ours.best([questions.titles[question] for question in asked])
    right = [
        concept in {concept_of.get(answer) for answer in questions.judged[question]}
        for question, (concept, _) in zip(asked, best, strict=True)
    ]
    return calibration([chance for _, chance in best], right)
