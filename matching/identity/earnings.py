"""Whether work pays more than a benefit: a yes, a no, or not known; with whom somebody lives stays here."""

from datetime import date

from matching.domain.benefit_norm import BenefitNorms, Household
from matching.domain.tri import Tri
from matching.identity.ages import legality_on
from matching.identity.person import Identity

_ADULT = 21
WEEKS_A_MONTH = (52, 12)


def monthly_cents(hourly_cents: int, quarters_a_week: int) -> int:
    """Give what a contract pays a month, in euro cents, rounded down. Source: A-70, wage x hours x 52/12.

    Args:
        quarters_a_week: quarters of an hour.
    """
    weeks, months = WEEKS_A_MONTH
    return hourly_cents * quarters_a_week * weeks // (4 * months)


def does_pay(identity: Identity, least_cents: int, most_cents: int, day: date, norms: BenefitNorms) -> Tri:
    """Compare what a contract pays with the norm of this person.

    No more than a signal: what is left in the end depends on more. Not known outside the table, under 21, and from
    the AOW on.

    Args:
        least_cents, most_cents: gross a month, for the fewest and the most hours of the work.
    """
    norm = _norm(identity, day, norms)
    if norm is None or least_cents < norm <= most_cents:
        return Tri.ONBEKEND
    return Tri.JA if least_cents >= norm else Tri.NEE


def _norm(identity: Identity, day: date, norms: BenefitNorms) -> int | None:
    born = identity.birth_date
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    if not identity.household or age < _ADULT or not legality_on(born, day).is_under_aow:
        return None
    return norms.cents_on(day, Household(identity.household))
