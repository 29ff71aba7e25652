"""Hours and dagdelen of people, which scores and rules both see."""

from collections.abc import Sequence
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from matching.domain.profile import Profile
from matching.profiles.answers import quarters
from matching.profiles.columns import column
from scoring.pool import UNKNOWN


class WorkingWeek(TypedDict):
    """The columns, (n,) each."""

    hours_min: NDArray[np.int16]
    hours_max: NDArray[np.int16]
    available: NDArray[np.uint32]
    available_known: NDArray[np.uint32]


def working_week(profiles: Sequence[Profile]) -> WorkingWeek:
    """Give the hours and dagdelen of people."""
    hours = [profile.hours.value if profile.hours else None for profile in profiles]
    availability = [profile.availability.value if profile.availability else None for profile in profiles]
    return {
        "hours_min": column((quarters(h.minimum) if h else UNKNOWN for h in hours), np.int16),
        "hours_max": column((quarters(h.maximum) if h else UNKNOWN for h in hours), np.int16),
        "available": column((a.available if a else 0 for a in availability), np.uint32),
        "available_known": column((a.known if a else 0 for a in availability), np.uint32),
    }
