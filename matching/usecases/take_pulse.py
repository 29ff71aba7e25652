"""How does it go, seen from outside?"""

from datetime import timedelta

from matching.service import Service
from matching.storage.pulse import Pulse
from matching.usecases.run_day import day_id

DAYS_BACK = 31


def take_pulse(service: Service) -> Pulse:
    """Say what waits, and when the day's work was done last; not longer ago than a month.

    Nobody is looked at, so that nothing is written in the inzagelog.

    Raises:
        StoreError: there are no tables yet.
    """
    today = service.today()
    return service.store.pulse([day_id(today - timedelta(days=ago)) for ago in range(DAYS_BACK)])
