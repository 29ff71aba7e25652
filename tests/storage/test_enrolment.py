"""Enrolling a whole population at once, and again."""

from datetime import date

import pytest
from people_and_work import CONSULENT, EMPLOYER, OWNER, plek, record, vacancy

from matching.identity.person import Identity
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.erase_candidate import erase_candidate


@pytest.fixture
def population():
    people = [record() for _ in range(1_200)]
    identities = [Identity(person.candidate.id, "Iemand", date(1990, 1, 1)) for person in people]
    return Population([OWNER], [EMPLOYER], people, identities, [vacancy(), vacancy()], [plek()])


def test_everything_is_enrolled_in_blocks_and_progress_is_told(store, door, population):
    told = []
    new = enrol_population(store, door, CONSULENT, population, lambda done, total: told.append((done, total)))
    assert new == store.position() == 2 + 3 * 1_200 + 3
    assert told == [(500, 1_200), (1_000, 1_200), (1_200, 1_200)]
    with store.read() as reader:
        people = list(reader.people())
    assert len(people) == len(door.legality_on(date(2026, 11, 22))) == 1_200
    assert all(len(person.scans) == len(person.placements) == 1 for person in people)
    assert store.verify_ledger().is_whole


def test_enrolling_again_changes_nothing(store, door, population):
    enrol_population(store, door, CONSULENT, population)
    position = store.position()
    assert enrol_population(store, door, CONSULENT, population) == 0
    assert store.position() == position


def test_enrolling_again_does_not_bring_back_somebody_who_was_erased(store, door, population):
    enrol_population(store, door, CONSULENT, population)
    gone = population.people[7].candidate.id
    erase_candidate(store, door, CONSULENT, gone)
    assert enrol_population(store, door, CONSULENT, population) == 0
    assert gone not in door.legality_on(date(2026, 11, 22))
    with store.read() as reader:
        assert list(reader.people([gone])) == []
