"""The terms of one row of scores: nothing is computed here that was not summed."""

from dataclasses import dataclass

from scoring.scores import Scores


@dataclass(frozen=True, slots=True)
class ScoreTerm:
    """One term of a score.

    Attributes:
        direction: "vraag", "wens", or "aftrek" for the deduction.
        maximum, share, low, high: tenths.
        value: expected judgement in milli; known: known part in milli.
    """

    code: str
    label: str
    direction: str
    maximum: int
    share: int
    low: int
    high: int
    value: int
    known: int


def terms(scores: Scores, row: int) -> tuple[ScoreTerm, ...]:
    """Give the terms of one pair; their shares add up to its score, low to low and high to high.

    Criteria that the place does not ask are left out; the deduction, if there
    can be one, is the last term.
    """
    asked = [number for number in range(len(scores.criteria)) if scores.maxima[number, row] > 0]
    shares = tuple(_term(scores, number, row) for number in asked)
    deduction = _deduction(scores, row)
    return (*shares, deduction) if any((deduction.share, deduction.low, deduction.high)) else shares


def _term(scores: Scores, number: int, row: int) -> ScoreTerm:
    criterion = scores.criteria[number]
    columns = (scores.maxima, scores.shares, scores.shares_low, scores.shares_high, scores.values, scores.known)
    figures = (int(column[number, row]) for column in columns)
    return ScoreTerm(criterion.code, criterion.label, str(criterion.direction), *figures)


def _deduction(scores: Scores, row: int) -> ScoreTerm:
    columns = (scores.deduction, scores.deduction_low, scores.deduction_high)
    share, low, high = (int(column[row]) for column in columns)
    return ScoreTerm("aftrek", "Aftrek voor vereiste punten", "aftrek", 0, share, low, high, 0, 0)
