"""Which days somebody wants to see the seats of."""

from datetime import date, timedelta
from typing import Annotated

from fastapi import Depends, Query

from api.days_asked import QueryDay
from api.dependencies import TheService
from api.faults import one_fault
from api.problems import ProblemError
from matching.domain.period import Period

_USUAL = timedelta(days=12 * 7 - 1)
_LONGEST = timedelta(days=5 * 366)
AsDay = Annotated[QueryDay | None, Query(ge=date(2000, 1, 1), le=date(2190, 12, 31))]


async def days_asked(
    service: TheService,
    since: Annotated[AsDay, Query(alias="van", description="De eerste dag; zonder dit vandaag.")] = None,
    until: Annotated[AsDay, Query(alias="tot", description="De laatste dag; zonder dit twaalf weken.")] = None,
) -> Period:
    """Read a period of at most five years.

    Raises:
        ProblemError: 400; the last day lies before the first one, or too far away.
    """
    start = since or service.today()
    end = until or start + _USUAL
    if not start <= end <= start + _LONGEST:
        passes = f"een dag van {start} tot en met {start + _LONGEST}"
        fault = one_fault("query", "tot", "tot", f"dit kan niet bij de eerste dag {start}", passes)
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", (fault,))
    return Period(start, end)


DaysAsked = Annotated[Period, Depends(days_asked)]
