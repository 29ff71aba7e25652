"""The facts that rules may see, as columns beside those that a score may see.

Same rows as `scoring.pool`, other columns: scoring cannot import this module.
No name, birth date, sex, nationality, address or length of benefit. Days are proleptic
ordinals (`date.toordinal`), three-valued answers are 1 yes, 0 no, -1 unknown.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from scoring.lists import AskedList, Listed, Lists
from scoring.pool import Columns

NO_DAY = -1
OPEN_END = -2
SEEN_BY_BOTH = ("possessions", "complete_kinds", "hours_min", "hours_max", "available", "available_known")
"""What a score may see as well: the very same columns."""


@dataclass(frozen=True, slots=True)
class PersonFacts(Columns):
    """What rules may see of n people.

    Attributes:
        status: (n,) int8, position in `CandidateStatus`.
        placed_until: (n,) int32 last day of the running placement; -1 none, -2 not known.
        exempt_until: (n,) int32 last day of a temporary exemption, -1 none.
        wants_despite: (n,) int8 three-valued.
        available_from: (n,) int32 first possible day, -1 unknown.
        hours_min, hours_max: (n,) int16 quarters of an hour a week, -1 unknown.
        available, available_known: (n,) uint32 masks of dagdelen.
        can, cannot: (n,) uint32 masks of werkvoorwaarden (bit = position in `Werkvoorwaarde`).
        postcode: (n,) int32 index of the PC4 in the geography, -1 unknown.
        transport, transport_known: (n,) uint8 masks of `Transport`.
        transport_coming: (n,) uint8 mask of what an agreed businesscase brings.
        max_minutes, max_km: (n,) int16, -1 unknown.
        banenafspraak, work_permit: (n,) int8 three-valued.
        is_16_plus, is_18_plus: (n,) int8 three-valued, on the reference day; (k,) when one person is asked about
            places with days of their own.
        is_27_plus: the same for instruments; answers_yes, answers_no: (n,) uint32 masks of what instruments ask
            (bit = position in `eligibility.ALL_ANSWERS`); in neither is unknown.
        benefit: (n,) int8, position in `Uitkeringssituatie`, -1 unknown; only who an instrument is for may ask it.
        refused: ids of `refusal_id`: work not wanted, places for which agreement was withdrawn, and pairs of which
            somebody said no; grade (1, 1) certain, (0, 1) an uncertain text link.
        possessions, complete_kinds: as in `scoring.pool.People`.
    """

    status: NDArray[np.int8]
    placed_until: NDArray[np.int32]
    exempt_until: NDArray[np.int32]
    wants_despite: NDArray[np.int8]
    available_from: NDArray[np.int32]
    hours_min: NDArray[np.int16]
    hours_max: NDArray[np.int16]
    available: NDArray[np.uint32]
    available_known: NDArray[np.uint32]
    can: NDArray[np.uint32]
    cannot: NDArray[np.uint32]
    postcode: NDArray[np.int32]
    transport: NDArray[np.uint8]
    transport_known: NDArray[np.uint8]
    transport_coming: NDArray[np.uint8]
    max_minutes: NDArray[np.int16]
    max_km: NDArray[np.int16]
    banenafspraak: NDArray[np.int8]
    work_permit: NDArray[np.int8]
    is_16_plus: NDArray[np.int8]
    is_18_plus: NDArray[np.int8]
    is_27_plus: NDArray[np.int8]
    answers_yes: NDArray[np.uint32]
    answers_no: NDArray[np.uint32]
    benefit: NDArray[np.int8]
    refused: Listed
    possessions: Listed
    complete_kinds: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Slots(Lists):
    """The times of work of every place: its shifts, else its dagdelen.

    Attributes:
        mask: (t,) uint32, the dagdelen that the slot touches.
        group: (t,) int8, 0-27; rising within a place; of the slots
            of one group only one can be worked (shifts of one weekday).
        quarters: (t,) int16, its length in quarters of an hour.
        minor_may: (t,) bool, somebody under 18 may work it.
    """

    mask: NDArray[np.uint32]
    group: NDArray[np.int8]
    quarters: NDArray[np.int16]
    minor_may: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Addresses(Lists):
    """The work addresses of every place.

    Attributes:
        postcode: (t,) int32 index of the PC4 in the geography, -1 unknown.
    """

    postcode: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class PlaceFacts(Columns):
    """What rules may see of m places.

    Attributes:
        start: (m,) int32, the reference day: the later of today and the start of the work.
        hours_min, hours_max: (m,) int16 quarters of an hour a week, -1 not known.
        hours_extendable, times_adaptable: (m,) int8 three-valued.
        slots: shifts or dagdelen.
        occurs, adaptable, absent: (m,) uint32 masks of werkvoorwaarden; in none of them: not known.
        addresses: where the work is done.
        refusable: everything by which a person may have refused this place (`refusal_id`);
            `required` is False where the link to the concept is not certain.
        afspraakbaan, night_work, alcohol, dangerous_work: (m,) int8 three-valued.
        demands: required and wished items.
        instrument: (m,) int8, position in `Instrument`, -1 for a vacancy.
    """

    start: NDArray[np.int32]
    hours_min: NDArray[np.int16]
    hours_max: NDArray[np.int16]
    hours_extendable: NDArray[np.int8]
    times_adaptable: NDArray[np.int8]
    slots: Slots
    occurs: NDArray[np.uint32]
    adaptable: NDArray[np.uint32]
    absent: NDArray[np.uint32]
    addresses: Addresses
    refusable: AskedList
    afspraakbaan: NDArray[np.int8]
    night_work: NDArray[np.int8]
    alcohol: NDArray[np.int8]
    dangerous_work: NDArray[np.int8]
    demands: AskedList
    instrument: NDArray[np.int8]


class RefusalKind(IntEnum):
    """By what somebody can refuse work."""

    OCCUPATION = 0
    ISCO_GROUP = 1
    WERKSOORT = 2
    PLACE = 3
    WORDS = 4
    PAIR = 5


def refusal_id(kind: RefusalKind, key: int) -> int:
    """Give the id under which a refusal is listed; `key` is taken modulo 2**56."""
    return kind << 56 | key & ((1 << 56) - 1)
