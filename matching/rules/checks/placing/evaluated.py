"""Whether somebody talked about how it goes, where that is asked before going on."""

from dataclasses import dataclass

from matching.domain.dutch import day_text
from matching.domain.verdict import Lever, Outcome
from matching.rules.checks.placing.duration import extended_placement
from matching.rules.placing import Finding, Move


@dataclass(frozen=True, slots=True)
class EvaluatedBeforeExtension:
    """Before it is made longer there was a talk since the last decision about its end."""

    def judge(self, move: Move) -> Finding | None:
        extended = extended_placement(move)
        if extended is None:
            return None
        since = max((extension.decided_on for extension in extended.extensions), default=extended.start)
        asked = f"een gesprek sinds {day_text(since)} over hoe het gaat"
        talks = [evaluation.on for evaluation in extended.evaluations if evaluation.on >= since]
        if talks:
            return Finding(Outcome.VOLDOET, asked, f"gesprek op {day_text(max(talks))}")
        lever = (Lever.CONSULENT, "Leg het gesprek vast.")
        return Finding(Outcome.BESPREEKBAAR, asked, "nog geen gesprek vastgelegd", asked, None, 0, "", *lever)
