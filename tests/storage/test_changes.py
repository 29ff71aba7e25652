"""One change: all of it or nothing, never over somebody else's."""

from dataclasses import replace

import pytest
from people_and_work import CONSULENT, EMPLOYER, OWNER, candidate, new_id, placement_of, plek, save, scan_of, vacancy

from matching.domain.candidate import CandidateStatus, SourceKey
from matching.errors import ConflictError, StoreError
from matching.storage import Kind, Store


def test_a_change_without_commit_leaves_nothing(house):
    with house.change(CONSULENT) as change:
        change.save(candidate(), action="kandidaat_ingeschreven")
    assert house.position() == 2
    with house.read() as reader:
        assert list(reader.people()) == []


def test_a_change_that_fails_halfway_leaves_nothing(house):
    person = candidate()
    with house.change(CONSULENT) as change:
        change.save(person, action="kandidaat_ingeschreven")
        with pytest.raises(ConflictError):
            change.save(person, action="kandidaat_ingeschreven")
    assert house.position() == 2
    save(house, person)


def test_an_empty_change_commits_without_an_entry(house):
    with house.change(CONSULENT) as change:
        change.save_many([], action="ingelezen")
        change.commit()
    assert house.position() == 2


def test_everything_that_refers_to_each_other_is_saved_in_one_go_in_any_order(store):
    person = candidate()
    save(store, scan_of(person), placement_of(person), plek(), vacancy(), person, EMPLOYER, OWNER)
    assert store.position() == 7
    with store.read() as reader:
        assert len(next(reader.people()).scans) == 1


def test_a_stale_version_is_refused_and_the_newer_one_stays(house):
    [person] = save(house, candidate())
    _save_after(house, replace(person, status=CandidateStatus.GEPAUZEERD), 1)
    with pytest.raises(ConflictError, match="intussen gewijzigd"):
        _save_after(house, replace(person, status=CandidateStatus.AFGESLOTEN), 1)
    with house.read() as reader:
        assert reader.candidates.get(person.id).status is CandidateStatus.GEPAUZEERD
        assert reader.candidates.version_of(person.id) == 2


def test_a_version_that_does_not_exist_yet_is_refused(house):
    [person] = save(house, candidate())
    with pytest.raises(ConflictError):
        _save_after(house, person, 7)


def test_a_short_number_is_the_next_free_one_unless_given(house):
    first, second = save(house, candidate(), candidate())
    [given] = save(house, candidate(2041))
    [after_that] = save(house, candidate())
    assert [p.number for p in (first, second, given, after_that)] == [1, 2, 2041, 2042]


def test_given_and_free_numbers_in_one_change_do_not_collide(house):
    saved = save(house, candidate(1), candidate(), candidate(5), candidate())
    assert [person.number for person in saved] == [1, 6, 5, 7]


def test_each_kind_counts_its_own_numbers(house):
    offered, place = save(house, vacancy(), plek())
    assert (offered.number, place.number) == (1, 1)


def test_a_number_that_is_taken_is_refused(house):
    save(house, candidate(2041))
    with pytest.raises(ConflictError, match="met dit nummer"):
        save(house, candidate(2041))


def test_a_source_number_that_is_known_is_refused(house):
    save(house, candidate(source_key=SourceKey("klantsysteem", "77")))
    with pytest.raises(ConflictError, match="bronnummer"):
        save(house, candidate(source_key=SourceKey("klantsysteem", "77")))


def test_an_owner_who_is_not_known_is_refused(house):
    with pytest.raises(ConflictError, match="aanspreekpunt"):
        save(house, replace(candidate(), owner_id=new_id()))


def test_an_update_changes_the_current_state_that_is_looked_up(house):
    [offered] = save(house, vacancy())
    _save_after(house, replace(offered, title="Broodbakker"), 1)
    with house.read() as reader:
        assert [card.title for card in reader.vacancies.cards()] == ["Broodbakker"]


def test_nothing_is_written_about_somebody_who_was_erased(house):
    [person] = save(house, candidate())
    with house.change(CONSULENT) as change:
        change.erase(Kind.CANDIDATE, person.id)
        change.commit()
    with pytest.raises(ConflictError, match="gewist"):
        save(house, scan_of(person))
    with pytest.raises(ConflictError, match="gewist"):
        _save_after(house, person, 2)


def test_a_change_that_waits_too_long_for_another_says_so(house, database_url, tmp_path):
    impatient = Store(database_url, tmp_path, wait_seconds=0.2)
    with house.change(CONSULENT) as change:
        change.save(candidate(), action="kandidaat_ingeschreven")
        with pytest.raises(StoreError, match="bezet"):
            save(impatient, candidate())
    save(impatient, candidate())
    impatient.close()


def _save_after(store, obj, version):
    with store.change(CONSULENT) as change:
        change.save(obj, action="gewijzigd", after=version)
        change.commit()
