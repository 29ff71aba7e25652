"""Figures as trec_eval gives them."""

import numpy as np
import pytest

from scoring.evaluation import average_precision, calibration, measure, reciprocal_rank, trec_order


def test_equal_scores_go_to_the_id_that_is_last_in_the_alphabet():
    order = trec_order(np.array([0.5, 0.9, 0.5, 0.5]), ["a", "b", "d", "c"])
    assert order.tolist() == [1, 2, 3, 0]


@pytest.mark.parametrize(
    ("right", "rank", "precision"),
    [
        ([True, False, True], 1, (1 + 2 / 3) / 2),
        ([False, True, True], 1 / 2, (1 / 2 + 2 / 3) / 2),
        ([False, False, False], 0, 0),
    ],
)
def test_rank_and_precision(right, rank, precision):
    assert reciprocal_rank(np.array(right)) == pytest.approx(rank)
    assert average_precision(np.array(right), 2) == pytest.approx(precision)


def test_what_was_judged_right_and_not_returned_counts_against_the_precision():
    assert average_precision(np.array([True]), 4) == 1 / 4


CONCEPT_OF = {"a1": "a", "a2": "a", "b1": "b", "c1": "c"}


def test_a_concept_is_counted_once_at_its_first_name():
    figures = measure({"q": ["a1", "a2", "b1"]}, {"q": {"b1"}}, CONCEPT_OF)
    assert (figures.mrr, figures.concept_mrr) == (pytest.approx(1 / 3), pytest.approx(1 / 2))
    assert figures.success == {1: 0, 5: 1, 10: 1}


def test_a_question_that_was_not_answered_counts_and_one_that_was_not_judged_does_not():
    figures = measure({"q": ["b1"], "x": ["c1"]}, {"q": {"b1"}, "r": {"c1"}, "s": set()}, CONCEPT_OF)
    assert (figures.questions, figures.mrr, figures.map) == (2, 0.5, 0.5)


def test_nothing_judged_is_nothing_measured():
    assert measure({}, {}, {}).questions == 0


def test_ten_bins_count_every_answer_once():
    bins = calibration([0.0, 0.05, 0.95, 1.0], [False, True, True, True])
    assert len(bins) == 10
    assert (bins[0].answers, bins[0].hit_rate) == (2, 0.5)
    assert (bins[-1].answers, bins[-1].hit_rate) == (2, 1.0)
    assert sum(one.answers for one in bins) == 4
