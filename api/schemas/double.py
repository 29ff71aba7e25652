"""Two records that may be one: numbers, a score and why; nothing of whom they are about."""

from typing_extensions import TypedDict

from api.schemas.values import Id
from matching.domain.double import Double


class MogelijkDubbel(TypedDict):
    """Twee kandidaten of twee vacatures die er misschien dubbel in staan."""

    blijft: str
    blijftId: Id
    gaatOp: str
    gaatOpId: Id
    score: int
    redenen: list[str]


def double_json(double: Double) -> MogelijkDubbel:
    """Write one pair."""
    return {
        "blijft": double.kept_number,
        "blijftId": str(double.kept_id),
        "gaatOp": double.other_number,
        "gaatOpId": str(double.other_id),
        "score": double.score,
        "redenen": [str(reason) for reason in double.reasons],
    }
