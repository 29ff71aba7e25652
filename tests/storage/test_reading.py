"""Reading: one moment, whole, and any earlier moment as it was known then."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from people_and_work import CONSULENT, candidate, placement_of, record, save, scan_of, vacancy

from matching.domain.candidate import CandidateStatus
from matching.errors import NotFoundError
from matching.storage import Kind


def test_what_is_read_is_what_was_saved(house):
    one = record()
    save(house, one.candidate, *one.scans, *one.placements)
    with house.read() as reader:
        [found] = reader.people()
    assert found == replace(one, candidate=replace(one.candidate, number=1))


def test_people_come_with_their_own_scans_and_placements_from_old_to_new(house):
    anna, bas, carla = candidate(), candidate(), candidate()
    late, early = scan_of(anna, date(2026, 6, 1)), scan_of(anna, date(2025, 6, 1))
    save(house, carla, anna, bas, late, early, scan_of(carla), placement_of(carla))
    with house.read() as reader:
        found = {person.candidate.id: person for person in reader.people()}
    assert list(found) == sorted(found, key=lambda person_id: person_id.bytes)
    assert found[anna.id].scans == (early, late)
    assert found[bas.id].scans == found[bas.id].placements == ()
    assert len(found[carla.id].scans) == len(found[carla.id].placements) == 1


def test_a_few_people_can_be_asked_for_by_id_and_strangers_are_left_out(house):
    saved = save(house, *(candidate() for _ in range(5)))
    wanted = [saved[3].id, uuid4(), saved[1].id, saved[1].id]
    with house.read() as reader:
        assert [person.candidate for person in reader.people(wanted)] == [saved[1], saved[3]]
        assert list(reader.people([])) == []


def test_an_earlier_position_gives_the_earlier_state(house):
    [person] = save(house, candidate())
    then = house.position()
    with house.change(CONSULENT) as change:
        change.save(replace(person, status=CandidateStatus.GEPAUZEERD), action="gepauzeerd", after=1)
        change.save_many([scan_of(person), candidate()], action="ingelezen")
        change.commit()
    with house.read(then) as reader:
        [known] = reader.people()
        assert known.candidate.status is CandidateStatus.BEMIDDELBAAR
        assert known.scans == ()
        assert reader.candidates.version_of(person.id) == 1
        assert reader.position == then
    with house.read() as reader:
        assert len(list(reader.people())) == 2
        assert reader.candidates.version_of(person.id) == 2


def test_at_position_zero_nothing_was_known(house):
    with house.read(0) as reader:
        assert reader.colleagues.all() == reader.employers.all() == []


def test_a_position_that_has_not_come_yet_is_not_found(house):
    with pytest.raises(NotFoundError), house.read(99):
        pass


def test_a_reader_does_not_see_what_is_saved_while_it_reads(house):
    with house.read() as reader:
        save(house, candidate())
        assert list(reader.people()) == []
        assert reader.position == 2
    assert house.position() == 3


def test_somebody_is_found_by_short_number_and_by_id(house):
    [person] = save(house, candidate(2041))
    with house.read() as reader:
        for reference in ("K-2041", " k-2041 ", str(person.id), str(person.id).upper()):
            assert reader.candidates.find(reference) == person


@pytest.mark.parametrize(
    "reference", ["K-2042", "V-2041", "2041", "K-", "K-٣", "K-99999999999999999999", "", "drop table"]
)
def test_what_is_no_number_or_id_is_not_found(house, reference):
    save(house, candidate(2041))
    with house.read() as reader, pytest.raises(NotFoundError, match="kandidaat"):
        reader.candidates.find(reference)


def test_an_id_of_another_kind_is_not_found(house):
    [offered] = save(house, vacancy())
    with house.read() as reader, pytest.raises(NotFoundError):
        reader.candidates.get(offered.id)


def test_many_gives_those_that_exist(house):
    first, _, third = save(house, vacancy(), vacancy(), vacancy())
    with house.read() as reader:
        found = reader.vacancies.many([first.id, third.id, UUID(int=404)])
    assert found == {first.id: first, third.id: third}


def test_changed_people_are_those_whom_later_entries_are_about(house):
    anna, bas, carla, dirk = save(house, *(candidate() for _ in range(4)))
    then = house.position()
    save(house, scan_of(anna))
    save(house, placement_of(bas), vacancy())
    with house.change(CONSULENT) as change:
        change.erase(Kind.CANDIDATE, carla.id)
        change.commit()
    with house.read() as reader:
        assert reader.changed_people(then) == {anna.id, bas.id, carla.id}
        assert reader.changed_people(reader.position) == set()
        assert dirk.id in reader.changed_people(0)


def test_cards_show_number_status_and_owner_in_order_of_number(house):
    save(house, candidate(30), candidate(4))
    with house.read() as reader:
        cards = reader.candidates.cards()
    assert [(card.number, card.title, card.status) for card in cards] == [
        ("K-4", "", "bemiddelbaar"),
        ("K-30", "", "bemiddelbaar"),
    ]
