"""What came of pairs with about the same score: does a higher score go with a better outcome?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matching.domain.placement import EndReason, Placement
from matching.domain.proposal import Proposal, ProposalStatus
from matching.reports.shapes import Cell, Row, Table
from matching.reports.suppression import LEAST, hidden_in
from scoring.evaluation import Bin, calibration

OUTCOMES: Mapping[str, str] = {
    "aangenomen": "Aangenomen",
    "geplaatst": "Begonnen op een plaats",
    "doel_gehaald": "Leerdoelen gehaald, of door naar werk",
}
_REACHED = (
    EndReason.LEERDOELEN_BEHAALD,
    EndReason.DOORSTROOM_REGULIER_WERK,
    EndReason.DIENSTVERBAND_ZELFDE_ORGANISATIE,
)
_SAID_NO = (ProposalStatus.NIET_GESCHIKT, ProposalStatus.GEEN_INTERESSE, ProposalStatus.AFGEWEZEN_AANBIEDER)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a voordracht; None is not known yet.

    Attributes:
        score: of the pair when the voordracht was opened, between 0 and 1.
    """

    score: float
    came: Mapping[str, bool | None]


@dataclass(frozen=True, slots=True)
class ScoreBin:
    """Voordrachten with about the same score.

    Attributes:
        low, high: the scores, 0 to 100.
        people: how many of them it is known of; None is not shown.
        share: of how many it came; None is not shown.
    """

    outcome: str
    low: int
    high: int
    people: int | None
    share: float | None


def outcome_of(proposal: Proposal, placement: Placement | None) -> Mapping[str, bool | None]:
    """Give what came of a voordracht; what lapsed or goes on is not known: that is never "no".

    Args:
        placement: the one that came of it, when there is one.
    """
    hired = {ProposalStatus.AANGENOMEN: True}.get(proposal.status, False if proposal.status in _SAID_NO else None)
    begun = placement is not None and placement.counts and not placement.state.is_future
    ended = placement is not None and placement.ended_on is not None
    return {
        "aangenomen": hired,
        "geplaatst": True if begun else hired if hired is False else None,
        "doel_gehaald": placement.end_reason in _REACHED if ended and placement is not None else None,
    }


def calibrated(outcomes: Sequence[Outcome]) -> tuple[ScoreBin, ...]:
    """Put voordrachten in ten bins of score, for every outcome; a bin that could point at somebody is not shown."""
    return tuple(one for code in OUTCOMES for one in _bins(code, outcomes))


def _bins(code: str, outcomes: Sequence[Outcome]) -> list[ScoreBin]:
    known = [(one.score, came) for one in outcomes if (came := one.came[code]) is not None]
    bins = calibration([score for score, _ in known], [came for _, came in known])
    hidden = {cell for _, cell in hidden_in([_table(bins)])}
    return [
        _shown(code, one, is_hidden=bool({f"{place}.aantal", f"{place}.gelukt"} & hidden))
        for place, one in enumerate(bins)
        if one.answers
    ]


def _table(bins: Sequence[Bin]) -> Table:
    rows = tuple(
        Row(str(place), "", (Cell(one.answers), Cell(round(one.answers * one.hit_rate), of=f"{place}.aantal")))
        for place, one in enumerate(bins)
    )
    return Table("ijking", "", rows, (("aantal", ""), ("gelukt", "")))


def _shown(code: str, one: Bin, *, is_hidden: bool) -> ScoreBin:
    low, high = round(one.low * 100), round(one.high * 100)
    people = one.answers if one.answers >= LEAST else None
    return ScoreBin(code, low, high, people, None if is_hidden else one.hit_rate)
