"""Made people in groups, and what they got: a difference of a known size, or none."""

import numpy as np

from matching.domain.characteristic import Characteristic
from matching.fairness.comparing import compare_all
from matching.fairness.measure import Measure


def in_groups(**sizes: int) -> Characteristic:
    """Give so many people of each group, one group after another."""
    return Characteristic.of("kenmerk", "Kenmerk", [name for name, size in sizes.items() for _ in range(size)])


def drawn(rng, of: Characteristic, **rates: float) -> Measure:
    """Choose everybody by lot, with the chance of the group."""
    chance = np.array([rates[name] for name in of.groups])[of.of_row]
    return Measure("gekozen", "Gekozen", (rng.random(len(chance)) < chance).astype(np.float64))


def compared(measures, *characteristics):
    """Compare; gives the figures by measure, characteristic and group."""
    found = compare_all(measures, characteristics)
    return {(one.measure.code, one.characteristic.code, one.group): one for one in found}
