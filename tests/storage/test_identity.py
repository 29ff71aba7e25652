"""The identity door: sealed per person, every look written down, gone for ever when erased."""

from dataclasses import replace
from datetime import date

import pytest
from people_and_work import CONSULENT, new_id
from sqlalchemy import text

from matching.domain.legality import Legality
from matching.errors import NotFoundError, StoreError
from matching.identity.ages import legality_on, reached_on
from matching.identity.door import IdentityDoor
from matching.identity.person import Identity
from matching.service import Service
from matching.storage.engine import open_engine, writing

DAY = date(2026, 11, 22)


@pytest.fixture
def behind(identity_url):
    """Run SQL in the identity database behind the back of the door."""
    engine = open_engine(identity_url)

    def run(statement: str, **values):
        with writing(engine).begin() as connection:
            result = connection.execute(text(statement), values)
            return result.all() if result.returns_rows else None

    yield run
    engine.dispose()


def somebody(born: date = date(1988, 4, 3)) -> Identity:
    return Identity(new_id(), "Hatice Yıldız", born, "v", "Turkse", "Korenstraat 1", "9712AB", "Groningen", "06 1")


def test_who_somebody_is_comes_back_and_the_look_is_in_the_inzagelog(door, store):
    person = somebody()
    door.register(person)
    assert door.get(person.candidate_id, CONSULENT) == person
    [look] = store.looks.of(person.candidate_id)
    assert (look.actor, look.action) == (CONSULENT, "identiteit_bekeken")


def test_when_the_look_cannot_be_written_the_identity_is_not_given(identity_url, door, tmp_path):
    def fail(*_: object) -> None:
        raise StoreError("de inzagelog is er niet")

    person = somebody()
    door.register(person)
    with pytest.raises(StoreError, match="inzagelog"):
        IdentityDoor(identity_url, fail, tmp_path / "identiteit.key").get(person.candidate_id, CONSULENT)


def test_nothing_readable_is_stored(door, behind):
    door.register(somebody())
    [(sealed,)] = behind("SELECT sealed FROM person")
    assert b"Hatice" not in bytes(sealed)
    assert b"1988" not in bytes(sealed)


def test_registering_again_replaces_who_it_is(door):
    person = somebody()
    door.register(person)
    door.register(replace(person, phone="06 2"))
    assert door.get(person.candidate_id, CONSULENT).phone == "06 2"


def test_an_erased_identity_is_unreadable_even_when_its_payload_comes_back_from_a_copy(door, behind):
    person = somebody()
    door.register(person)
    [(copy,)] = behind("SELECT sealed FROM person")
    door.erase(person.candidate_id)
    with pytest.raises(NotFoundError):
        door.get(person.candidate_id, CONSULENT)
    door.register(person)
    behind("UPDATE person SET sealed = :copy", copy=copy)
    with pytest.raises(StoreError, match="niet te lezen"):
        door.get(person.candidate_id, CONSULENT)


def test_a_payload_cannot_be_moved_to_another_person(door, behind):
    door.register(somebody())
    stranger = new_id()
    for table in ("person", "person_key"):
        behind(f"UPDATE {table} SET candidate_id = :id", id=stranger.hex)
    with pytest.raises(StoreError):
        door.get(stranger, CONSULENT)


def test_a_key_that_is_gone_stops_the_start_with_what_to_restore(door, behind, database_url, identity_url, tmp_path):
    door.register(somebody())
    behind("DELETE FROM person_key")
    with pytest.raises(StoreError, match=r"Van 1 mensen .* person_key"):
        Service.open(database_url, identity_url, tmp_path)


def test_a_missing_table_of_keys_stops_the_start_too(door, behind, database_url, identity_url, tmp_path):
    door.register(somebody())
    behind("DROP TABLE person_key")
    with pytest.raises(StoreError, match=r"ontbreken tabellen \(person_key\).* reservekopie"):
        Service.open(database_url, identity_url, tmp_path)


def test_an_empty_identity_store_in_place_of_ours_stops_the_start(sqlite_url, tmp_path):
    for _ in range(2):
        Service.open(sqlite_url, f"sqlite:///{tmp_path}/identiteit.db", tmp_path).close()
    with pytest.raises(StoreError, match="andere identiteiten"):
        Service.open(sqlite_url, f"sqlite:///{tmp_path}/leeg.db", tmp_path)


def test_identities_may_not_be_in_the_sqlite_file_of_the_rest(sqlite_url, tmp_path):
    with pytest.raises(StoreError, match="eigen bestand"):
        Service.open(sqlite_url, sqlite_url, tmp_path)


def test_legality_is_given_for_everybody_and_says_no_birth_date(door):
    young, old = somebody(date(2009, 1, 1)), somebody(date(1959, 11, 22))
    door.register_many([young, old])
    assert door.legality_on(DAY) == {
        young.candidate_id: Legality(is_16_plus=True, is_18_plus=False, is_27_plus=False, is_under_aow=True),
        old.candidate_id: Legality(is_16_plus=True, is_18_plus=True, is_27_plus=True, is_under_aow=False),
    }


@pytest.mark.parametrize(
    ("born", "day", "is_adult"),
    [
        (date(2008, 11, 22), date(2026, 11, 21), False),
        (date(2008, 11, 22), date(2026, 11, 22), True),
        (date(2008, 2, 29), date(2026, 2, 28), False),
        (date(2008, 2, 29), date(2026, 3, 1), True),
    ],
)
def test_somebody_is_eighteen_on_the_birthday_and_not_a_day_before(born, day, is_adult):
    assert legality_on(born, day).is_18_plus is is_adult


@pytest.mark.parametrize(
    ("born", "last_day_under"),
    [
        (date(1959, 11, 23), date(2026, 11, 22)),
        (date(1960, 12, 31), date(2027, 12, 30)),
        (date(1961, 1, 1), date(2028, 3, 31)),
        (date(1961, 11, 30), date(2029, 2, 28)),
    ],
)
def test_the_aow_age_is_sixty_seven_and_three_months_more_from_2028(born, last_day_under):
    assert legality_on(born, last_day_under).is_under_aow
    assert not legality_on(born, date.fromordinal(last_day_under.toordinal() + 1)).is_under_aow


def test_an_age_in_months_follows_the_counting_of_periods():
    assert reached_on(date(2000, 8, 31), 6) == date(2001, 3, 1)
