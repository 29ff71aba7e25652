import numpy as np
import pytest
from scoring_rows import NO, YES, Person, Place, people, places

from fixtures.reference import small_taxonomy
from scoring.explanation import terms
from scoring.model import Deduction, ScoringModel
from scoring.weights import WeightSet, load_weights

MODEL = ScoringModel(load_weights("vacature-2026-11"), small_taxonomy())
PLACE = Place(skills={1: 1}, occupation=0, werksoort=2, level=2, hours=(80, 128))
FITTING = Person(
    level=2, skills={1: YES}, occupations={0: YES}, wished_werksoorten={2: YES}, hours=(96, 128), known=(1 << 28) - 1
)


def taken_off(expected, low=None, high=None):
    return Deduction(*(np.array([v], dtype=np.int32) for v in (expected, low or 0, high or expected)))


def scored(person, place=PLACE, deduction=None):
    return MODEL.score(people(person), places(place), deduction or Deduction.none(1))


def test_who_fits_in_everything_gets_a_hundred_points():
    scores = scored(FITTING)
    assert scores.score.tolist() == scores.score_low.tolist() == scores.score_high.tolist() == [1000]
    assert scores.coverage.tolist() == [100]


def test_the_sub_totals_follow_the_direction_of_the_criteria():
    scores = scored(FITTING)
    assert scores.demand_maximum[0] + scores.wish_maximum[0] == 1000
    assert [term.direction for term in terms(scores, 0)] == ["vraag", "vraag", "vraag", "wens", "wens"]
    assert scores.demand[0] == sum(term.share for term in terms(scores, 0) if term.direction == "vraag")


def test_a_deduction_is_one_negative_term():
    scores = scored(FITTING, deduction=taken_off(30, low=15, high=60))
    assert scores.score[0] == 970
    assert (scores.score_low[0], scores.score_high[0]) == (940, 985)
    last = terms(scores, 0)[-1]
    assert (last.code, last.share, last.low, last.high) == ("aftrek", -30, -60, -15)


def test_a_deduction_never_takes_more_than_the_work_brought():
    nothing = Person(level=-1, skills={1: NO}, complete=frozenset({"occupations"}), wished_werksoorten={2: YES})
    scores = scored(nothing, Place(skills={1: 1}, werksoort=2), taken_off(90))
    assert scores.demand[0] == 0
    assert scores.deduction[0] == 0
    assert scores.score[0] == scores.wish[0] > 0


def test_a_place_that_asks_nothing_gives_no_points_and_no_coverage():
    scores = scored(FITTING, Place())
    assert scores.score[0] == scores.score_high[0] == scores.coverage[0] == 0
    assert terms(scores, 0) == ()


def test_nobody_at_all_is_a_question_with_an_empty_answer():
    nobody = people(FITTING).take(np.array([], dtype=np.int64))
    assert len(MODEL.score(nobody, places(PLACE), Deduction.none(0))) == 0


def test_a_weight_set_with_an_unknown_criterion_is_refused():
    with pytest.raises(KeyError, match="leeftijd"):
        ScoringModel(WeightSet("own", {"leeftijd": 10}), small_taxonomy())
