"""Whether passend ranks at all: one switch for the whole installation, and what was said when it was turned."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RankingSwitch:
    """How the switch stands.

    Attributes:
        turns: how often it was turned; 0 is never, and then ranking is on.
        since: when it was turned last; None is never.
        reason: why, as who turned it wrote it.
        by, role: who turned it, and in which role.
    """

    is_on: bool = True
    turns: int = 0
    since: datetime | None = None
    reason: str = ""
    by: str = ""
    role: str = ""

    @property
    def version(self) -> int:
        """The version that somebody sees: 1 before the first turn."""
        return self.turns + 1


NEVER_TURNED = RankingSwitch()
