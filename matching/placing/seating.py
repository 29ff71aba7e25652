"""Whether there is a seat: nothing is known of seats yet, so there is always one."""

from dataclasses import dataclass

from matching.domain.ranked_list import Outcome
from matching.rules.placing import Move
from matching.storage.reader import Reader


@dataclass(frozen=True)
class Seating:
    """The answer of all seats of a place together."""

    outcome: Outcome
    seat: str | None = None

    @property
    def is_short(self) -> bool:
        """Whether there is no seat."""
        return self.outcome is Outcome.VOLDOET_NIET

    @property
    def is_known(self) -> bool:
        """Whether it is known how many seats there are."""
        return self.outcome is not Outcome.ONBEKEND

    @property
    def sentence(self) -> str:
        """What is short, in one sentence."""
        return "Er is geen plaats vrij."


def seating_of(reader: Reader, move: Move) -> Seating:
    """Ask the seats about a move."""
    return Seating(Outcome.VOLDOET)
