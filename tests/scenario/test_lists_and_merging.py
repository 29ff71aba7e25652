"""Lists before, between and after a merge and its undo, in a process that keeps running."""

from dataclasses import replace

import pytest
from municipality import CONSULENT, Databases, enrol, identity, open_service, the_list
from people import at, hours, knows, person, vacancy

from matching.domain.instrument import Instrument
from matching.domain.placement import Placement
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.statements import Experience, Skill, Wish
from matching.domain.term import Term
from matching.domain.work import Werksoort
from matching.storage import Kind
from matching.usecases.merge_candidates import merge_candidates
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking
from matching.usecases.rebuild_ranking import rebuild_ranking
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.undo_merge import undo_merge

WORK = vacancy(hours_min=hours(24).minimum, hours_max=hours(32).minimum, level=2, addresses=(at("9711"),))
PROFILES = (
    knows(hours=hours(24, 32), skills=[Skill(Term("ramen wassen"))], postcode4="9713"),
    knows(level=2, experience=[Experience(Term("glazenwasser"))]),
    knows(level=3, wishes=[Wish(Term("schoonmaak"), Werksoort.SCHOONMAAK)]),
)
PEOPLE = [person(profile, number=number) for number, profile in enumerate(PROFILES, 1)]
KEPT, OTHER, THIRD = (record.candidate.id for record in PEOPLE)
EARLIER = Placement(WORK.owner_id, OTHER, Instrument.WERKLEERPLEK, Term("glazenwasser"), None, WORK.start_on, None)


@pytest.fixture
def service(database_url, identity_url, tmp_path):
    opened = open_service(Databases(database_url, identity_url, tmp_path / "data"))
    people = [PEOPLE[0], replace(PEOPLE[1], placements=(EARLIER,)), PEOPLE[2]]
    enrol(opened, people, WORK, [identity(who) for who in (KEPT, OTHER, THIRD)])
    opened.warm_up()
    yield opened
    opened.close()


def merge(service):
    merge_candidates(service.store, service.identity, CONSULENT, KEPT, OTHER)


def undo(service):
    undo_merge(service.store, service.identity, CONSULENT, Kind.CANDIDATE, KEPT, OTHER)


def saved(service):
    return rank_candidates(service, CONSULENT, str(WORK.id), RankingRequest(seed=7))


def by_number(ranked):
    return {row.number: row for row in (*ranked.ranked, *ranked.to_ask, *ranked.excluded)}


def shown(ranked):
    return sorted(by_number(ranked))


def afresh(service, database_url, identity_url, tmp_path):
    """Open the same municipality in a process that saw nothing of what happened."""
    return open_service(Databases(database_url, identity_url, tmp_path / "data"))


def test_after_a_merge_a_list_has_the_person_once_and_counts_the_double(service):
    merge(service)
    ranked = the_list(service, WORK)
    assert shown(ranked) == [1, 3]
    assert ranked.outside_pool == {"samengevoegd": 1}
    assert ranked.totals["buitenPool"] == 1


def test_the_person_is_judged_with_everything_that_either_record_told(service):
    before = by_number(the_list(service, WORK))
    merge(service)
    after = by_number(the_list(service, WORK))
    assert after[1].coverage > before[1].coverage
    assert after[3] == replace(before[3], rank=after[3].rank)


def test_a_running_process_follows_a_merge_and_an_undo_like_a_new_one(service, database_url, identity_url, tmp_path):
    first = the_list(service, WORK, seed=7)
    for step in (merge, undo, merge):
        step(service)
        here = the_list(service, WORK, seed=7)
        other = afresh(service, database_url, identity_url, tmp_path)
        assert the_list(other, WORK, seed=7).result_hash == here.result_hash
        other.close()
        assert (here.result_hash == first.result_hash) == (step is undo)


def test_lists_made_before_during_and_after_a_merge_stay_the_same_to_the_byte(
    service, database_url, identity_url, tmp_path
):
    ids = [saved(service)]
    for step in (merge, undo, merge):
        step(service)
        ids.append(saved(service))
    told = [read_ranking(service, CONSULENT, list_id, Page()) for list_id in ids]
    other = afresh(service, database_url, identity_url, tmp_path)
    again = [rebuild_ranking(other, CONSULENT, list_id, Page()) for list_id in ids]
    other.close()
    assert again == told
    assert [shown(ranked) for ranked in again] == [[1, 2, 3], [1, 3], [1, 2, 3], [1, 3]]
    assert told[0].result_hash == told[2].result_hash != told[1].result_hash


def test_who_is_restricted_after_a_merge_is_shown_on_no_earlier_list_under_either_number(service):
    before = saved(service)
    merge(service)
    restrict_processing(service.store, CONSULENT, KEPT)
    assert shown(read_ranking(service, CONSULENT, before, Page())) == [3]
    assert the_list(service, WORK).outside_pool == {"samengevoegd": 1, "verwerking_beperkt": 1}
