"""People as columns for the rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.domain.candidate import Candidate, CandidateStatus, Uitkeringssituatie
from matching.domain.eligibility import ALL_ANSWERS
from matching.domain.geography import Geography
from matching.domain.legality import Legality
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.statements import ListName
from matching.domain.tri import Tri
from matching.domain.work import Ability
from matching.profiles.answers import (
    ALL_CONDITIONS,
    ALL_TRANSPORT,
    BENEFIT,
    CONDITION,
    STATUS,
    TRANSPORT,
    bits,
    flag,
    ordinal,
    tri_code,
    tri_fact,
)
from matching.profiles.columns import column, listed
from matching.profiles.linking import Vocabulary
from matching.profiles.refusals import refused_by
from matching.rules.facts import NO_DAY, OPEN_END, PersonFacts
from scoring.pool import UNKNOWN


def person_facts(
    records: Sequence[CandidateRecord], both: Mapping[str, Any], vocabulary: Vocabulary, geography: Geography
) -> PersonFacts:
    """Give what rules may see, one row per record; what depends on age is unknown until `of_ages` fills it in.

    Args:
        both: the columns that a score sees as well.
    """
    profiles = [record.profile for record in records]
    candidates = [record.candidate for record in records]
    answers = [[candidate.says(name) for name in ALL_ANSWERS] for candidate in candidates]
    no_age = np.full(len(records), UNKNOWN, dtype=np.int8)
    return PersonFacts(
        status=column((STATUS[candidate.status] for candidate in candidates), np.int8),
        placed_until=column((_placed_until(record) for record in records), np.int32),
        exempt_until=column((ordinal(candidate.exempt_until, NO_DAY) for candidate in candidates), np.int32),
        wants_despite=column((tri_code(candidate.wants_despite_exemption) for candidate in candidates), np.int8),
        available_from=column((_available_from(profile) for profile in profiles), np.int32),
        can=column((_can(profile) for profile in profiles), np.uint32),
        cannot=column((_conditions(profile, Ability.KAN_NIET) for profile in profiles), np.uint32),
        postcode=column((_postcode(profile, geography) for profile in profiles), np.int32),
        transport=column((_transport(profile, {Tri.JA}) for profile in profiles), np.uint8),
        transport_known=column((_transport_known(profile) for profile in profiles), np.uint8),
        transport_coming=column((_transport_coming(candidate) for candidate in candidates), np.uint8),
        max_minutes=column((_max_minutes(profile) for profile in profiles), np.int16),
        max_km=column((_max_km(profile) for profile in profiles), np.int16),
        banenafspraak=column((tri_fact(candidate.indicatie_banenafspraak) for candidate in candidates), np.int8),
        work_permit=column((tri_fact(candidate.work_permit) for candidate in candidates), np.int8),
        is_16_plus=no_age,
        is_18_plus=no_age,
        is_27_plus=no_age,
        answers_yes=column((_mask(said, Tri.JA) for said in answers), np.uint32),
        answers_no=column((_mask(said, Tri.NEE) for said in answers), np.uint32),
        benefit=column((_benefit(candidate) for candidate in candidates), np.int8),
        refused=listed([refused_by(record, vocabulary) for record in records], [False] * len(records), np.int8),
        **both,
    )


AGES = ("is_16_plus", "is_18_plus", "is_27_plus")


def flags_of(answer: Legality | None) -> tuple[int, ...]:
    """Give the legal ages of one person, three-valued, in the order of `AGES`."""
    return tuple(flag(getattr(answer, name) if answer else None) for name in AGES)


def with_ages(facts: PersonFacts, ages: Sequence[NDArray[np.int8]] | NDArray[np.int8]) -> PersonFacts:
    """Fill in the legal ages of a reference day, (3, n) in the order of `AGES`."""
    sixteen, eighteen, twenty_seven = ages
    return replace(facts, is_16_plus=sixteen, is_18_plus=eighteen, is_27_plus=twenty_seven)


def of_ages(
    facts: PersonFacts, answers: Sequence[Legality | None], rows: NDArray[np.int64] | None = None
) -> PersonFacts:
    """Fill in the legal ages, three-valued.

    Args:
        answers: one a row; or the distinct ones, with `rows` that say which is of which row.
    """
    chosen = slice(None) if rows is None else rows
    return replace(
        facts,
        is_16_plus=column((flag(answer.is_16_plus if answer else None) for answer in answers), np.int8)[chosen],
        is_18_plus=column((flag(answer.is_18_plus if answer else None) for answer in answers), np.int8)[chosen],
        is_27_plus=column((flag(answer.is_27_plus if answer else None) for answer in answers), np.int8)[chosen],
    )


def _mask(answers: Sequence[Tri], said: Tri) -> int:
    """Give which questions of `ALL_ANSWERS` somebody gave this answer to."""
    return bits(bit for bit, answer in enumerate(answers) if answer is said) if said in answers else 0


def _benefit(candidate: Candidate) -> int:
    situation = candidate.uitkeringssituatie
    return UNKNOWN if situation is Uitkeringssituatie.ONBEKEND else BENEFIT[situation]


def _placed_until(record: CandidateRecord) -> int:
    """Give the last day of what binds; of somebody who is placed, we know not where, the end is open."""
    binding = [placement for placement in record.placements if placement.is_binding]
    if not record.placements and record.candidate.status is CandidateStatus.GEPLAATST:
        return OPEN_END
    if any(placement.planned_end is None for placement in binding):
        return OPEN_END
    return max((ordinal(placement.planned_end) for placement in binding), default=NO_DAY)


def _available_from(profile: Profile) -> int:
    return ordinal(profile.available_from.value if profile.available_from else None)


def _postcode(profile: Profile, geography: Geography) -> int:
    return geography.index_of(profile.postcode4.value) if profile.postcode4 else UNKNOWN


def _max_minutes(profile: Profile) -> int:
    return profile.max_travel_minutes.value if profile.max_travel_minutes else UNKNOWN


def _max_km(profile: Profile) -> int:
    return profile.max_travel_km.value if profile.max_travel_km else UNKNOWN


def _conditions(profile: Profile, ability: Ability) -> int:
    return bits(CONDITION[f.value.condition] for f in profile.conditions if f.value.ability is ability)


def _can(profile: Profile) -> int:
    if profile.is_complete(ListName.WERKVOORWAARDEN):
        return ALL_CONDITIONS & ~_conditions(profile, Ability.KAN_NIET)
    return _conditions(profile, Ability.KAN)


def _transport(profile: Profile, answers: set[Tri]) -> int:
    return bits(TRANSPORT[f.value.kind] for f in profile.transport if f.value.has in answers)


def _transport_known(profile: Profile) -> int:
    return ALL_TRANSPORT if profile.is_complete(ListName.VERVOER) else _transport(profile, {Tri.JA, Tri.NEE})


def _transport_coming(candidate: Candidate) -> int:
    return bits(TRANSPORT[case.transport] for case in candidate.business_cases if case.transport)
