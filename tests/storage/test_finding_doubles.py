"""Finding doubles: pairs of numbers with a score and reasons, and nothing of whom they are about."""

from dataclasses import asdict, replace
from datetime import date

import pytest
from people_and_work import CONSULENT, candidate, new_id, save, vacancy

from matching.domain.candidate import CandidateStatus, SourceKey
from matching.domain.double import Reason
from matching.domain.opportunity import VacancyStatus
from matching.identity.door import IdentityDoor
from matching.identity.person import Identity
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.find_doubles import find_double_people, find_double_vacancies
from matching.usecases.merge_candidates import merge_candidates
from matching.usecases.merge_vacancies import merge_vacancies

BORN = date(1984, 5, 6)
NAMES = ("Yordanos Kidane", "Y. Kidane", "Sjoerd Dijkstra", "Yordanos Kidane")


@pytest.fixture
def people(house, door):
    """K-1, K-2 and K-4 are one person with one bit more each; K-3 is nobody's double."""
    saved = save(house, *(candidate() for _ in NAMES))
    door.register_many([Identity(one.id, name, BORN) for one, name in zip(saved, NAMES, strict=True)])
    return saved


def numbers(found):
    return [(double.kept_number, double.other_number, double.score) for double in found]


def find(house, door, **asked):
    return find_double_people(house, door, CONSULENT, **asked)


def test_the_likeliest_pair_comes_first_and_the_lower_number_is_suggested_to_stay(house, door, people):
    assert numbers(find(house, door)) == [("K-1", "K-4", 80), ("K-1", "K-2", 64), ("K-2", "K-4", 64)]
    assert numbers(find(house, door, least=65)) == [("K-1", "K-4", 80)]


def test_nothing_of_who_they_are_is_in_what_is_found(house, door, people):
    told = str([asdict(double) for double in find(house, door, least=0)]).casefold()
    for part in ("kidane", "yordanos", "dijkstra", "1984"):
        assert part not in told


def test_only_pairs_with_at_least_one_of_these(house, door, people):
    assert numbers(find(house, door, among={people[1].id})) == [("K-1", "K-2", 64), ("K-2", "K-4", 64)]
    assert find(house, door, among={people[2].id}) == []
    assert find(house, door, among=set()) == []


def test_one_search_is_one_line_in_the_inzagelog(house, identity_url, people, tmp_path):
    looks, key_file = [], tmp_path / "identiteit.key"
    find_double_people(house, IdentityDoor(identity_url, lambda *look: looks.append(look), key_file), CONSULENT)
    [(actor, action, kind, _)] = looks
    assert (actor, action, kind) == (CONSULENT, "dubbelen_gezocht", "zoekvraag")


def test_who_was_closed_merged_or_erased_is_left_out(house, door, people):
    merge_candidates(house, door, CONSULENT, people[0].id, people[3].id)
    assert numbers(find(house, door)) == [("K-1", "K-2", 64)]
    with house.change(CONSULENT) as change:
        change.save(replace(people[1], status=CandidateStatus.AFGESLOTEN), action="kandidaat_afgesloten", after=1)
        change.commit()
    assert find(house, door) == []
    erase_candidate(house, door, CONSULENT, people[0].id)
    assert find(house, door, least=0) == []


@pytest.mark.parametrize(("number", "score"), [("2024-0017", 60), ("17", 40)])
def test_the_same_number_under_another_source_counts_when_nobody_knows_who_it_is(house, door, number, score):
    save(house, *(candidate(source_key=SourceKey(source, number)) for source in ("a", "b")))
    [double] = find(house, door, least=0)
    assert (double.score, double.reasons) == (score, (Reason.NUMBER_SAME,))
    assert len(find(house, door)) == (score >= 60)


def test_the_same_number_adds_to_who_they_are_and_is_chance_when_they_are_not_alike(house, door):
    keys = [SourceKey(source, number) for number in ("1001", "1002") for source in ("a", "b")]
    saved = save(house, *(candidate(source_key=key) for key in keys))
    who = ("Jan Bos", "J. Bos", "Ali Kaya", "Eva Postma")
    door.register_many([Identity(one.id, name, BORN) for one, name in zip(saved, who, strict=True)])
    [double] = find(house, door)
    assert (double.kept_number, double.other_number, double.score) == ("K-1", "K-2", 84)
    assert double.reasons[-1] is Reason.NUMBER_SAME


def test_doubles_of_vacancies_are_found_and_what_is_over_or_merged_is_not(house, door):
    one, other, over, _ = save(
        house,
        vacancy(),
        vacancy(),
        vacancy(status=VacancyStatus.INGETROKKEN),
        replace(vacancy(), title="Chauffeur", id=new_id()),
    )
    assert numbers(find_double_vacancies(house, CONSULENT)) == [("V-1", "V-2", 60)]
    assert find_double_vacancies(house, CONSULENT, among={over.id}) == []
    merge_vacancies(house, CONSULENT, one.id, other.id)
    assert find_double_vacancies(house, CONSULENT) == []
