"""How much two people look like one: a small table of points, added up."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.domain.double import Reason, Resemblance
from matching.identity.name_levels import NameLevel, level_of
from matching.identity.names import Name, parse
from matching.identity.person import Identity

POINTS: Mapping[Reason, int] = {
    Reason.BORN_SAME: 40,
    Reason.BORN_SWAPPED: 32,
    Reason.BORN_ONE_DIGIT: 18,
    Reason.BORN_DAY_UNSURE: 16,
    Reason.NAME_SAME: 40,
    Reason.NAME_STRONG: 32,
    Reason.NAME_FITS: 24,
    Reason.NAME_WEAK: 14,
    Reason.NAME_FIRST: 8,
    Reason.PHONE_SAME: 10,
    Reason.POSTCODE_SAME: 10,
}
"""Points of each reason; of birth dates and of names one counts. Source: eigen beleid."""

MOST_WHEN_APART = 30
"""Another birth date or another name: no more than this, so that twins, and father and son, stay two people."""

_NAMES = {
    NameLevel.SAME: Reason.NAME_SAME,
    NameLevel.STRONG: Reason.NAME_STRONG,
    NameLevel.FITS: Reason.NAME_FITS,
    NameLevel.WEAK: Reason.NAME_WEAK,
    NameLevel.FIRST: Reason.NAME_FIRST,
}
DAYS_FOR_UNKNOWN = ((1, 1), (7, 1))
"""Month and day that are written where only the year of birth is known."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a person; never leaves this package.

    Attributes:
        phone: the last nine digits; "" when there are fewer.
        postcode: "9712AB"; "" when it is not whole.
    """

    candidate_id: UUID
    name: Name
    born: date
    phone: str
    postcode: str


def traits_of(identity: Identity) -> Traits:
    """Write what is compared of a person in one way."""
    digits = re.sub(r"\D", "", identity.phone)
    postcode = re.sub(r"\s", "", identity.postcode).upper()
    return Traits(
        candidate_id=identity.candidate_id,
        name=parse(identity.name),
        born=identity.birth_date,
        phone=digits[-9:] if len(digits) >= 9 else "",
        postcode=postcode if len(postcode) == 6 else "",
    )


def resemblance(one: Traits, other: Traits) -> Resemblance:
    """Compare two people."""
    born, name = _born(one.born, other.born), _NAMES.get(level_of(one.name, other.name))
    reasons = [reason for reason in (born, name, *_reachable(one, other)) if reason is not None]
    score = sum(POINTS[reason] for reason in reasons)
    if born is None or name is None:
        score = min(score, MOST_WHEN_APART)
    reasons.sort(key=lambda reason: -POINTS[reason])
    return Resemblance(one.candidate_id, other.candidate_id, score, tuple(reasons))


def _born(one: date, other: date) -> Reason | None:
    if one == other:
        return Reason.BORN_SAME
    if one.year == other.year and (one.month, one.day) == (other.day, other.month):
        return Reason.BORN_SWAPPED
    if sum(mine != theirs for mine, theirs in zip(one.isoformat(), other.isoformat(), strict=True)) == 1:
        return Reason.BORN_ONE_DIGIT
    days = ((born.month, born.day) for born in (one, other))
    is_unsure = one.year == other.year and any(day in DAYS_FOR_UNKNOWN for day in days)
    return Reason.BORN_DAY_UNSURE if is_unsure else None


def _reachable(one: Traits, other: Traits) -> Iterator[Reason]:
    if one.phone and one.phone == other.phone:
        yield Reason.PHONE_SAME
    if one.postcode and one.postcode == other.postcode:
        yield Reason.POSTCODE_SAME
