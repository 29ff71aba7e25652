"""Every row of a list as figures, without a word: what put it where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.domain.list_kind import ListKind
from matching.domain.verdict import Outcome
from matching.lists.list_parts import Made
from matching.ranking.lot import splitmix64
from matching.rules.verdicts import Code
from scoring.explanation import ScoreTerm, terms


@dataclass(frozen=True, slots=True)
class RowAccount:
    """One row of one of the three lists.

    Attributes:
        place: 1, 2 ... in the list where it stands; rank is the same in `gerangschikt`, and else None.
        lot: the number that the seed gave it; the highest key stands last.
        by_lot: the lot alone decided between this row and one beside it.
        outcomes: per rule how often it said what; a rule about a list says more than one thing.
        terms: per criterion that was asked its figures, and the deduction, in tenths.
        score, score_low, score_high: tenths; None where nothing was scored.
    """

    id: UUID
    kind: ListKind
    place: int
    rank: int | None
    lot: int
    by_lot: bool
    moved: bool
    outcomes: Mapping[str, Mapping[Outcome, int]]
    terms: tuple[ScoreTerm, ...]
    score: int | None
    score_low: int | None
    score_high: int | None
    coverage: int


def accounts_of(made: Made, tie_keys: NDArray[np.uint64], last_proposed: NDArray[np.int32]) -> Iterator[RowAccount]:
    """Give every row, list by list, in order.

    Args:
        tie_keys: (n,) of the side that is ranked.
        last_proposed: (n,) ordinal of the last proposal; -1 never.
    """
    lots = splitmix64(tie_keys ^ np.uint64(made.recipe.seed))
    said = _outcomes(made)
    for kind, rows in made.ranking.lists.items():
        keys = _keys(made, kind, last_proposed)
        in_order = [tuple(int(key[row]) for key in keys) for row in rows.tolist()]
        for place, row in enumerate(rows.tolist(), 1):
            yield _account(made, kind, (place, row), int(lots[row]), _is_by_lot(in_order, place - 1), said)


def _keys(made: Made, kind: ListKind, last_proposed: NDArray[np.int32]) -> Sequence[NDArray[np.integer]]:
    """Give what a list is ordered by before the lot. Source: model.md C.4.8."""
    scores, judgement = made.ranking.scores, made.ranking.judgement
    if made.ranking.is_neutral:
        return ()
    return {
        ListKind.GERANGSCHIKT: (scores.score, scores.coverage, last_proposed),
        ListKind.UITVRAGEN: (scores.score_high, judgement.open_questions),
        ListKind.UITGESLOTEN: (judgement.failed, scores.score),
    }[kind]


def _is_by_lot(keys: Sequence[tuple[int, ...]], at: int) -> bool:
    return any(0 <= other < len(keys) and keys[other] == keys[at] for other in (at - 1, at + 1))


def _outcomes(made: Made) -> list[tuple[str, dict[Outcome, NDArray[np.int32]]]]:
    size, judgement = len(made.ranking.scores), made.ranking.judgement
    return [
        (rule.code, {code.outcome: verdicts.count(code, size) for code in Code if code})
        for rule, verdicts in zip(judgement.rules, judgement.verdicts, strict=True)
    ]


def _account(
    made: Made,
    kind: ListKind,
    at: tuple[int, int],
    lot: int,
    by_lot: bool,
    said: list[tuple[str, dict[Outcome, NDArray[np.int32]]]],
) -> RowAccount:
    (place, row), scores = at, made.ranking.scores
    known = bool((scores.known[:, row] * scores.maxima[:, row]).any())
    outcomes = {code: {one: int(n[row]) for one, n in counts.items() if n[row]} for code, counts in said}
    return RowAccount(
        id=made.ids[row],
        kind=kind,
        place=place,
        rank=place if kind is ListKind.GERANGSCHIKT and not made.ranking.is_neutral else None,
        lot=lot,
        by_lot=by_lot,
        moved=row in made.ranking.moved,
        outcomes=outcomes,
        terms=terms(scores, row),
        score=int(scores.score[row]) if known else None,
        score_low=int(scores.score_low[row]) if known else None,
        score_high=int(scores.score_high[row]) if known else None,
        coverage=int(scores.coverage[row]),
    )
