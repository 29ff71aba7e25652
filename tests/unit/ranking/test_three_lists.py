"""Everyone is in exactly one of three lists, in a stated order. Model.md C.4.7 and C.4.8."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import numpy as np
import pytest
from judging import ListOf, explained, small_bench
from people import TODAY, at, free, hours, knows, new_id, person, required, vacancy, week

from matching.domain.candidate import CandidateStatus
from matching.domain.demand import AskedSkill, DemandKind
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import Filters
from matching.domain.statements import Certificate, Completeness, Experience, Licence, ListName, MeansOfTransport, Skill
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Transport, Werksoort
from matching.ranking import default_seed, splitmix64

RANKED, TO_ASK, EXCLUDED = ListKind.GERANGSCHIKT, ListKind.UITVRAGEN, ListKind.UITGESLOTEN
HOURS = hours(24, 32)
WORK = vacancy(
    hours_min=HOURS.minimum,
    hours_max=HOURS.maximum,
    dagdelen=week("ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag"),
    level=2,
)
SKILLS = ("ramen wassen", "schoonmaakmiddelen gebruiken", "veilig werken", "het eigen werk plannen")


def well_known(skills=4, **fields):
    """Somebody of whom enough is known to be ranked; the first skills a yes, the others a no."""
    told = [Skill(Term(text), Tri.JA if n < skills else Tri.NEE) for n, text in enumerate(SKILLS)]
    profile = knows(
        skills=told,
        experience=[Experience(Term("tuinman"))],
        hours=HOURS,
        availability=free("ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag"),
        level=2,
        complete=[Completeness(ListName.WERKERVARING)],
    )
    return person(profile, **fields)


def test_everyone_is_in_exactly_one_list():
    people = [
        well_known(),
        person(),
        person(status=CandidateStatus.GEPAUZEERD),
        well_known(status=CandidateStatus.NAZORG),
        person(knows(level=4)),
    ]
    made = ListOf(people, WORK)
    listed = sorted(row for rows in made.ranking.lists.values() for row in rows.tolist())
    assert listed == [0, 1, 2, 3, 4]
    assert [len(made.numbers(kind)) for kind in (RANKED, TO_ASK, EXCLUDED)] == [1, 2, 2]


def test_more_skills_come_first():
    people = [well_known(skills=n, number=n) for n in (2, 4, 1, 3)]
    assert ListOf(people, WORK).numbers() == [4, 3, 2, 1]


@pytest.mark.parametrize("seed", range(8))
def test_of_equal_scores_the_better_known_person_comes_first(seed):
    """Free on half of the dagdelen, or not known at all: both are expected at 500 of 1000."""
    work = vacancy(
        "xylofoonpolijster",
        dagdelen=week("ma-ochtend ma-middag"),
        hours_min=hours(4).minimum,
        hours_max=hours(4).minimum,
        level=2,
    )
    vague = knows(level=2, hours=hours(4, 8))
    known = replace(vague, availability=knows(availability=free("ma-ochtend")).availability)
    made = ListOf([person(vague, number=1), person(known, number=2)], work, seed=seed)
    assert made.explained(0).score == made.explained(1).score
    assert made.explained(0).coverage < made.explained(1).coverage
    assert made.numbers() == [2, 1]


@pytest.mark.parametrize("seed", range(8))
def test_of_equals_the_one_proposed_longest_ago_comes_first_and_never_before_all(seed):
    people = [
        well_known(number=1, last_proposed_on=date(2026, 10, 1)),
        well_known(number=2),
        well_known(number=3, last_proposed_on=date(2026, 3, 1)),
    ]
    assert ListOf(people, WORK, seed=seed).numbers() == [2, 3, 1]


def test_being_proposed_lately_never_outweighs_a_tenth_of_a_point():
    better = well_known(skills=4, number=1, last_proposed_on=TODAY)
    worse = well_known(skills=3, number=2)
    assert ListOf([worse, better], WORK).numbers() == [1, 2]


def test_equals_share_the_top_over_the_seeds():
    people = [well_known(number=n) for n in range(5)]
    tops = {ListOf(people, WORK, seed=seed).numbers()[0] for seed in range(60)}
    assert tops == {0, 1, 2, 3, 4}


def test_the_same_seed_gives_the_same_order_whatever_the_order_of_input():
    people = [well_known(number=n) for n in range(12)]
    order = ListOf(people, WORK, seed=7).numbers()
    assert ListOf(people[::-1], WORK, seed=7).numbers() == order
    assert ListOf(people[5:] + people[:5], WORK, seed=7).numbers() == order
    assert order != sorted(order)


def test_neither_numbers_nor_ids_order_equals():
    people = [well_known(number=n, id=UUID(int=(n + 1) << 64)) for n in range(12)]
    orders = [ListOf(people, WORK, seed=seed).numbers() for seed in range(4)]
    assert len({tuple(order) for order in orders}) == 4
    assert list(range(12)) not in orders
    assert list(range(11, -1, -1)) not in orders


def test_the_default_seed_holds_for_a_day_and_for_a_version_of_a_place():
    place = new_id()
    seed = default_seed(place, 1, TODAY)
    assert seed == default_seed(place, 1, TODAY)
    others = [
        default_seed(place, 2, TODAY),
        default_seed(place, 1, date(2026, 11, 23)),
        default_seed(new_id(), 1, TODAY),
    ]
    assert len({seed, *others}) == 4
    assert 0 <= seed < 1 << 64


def test_splitmix64_gives_the_published_numbers():
    """Source: the reference output of SplitMix64 for state 0 and 1234567 (first value each)."""
    given = splitmix64(np.array([0, 1234567], dtype=np.uint64)).tolist()
    assert given == [0xE220A8397B1DCDAF, 6457827717110365317]


def test_forty_percent_known_is_enough_to_be_ranked_and_less_is_not():
    """Beroep is 20 of the 25 points that this work asks; niveau 5: 80 % and 20 %."""
    work = vacancy("xylofoonpolijster", level=2, werksoort=Werksoort.SCHOONMAAK)
    made = explained(person(knows(level=2)), work)
    assert {share.code: share.maximum for share in made.shares if share.maximum} == {"niveau": 200, "interesse": 800}
    assert (made.coverage, made.list_kind) == (20, TO_ASK)
    hours_too = replace(work, hours_min=HOURS.minimum, hours_max=HOURS.maximum)
    made = explained(person(knows(level=2, hours=HOURS)), hours_too)
    assert {share.code: share.maximum for share in made.shares if share.maximum} == {
        "niveau": 143,
        "interesse": 571,
        "uren": 286,
    }
    assert (made.coverage, made.list_kind) == (43, RANKED)


def test_an_empty_profile_has_no_score_and_is_asked_about():
    made = explained(person(), WORK)
    assert (made.list_kind, made.rank, made.score, made.score_low, made.score_high) == (TO_ASK, None, None, None, None)
    assert made.coverage == 0
    assert made.questions


def test_one_small_fact_is_not_an_empty_profile():
    """One of many skills is less than half a percent of the work, but something is known."""
    every_skill = small_bench().taxonomy.skills.labels[:150]
    work = replace(WORK, skills=tuple(AskedSkill(Term(label)) for label in every_skill))
    made = explained(person(knows(skills=[Skill(Term(every_skill[-1]))])), work)
    assert made.coverage == 0
    assert made.score is not None


def test_who_could_score_highest_is_asked_first():
    able = person(knows(skills=[Skill(Term("ramen wassen"))]), number=1)
    unable = person(knows(skills=[Skill(Term("ramen wassen"), Tri.NEE)]), number=2)
    assert ListOf([unable, able], WORK).numbers(TO_ASK) == [1, 2]


def test_of_equal_prospects_the_fewest_open_questions_come_first():
    licensed = replace(WORK, demands=(required(DemandKind.CERTIFICAAT, "VCA"),))
    few = person(knows(certificates=[Certificate("VCA")], available_from=date(2026, 1, 1)), number=1)
    many = person(knows(certificates=[Certificate("VCA")]), number=2)
    for seed in range(6):
        assert ListOf([many, few], licensed, seed=seed).numbers(TO_ASK) == [1, 2]


def test_the_list_to_ask_has_no_ranks():
    assert explained(person(), WORK).rank is None


def test_the_excluded_are_ordered_by_failed_rules_and_then_by_score():
    one = well_known(skills=1, number=1, status=CandidateStatus.GEPAUZEERD)
    better = well_known(skills=4, number=2, status=CandidateStatus.GEPAUZEERD)
    two = well_known(skills=4, number=3, status=CandidateStatus.GEPAUZEERD, exempt_until=date(2027, 1, 1))
    made = ListOf([two, one, better], WORK)
    assert made.numbers(EXCLUDED) == [2, 1, 3]
    assert [made.explained(row).near for row in range(3)] == [False, True, True]


def test_a_near_miss_fails_by_exactly_one():
    two = (required(DemandKind.RIJBEWIJS, "B"), required(DemandKind.CERTIFICAAT, "VCA"))
    nothing = knows(licences=[Licence("B", Tri.NEE)], certificates=[Certificate("VCA", Tri.NEE)])
    one = knows(licences=[Licence("B", Tri.NEE)], certificates=[Certificate("VCA")])
    work = replace(WORK, demands=two)
    assert not explained(person(nothing), work).near
    assert explained(person(one), work).near


def test_nobody_who_fits_is_a_near_miss():
    assert not explained(well_known(), WORK).near


def shown(filters, *profiles, work=WORK):
    people = [person(profile, number=n) for n, profile in enumerate(profiles)]
    made = ListOf(people, work, filters=filters)
    listed = sorted(number for kind in ListKind for number in made.numbers(kind))
    hidden = sorted(made.records[row].candidate.number for row in made.ranking.filtered)
    assert sorted(listed + hidden) == list(range(len(profiles)))
    return listed


def test_a_filter_on_hours_keeps_who_can_and_who_did_not_say():
    told = [knows(hours=hours(16, 24)), knows(hours=hours(16, 23.75)), knows(), knows(hours=hours(30, None))]
    assert shown(Filters(hours_at_least=24), *told) == [0, 2, 3]


def test_a_filter_on_dagdelen_hides_only_who_is_known_not_to_be_free():
    wanted = week("ma-ochtend di-ochtend")
    told = [
        knows(availability=free("di-ochtend")),
        knows(availability=free("wo-ochtend")),
        knows(),
        knows(availability=free("wo-ochtend", known="ma-ochtend")),
        knows(availability=free("wo-ochtend", known="ma-ochtend di-ochtend")),
    ]
    assert shown(Filters(dagdelen=wanted), *told) == [0, 2, 3]


def test_a_filter_on_availability_hides_only_who_is_known_to_start_later():
    told = [knows(available_from=date(2026, 12, day)) for day in (1, 2)]
    assert shown(Filters(available_only=True), *told, knows()) == [0, 2]


def test_a_filter_on_travel_hides_only_who_is_known_to_travel_longer():
    on_foot = [MeansOfTransport(one, Tri.JA if one is Transport.LOPEN else Tri.NEE) for one in Transport]
    told = [
        knows(postcode4="9711", transport=on_foot),
        knows(postcode4="9644", transport=on_foot),
        knows(postcode4="9644"),
        knows(transport=on_foot),
    ]
    work = replace(WORK, addresses=(at("9711"),))
    assert shown(Filters(minutes_at_most=30), *told, work=work) == [0, 2, 3]
    assert shown(Filters(minutes_at_most=30), *told) == [0, 1, 2, 3]


def test_no_filter_hides_nobody():
    assert shown(Filters(), knows(), knows(hours=hours(1, 2))) == [0, 1]


def test_a_filter_changes_nobodys_figures():
    people = [well_known(number=1), person(number=2)]
    all_of_them = ListOf(people, WORK)
    some = ListOf(people, WORK, filters=Filters(hours_at_least=20))
    assert all_of_them.explained(0) == some.explained(0)
