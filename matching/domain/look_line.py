"""One line of the weekly review of looks: what was seen, and why it stands there. It judges nobody."""

from dataclasses import dataclass
from enum import StrEnum


class LineKind(StrEnum):
    """Why a line stands in the review."""

    COLLEGA = "collega"
    VEEL_MENSEN = "veel_mensen"
    NIET_EIGEN = "niet_eigen"
    BUITEN_WERKTIJD = "buiten_werktijd"
    UITVOER = "uitvoer"
    NOODTOEGANG = "noodtoegang"
    GEWEIGERD = "geweigerd"
    ZELFDE_MENS = "zelfde_mens"
    ALLEEN_BOVENSTE = "alleen_bovenste"


@dataclass(frozen=True, slots=True)
class LookLine:
    """One line.

    Attributes:
        code: the same looks, the same code; a conclusion names it.
        who: the actor, or the short number of the person who was looked at.
        count: of people or looks; `why` says of which.
        purposes: for which purposes, sorted.
        why: why it stands there, in a sentence.
    """

    code: str
    kind: LineKind
    who: str
    count: int
    purposes: tuple[str, ...]
    why: str
