"""Records of people as columns: what a score may see, and what rules may see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.domain.candidate import CandidateStatus
from matching.domain.geography import Geography
from matching.domain.legality import Legality
from matching.domain.placement import Placement
from matching.domain.profile import ListName, Profile, Refusal
from matching.domain.record import CandidateRecord
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Ability, Transport, Werksoort, Werkvoorwaarde
from matching.profiles import possessions
from matching.profiles.answers import bits, flag, ordinal, quarters, tri_code, tri_fact
from matching.profiles.columns import Entries, listed
from matching.profiles.linking import Vocabulary
from matching.profiles.skills import skills_of
from matching.rules.facts import NO_DAY, OPEN_END, PersonFacts, RefusalKind, refusal_id
from scoring.pool import UNKNOWN, Listed, People

_STATUS = {status: code for code, status in enumerate(CandidateStatus)}
_CONDITION = {condition: bit for bit, condition in enumerate(Werkvoorwaarde)}
_TRANSPORT = {means: bit for bit, means in enumerate(Transport)}
WERKSOORT = {werksoort: number for number, werksoort in enumerate(Werksoort)}
ALL_CONDITIONS = (1 << len(Werkvoorwaarde)) - 1
ALL_TRANSPORT = (1 << len(Transport)) - 1
SURE = (1000, 1000, 1000)
Grade = tuple[int, int, int]
YES: Grade = (1, 1, 1)
DOUBTFUL: Grade = (0, 1, 1)


class WorkingWeek(TypedDict):
    """The columns of hours and dagdelen, which scores and rules both see."""

    hours_min: NDArray[np.int16]
    hours_max: NDArray[np.int16]
    available: NDArray[np.uint32]
    available_known: NDArray[np.uint32]


@dataclass(frozen=True)
class PeopleEncoder:
    """Turns records of people into rows."""

    vocabulary: Vocabulary
    geography: Geography

    def people(self, records: Sequence[CandidateRecord]) -> People:
        """Give what a score may see, one row per record."""
        profiles = [record.profile for record in records]
        wishes_complete = _complete(profiles, ListName.WENSEN)
        return People(
            level=_int8(profile.level.value if profile.level else UNKNOWN for profile in profiles),
            skills=listed(
                [skills_of(profile, self.vocabulary) for profile in profiles],
                _complete(profiles, ListName.VAARDIGHEDEN),
            ),
            occupations=listed(
                [self._occupations(profile) for profile in profiles],
                _complete(profiles, ListName.WERKERVARING),
            ),
            wished_occupations=listed([self._wished_occupations(profile) for profile in profiles], wishes_complete),
            wished_werksoorten=listed([_wished_werksoorten(profile) for profile in profiles], wishes_complete),
            possessions=self._possessions(profiles),
            complete_kinds=_complete_kinds(profiles),
            **_working_week(profiles),
        )

    def facts(self, records: Sequence[CandidateRecord]) -> PersonFacts:
        """Give what rules may see, one row per record; what depends on age is unknown until `ages` fills it in."""
        profiles = [record.profile for record in records]
        candidates = [record.candidate for record in records]
        no_age = np.full(len(records), UNKNOWN, dtype=np.int8)
        return PersonFacts(
            status=_int8(_STATUS[candidate.status] for candidate in candidates),
            placed_until=_int32(_placed_until(record.placements) for record in records),
            exempt_until=_int32(ordinal(candidate.exempt_until, NO_DAY) for candidate in candidates),
            wants_despite=_int8(tri_code(candidate.wants_despite_exemption) for candidate in candidates),
            available_from=_int32(ordinal(p.available_from.value if p.available_from else None) for p in profiles),
            can=_mask(_can(profile) for profile in profiles),
            cannot=_mask(_conditions(profile, Ability.KAN_NIET) for profile in profiles),
            postcode=_int32(self._postcode(profile) for profile in profiles),
            transport=_mask(_transport(profile, (Tri.JA,)) for profile in profiles).astype(np.uint8),
            transport_known=_mask(_transport_known(profile) for profile in profiles).astype(np.uint8),
            max_minutes=_int16(p.max_travel_minutes.value if p.max_travel_minutes else UNKNOWN for p in profiles),
            max_km=_int16(p.max_travel_km.value if p.max_travel_km else UNKNOWN for p in profiles),
            banenafspraak=_int8(tri_fact(candidate.indicatie_banenafspraak) for candidate in candidates),
            work_permit=_int8(tri_fact(candidate.work_permit) for candidate in candidates),
            is_16_plus=no_age,
            is_18_plus=no_age,
            refused=listed([self._refused(record) for record in records], [False] * len(records)),
            possessions=self._possessions(profiles),
            complete_kinds=_complete_kinds(profiles),
            **_working_week(profiles),
        )

    def _possessions(self, profiles: list[Profile]) -> Listed:
        return listed([possessions.held(profile, self.vocabulary) for profile in profiles], [False] * len(profiles))

    def _occupations(self, profile: Profile) -> Entries:
        return self._linked_occupations(fact.value.occupation for fact in profile.experience)

    def _wished_occupations(self, profile: Profile) -> Entries:
        return self._linked_occupations(fact.value.term for fact in profile.wishes if not fact.value.werksoort)

    def _linked_occupations(self, terms: Iterable[Term]) -> Entries:
        entries: dict[int, tuple[int, int, int]] = {}
        for term in terms:
            linked = self.vocabulary.occupation(term)
            if linked is not None:
                entries[linked.concept] = max(entries.get(linked.concept, (0, 0, 0)), linked.band)
        return entries

    def _postcode(self, profile: Profile) -> int:
        return self.geography.index_of(profile.postcode4.value) if profile.postcode4 else UNKNOWN

    def _refused(self, record: CandidateRecord) -> Entries:
        entries = dict(self._refusal(fact.value) for fact in record.profile.refusals)
        withdrawn = {refusal_id(RefusalKind.PLACE, place_key(w.vacancy_id)): YES for w in record.candidate.withdrawals}
        return {key: grade for key, grade in entries.items() if key is not None} | withdrawn

    def _refusal(self, refusal: Refusal) -> tuple[int | None, Grade]:
        if refusal.werksoort:
            return refusal_id(RefusalKind.WERKSOORT, WERKSOORT[refusal.werksoort]), YES
        if refusal.isco_group:
            return refusal_id(RefusalKind.ISCO_GROUP, isco_key(refusal.isco_group)), YES
        linked = self.vocabulary.occupation(refusal.occupation) if refusal.occupation else None
        if linked is None:
            return None, DOUBTFUL
        return refusal_id(RefusalKind.OCCUPATION, linked.concept), YES if linked.is_sure else DOUBTFUL


def ages(ids: Sequence[UUID], legality: Mapping[UUID, Legality]) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """Give sixteen and eighteen or older on the day that `legality` is of, three-valued, (n,) each."""
    answers = [legality.get(candidate_id) for candidate_id in ids]
    return (
        _int8(flag(answer.is_16_plus if answer else None) for answer in answers),
        _int8(flag(answer.is_18_plus if answer else None) for answer in answers),
    )


def place_key(vacancy_id: UUID) -> int:
    """Give the key under which agreement with one vacancy is withdrawn: seven bytes of its id."""
    return vacancy_id.int >> 72


def isco_key(group: str) -> int:
    """Give an ISCO group of one to four digits as a number that keeps its length."""
    return int(f"1{group}")


def _complete(profiles: list[Profile], name: ListName) -> list[bool]:
    return [profile.is_complete(name) for profile in profiles]


def _complete_kinds(profiles: list[Profile]) -> NDArray[np.uint8]:
    return np.array([possessions.complete_kinds(profile) for profile in profiles], dtype=np.uint8)


def _wished_werksoorten(profile: Profile) -> Entries:
    return {WERKSOORT[fact.value.werksoort]: SURE for fact in profile.wishes if fact.value.werksoort}


def _working_week(profiles: list[Profile]) -> WorkingWeek:
    hours = [profile.hours.value if profile.hours else None for profile in profiles]
    availability = [profile.availability.value if profile.availability else None for profile in profiles]
    return {
        "hours_min": _int16(quarters(h.minimum) if h else UNKNOWN for h in hours),
        "hours_max": _int16(quarters(h.maximum) if h else UNKNOWN for h in hours),
        "available": _mask(a.available if a else 0 for a in availability),
        "available_known": _mask(a.known if a else 0 for a in availability),
    }


def _placed_until(placements: Iterable[Placement]) -> int:
    running = [placement for placement in placements if placement.ended_on is None]
    if any(placement.planned_end is None for placement in running):
        return OPEN_END
    return max((ordinal(placement.planned_end) for placement in running), default=NO_DAY)


def _conditions(profile: Profile, ability: Ability) -> int:
    return bits(_CONDITION[f.value.condition] for f in profile.conditions if f.value.ability is ability)


def _can(profile: Profile) -> int:
    if profile.is_complete(ListName.WERKVOORWAARDEN):
        return ALL_CONDITIONS & ~_conditions(profile, Ability.KAN_NIET)
    return _conditions(profile, Ability.KAN)


def _transport(profile: Profile, answers: tuple[Tri, ...]) -> int:
    return bits(_TRANSPORT[f.value.kind] for f in profile.transport if f.value.has in answers)


def _transport_known(profile: Profile) -> int:
    if profile.is_complete(ListName.VERVOER):
        return ALL_TRANSPORT
    return _transport(profile, (Tri.JA, Tri.NEE))


def _int8(values: Iterable[int]) -> NDArray[np.int8]:
    return np.fromiter(values, dtype=np.int8)


def _int16(values: Iterable[int]) -> NDArray[np.int16]:
    return np.fromiter(values, dtype=np.int16)


def _int32(values: Iterable[int]) -> NDArray[np.int32]:
    return np.fromiter(values, dtype=np.int32)


def _mask(values: Iterable[int]) -> NDArray[np.uint32]:
    return np.fromiter(values, dtype=np.uint32)
