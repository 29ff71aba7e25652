"""What a filter says that it would change is what it changes, and who could still pass is counted from the list."""

from dataclasses import replace

import pytest
from municipality import CONSULENT, Databases, open_service
from people import TODAY

from fixtures.population.making import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import SYSTEM
from matching.domain.dagdelen import Dagdeel
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import Filters, Page, RankingRequest
from matching.errors import InvalidInputError, NotFoundError
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_people_of_ranking import compare_people, read_people_of_ranking, rows_of
from matching.usecases.read_ranking import read_ranking
from matching.usecases.refine_ranking import refine_ranking
from matching.usecases.view_saved_lists import view_saved_lists

MORNING, EVENING = Dagdeel.parse("ma-ochtend"), Dagdeel.parse("vr-avond")
ASKED = [
    Filters(),
    Filters(hours_at_least=20, minutes_at_most=20),
    Filters(dagdelen=(MORNING, EVENING), available_only=True),
]


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    opened = open_service(Databases.in_folder(tmp_path_factory.mktemp("filters")))
    made = make_population(
        small_taxonomy(), small_geography(), 7, candidates=90, vacancies=6, plekken=0, employers=2, today=TODAY
    )
    people, identities = [one.record for one in made.candidates], [one.identity for one in made.candidates]
    population = Population(made.colleagues, made.employers, people, identities, made.vacancies, [])
    enrol_population(opened.store, opened.identity, SYSTEM, population)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def vacancy(service):
    with service.store.read() as reader:
        return next(one for one in reader.vacancies.all() if one.is_rankable)


def list_with(service, vacancy, filters):
    return rank_candidates(service, CONSULENT, str(vacancy.id), RankingRequest(filters=filters))


def in_reach(service, vacancy, filters):
    lists = service.remembered(list_with(service, vacancy, filters)).ranking.lists
    return len(lists[ListKind.GERANGSCHIKT]) + len(lists[ListKind.UITVRAGEN])


def toggled(dagdelen, one):
    return tuple(sorted(set(dagdelen) ^ {one}))


@pytest.mark.parametrize("asked", ASKED)
def test_every_choice_brings_the_list_that_it_promised(service, vacancy, asked):
    told = refine_ranking(service, list_with(service, vacancy, asked))
    assert told.in_reach == in_reach(service, vacancy, asked)
    variants = [
        *((one, replace(asked, hours_at_least=one.value)) for one in told.hours),
        *((one, replace(asked, minutes_at_most=one.value)) for one in told.minutes),
        *((one, replace(asked, dagdelen=toggled(asked.dagdelen, one.value))) for one in told.dagdelen),
        (told.in_time, replace(asked, available_only=not asked.available_only)),
    ]
    for choice, filters in variants:
        assert told.in_reach + choice.change == in_reach(service, vacancy, filters), filters


def test_no_filter_takes_away_of_whom_nothing_is_known(service, vacancy):
    told = refine_ranking(service, list_with(service, vacancy, Filters()))
    assert all(one.change <= 0 for one in (*told.hours, *told.minutes, *told.dagdelen, told.in_time))


def test_who_could_still_pass_has_a_highest_score_above_that_place(service, vacancy):
    list_id = list_with(service, vacancy, Filters())
    told = refine_ranking(service, list_id)
    page = read_ranking(service, CONSULENT, list_id, Page(1, 200))
    if told.place:
        beaten = page.ranked[told.place - 1].score
        assert told.could_pass == sum((one.score_high or 1000) > beaten for one in page.to_ask)
    else:
        assert told.could_pass == len(page.to_ask)


def test_people_read_one_by_one_stand_where_they_stand_on_the_list(service, vacancy):
    list_id = list_with(service, vacancy, Filters())
    page = read_ranking(service, CONSULENT, list_id, Page(1, 200))
    everybody = {row.number: row for row in rows_of(page)}
    numbers = [f"K-{number}" for number in list(everybody)[::7]][:4]
    for row in rows_of(compare_people(service, CONSULENT, list_id, numbers)):
        assert row == everybody[row.number]


def test_a_look_at_an_explanation_is_kept_under_the_person(service, vacancy):
    list_id = list_with(service, vacancy, Filters())
    number = rows_of(read_ranking(service, CONSULENT, list_id, Page(1, 1)))[0].number
    told = rows_of(read_people_of_ranking(service, CONSULENT, list_id, [f"K-{number}"]))
    look = service.store.looks.of(told[0].card.id)[-1]
    assert (look.action, look.details["ranglijst"]) == ("uitleg_bekeken", str(list_id))


def test_one_person_is_not_compared_and_who_is_not_on_the_list_is_not_found(service, vacancy):
    list_id = list_with(service, vacancy, Filters())
    with pytest.raises(InvalidInputError, match="1"):
        compare_people(service, CONSULENT, list_id, ["K-1", "K-1"])
    with pytest.raises(NotFoundError):
        read_people_of_ranking(service, CONSULENT, list_id, ["K-999999"])


def test_a_list_that_was_made_before_says_who_came_since(service, vacancy):
    list_id = list_with(service, vacancy, Filters())
    assert view_saved_lists(service, CONSULENT, vacancy)[0].since.came == ()
    with service.store.read() as reader:
        version = reader.vacancies.version_of(vacancy.id)
    with service.store.change(SYSTEM) as change:
        changed = change.save(replace(vacancy, demands=(), hours_min=None), action="vacature_gewijzigd", after=version)
        change.commit()
    kept = view_saved_lists(service, CONSULENT, changed, compare=True)[0]
    assert kept.id == list_id
    now = read_ranking(service, CONSULENT, list_with(service, changed, Filters()), Page(1, 200))
    reached = {one.number for one in (*now.ranked, *now.to_ask)}
    assert set(kept.since.came) <= reached
    assert len(reached) == kept.in_reach + len(kept.since.came) - kept.since.left
