"""How good a ranking is, beside what people judged right; as trec_eval computes it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SUCCESS_AT = (1, 5, 10)
BINS = 10


@dataclass(frozen=True, slots=True)
class Figures:
    """What is measured of a ranking; shares between 0 and 1.

    Attributes:
        mrr: mean of 1 / rank of the first right answer; map: mean average precision; success: the share of the
            questions with a right answer among the first 1, 5 and 10.
        concept_mrr: as mrr, with every concept counted once, at its first name.
    """

    questions: int
    mrr: float
    map: float
    success: Mapping[int, float]
    concept_mrr: float


def trec_order(scores: NDArray[np.float64], ids: Sequence[str]) -> NDArray[np.int64]:
    """Sort by score, equal scores by id with the last in the alphabet first; (n,)."""
    alphabet = np.argsort(np.argsort(np.array(ids)))
    return np.lexsort((-alphabet, -scores))


def reciprocal_rank(right: NDArray[np.bool_]) -> float:
    """Give 1 / rank of the first right answer; 0 if there is none."""
    places = np.flatnonzero(right)
    return 1 / (int(places[0]) + 1) if len(places) else 0.0


def average_precision(right: NDArray[np.bool_], judged_right: int) -> float:
    """Give the mean, over all that was judged right, of the precision at its rank; 0 for what was not returned."""
    places = np.flatnonzero(right)
    precision = (np.arange(len(places)) + 1) / (places + 1)
    return float(precision.sum() / judged_right) if judged_right else 0.0


def measure(
    rankings: Mapping[str, Sequence[str]], judged: Mapping[str, Collection[str]], concept_of: Mapping[str, str]
) -> Figures:
    """Measure rankings of answers; questions without a right answer are left out, as trec_eval does.

    Args:
        rankings: answers per question, best first; a question that is not there was not answered.
        judged: the right answers per question.
        concept_of: the concept of an answer.
    """
    asked = [question for question, right in judged.items() if right]
    rows = [_of_one(rankings.get(question, ()), judged[question], concept_of) for question in asked]
    mrr, precision, concept, *success = np.array(rows).mean(axis=0).tolist() if rows else [0.0] * (3 + len(SUCCESS_AT))
    return Figures(len(asked), mrr, precision, dict(zip(SUCCESS_AT, success, strict=True)), concept)


def _of_one(ranking: Sequence[str], judged: Collection[str], concept_of: Mapping[str, str]) -> list[float]:
    right = np.array([answer in judged for answer in ranking], dtype=np.bool_)
    distinct = list(dict.fromkeys(concept_of[answer] for answer in ranking))
    right_concepts = {concept_of[answer] for answer in judged if answer in concept_of}
    concepts = np.array([concept in right_concepts for concept in distinct], dtype=np.bool_)
    success = [float(right[:most].any()) for most in SUCCESS_AT]
    return [reciprocal_rank(right), average_precision(right, len(judged)), reciprocal_rank(concepts), *success]


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers with about the same confidence, and how many of them were right."""

    low: float
    high: float
    answers: int
    confidence: float
    hit_rate: float


def calibration(confidence: Sequence[float], right: Sequence[bool]) -> tuple[Bin, ...]:
    """Put answers in ten bins of confidence (0 to 1), and count in each how many were right."""
    sure, hits = np.array(confidence, dtype=np.float64), np.array(right, dtype=np.float64)
    numbers = np.minimum((sure * BINS).astype(np.int64), BINS - 1)
    return tuple(_bin(number, sure[numbers == number], hits[numbers == number]) for number in range(BINS))


def _bin(number: int, sure: NDArray[np.float64], hits: NDArray[np.float64]) -> Bin:
    low, high = number / BINS, (number + 1) / BINS
    if not len(sure):
        return Bin(low, high, 0, 0.0, 0.0)
    return Bin(low, high, len(sure), float(sure.mean()), float(hits.mean()))
