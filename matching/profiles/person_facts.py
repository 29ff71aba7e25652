"""People as columns for the rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.domain.geography import Geography
from matching.domain.legality import Legality
from matching.domain.statements import ListName, MeansOfTransport
from matching.domain.tri import Tri
from matching.domain.work import Ability
from matching.profiles.answers import ALL_CONDITIONS, ALL_TRANSPORT, CONDITION, TRANSPORT, bits, flag, ordinal
from matching.profiles.columns import column
from matching.profiles.completeness import called_complete
from matching.profiles.linking import Vocabulary
from matching.profiles.refusals import refused_by
from matching.profiles.telling import Circumstances, Telling
from matching.profiles.told import Table, Told
from matching.rules.facts import PersonFacts
from scoring.pool import UNKNOWN


def person_facts(
    telling: Telling, both: Mapping[str, Any], vocabulary: Vocabulary, geography: Geography
) -> PersonFacts:
    """Give what rules may see, one row per person; what depends on age is unknown until `of_ages` fills it in.

    Args:
        both: the columns that a score sees as well.
    """
    people, answers = telling.people, telling.answers()
    conditions, transport = telling.told("conditions"), telling.told("transport")
    cannot, has = _able(conditions, Ability.KAN_NIET), transport.mask(partial(_means, (Tri.JA,)))
    told_of = transport.mask(partial(_means, (Tri.JA, Tri.NEE)))
    can_all = called_complete(telling, ListName.WERKVOORWAARDEN)
    no_age = np.full(len(telling), UNKNOWN, dtype=np.int8)
    return PersonFacts(
        status=answers.status.astype(np.int8),
        placed_until=column((person.placed_until for person in people), np.int32),
        exempt_until=column((person.exempt_until for person in people), np.int32),
        wants_despite=answers.wants_despite.astype(np.int8),
        available_from=telling.told("available_from").one(ordinal, UNKNOWN).astype(np.int32),
        can=np.where(can_all, ALL_CONDITIONS & ~cannot, _able(conditions, Ability.KAN)).astype(np.uint32),
        cannot=cannot.astype(np.uint32),
        postcode=telling.told("postcode4").one(geography.index_of, UNKNOWN).astype(np.int32),
        transport=has.astype(np.uint8),
        transport_known=np.where(called_complete(telling, ListName.VERVOER), ALL_TRANSPORT, told_of).astype(np.uint8),
        transport_coming=column((_coming(person) for person in people), np.uint8),
        max_minutes=telling.told("max_travel_minutes").one(int, UNKNOWN).astype(np.int16),
        max_km=telling.told("max_travel_km").one(int, UNKNOWN).astype(np.int16),
        banenafspraak=answers.banenafspraak.astype(np.int8),
        work_permit=answers.work_permit.astype(np.int8),
        is_16_plus=no_age,
        is_18_plus=no_age,
        is_27_plus=no_age,
        answers_yes=answers.yes.astype(np.uint32),
        answers_no=answers.no.astype(np.uint32),
        benefit=answers.benefit.astype(np.int8),
        refused=refused_by(telling, vocabulary),
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


def _able(conditions: Told, ability: Ability) -> Table:
    """Give the conditions of work about which people say this, (n,) masks."""
    return conditions.mask(lambda one: 1 << CONDITION[one.condition] if one.ability is ability else 0)


def _means(answers: Sequence[Tri], transport: MeansOfTransport) -> int:
    return 1 << TRANSPORT[transport.kind] if transport.has in answers else 0


def _coming(person: Circumstances) -> int:
    return bits(TRANSPORT[case.transport] for case in person.cases if case.transport) if person.cases else 0
