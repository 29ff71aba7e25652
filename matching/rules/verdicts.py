"""What rules say of pairs, as columns."""

from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from matching.domain.verdict import Outcome


class Code(IntEnum):
    """An outcome as a number; the higher, the more it stands in the way."""

    NIET_GEVRAAGD = 0
    VOLDOET = 1
    BESPREEKBAAR = 2
    ONBEKEND = 3
    VOLDOET_NIET = 4

    @property
    def outcome(self) -> Outcome:
        """The word for it."""
        return _OUTCOMES[self - 1]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The outcomes of one rule over k pairs.

    A rule about the pair as a whole has one outcome a pair. A rule about a
    list (demands, conditions) has one outcome per pair and item.

    Attributes:
        code: (t,) int8 of `Code`.
        miss: (t,) int32 size of the miss in the unit of the check, 0 when there is none.
        pair: (t,) int64, or None when t = k and outcome i is of pair i.
        item: (t,) int64 which item, or None.
    """

    code: NDArray[np.int8]
    miss: NDArray[np.int32]
    pair: NDArray[np.int64] | None = None
    item: NDArray[np.int64] | None = None

    def count(self, code: Code, pairs: int) -> NDArray[np.int32]:
        """Count this outcome for every pair, (k,)."""
        hits = self.code == code
        counts = hits if self.pair is None else np.bincount(self.pair[hits], minlength=pairs)
        return np.asarray(counts, dtype=np.int32)

    def only_where(self, asked: NDArray[np.bool_] | None, pairs: int) -> "Verdicts":
        """Keep the outcomes of the pairs for which the rule is asked; None is all of them."""
        if asked is None:
            return self
        of_pair = np.broadcast_to(asked, pairs)
        kept = of_pair if self.pair is None else of_pair[self.pair]
        return replace(self, code=np.where(kept, self.code, Code.NIET_GEVRAAGD).astype(np.int8))

    def of_pair(self, pair: int) -> list[tuple[Code, int, int]]:
        """Give (code, miss, item) of one pair; item -1 when the rule has none."""
        rows = (pair,) if self.pair is None else (self.pair == pair).nonzero()[0].tolist()
        return [
            (_CODES[code], int(self.miss[row]), -1 if self.item is None else int(self.item[row]))
            for row in rows
            if (code := self.code[row])
        ]


_CODES = tuple(Code)
_OUTCOMES = tuple(Outcome)  # in the order of the codes that say something


_NOTHING = np.zeros(0, dtype=np.int64)
SILENT = Verdicts(_NOTHING.astype(np.int8), _NOTHING.astype(np.int32), _NOTHING, _NOTHING)
"""Of a rule about items of which the places ask none."""


def whole(code: NDArray[np.integer], miss: NDArray[np.integer] | int, pairs: int) -> Verdicts:
    """Make the verdicts of a rule about the pair as a whole, spread over all pairs."""
    return Verdicts(
        np.broadcast_to(code, pairs).astype(np.int8),
        np.broadcast_to(np.asarray(miss), pairs).astype(np.int32),
    )
