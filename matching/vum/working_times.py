"""Hours a week and office hours, of both sides and both ways."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from matching.domain.dagdelen import Dagdeel, Part, mask_of
from matching.domain.statements import MOST_HOURS
from matching.vum.reader import at

Bounds = tuple[Decimal | None, Decimal | None]
OFFICE_HOURS = mask_of(Dagdeel(day, part) for day in range(5) for part in (Part.OCHTEND, Part.MIDDAG))
"""Monday to Friday, ochtend and middag."""
_LEAST, _MOST = "aantalWerkurenPerWeekMinimaal", "aantalWerkurenPerWeekMaximaal"


def hours_in(message: Mapping[str, Any]) -> Bounds:
    """Give the fewest and most hours; neither when they cannot be hours of one week with us."""
    least, most = (at(message, f"werktijden.{name}") for name in (_LEAST, _MOST))
    if not 0 <= (least or 0) <= (MOST_HOURS if most is None else most) <= MOST_HOURS:
        return None, None
    return None if least is None else Decimal(least), None if most is None else Decimal(most)


def hours_of(bounds: Bounds) -> dict[str, int | None]:
    """Write hours as whole ones that lie within them."""
    least, most = bounds
    return {_LEAST: _whole(least, ROUND_CEILING), _MOST: _whole(most, ROUND_FLOOR)}


def _whole(hours: Decimal | None, rounding: str) -> int | None:
    return None if hours is None else int(hours.to_integral_value(rounding))
