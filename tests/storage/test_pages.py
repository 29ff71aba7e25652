"""Pages of what is asked for, kept answers that forget, and many looks at once; on both databases."""

from uuid import UUID

import people_and_work as made
import pytest

from matching.domain.candidate import CandidateStatus, SourceKey
from matching.domain.ranking_request import Page
from matching.errors import ErasedError, InvalidInputError
from matching.storage import Kind
from matching.storage.selection import Selection


@pytest.fixture
def people(house):
    """Five people, of whom one is paused and one came from elsewhere."""
    paused = made.candidate(status=CandidateStatus.GEPAUZEERD)
    sourced = made.candidate(source_key=SourceKey("suite", "7"))
    return made.save(house, *(made.candidate() for _ in range(3)), paused, sourced)


ALL = Page(size=10)


def found(store, selection, page=ALL):
    with store.read() as reader:
        return reader.candidates.found(selection, page)


def test_a_page_is_a_part_in_the_order_of_numbers(house, people):
    in_order = [person.id for person in sorted(people, key=lambda person: person.number)]
    assert found(house, Selection(), Page(1, 2)) == (in_order[:2], 5)
    assert found(house, Selection(), Page(3, 2)) == (in_order[4:], 5)
    assert found(house, Selection(), Page(4, 2)) == ([], 5)


def test_reading_on_behind_the_last_one_shows_everybody_once_whoever_comes_or_goes(house, people):
    in_order = sorted(people, key=lambda person: person.number)
    seen, page = [], Page(size=2)
    seen += found(house, Selection(), page)[0]
    with house.change(made.CONSULENT) as change:
        change.erase(Kind.CANDIDATE, seen[-1])
        change.commit()
    new = made.save(house, made.candidate())[0]
    while ids := found(house, Selection(), Page(size=2, after=seen[-1]))[0]:
        seen += ids
    assert seen == [*(person.id for person in in_order), new.id]


def test_reading_on_works_in_the_order_of_who_waited_longest(house, people):
    asked = Selection(not_proposed_since=made.DAY)
    first, total = found(house, asked, Page(size=1))
    rest, _ = found(house, asked, Page(size=9, after=first[0]))
    assert [*first, *rest] == found(house, asked)[0]
    assert total == 4


def test_behind_what_was_never_there_nothing_is_guessed(house, people):
    with pytest.raises(InvalidInputError, match="dit is er niet"):
        found(house, Selection(), Page(after=UUID(int=3)))


def test_every_question_narrows_the_list(house, people):
    paused, sourced = people[3], people[4]
    assert found(house, Selection(status="gepauzeerd")) == ([paused.id], 1)
    assert found(house, Selection(source="suite", source_number="7")) == ([sourced.id], 1)
    assert found(house, Selection(owner_id=UUID(int=99))) == ([], 0)
    assert found(house, Selection(owner_id=made.OWNER.id, status="bemiddelbaar"))[1] == 4


def test_what_changed_after_a_position_is_found(house, people):
    position = house.position()
    late = made.save(house, made.candidate())[0]
    assert found(house, Selection(changed_after=position)) == ([late.id], 1)


def test_scans_and_placements_are_listed_per_person_from_old_to_new(house, people):
    first, second = people[:2]
    late, early = made.placement_of(first), made.placement_of(first, made.DAY.replace(year=2020))
    made.save(house, late, early, made.placement_of(second))
    with house.read() as reader:
        assert reader.placements.found(Selection(candidate_id=first.id), Page(size=9)) == ([early.id, late.id], 2)


def test_who_was_erased_is_on_no_page_and_is_told_apart(house, people):
    with house.change(made.CONSULENT) as change:
        change.erase(Kind.CANDIDATE, people[0].id)
        change.commit()
    assert found(house, Selection())[1] == 4
    with house.read() as reader, pytest.raises(ErasedError, match="gewist"):
        reader.candidates.get(people[0].id)


def test_a_kept_answer_forgets_who_was_erased(house):
    person, other = UUID(int=7), UUID(int=8)
    for key, who in (("a", person), ("b", other)):
        assert house.answers.claim("c-1", key, "q") is None
        house.answers.keep("c-1", key, 201, {"location": "x"}, f'{{"id":"{who}"}}'.encode())
    with house.change(made.CONSULENT) as change:
        change.forget_beside([str(person)], [])
        change.commit()
    emptied, kept = house.answers.claim("c-1", "a", "q"), house.answers.claim("c-1", "b", "q")
    assert (emptied.status, emptied.body) == (None, b"")
    assert (kept.status, str(other).encode() in kept.body) == (201, True)


def test_many_looks_are_written_at_once(house):
    seen = [UUID(int=1), UUID(int=2)]
    house.looks.record_many(made.CONSULENT, "plaatsing_bekeken", "candidate", seen, {"pagina": 1})
    house.looks.record_many(made.CONSULENT, "plaatsing_bekeken", "candidate", [])
    assert [[look.details for look in house.looks.of(who)] for who in seen] == [[{"pagina": 1}]] * 2
