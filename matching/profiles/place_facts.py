"""Work on offer as columns for the rules."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from matching.domain.dagdelen import Dagdeel, Part, mask_of
from matching.domain.geography import Geography
from matching.domain.opportunity import Shift
from matching.domain.plek import Plek
from matching.domain.work import Occurrence
from matching.domain.work_on_offer import WorkOnOffer
from matching.profiles import possessions
from matching.profiles.answers import CONDITION, INSTRUMENT, bits, quarters, tri_code
from matching.profiles.columns import asked_list, column, starts_of
from matching.profiles.linking import Vocabulary
from matching.profiles.refusals import refusable_of
from matching.rules.facts import Addresses, PlaceFacts, Slots
from scoring.pool import UNKNOWN

DAGDEEL_QUARTERS = 16
LONGEST_MINOR_SHIFT = 9 * 60
Slot = tuple[int, int, int, bool]


def place_facts(offers: Sequence[WorkOnOffer], today: date, vocabulary: Vocabulary, geography: Geography) -> PlaceFacts:
    """Give what rules may see, one row per place."""
    return PlaceFacts(
        start=column((reference_day(w, today).toordinal() for w in offers), np.int32),
        hours_min=column((quarters(w.hours_min) for w in offers), np.int16),
        hours_max=column((quarters(w.hours_max) for w in offers), np.int16),
        hours_extendable=column((tri_code(w.hours_extendable) for w in offers), np.int8),
        times_adaptable=column((tri_code(w.times_adaptable) for w in offers), np.int8),
        slots=_slots(offers),
        occurs=column((_conditions(w, Occurrence.KOMT_VOOR) for w in offers), np.uint32),
        adaptable=column((_conditions(w, Occurrence.AANPASBAAR) for w in offers), np.uint32),
        absent=column((_conditions(w, Occurrence.KOMT_NIET_VOOR) for w in offers), np.uint32),
        addresses=_addresses(offers, geography),
        refusable=asked_list([refusable_of(w, vocabulary) for w in offers]),
        afspraakbaan=column((tri_code(w.afspraakbaan) for w in offers), np.int8),
        night_work=column((tri_code(w.night_work) for w in offers), np.int8),
        alcohol=column((tri_code(w.alcohol) for w in offers), np.int8),
        dangerous_work=column((tri_code(w.dangerous_work) for w in offers), np.int8),
        demands=possessions.demanded_by(offers, vocabulary),
        instrument=column((_instrument(w) for w in offers), np.int8),
    )


def _instrument(work: WorkOnOffer) -> int:
    return INSTRUMENT[work.instrument] if isinstance(work, Plek) else UNKNOWN


def reference_day(work: WorkOnOffer, today: date) -> date:
    """Give the day on which legality and eligibility are tested: the later of today and the start (D-5)."""
    return max(today, work.start_on or today)


def _conditions(work: WorkOnOffer, occurrence: Occurrence) -> int:
    return bits(CONDITION[c.condition] for c in work.conditions if c.occurrence is occurrence)


def _addresses(offers: Sequence[WorkOnOffer], geography: Geography) -> Addresses:
    found = [[geography.index_of(address.postcode4) for address in w.addresses] for w in offers]
    return Addresses(starts_of(map(len, found)), column((index for row in found for index in row), np.int32))


def _slots(offers: Sequence[WorkOnOffer]) -> Slots:
    rows = [_slots_of(work) for work in offers]
    table = np.array([slot for row in rows for slot in row], dtype=np.int64).reshape(-1, 4)
    return Slots(
        starts=starts_of(map(len, rows)),
        mask=table[:, 0].astype(np.uint32),
        group=table[:, 1].astype(np.int8),
        quarters=table[:, 2].astype(np.int16),
        minor_may=table[:, 3].astype(bool),
    )


def _slots_of(work: WorkOnOffer) -> list[Slot]:
    """Give the shifts, else the dagdelen, by group."""
    if work.shifts:
        return sorted((_shift_slot(shift) for shift in work.shifts), key=lambda slot: slot[1])
    return [_dagdeel_slot(dagdeel) for dagdeel in sorted(set(work.dagdelen))]


def _dagdeel_slot(dagdeel: Dagdeel) -> Slot:
    return dagdeel.bit, dagdeel.bit.bit_length() - 1, DAGDEEL_QUARTERS, dagdeel.part is not Part.NACHT


def _shift_slot(shift: Shift) -> Slot:
    length = shift.end_minute - shift.start_minute
    minor_may = not shift.is_at_night and length <= LONGEST_MINOR_SHIFT
    return mask_of(shift.dagdelen), shift.weekday, length // 15, minor_may
