"""The order of who waits for a seat: who waits longer goes first."""

from collections.abc import Iterator
from itertools import takewhile
from uuid import UUID

from matching.domain.verdict import Lever, Outcome
from matching.placing.own_seat import is_seated, own_placements
from matching.rules.placing import Finding, Move, Ruling
from matching.rules.rule import EIGEN_BELEID, DatedRule, RuleKind

IN_ORDER = DatedRule(
    code="wachtlijst-volgorde",
    statement="Wie langer wacht op een plaats, gaat voor.",
    kind=RuleKind.EIGEN,
    source=EIGEN_BELEID,
)


def waiting_order(waiting: list[UUID], move: Move) -> Iterator[Ruling]:
    """Say who waits longer than the one who is asked about."""
    own = own_placements(move)
    before = list(takewhile(lambda who: who not in own, waiting))
    if before and not is_seated(move):
        finding = Finding(
            Outcome.VOLDOET_NIET,
            "niemand die langer wacht",
            f"{len(before)} wacht{'en' if len(before) > 1 else ''} langer",
            "" if len(before) < len(waiting) else "zet de kandidaat op de wachtlijst",
            lever=Lever.TIJD,
            lever_text="Wie het langst wacht, krijgt de eerste vrije plaats.",
        )
        yield Ruling(IN_ORDER, finding)
