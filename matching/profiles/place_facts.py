"""Vacancies as columns for the rules."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from matching.domain.dagdelen import Dagdeel, Part, mask_of
from matching.domain.geography import Geography
from matching.domain.opportunity import Shift, Vacancy
from matching.domain.work import Occurrence
from matching.profiles import possessions
from matching.profiles.answers import CONDITION, bits, quarters, tri_code
from matching.profiles.columns import asked_list, column, starts_of
from matching.profiles.linking import Vocabulary
from matching.profiles.refusals import refusable_of
from matching.rules.facts import Addresses, PlaceFacts, Slots

DAGDEEL_QUARTERS = 16
LONGEST_MINOR_SHIFT = 9 * 60
Slot = tuple[int, int, int, bool]


def place_facts(vacancies: Sequence[Vacancy], today: date, vocabulary: Vocabulary, geography: Geography) -> PlaceFacts:
    """Give what rules may see, one row per vacancy."""
    return PlaceFacts(
        start=column((reference_day(v, today).toordinal() for v in vacancies), np.int32),
        hours_min=column((quarters(v.hours_min) for v in vacancies), np.int16),
        hours_max=column((quarters(v.hours_max) for v in vacancies), np.int16),
        hours_extendable=column((tri_code(v.hours_extendable) for v in vacancies), np.int8),
        times_adaptable=column((tri_code(v.times_adaptable) for v in vacancies), np.int8),
        slots=_slots(vacancies),
        occurs=column((_conditions(v, Occurrence.KOMT_VOOR) for v in vacancies), np.uint32),
        adaptable=column((_conditions(v, Occurrence.AANPASBAAR) for v in vacancies), np.uint32),
        absent=column((_conditions(v, Occurrence.KOMT_NIET_VOOR) for v in vacancies), np.uint32),
        addresses=_addresses(vacancies, geography),
        refusable=asked_list([refusable_of(v, vocabulary) for v in vacancies]),
        afspraakbaan=column((tri_code(v.afspraakbaan) for v in vacancies), np.int8),
        night_work=column((tri_code(v.night_work) for v in vacancies), np.int8),
        alcohol=column((tri_code(v.alcohol) for v in vacancies), np.int8),
        dangerous_work=column((tri_code(v.dangerous_work) for v in vacancies), np.int8),
        demands=possessions.demanded_by(vacancies, vocabulary),
    )


def reference_day(vacancy: Vacancy, today: date) -> date:
    """Give the day on which legality and eligibility are tested: the later of today and the start (D-5)."""
    return max(today, vacancy.start_on or today)


def _conditions(vacancy: Vacancy, occurrence: Occurrence) -> int:
    return bits(CONDITION[c.condition] for c in vacancy.conditions if c.occurrence is occurrence)


def _addresses(vacancies: Sequence[Vacancy], geography: Geography) -> Addresses:
    found = [[geography.index_of(address.postcode4) for address in v.addresses] for v in vacancies]
    return Addresses(starts_of(map(len, found)), column((index for row in found for index in row), np.int32))


def _slots(vacancies: Sequence[Vacancy]) -> Slots:
    rows = [_slots_of(vacancy) for vacancy in vacancies]
    table = np.array([slot for row in rows for slot in row], dtype=np.int64).reshape(-1, 4)
    return Slots(
        starts=starts_of(map(len, rows)),
        mask=table[:, 0].astype(np.uint32),
        group=table[:, 1].astype(np.int8),
        quarters=table[:, 2].astype(np.int16),
        minor_may=table[:, 3].astype(bool),
    )


def _slots_of(vacancy: Vacancy) -> list[Slot]:
    """Give the shifts, else the dagdelen, by group."""
    if vacancy.shifts:
        return sorted((_shift_slot(shift) for shift in vacancy.shifts), key=lambda slot: slot[1])
    return [_dagdeel_slot(dagdeel) for dagdeel in sorted(set(vacancy.dagdelen))]


def _dagdeel_slot(dagdeel: Dagdeel) -> Slot:
    return dagdeel.bit, dagdeel.bit.bit_length() - 1, DAGDEEL_QUARTERS, dagdeel.part is not Part.NACHT


def _shift_slot(shift: Shift) -> Slot:
    length = shift.end_minute - shift.start_minute
    minor_may = not shift.is_at_night and length <= LONGEST_MINOR_SHIFT
    return mask_of(shift.dagdelen), shift.weekday, length // 15, minor_may
