"""An audit of equal treatment as it is told: of what, until which day, and everything that was compared."""

from dataclasses import dataclass
from datetime import date

from matching.domain.period import Period
from matching.fairness.calibrating import ScoreBin
from matching.fairness.comparing import Compared

KEPT_AS = "eerlijkheid"
"""Under which name an audit stands among what is kept."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found.

    Attributes:
        position: of the ledger: what was known at the end of the last day.
        people: who were on lists then; lists: how many lists were made for it.
        remarks: what a reader has to know.
    """

    period: Period
    position: int
    version: str
    people: int
    lists: int
    compared: tuple[Compared, ...]
    calibration: tuple[ScoreBin, ...]
    remarks: tuple[str, ...]

    @property
    def day(self) -> date:
        """The last day."""
        assert self.period.end is not None
        return self.period.end

    @property
    def alarms(self) -> tuple[Compared, ...]:
        """Where to look."""
        return tuple(one for one in self.compared if one.selection.alarm)
