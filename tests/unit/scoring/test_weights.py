import numpy as np
import pytest

from scoring.weights import UnknownWeightSetError, WeightSet, load_weights, spread_maxima, weight_set_names


def test_the_weights_of_a_vacancy_are_those_of_the_model():
    weights = load_weights("vacature-2026-11")
    assert dict(weights.maxima) == {
        "vaardigheden": 40,
        "beroep": 20,
        "niveau": 5,
        "gewenste_items": 5,
        "interesse": 20,
        "uren": 10,
    }
    assert weights.coverage_threshold == 40


@pytest.mark.parametrize("name", weight_set_names())
def test_every_weight_set_is_named_as_its_file_and_adds_up_to_a_hundred(name):
    weights = load_weights(name)
    assert weights.name == name
    assert sum(weights.maxima.values()) == 100


def test_an_unknown_weight_set_names_the_sets_that_exist():
    with pytest.raises(UnknownWeightSetError, match="vacature-2026-11"):
        load_weights("vacature-1999-01")


def test_a_name_that_walks_out_of_the_folder_is_unknown():
    with pytest.raises(UnknownWeightSetError):
        load_weights("../weights")


def test_weights_cannot_be_changed():
    weights = load_weights("vacature-2026-11")
    with pytest.raises(TypeError):
        weights.maxima["uren"] = 90
    with pytest.raises(AttributeError):
        weights.name = "other"


def test_changing_the_mapping_that_was_given_does_not_change_the_set():
    given = {"uren": 10}
    weights = WeightSet("own", given)
    given["uren"] = 90
    assert weights.maxima["uren"] == 10


def test_a_criterion_without_points_is_refused():
    with pytest.raises(ValueError, match="meer dan 0 punten"):
        WeightSet("own", {"uren": 0})


def spread(points, asked):
    return spread_maxima(np.array(points), np.array(asked)[:, None])[:, 0].tolist()


def test_what_is_not_asked_is_spread_over_the_rest():
    assert spread([40, 20, 20, 20], [True, True, True, False]) == [500, 250, 250, 0]


def test_a_tie_of_remainders_goes_to_the_earlier_criterion():
    assert spread([1, 1, 1], [True, True, True]) == [334, 333, 333]


def test_the_largest_remainder_comes_first():
    assert spread([40, 20, 5, 5, 20, 10], [True, True, True, False, True, True]) == [421, 211, 53, 0, 210, 105]


def test_a_place_that_asks_nothing_gets_only_zeros():
    assert spread([40, 60], [False, False]) == [0, 0]
