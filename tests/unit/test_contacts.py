"""Whom to call on a day, and where the work is."""

from dataclasses import replace
from datetime import date

import pytest
from people_and_work import CONSULENT, DAY, EMPLOYER, OWNER, furnish, new_id, save, vacancy

from matching.contacts import NOBODY, contacts_on, place_of
from matching.domain.colleague import Colleague, Substitution
from matching.domain.opportunity import WorkAddress
from matching.domain.period import Period

STAND_IN = Colleague(new_id(), "Youssef Amrani", "050 2", "consulent")


@pytest.fixture
def house(store):
    """A store in which one colleague stands in for the other on one day."""
    furnish(store)
    save(store, STAND_IN)
    away = replace(OWNER, substitutions=(Substitution(Period(DAY, DAY), STAND_IN.id),))
    with store.change(CONSULENT) as change:
        change.save(away, action="vervanging_geregeld", after=1)
        change.commit()
    return store


def test_who_stands_in_is_called_on_that_day_only(house):
    with house.read() as reader:
        assert contacts_on(DAY, [OWNER.id], reader)[OWNER.id].phone == STAND_IN.phone
        assert contacts_on(date(2026, 11, 3), [OWNER.id], reader)[OWNER.id].phone == OWNER.phone


def test_everybody_asked_for_has_a_contact_known_or_not(house):
    stranger = new_id()
    with house.read() as reader:
        contacts = contacts_on(DAY, [OWNER.id, stranger, OWNER.id, STAND_IN.id], reader)
    assert {who: contact.name for who, contact in contacts.items()} == {
        OWNER.id: STAND_IN.name,
        STAND_IN.id: STAND_IN.name,
        stranger: NOBODY.name,
    }


def test_a_stand_in_who_is_not_known_leaves_the_owner(house):
    away = replace(OWNER, substitutions=(Substitution(Period(DAY, DAY), new_id()),))
    with house.change(CONSULENT) as change:
        change.save(away, action="vervanging_geregeld", after=2)
        change.commit()
    with house.read() as reader:
        assert contacts_on(DAY, [OWNER.id], reader)[OWNER.id].name == OWNER.name


def test_work_is_at_its_first_address_or_else_at_the_employer():
    work, employer = vacancy(), replace(EMPLOYER, place="Haren")
    assert place_of(replace(work, addresses=(WorkAddress("9711", "Groningen"),)), employer) == "Groningen"
    assert place_of(work, employer) == "Haren"
    assert place_of(work, None) == ""
