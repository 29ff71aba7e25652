"""The inzagelog and the saved lists: written at once, never waiting for a change."""

from datetime import UTC, datetime, timedelta

import pytest
from people_and_work import CONSULENT, candidate, furnish, new_id, save

from matching.errors import NotFoundError
from matching.storage import Store


def test_a_look_is_kept_with_who_why_and_when(house):
    [person] = save(house, candidate())
    house.looks.record(CONSULENT, "kaart_bekeken", "candidate", person.id, {"lijst": "abc"})
    house.looks.record(CONSULENT, "dossier_bekeken", "candidate", person.id)
    first, second = house.looks.of(person.id)
    assert (first.actor, first.action, first.details) == (CONSULENT, "kaart_bekeken", {"lijst": "abc"})
    assert (second.action, second.details) == ("dossier_bekeken", {})
    assert first.at.tzinfo is UTC
    assert abs(datetime.now(UTC) - first.at) < timedelta(minutes=1)
    assert house.looks.of(new_id()) == ()


def test_a_saved_list_comes_back_as_it_was_saved(store):
    list_id = new_id()
    store.recipes.save(list_id, CONSULENT, {"seed": 2**63 - 1, "gewichten": "vacature-2026-11"}, "ab12", {"rijen": [1]})
    saved = store.recipes.get(list_id)
    assert saved.recipe == {"seed": 2**63 - 1, "gewichten": "vacature-2026-11"}
    assert (saved.actor, saved.result_hash, saved.returned) == (CONSULENT, "ab12", {"rijen": [1]})


def test_a_list_that_was_never_saved_is_not_found(store):
    with pytest.raises(NotFoundError, match="ranglijst"):
        store.recipes.get(new_id())


def test_on_postgresql_a_look_does_not_wait_for_a_change_in_progress(postgres_url, tmp_path):
    house = Store(postgres_url, tmp_path)
    house.migrate()
    furnish(house)
    with house.change(CONSULENT) as change:
        person = change.save(candidate(), action="kandidaat_ingeschreven")
        house.looks.record(CONSULENT, "kaart_bekeken", "candidate", person.id)
    assert len(house.looks.of(person.id)) == 1


def test_looks_of_one_kind_are_counted_from_a_moment_on(store):
    one, other = new_id(), new_id()
    for object_id, action in ((one, "verkend"), (one, "verkend"), (one, "bekeken"), (other, "verkend")):
        store.looks.record(CONSULENT, action, "employer", object_id)
    assert store.looks.count(one, "verkend", since=datetime.now(UTC) - timedelta(hours=1)) == 2
    assert store.looks.count(one, "verkend", since=datetime.now(UTC) + timedelta(hours=1)) == 0
