"""Whether the chances of work grew, where the law asks that before going on. Source: Participatiewet 10a lid 8."""

from dataclasses import dataclass
from datetime import date

from matching.domain.dutch import day_text
from matching.domain.placement_parts import Advice, Evaluation
from matching.domain.verdict import Lever, Outcome
from matching.rules.checks.placing.duration import use_before
from matching.rules.placing import Finding, Move


@dataclass(frozen=True, slots=True)
class ChancesGrew:
    """After so many months of use somebody judged whether the chances of work grew; if not, it ends earlier.

    Counted from the first day in the traject, also when somebody went to another plek. Until it is judged, what passes
    is an end by which nothing has to be: so also who began long ago can be recorded, judged, and go on.

    Attributes:
        review_months: when that is judged; end_months: how long it lasts when they did not grow.
    """

    review_months: int
    end_months: int

    def judge(self, move: Move) -> Finding | None:
        review, end = use_before(move, (move.instrument,)).end_of(self.review_months), self.last_day(move)
        goes_on = move.period.end is None or move.period.end > end
        if not goes_on or move.today <= review:
            return None
        asked = f"na {self.review_months} maanden beoordeeld: de kansen op werk zijn groter"
        judged = _newest(_judged_after(review, move))
        if judged is None:
            question = "Zijn de kansen op werk groter geworden?"
            return Finding(Outcome.ONBEKEND, asked, "nog niet beoordeeld", *_until(end, move), question=question)
        if judged.advice is not Advice.STOPPEN:
            return Finding(Outcome.VOLDOET, asked, f"beoordeeld op {day_text(judged.on)}")
        return _stops(asked, end, move)

    def last_day(self, move: Move) -> date:
        """Give the last day when the chances did not grow, also where it lies before the first one asked."""
        return use_before(move, (move.instrument,)).end_of(self.end_months)


def _stops(asked: str, end: date, move: Move) -> Finding:
    lever = (Lever.CONSULENT, "Zoek een ander vervolg.")
    return Finding(Outcome.VOLDOET_NIET, asked, "beoordeeld: stoppen", *_until(end, move), 0, "", *lever)


def _until(end: date, move: Move) -> tuple[str, date | None]:
    """Say until when it lasts; nothing passes where that day lies before the first."""
    return (f"tot en met {day_text(end)}", end) if end >= move.period.start else ("", None)


def _judged_after(day: date, move: Move) -> list[Evaluation]:
    """Give the evaluations after a day, of this instrument in the traject and of the placement itself."""
    own = [placement for placement in move.record.placements if placement.id == move.placement_id]
    placements = own + [p for p in move.of_traject if p.instrument is move.instrument]
    return [evaluation for p in placements for evaluation in p.evaluations if evaluation.on > day]


def _newest(evaluations: list[Evaluation]) -> Evaluation | None:
    """Give the last judgement; of two on one day the one that was written down last."""
    return max(reversed(evaluations), key=lambda evaluation: evaluation.on, default=None)
