"""Where the premiums of a candidate stand, half-year by half-year."""

from dataclasses import dataclass
from datetime import date

from matching.daily.person import PersonOnDay
from matching.daily.premium_years import PremiumYear, premium_year
from matching.daily.premiums import premiums_of
from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.domain.premium import Premium
from matching.service import Service
from matching.storage import Kind


@dataclass(frozen=True, slots=True)
class StandingPremium:
    """The premium of one half-year with the placement where it ends, and the calendar year in which it is due."""

    placement: Placement
    premium: Premium
    year: PremiumYear


def view_premiums(service: Service, actor: Actor, reference: str, on: date | None = None) -> list[StandingPremium]:
    """Give every half-year of a candidate, oldest first.

    Args:
        reference: number or id of the candidate.
        on: the day on which they stand like this; today when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known.
    """
    must_have(actor, Right.EVALUATE)
    with service.store.read() as reader:
        record = next(iter(reader.people([reader.candidates.find(reference).id])))
    person = PersonOnDay(record, on or service.today(), service.rule_settings())
    service.store.looks.record(actor, "premies", Kind.CANDIDATE.value, record.candidate.id)
    return [
        StandingPremium(placement, one, premium_year(person, placement, one.due_on))
        for placement in record.placements
        for one in premiums_of(person, placement)
    ]
