"""What a rule says of kinds of people, read as what it says of each of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.rules.verdicts import Code, Verdicts
from scoring.distinct import Distinct


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OfKinds(Verdicts):
    """The outcomes of one rule over n people; the columns are those of d kinds of people.

    Attributes:
        kinds: which of them every person is.
    """

    kinds: Distinct

    def count(self, code: Code, pairs: int) -> NDArray[np.int32]:
        """Count this outcome for every person, (n,)."""
        of_kind = Verdicts.count(self, code, len(self.kinds))
        return np.asarray(self.kinds.spread(of_kind), dtype=np.int32)

    def of_pair(self, pair: int) -> list[tuple[Code, int, int]]:
        """Give (code, miss, item) of one person; item -1 when the rule has none."""
        return Verdicts.of_pair(self, int(self.kinds.kind[pair]))


def of_kinds(verdicts: Verdicts, kinds: Distinct) -> OfKinds:
    """Read the outcomes of kinds of people as outcomes of people."""
    return OfKinds(code=verdicts.code, miss=verdicts.miss, pair=verdicts.pair, item=verdicts.item, kinds=kinds)
