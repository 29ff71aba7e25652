"""What holds for all people and all work. Model.md C.4."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from judging import ADULT, SEVENTEEN, Bench, ListOf, explained, small_bench
from pair_figures import figures_of, judged
from people import fact, person
from random_people import (
    ITEMS,
    SINGLES,
    demands_of,
    people,
    plekken,
    profiles,
    skill_terms,
    vacancies,
    withdrawal,
    works,
)

from matching.domain.demand import DemandKind, Weight
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal
from matching.domain.list_kind import ListKind
from matching.domain.profile import Profile
from matching.domain.statements import Certificate, Licence, Skill
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Outcome
from scoring.pool import People

ages = st.sampled_from([ADULT, SEVENTEEN, None])
crowds = st.lists(people(), min_size=1, max_size=6)


@settings(max_examples=30)
@given(crowds, works, ages)
def test_shares_and_deduction_are_the_score(crowd, place, legality):
    made = ListOf(crowd, place, legality=legality)
    for row in range(len(crowd)):
        said = made.explained(row)
        scores = made.ranking.scores
        assert scores.score[row] == sum(share.points for share in said.shares) + said.deduction
        assert scores.score_low[row] <= scores.score[row] <= scores.score_high[row]
        assert scores.score_low[row] >= 0
        assert scores.score_high[row] <= 1000
        assert sum(share.maximum for share in said.shares) in (0, 1000)
        assert -90 <= said.deduction <= 0
        assert -said.deduction <= said.demand


@settings(max_examples=30)
@given(crowds, works, ages, st.integers(0, 2**64 - 1))
def test_everyone_is_in_exactly_one_list_with_a_reason(crowd, place, legality, seed):
    made = ListOf(crowd, place, legality=legality, seed=seed)
    listed = sorted(row for rows in made.ranking.lists.values() for row in rows.tolist())
    assert listed == list(range(len(crowd)))
    for row in made.ranking.lists[ListKind.UITGESLOTEN].tolist():
        no = [v for v in made.explained(row).verdicts if v.outcome is Outcome.VOLDOET_NIET]
        assert no
        assert all(v.statement and v.source and v.lever and v.lever_text for v in no)
    for row in made.ranking.lists[ListKind.GERANGSCHIKT].tolist() + made.ranking.lists[ListKind.UITVRAGEN].tolist():
        assert Outcome.VOLDOET_NIET not in [v.outcome for v in made.explained(row).verdicts]


def assert_same_from_both_ends(bench: Bench, crowd, places, legality) -> None:
    alone = {
        (n, m): figures_of(*judged(bench, [who], [place], legality), 0)
        for n, who in enumerate(crowd)
        for m, place in enumerate(places)
    }
    for m, place in enumerate(places):
        for_place = judged(bench, crowd, [place], legality)
        assert [figures_of(*for_place, n) for n in range(len(crowd))] == [alone[n, m] for n in range(len(crowd))]
    for n, who in enumerate(crowd):
        for_person = judged(bench, [who], places, legality)
        assert [figures_of(*for_person, m) for m in range(len(places))] == [alone[n, m] for m in range(len(places))]


@pytest.mark.parametrize("kind", [vacancies, plekken])
@settings(max_examples=20)
@given(data=st.data())
def test_a_pair_has_the_same_figures_from_both_ends(kind, data):
    crowd, places = data.draw(crowds), data.draw(st.lists(kind(), min_size=1, max_size=4))
    assert_same_from_both_ends(small_bench(), crowd, places, data.draw(ages))


@settings(max_examples=30)
@given(crowds, vacancies(), ages)
def test_the_explanation_of_one_is_that_of_the_whole_list(crowd, place, legality):
    made = ListOf(crowd, place, legality=legality)
    for row, who in enumerate(crowd):
        assert replace(made.explained(row), rank=None) == explained(who, place, legality=legality)


@settings(max_examples=30)
@given(crowds, vacancies(), ages, st.randoms(), st.integers(0, 2**64 - 1))
def test_the_order_of_input_changes_no_order(crowd, place, legality, random, seed):
    shuffled = random.sample(crowd, len(crowd))
    one, other = (ListOf(some, place, legality=legality, seed=seed) for some in (crowd, shuffled))
    ids = [[record.candidate.id for record in made.records] for made in (one, other)]
    assert one.ranking.digest(ids[0]) == other.ranking.digest(ids[1])


def with_profile(record, profile: Profile):
    return person(
        profile,
        **{
            name: getattr(record.candidate, name)
            for name in ("id", "number", "status", "work_permit", "exempt_until", "plan")
        },
    )


def figures(record, place):
    made = ListOf([record], place)
    return made.ranking.scores, made.ranking.judgement


@settings(max_examples=40)
@given(people(), plekken(), st.data())
def test_unknown_goals_lie_between_nothing_to_learn_and_all_of_it_taught_here(somebody, place, data):
    taught = data.draw(skill_terms)
    place = replace(place, teaches=(*place.teaches, taught))
    plans = {
        "unknown": None,
        "none left": DevelopmentPlan(goals=(LearningGoal(taught, GoalStatus.BEHAALD),)),
        "this one": DevelopmentPlan(goals=(LearningGoal(taught),)),
    }
    scores = {
        name: figures(replace(somebody, candidate=replace(somebody.candidate, plan=plan)), place)[0]
        for name, plan in plans.items()
    }
    assert scores["none left"].score[0] <= scores["unknown"].score[0] <= scores["this one"].score[0]
    assert scores["unknown"].score_low[0] <= scores["none left"].score[0]
    assert scores["this one"].score[0] <= scores["unknown"].score_high[0]


ALL_FACTS = [name for name in (*ITEMS, *SINGLES) if name != "complete"]


@pytest.mark.parametrize("name", ALL_FACTS)
@settings(max_examples=12)
@given(data=st.data())
def test_unknown_lies_between_what_it_may_turn_out_to_be_and_never_excludes(name, data):
    """Forget one field of somebody: the range holds what it was, and no rule says no that did not."""
    profile = data.draw(profiles(without=("complete",)))
    known, place = data.draw(people(st.just(profile))), data.draw(works)
    forgotten = with_profile(known, replace(profile, **{name: () if name in ITEMS else None}))
    known = with_profile(known, profile)
    (now, rules), (before, rules_before) = figures(known, place), figures(forgotten, place)
    assert before.score_low[0] <= now.score[0] <= before.score_high[0]
    assert set(_failures(rules_before)) <= set(_failures(rules))


def _failures(judgement) -> list:
    return [
        (rule.code, item)
        for rule, verdicts in zip(judgement.rules, judgement.verdicts, strict=True)
        for code, _, item in verdicts.of_pair(0)
        if code.outcome is Outcome.VOLDOET_NIET
    ]


@settings(max_examples=30)
@given(people(st.just(Profile())), vacancies(), ages)
def test_somebody_of_whom_nothing_is_known_is_excluded_by_no_fact(nobody, place, legality):
    unknown = person(status=nobody.candidate.status)
    made = ListOf([unknown], place, legality=None)
    mediation = made.explained().verdicts
    assert {v.code for v in mediation if v.outcome is Outcome.VOLDOET_NIET} <= {"bemiddeling-open"}


YES_AND_NO = {
    "skills": lambda what, has: Skill(Term(what), has),
    "certificates": Certificate,
    "licences": Licence,
}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("skills", DemandKind.VAARDIGHEID),
        ("certificates", DemandKind.CERTIFICAAT),
        ("licences", DemandKind.RIJBEWIJS),
    ],
)
@pytest.mark.parametrize("weight", Weight)
@settings(max_examples=15)
@given(data=st.data())
def test_unknown_scores_between_no_and_yes(name, kind, weight, data):
    asked = replace(data.draw(demands_of(kind)), weight=weight, adaptable=Tri.JA)
    place = replace(data.draw(vacancies()), demands=(asked,))
    base = data.draw(profiles(without=(name, "complete", "experience")))
    answers = {
        has: person(replace(base, **{name: (fact(YES_AND_NO[name](asked.what.text, has)),)}))
        for has in (Tri.NEE, Tri.ONBEKEND, Tri.WIL_NIET_ZEGGEN, Tri.JA)
    }
    score = {has: int(figures(record, place)[0].score[0]) for has, record in answers.items()}
    silent = int(figures(person(base), place)[0].score[0])
    assert score[Tri.NEE] <= silent <= score[Tri.JA]
    assert score[Tri.ONBEKEND] == score[Tri.WIL_NIET_ZEGGEN] == silent


MORE = {
    "skills": ITEMS["skills"].filter(lambda skill: skill.has is Tri.JA),
    "experience": ITEMS["experience"],
    "wishes": ITEMS["wishes"],
    "licences": ITEMS["licences"].filter(lambda licence: licence.has is Tri.JA),
    "certificates": ITEMS["certificates"].filter(lambda certificate: certificate.has is Tri.JA),
    "education": ITEMS["education"].filter(lambda education: education.diploma is Tri.JA),
    "languages": ITEMS["languages"].filter(lambda language: language.level == 4),
}


@pytest.mark.parametrize("name", MORE)
@settings(max_examples=25)
@given(data=st.data())
def test_telling_more_never_lowers(name, data):
    """Whatever was told, complete lists included: only a no, or calling a list complete, may lower."""
    profile, place = data.draw(profiles()), data.draw(vacancies())
    more = data.draw(MORE[name])
    told = getattr(profile, name)
    assume(more.key not in [one.value.key for one in told])
    (before, rules), (after, rules_after) = (
        figures(person(one), place) for one in (profile, replace(profile, **{name: (*told, fact(more))}))
    )
    assert after.score[0] >= before.score[0]
    assert after.score_low[0] >= before.score_low[0]
    assert set(_failures(rules_after)) <= set(_failures(rules))


@settings(max_examples=30)
@given(people(), vacancies())
def test_a_withdrawn_agreement_excludes_and_changes_no_score(somebody, place):
    withdrawn = replace(somebody, candidate=replace(somebody.candidate, withdrawals=(withdrawal(place),)))
    (before, _), (after, rules) = figures(somebody, place), figures(withdrawn, place)
    assert after.score[0] == before.score[0]
    assert "instemming" in [code for code, _ in _failures(rules)]


@settings(max_examples=30)
@given(people(), vacancies())
def test_a_row_of_people_is_all_that_a_score_sees(somebody, place):
    """The columns of a score name no age, no place to live, no status and no exemption."""
    group = small_bench().group([somebody])
    names = set(People.__dataclass_fields__)
    assert names & {"status", "postcode", "exempt_until", "is_18_plus", "max_minutes", "cannot"} == set()
    assert len(group.people) == 1


@settings(max_examples=30)
@given(crowds, vacancies(), st.integers(0, 2**64 - 1))
def test_the_list_stands_in_the_stated_order(crowd, place, seed):
    made = ListOf(crowd, place, seed=seed)
    scores, rules = made.ranking.scores, made.ranking.judgement
    never = [
        -(1 << 40) if r.candidate.last_proposed_on is None else r.candidate.last_proposed_on.toordinal() for r in crowd
    ]
    keys = {
        ListKind.GERANGSCHIKT: lambda row: (-scores.score[row], -scores.coverage[row], never[row]),
        ListKind.UITVRAGEN: lambda row: (-scores.score_high[row], rules.open_questions[row]),
        ListKind.UITGESLOTEN: lambda row: (rules.failed[row], -scores.score[row]),
    }
    for kind, key in keys.items():
        rows = made.ranking.lists[kind].tolist()
        assert [key(row) for row in rows] == sorted(key(row) for row in rows)
    for row in made.ranking.lists[ListKind.GERANGSCHIKT]:
        assert scores.coverage[row] >= 40
    for row in made.ranking.lists[ListKind.UITVRAGEN]:
        assert scores.coverage[row] < 40
