"""Who somebody is. Lives behind the identity door; ranking cannot import this module."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Identity:
    """The person behind a candidate number.

    Attributes:
        sex: as registered, for the fairness audit only.
        nationality: as registered; never read by ranking.
        household: a code of `benefit_norm.Household`, only to see whether work pays; "" is not known.
    """

    candidate_id: UUID
    name: str
    birth_date: date
    sex: str = ""
    nationality: str = ""
    address: str = ""
    postcode: str = ""
    place: str = ""
    phone: str = ""
    household: str = ""
