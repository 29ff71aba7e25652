"""What lists do with people: on how many somebody is ranked, asked about or kept out, and by which rule."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from matching.fairness.measure import RULE, Measure
from matching.rules.rule import Rule
from matching.rules.rulebook import Judgement
from matching.rules.verdicts import Code
from scoring.scores import Scores

_Count = NDArray[np.int32]


class OnLists:
    """Counts over lists of the same n people.

    Attributes:
        lists: how many lists were counted.
    """

    def __init__(self, people: int) -> None:
        self.lists = 0
        self._ranked: _Count = np.zeros(people, dtype=np.int32)
        self._unasked: _Count = np.zeros(people, dtype=np.int32)
        self._kept: _Count = np.zeros(people, dtype=np.int32)
        self._rules: dict[str, tuple[Rule, int, _Count]] = {}

    def add(self, judgement: Judgement, scores: Scores, threshold: int) -> None:
        """Count one more list.

        Args:
            threshold: the coverage in percent from which somebody is ranked.
        """
        kept, enough = ~judgement.excluded, scores.coverage >= threshold
        self.lists += 1
        self._ranked += kept & enough
        self._unasked += ~(kept & ~enough)
        self._kept += kept
        for rule, verdicts in zip(judgement.rules, judgement.verdicts, strict=True):
            if (verdicts.code != Code.NIET_GEVRAAGD).any():
                _, asked, passed = self._rules.get(rule.code, (rule, 0, np.zeros_like(self._kept)))
                says_no = verdicts.count(Code.VOLDOET_NIET, len(kept)) > 0
                self._rules[rule.code] = (rule, asked + 1, passed + ~says_no)

    def measures(self) -> Iterator[Measure]:
        """Give of each person the share of the lists; of a rule the share of the lists that ask it."""
        if not self.lists:
            return
        yield Measure("gerangschikt", "Gerangschikt op een lijst", self._ranked / self.lists)
        yield Measure("bekend", "Niet op 'uitvragen': er is genoeg bekend", self._unasked / self.lists)
        yield Measure("niet_uitgesloten", "Niet uitgesloten van een lijst", self._kept / self.lists)
        for code, (rule, asked, passed) in sorted(self._rules.items()):
            if (passed < asked).any():
                yield Measure(f"{RULE}{code}", f"Niet uitgesloten door: {rule.statement}", passed / asked)
