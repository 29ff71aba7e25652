"""Hours and dagdelen of people, which scores and rules both see."""

from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from matching.profiles.answers import quarters
from matching.profiles.telling import Telling
from scoring.pool import UNKNOWN


class WorkingWeek(TypedDict):
    """The columns, (n,) each."""

    hours_min: NDArray[np.int16]
    hours_max: NDArray[np.int16]
    available: NDArray[np.uint32]
    available_known: NDArray[np.uint32]


def working_week(telling: Telling) -> WorkingWeek:
    """Give the hours and dagdelen of people."""
    hours, week = telling.told("hours"), telling.told("availability")
    return {
        "hours_min": hours.one(lambda told: quarters(told.minimum), UNKNOWN).astype(np.int16),
        "hours_max": hours.one(lambda told: quarters(told.maximum), UNKNOWN).astype(np.int16),
        "available": week.one(lambda told: int(told.available), 0).astype(np.uint32),
        "available_known": week.one(lambda told: int(told.known), 0).astype(np.uint32),
    }
