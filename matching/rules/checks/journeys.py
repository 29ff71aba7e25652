"""How long a journey takes: as a given table says, else the least it could be and the usual time.

Source of the formula: model.md C.4.3; the speeds are eigen beleid.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from matching.domain.work import Transport
from matching.rules.rule import World
from scoring.pool import UNKNOWN

DETOUR = 1.3
Figures = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a means of transport is.

    Attributes:
        best_kmh: over the straight line, nobody is faster.
        usual_kmh: over the straight line times the detour.
        fixed_minutes: waiting and walking, whatever the distance.
    """

    best_kmh: int
    usual_kmh: int
    fixed_minutes: int = 0


SPEEDS = {
    Transport.AUTO: Speed(100, 50),
    Transport.BROMFIETS: Speed(45, 30),
    Transport.FIETS: Speed(25, 15),
    Transport.MOTOR: Speed(100, 50),
    Transport.OPENBAAR_VERVOER: Speed(70, 35, fixed_minutes=10),
    Transport.LOPEN: Speed(7, 5),
}


@dataclass(frozen=True, slots=True)
class Journeys:
    """Journeys from homes to addresses by one means of transport.

    Attributes:
        km: (t,) straight kilometres, nan when an end is not known.
        least, usual: (t,) minutes one way, nan when not known; equal when a table gave them.
        given: (t,) bool, the travel table gave the minutes.
    """

    km: Figures
    least: Figures
    usual: Figures
    given: NDArray[np.bool_]


@lru_cache(16_384)
def journey(world: World, home: int, address: int, means: Transport) -> tuple[float, float, bool]:
    """Give least, usual and given of one journey: many people live in one area, and much work is in another."""
    made = journeys(world, np.array([home]), np.array([address]), means)
    return float(made.least[0]), float(made.usual[0]), bool(made.given[0])


def journeys(
    world: World, home: NDArray[np.integer], address: NDArray[np.integer], means: Transport, km: Figures | None = None
) -> Journeys:
    """Measure journeys between PC4 areas, index by index.

    Args:
        km: the straight kilometres, which are the same by every means; measured when None.
    """
    speed, km = SPEEDS[means], world.geography.straight_km(home, address) if km is None else km
    least = speed.fixed_minutes + km / speed.best_kmh * 60
    usual = speed.fixed_minutes + km * DETOUR / speed.usual_kmh * 60
    if world.travel_table is None:
        return Journeys(km, least, usual, np.zeros(len(home), dtype=bool))
    minutes = world.travel_table.minutes(home, address, means, world.geography)
    given = minutes != UNKNOWN
    return Journeys(km, np.where(given, minutes, least), np.where(given, minutes, usual), given)
