"""What holds for the scores of a plek, whoever and whatever it is about: known no <= unknown <= known yes."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scoring_rows import GOALS, TRIED, YES, Person, people, places
from scoring_worlds import SKILL_IDS, WERKSOORTEN, asked_places, persons

from fixtures.reference import small_taxonomy
from scoring.model import Deduction, ScoringModel
from scoring.weights import load_weights

MODEL = ScoringModel(load_weights("plek-2026-11"), small_taxonomy())
ranges = st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda ends: tuple(sorted(ends)))
bands = st.lists(st.integers(0, 1000), min_size=3, max_size=3).map(lambda three: tuple(sorted(three)))


@st.composite
def learners(draw):
    return replace(
        draw(persons()),
        goals=draw(st.dictionaries(SKILL_IDS, bands, max_size=3)),
        tried=draw(st.dictionaries(WERKSOORTEN, st.just(YES), max_size=3)),
        guidance=draw(ranges),
        complete=draw(st.frozensets(st.sampled_from([GOALS, TRIED]))),
    )


@st.composite
def teaching_places(draw):
    return replace(
        draw(asked_places),
        werksoort=draw(WERKSOORTEN),
        teaches=draw(st.dictionaries(SKILL_IDS, bands, max_size=3)),
        all_read=draw(st.booleans()),
        guidance=draw(ranges),
        demands={},
    )


def score(person, place):
    return MODEL.score(people(person), places(place), Deduction.none(1))


def in_order(place, *answers: Person) -> bool:
    totals = [int(score(answer, place).score[0]) for answer in answers]
    return totals == sorted(totals)


@given(learners(), teaching_places())
def test_every_criterion_gives_low_then_expected_then_high(person, place):
    for criterion in MODEL.criteria:
        band = criterion.judge(people(person), places(place))
        assert 0 <= band.low[0] <= band.expected[0] <= band.high[0] <= 1000, criterion.code


@given(learners(), teaching_places(), SKILL_IDS)
def test_unknown_goals_lie_between_none_left_and_one_that_is_taught(person, place, skill):
    place = replace(place, teaches={**place.teaches, skill: YES})
    unknown = replace(person, goals={}, complete=person.complete - {GOALS})
    none_left = replace(unknown, complete=person.complete | {GOALS})
    assert in_order(place, none_left, unknown, replace(none_left, goals={skill: YES}))


@given(learners(), teaching_places())
def test_unknown_variety_lies_between_tried_and_new(person, place):
    tried = replace(person, tried={place.werksoort: YES})
    unknown = replace(person, tried={}, complete=person.complete - {TRIED})
    assert in_order(place, tried, unknown, replace(unknown, complete=person.complete | {TRIED}))


@given(learners(), teaching_places())
def test_unknown_guidance_lies_between_the_most_and_none_needed(person, place):
    most, unknown, none = (replace(person, guidance=needed) for needed in ((3, 3), (0, 3), (0, 0)))
    assert in_order(place, most, unknown, none)


@given(learners(), teaching_places())
def test_unknown_offers_lie_between_no_guidance_and_the_most(person, place):
    totals = [int(score(person, replace(place, guidance=offered)).score[0]) for offered in ((0, 0), (0, 3), (3, 3))]
    assert totals == sorted(totals)


@given(st.lists(learners(), min_size=1, max_size=4), st.lists(teaching_places(), min_size=1, max_size=4))
def test_a_pair_has_the_same_figures_whichever_side_asks(somebody, somewhere):
    names = ("score", "score_low", "score_high", "coverage", "shares", "known", "maxima")
    for m, place in enumerate(somewhere):
        for_place = MODEL.score(people(*somebody), places(place), Deduction.none(len(somebody)))
        for n, person in enumerate(somebody):
            for_person = MODEL.score(people(person), places(*somewhere), Deduction.none(len(somewhere)))
            alone = score(person, place)
            for name in names:
                one = getattr(alone, name)[..., 0]
                assert np.array_equal(one, getattr(for_place, name)[..., n]), name
                assert np.array_equal(one, getattr(for_person, name)[..., m]), name


@given(learners(), teaching_places())
def test_what_can_be_asked_is_what_is_not_known(person, place):
    """No opening where everything is known, and none adds more than there is room for."""
    for criterion in MODEL.criteria:
        band = criterion.judge(people(person), places(place))
        found = criterion.openings(people(person), places(place))
        assert (found.rise >= 0).all()
        assert (found.width >= found.rise).all()
        assert found.rise.sum() <= band.high[0] - band.expected[0] + len(found.rise)
