"""What a change would bring is what the list says once the change is made: for a whole population."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from municipality import CONSULENT, Databases, open_service
from people import TODAY

from fixtures.population.making import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import SYSTEM
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import RankingRequest
from matching.domain.vacancy_change import changed, changes_of
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.explore_vacancy import explore_vacancy
from matching.usecases.rank_candidates import rank_candidates

PEOPLE, VACANCIES = 120, 12


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    opened = open_service(Databases.in_folder(tmp_path_factory.mktemp("verkennen")))
    made = make_population(
        small_taxonomy(),
        small_geography(),
        11,
        candidates=PEOPLE,
        vacancies=VACANCIES,
        plekken=0,
        employers=3,
        today=TODAY,
    )
    people = [one.record for one in made.candidates]
    identities = [one.identity for one in made.candidates]
    population = Population(made.colleagues, made.employers, people, identities, made.vacancies, [])
    enrol_population(opened.store, opened.identity, SYSTEM, population)
    yield opened
    opened.close()


def open_vacancies(service):
    with service.store.read() as reader:
        return [vacancy for vacancy in reader.vacancies.all() if vacancy.is_rankable]


def save(service, vacancy):
    with service.store.read() as reader:
        newest = reader.vacancies.version_of(vacancy.id)
    with service.store.change(SYSTEM) as change:
        change.save(vacancy, action="vacature_gewijzigd", after=newest)
        change.commit()


def in_reach(service, vacancy):
    """Give who is in the list of a vacancy and not excluded, by making that list; and how long each list is."""
    made = service.remembered(rank_candidates(service, CONSULENT, str(vacancy.id), RankingRequest()))
    lists = made.ranking.lists
    reached = [*lists[ListKind.GERANGSCHIKT].tolist(), *lists[ListKind.UITVRAGEN].tolist()]
    return {made.ids[row] for row in reached}, {kind: len(rows) for kind, rows in lists.items()}


@settings(max_examples=15)
@given(st.data())
def test_a_change_brings_who_the_changed_list_has(service, data):
    vacancy = data.draw(st.sampled_from(sorted(open_vacancies(service), key=lambda one: one.number)))
    possible = changes_of(vacancy)
    codes = data.draw(st.lists(st.sampled_from([one.code for one in possible]), min_size=1, max_size=2, unique=True))
    explored = explore_vacancy(service, CONSULENT, str(vacancy.id), codes).found
    told = explored.together[0] if len(codes) == 2 else explored.single[0]
    before, lengths = in_reach(service, vacancy)
    assert explored.now == lengths
    try:
        save(service, changed(vacancy, *(one for code in codes for one in possible if one.code == code)))
        after, _ = in_reach(service, vacancy)
    finally:
        save(service, vacancy)
    assert (told.enters, told.leaves) == (len(after - before), len(before - after))


@settings(max_examples=8)
@given(st.data())
def test_two_together_bring_no_less_than_each_and_all_changes_only_bring(service, data):
    vacancy = data.draw(st.sampled_from(sorted(open_vacancies(service), key=lambda one: one.number)))
    explored = explore_vacancy(service, CONSULENT, str(vacancy.id)).found
    alone = {one.changes[0].code: one.enters for one in explored.single}
    assert all(one.leaves == 0 and one.enters <= one.keeps_out for one in (*explored.single, *explored.together))
    assert all(one.enters > max(alone[change.code] for change in one.changes) for one in explored.together)
