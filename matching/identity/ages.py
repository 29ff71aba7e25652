"""Ages that count in law, on a day; never a birth date outside this package."""

from datetime import date, timedelta

from matching.domain.legality import Legality
from matching.domain.period import last_day

# AOW age in months, for everybody born on or after the day. Source: eigen beleid, te bevestigen
# (67 years in 2024-2027, 67 years and three months from 2028).
AOW_AGES = (
    (date.min, 67 * 12),
    (date(1961, 1, 1), 67 * 12 + 3),
)


def legality_on(birth_date: date, day: date) -> Legality:
    """Say which legal ages somebody has on a day."""
    return Legality(
        is_16_plus=day >= reached_on(birth_date, 16 * 12),
        is_18_plus=day >= reached_on(birth_date, 18 * 12),
        is_27_plus=day >= reached_on(birth_date, 27 * 12),
        is_under_aow=day < reached_on(birth_date, aow_age(birth_date)),
    )


def reached_on(birth_date: date, months: int) -> date:
    """Give the day on which somebody reaches an age; born on 29 February, that is 1 March in a common year."""
    return last_day(birth_date, months) + timedelta(days=1)


def aow_age(birth_date: date) -> int:
    """Give the AOW age, in months, of somebody born on this day."""
    return max((since, months) for since, months in AOW_AGES if since <= birth_date)[1]
