"""One measure by one characteristic: what each of its groups got."""

from dataclasses import dataclass

import numpy as np

from matching.domain.characteristic import Characteristic
from matching.fairness.measure import Measure
from scoring.selection import ENOUGH, Group, group_of, pairs_of

Place = tuple[str, str]
"""A group, by the code of its characteristic and its name."""


@dataclass(frozen=True, slots=True)
class Side:
    """One measure by one characteristic.

    Attributes:
        groups: those of whom something is known of at least one person.
    """

    measure: Measure
    characteristic: Characteristic
    groups: dict[str, Group]

    @classmethod
    def of(cls, measure: Measure, characteristic: Characteristic) -> "Side":
        """Sum up the groups."""
        asked, groups = measure.is_asked, {}
        for number, name in enumerate(characteristic.groups):
            values = measure.values[asked & (characteristic.of_row == number)]
            if len(values):
                groups[name] = group_of(values)
        return cls(measure, characteristic, groups)

    @property
    def pairs(self) -> int:
        """How many pairs of groups could give an alarm; of one group none."""
        able = sum(group.people >= ENOUGH for group in self.groups.values())
        return pairs_of(able) if able > 1 else 0

    def row(self, group: str) -> str:
        """Name the row of a group; its own name could have a point in it."""
        return str(self.characteristic.groups.index(group))

    def place(self, group: str) -> Place:
        """Name a group among those of all characteristics."""
        return self.characteristic.code, group

    def everybody(self, group: str) -> int:
        """Count the people of a group, those of whom nothing is known included."""
        return int(np.count_nonzero(self.characteristic.of_row == self.characteristic.groups.index(group)))

    @property
    def people(self) -> int:
        """Count of how many people something is known."""
        return sum(group.people for group in self.groups.values())

    @property
    def got(self) -> int:
        """Count who got anything."""
        return sum(group.counted.chosen for group in self.groups.values())
