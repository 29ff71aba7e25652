"""Vacancies as columns: what a score may see, and what rules may see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.domain.dagdelen import Dagdeel, Part, mask_of
from matching.domain.geography import Geography
from matching.domain.opportunity import DemandKind, Shift, Vacancy, Weight
from matching.domain.work import Occurrence, Werkvoorwaarde
from matching.profiles import possessions
from matching.profiles.answers import bits, quarters, tri_code
from matching.profiles.columns import Asked, asked_list, starts_of
from matching.profiles.linking import Linked, Vocabulary
from matching.profiles.people import WERKSOORT, isco_key, place_key
from matching.rules.facts import Addresses, PlaceFacts, RefusalKind, Slots, refusal_id
from scoring.pool import UNKNOWN, Places

_CONDITION = {condition: bit for bit, condition in enumerate(Werkvoorwaarde)}
ESSENTIAL_WEIGHT, OPTIONAL_WEIGHT = 2, 1
DAGDEEL_QUARTERS = 16
LONGEST_MINOR_SHIFT = 9 * 60
Slot = tuple[int, int, int, bool]
Number = TypeVar("Number", bound=np.integer)


@dataclass(frozen=True)
class PlaceEncoder:
    """Turns vacancies into rows."""

    vocabulary: Vocabulary
    geography: Geography

    def places(self, vacancies: Sequence[Vacancy]) -> Places:
        """Give what a score may see, one row per vacancy."""
        linked = [self.vocabulary.occupation(vacancy.occupation) for vacancy in vacancies]
        bands = np.array([link.band if link else (0, 0, 0) for link in linked], dtype=np.int16).reshape(-1, 3)
        return Places(
            level=_column((v.level or UNKNOWN for v in vacancies), np.int8),
            skills=asked_list([self._skills(v, link) for v, link in zip(vacancies, linked, strict=True)]),
            occupation=_column((link.concept if link else UNKNOWN for link in linked), np.int32),
            occupation_low=bands[:, 0],
            occupation_expected=bands[:, 1],
            occupation_high=bands[:, 2],
            werksoort=_column((WERKSOORT[v.werksoort] if v.werksoort else UNKNOWN for v in vacancies), np.int16),
            demands=asked_list([self._demands(v) for v in vacancies]),
            hours_min=_column((quarters(v.hours_min) for v in vacancies), np.int16),
            hours_max=_column((quarters(v.hours_max) for v in vacancies), np.int16),
            dagdelen=_column((dagdelen_of_work(v) for v in vacancies), np.uint32),
        )

    def facts(self, vacancies: Sequence[Vacancy], today: date) -> PlaceFacts:
        """Give what rules may see, one row per vacancy; work that began starts today."""
        return PlaceFacts(
            start=_column((reference_day(v, today).toordinal() for v in vacancies), np.int32),
            hours_min=_column((quarters(v.hours_min) for v in vacancies), np.int16),
            hours_max=_column((quarters(v.hours_max) for v in vacancies), np.int16),
            hours_extendable=_column((tri_code(v.hours_extendable) for v in vacancies), np.int8),
            times_adaptable=_column((tri_code(v.times_adaptable) for v in vacancies), np.int8),
            slots=_slots(vacancies),
            occurs=_column((_conditions(v, Occurrence.KOMT_VOOR) for v in vacancies), np.uint32),
            adaptable=_column((_conditions(v, Occurrence.AANPASBAAR) for v in vacancies), np.uint32),
            absent=_column((_conditions(v, Occurrence.KOMT_NIET_VOOR) for v in vacancies), np.uint32),
            addresses=self._addresses(vacancies),
            refusable=asked_list([self._refusable(v) for v in vacancies]),
            afspraakbaan=_column((tri_code(v.afspraakbaan) for v in vacancies), np.int8),
            night_work=_column((tri_code(v.night_work) for v in vacancies), np.int8),
            alcohol=_column((tri_code(v.alcohol) for v in vacancies), np.int8),
            dangerous_work=_column((tri_code(v.dangerous_work) for v in vacancies), np.int8),
            demands=asked_list([self._demands(v) for v in vacancies]),
        )

    def _skills(self, vacancy: Vacancy, occupation: Linked | None) -> list[Asked]:
        """Give the skills of the occupation and those that the vacancy names; essential counts double."""
        asked = dict(self._skills_of_occupation(occupation))
        named = [(skill.term, skill.essential) for skill in vacancy.skills]
        named += [
            (demand.what, demand.weight is Weight.VEREIST)
            for demand in vacancy.distinct_demands
            if demand.kind is DemandKind.VAARDIGHEID
        ]
        for term, essential in named:
            linked = self.vocabulary.skill(term)
            if linked is not None:
                asked[linked.concept] = essential or asked.get(linked.concept, False)
        return [(concept, self._weight(concept, essential), 1, False, UNKNOWN) for concept, essential in asked.items()]

    def _skills_of_occupation(self, occupation: Linked | None) -> Iterable[tuple[int, bool]]:
        if occupation is None or not occupation.is_trusted:
            return ()
        ids, essential = self.vocabulary.taxonomy.skills_of(occupation.concept)
        return zip(ids.tolist(), essential.tolist(), strict=True)

    def _weight(self, concept: int, essential: bool) -> int:
        return int(self.vocabulary.taxonomy.rarity[concept]) * (ESSENTIAL_WEIGHT if essential else OPTIONAL_WEIGHT)

    def _demands(self, vacancy: Vacancy) -> list[Asked]:
        return [
            (
                possessions.demand_id(demand, self.vocabulary),
                1,
                possessions.threshold(demand),
                demand.weight is Weight.VEREIST,
                tri_code(demand.adaptable),
            )
            for demand in vacancy.distinct_demands
        ]

    def _refusable(self, vacancy: Vacancy) -> list[Asked]:
        keys = [(refusal_id(RefusalKind.PLACE, place_key(vacancy.id)), True)]
        if vacancy.werksoort:
            keys.append((refusal_id(RefusalKind.WERKSOORT, WERKSOORT[vacancy.werksoort]), True))
        linked = self.vocabulary.occupation(vacancy.occupation)
        if linked is not None:
            isco = self.vocabulary.taxonomy.isco[linked.concept]
            groups = [refusal_id(RefusalKind.ISCO_GROUP, isco_key(isco[:n])) for n in range(1, len(isco) + 1)]
            mine = [refusal_id(RefusalKind.OCCUPATION, linked.concept), *groups]
            keys += [(key, linked.is_sure) for key in mine]
        return [(key, 1, 1, sure, UNKNOWN) for key, sure in keys]

    def _addresses(self, vacancies: Sequence[Vacancy]) -> Addresses:
        found = [[self.geography.index_of(a.postcode4) for a in v.addresses] for v in vacancies]
        return Addresses(starts_of(map(len, found)), _column((pc for row in found for pc in row), np.int32))


def reference_day(vacancy: Vacancy, today: date) -> date:
    """Give the day on which legality and eligibility are tested: the later of today and the start (D-5)."""
    return max(today, vacancy.start_on or today)


def dagdelen_of_work(vacancy: Vacancy) -> int:
    """Give the mask of when the work is done; 0 is not known."""
    dagdelen = [d for shift in vacancy.shifts for d in shift.dagdelen] or vacancy.dagdelen
    return mask_of(dagdelen)


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


def _conditions(vacancy: Vacancy, occurrence: Occurrence) -> int:
    return bits(_CONDITION[c.condition] for c in vacancy.conditions if c.occurrence is occurrence)


def _column(values: Iterable[int], kind: type[Number]) -> NDArray[Number]:
    return np.fromiter(values, dtype=kind)
