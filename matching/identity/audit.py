"""What only an audit of equal treatment may know: to which sex and age band rows belong, never whose row it is."""

from collections.abc import Sequence
from datetime import date

from matching.domain.characteristic import Characteristic
from matching.identity.ages import reached_on
from matching.identity.person import Identity

AGE_BANDS = ((27, "jonger dan 27"), (45, "27 tot 45"), (55, "45 tot 55"))
"""Younger than this many years, and how that is called. Source: eigen beleid; 27 is of the Participatiewet."""
OLDEST = "55 of ouder"
OTHER = "anders"
SEXES = {"vrouw": "vrouw", "v": "vrouw", "man": "man", "m": "man"}
"""What is registered, and what that is called; other words are one group, for they could name somebody."""
_BANDS = (*(name for _, name in AGE_BANDS), OLDEST)


def characteristics_of(rows: Sequence[Identity | None], day: date) -> tuple[Characteristic, ...]:
    """Give sex and age band of these rows, in their order; None is somebody of whom the identity is not known."""
    sexes = ["" if one is None else sex(one.sex) for one in rows]
    bands = ["" if one is None else age_band(one.birth_date, day) for one in rows]
    return (
        Characteristic.of("geslacht", "Geslacht", sexes, (*dict.fromkeys(SEXES.values()), OTHER)),
        Characteristic.of("leeftijd", "Leeftijd", bands, _BANDS),
    )


def sex(registered: str) -> str:
    """Give the group of what is registered; "" is not known."""
    said = registered.strip().casefold()
    return SEXES.get(said, OTHER) if said else ""


def age_band(birth_date: date, day: date) -> str:
    """Give the band of somebody's age on a day."""
    return next((name for years, name in AGE_BANDS if day < reached_on(birth_date, years * 12)), OLDEST)
