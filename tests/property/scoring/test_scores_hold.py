"""What must hold for every score, whoever and whatever it is about."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scoring_rows import people, places
from scoring_worlds import MODEL, as_deduction, asked_places, deductions, persons, score

from scoring.explanation import terms
from scoring.model import Deduction, Scores
from scoring.weights import spread_maxima

FIGURES = [field.name for field in fields(Scores) if field.name != "criteria"]


def columns(scores, pair):
    return {name: getattr(scores, name)[..., pair].tolist() for name in FIGURES}


@given(st.lists(persons(), min_size=1, max_size=5), asked_places, st.data())
def test_the_terms_add_up_to_the_score_and_to_both_ends_of_its_range(rows, place, data):
    scores = MODEL.score(people(*rows), places(place), data.draw(deductions(len(rows))))
    for row in range(len(rows)):
        shown = terms(scores, row)
        assert sum(term.share for term in shown) == scores.score[row]
        assert sum(term.low for term in shown) == scores.score_low[row]
        assert sum(term.high for term in shown) == scores.score_high[row]
        assert sum(term.maximum for term in shown) in (0, 1000)


@given(st.lists(persons(), min_size=1, max_size=5), asked_places, st.data())
def test_every_figure_lies_within_its_bounds(rows, place, data):
    scores = MODEL.score(people(*rows), places(place), data.draw(deductions(len(rows))))
    assert np.all(scores.score_low <= scores.score)
    assert np.all(scores.score <= scores.score_high)
    assert np.all((scores.score_low >= 0) & (scores.score_high <= 1000))
    assert np.all((scores.coverage >= 0) & (scores.coverage <= 100))
    assert np.all(-scores.deduction <= scores.demand)
    assert np.array_equal(scores.demand + scores.wish + scores.deduction, scores.score)
    assert np.all(scores.shares <= scores.maxima)
    assert np.all((scores.known >= 0) & (scores.known <= 1000))


@given(persons(), asked_places)
def test_every_criterion_gives_low_then_expected_then_high(person, place):
    for criterion in MODEL.criteria:
        band = criterion.judge(people(person), places(place))
        assert 0 <= band.low[0] <= band.expected[0] <= band.high[0] <= 1000, criterion.code


@given(st.lists(persons(), min_size=1, max_size=4), st.lists(asked_places, min_size=1, max_size=4), st.data())
def test_a_pair_has_the_same_figures_whichever_side_asks(somebody, somewhere, data):
    triples = {(n, m): data.draw(st.just([n, n + m, n + m + 3])) for n in range(4) for m in range(4)}
    pairs = [(n, m) for n in range(len(somebody)) for m in range(len(somewhere))]
    alone = {
        (n, m): columns(MODEL.score(people(somebody[n]), places(somewhere[m]), as_deduction([triples[n, m]])), 0)
        for n, m in pairs
    }
    for m, place in enumerate(somewhere):
        asked = [triples[n, m] for n in range(len(somebody))]
        scores = MODEL.score(people(*somebody), places(place), as_deduction(asked))
        assert all(columns(scores, n) == alone[n, m] for n in range(len(somebody)))
    for n, person in enumerate(somebody):
        asked = [triples[n, m] for m in range(len(somewhere))]
        scores = MODEL.score(people(person), places(*somewhere), as_deduction(asked))
        assert all(columns(scores, m) == alone[n, m] for m in range(len(somewhere)))
    both = MODEL.score(
        people(*(somebody[n] for n, _ in pairs)),
        places(*(somewhere[m] for _, m in pairs)),
        as_deduction([triples[pair] for pair in pairs]),
    )
    assert all(columns(both, k) == alone[pair] for k, pair in enumerate(pairs))


@given(st.lists(persons(), min_size=2, max_size=6), asked_places, st.randoms(use_true_random=False))
def test_the_order_of_the_people_does_not_matter(rows, place, random):
    order = list(range(len(rows)))
    random.shuffle(order)
    pool = people(*rows)
    straight = MODEL.score(pool, places(place), Deduction.none(len(rows)))
    shuffled = MODEL.score(pool.take(np.array(order)), places(place), Deduction.none(len(rows)))
    assert all(columns(shuffled, new) == columns(straight, old) for new, old in enumerate(order))


@given(persons(), asked_places)
def test_the_same_question_gives_the_same_bytes(person, place):
    assert all(
        getattr(score(person, place), name).tobytes() == getattr(score(person, place), name).tobytes()
        for name in FIGURES
    )


@given(st.lists(st.integers(1, 100), min_size=1, max_size=9), st.data())
def test_the_maxima_always_add_up_to_a_thousand(points, data):
    asked = data.draw(st.lists(st.booleans(), min_size=len(points), max_size=len(points)))
    maxima = spread_maxima(np.array(points), np.array(asked)[:, None])[:, 0]
    assert maxima.sum() == (1000 if any(asked) else 0)
    assert all(part == 0 for part, is_asked in zip(maxima, asked, strict=True) if not is_asked)
    exact = [1000 * p * a / max(1, np.dot(points, asked)) for p, a in zip(points, asked, strict=True)]
    assert np.abs(maxima - exact).max() < 1


@settings(max_examples=20)
@given(asked_places)
def test_a_deduction_that_is_not_in_order_is_refused(place):
    with pytest.raises(ValueError, match="low <= expected <= high"):
        as_deduction([[30, 15, 0]])
