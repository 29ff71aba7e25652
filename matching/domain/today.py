"""Which calendar day it is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def today_in_the_netherlands() -> date:
    """Give the calendar day in Europe/Amsterdam."""
    return datetime.now(AMSTERDAM).date()
