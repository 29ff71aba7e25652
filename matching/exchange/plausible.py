"""Which points of a postcode table can be true.

The GeoNames table has a handful of points that lie in another part of the
country. A point is implausible if it is outside the Netherlands, or farther
than 25 km and five times the usual distance from the middle of the 2-digit
area of its code. Middle and usual distance are medians, so that the bad points
do not move them; the islands, which are truly far off, stay.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SOUTH, NORTH, WEST, EAST = 50.7, 53.6, 3.3, 7.3  # box around the European Netherlands, degrees
FAR_KM = 25.0
TIMES_USUAL = 5.0
FEWEST = 5  # an area with fewer points has no middle to speak of
KM_PER_DEGREE = 111.2
NARROWING = float(np.cos(np.radians(52.2)))  # a degree of longitude at the middle of the country


def outside(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which points (r, 2: latitude, longitude) are outside the Netherlands."""
    latitude, longitude = points[:, 0], points[:, 1]
    return ~((latitude >= SOUTH) & (latitude <= NORTH) & (longitude >= WEST) & (longitude <= EAST))


def far_from_area(codes: Sequence[str], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the distance in km from the middle of the 2-digit area where that is implausible, else 0; (r,)."""
    areas = np.array([code[:2] for code in codes])
    inside = ~outside(points)
    off = np.zeros(len(codes))
    for area in np.unique(areas):
        own = np.flatnonzero((areas == area) & inside)
        if len(own) < FEWEST:
            continue
        distances = _km(points[own], np.median(points[own], axis=0))
        limit = max(FAR_KM, TIMES_USUAL * float(np.median(distances)))
        off[own] = np.where(distances > limit, distances, 0)
    return off


def _km(points: NDArray[np.float64], middle: NDArray[np.float64]) -> NDArray[np.float64]:
    north, east = ((points - middle) * KM_PER_DEGREE * (1, NARROWING)).T
    return np.asarray(np.hypot(north, east))
