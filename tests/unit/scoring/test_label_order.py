"""The order of names promises most, and leaves nothing out."""

from itertools import pairwise, permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.linking.label_order import order_names

COUNTS = st.lists(st.integers(1, 9), min_size=1, max_size=20)


def promise(order, chances, counts, first):
    total = 0.0
    for concept, chance in enumerate(chances):
        places = [place for place, (which, _) in enumerate(order, 1) if which == concept]
        precision = sum(number / place for number, place in enumerate(places, 1)) / counts[concept]
        total += chance * (first / places[0] + (1 - first) * precision)
    return total


@given(COUNTS, st.floats(0, 1))
def test_every_name_comes_once_and_names_of_a_concept_keep_their_order(counts, first):
    chances = np.linspace(0.9, 0.1, len(counts))
    order = order_names(chances, counts, first)
    assert sorted(order) == [(concept, name) for concept, count in enumerate(counts) for name in range(count)]
    for concept, count in enumerate(counts):
        assert [name for which, name in order if which == concept] == list(range(count))


def test_who_wants_all_right_names_gets_whole_concepts():
    concepts = [concept for concept, _ in order_names(np.array([0.5, 0.4, 0.1]), [3, 3, 1], first=0.0)]
    assert len(list(dict.fromkeys(concepts))) == 1 + sum(a != b for a, b in pairwise(concepts))


def test_who_wants_one_right_name_gets_the_first_of_every_concept():
    assert order_names(np.array([0.5, 0.4, 0.1]), [3, 3, 1], first=1.0)[:3] == [(0, 0), (1, 0), (2, 0)]


@pytest.mark.parametrize("first", [0.0, 0.5, 0.72, 1.0])
def test_no_order_of_a_small_case_promises_much_more(first):
    chances, counts = np.array([0.45, 0.35, 0.2]), [3, 2, 2]
    names = [(concept, name) for concept, count in enumerate(counts) for name in range(count)]
    best = max(promise(order, chances, counts, first) for order in permutations(names))
    assert promise(order_names(chances, counts, first), chances, counts, first) > 0.97 * best


def test_nothing_to_order():
    assert order_names(np.empty(0), []) == []
