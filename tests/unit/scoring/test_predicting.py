"""A group that can be told from what is known is told; one that cannot be is not; the same seed says the same."""

import numpy as np
import pytest

from scoring.predicting import ENOUGH_TO_LEARN, auc_of, is_enough, predict

N, NAMES = 400, tuple(f"f{nth}" for nth in range(12))


def drawn(seed: int, told: float = 0.0):
    """Twelve figures by lot; the eighth goes along with the group as much as is said."""
    rng = np.random.default_rng(seed)
    belongs = np.arange(N) % 2 == 0
    features = rng.normal(size=(N, len(NAMES)))
    features[:, 7] += told * belongs
    return features, NAMES, belongs, seed


@pytest.mark.parametrize(
    ("said", "belongs", "area"), [([1, 2, 3, 4], [0, 0, 1, 1], 1.0), ([1, 1], [0, 1], 0.5), ([4, 1, 2], [0, 1, 1], 0.0)]
)
def test_the_area_is_the_chance_that_one_of_the_group_stands_above_another(said, belongs, area):
    assert auc_of(np.array(said, float), np.array(belongs, bool)) == area


def test_a_feature_that_goes_along_with_the_group_is_named_first_and_the_area_lies_within_its_interval():
    found = [predict(*drawn(seed, told=1.0)) for seed in range(6)]
    expected = 0.760  # of two normal figures one apart: the normal distribution at 1 / sqrt 2
    assert all(one.strongest[0][0] == "f7" for one in found)
    assert sum(one.low <= expected <= one.high for one in found) >= 5


def test_nothing_is_told_from_chance():
    found = [predict(*drawn(seed)) for seed in range(8)]
    assert all(one.auc < 0.62 for one in found)
    assert sum(one.low > 0.5 for one in found) <= 1


def test_the_same_seed_says_the_same():
    assert predict(*drawn(3, 0.5)) == predict(*drawn(3, 0.5))


def test_a_feature_that_everybody_has_is_no_harm():
    features, *rest = drawn(1, 1.0)
    features[:, 3] = 1.0
    assert predict(features, *rest).auc > 0.6


def test_too_few_on_one_side_is_not_enough():
    assert is_enough(np.arange(2 * ENOUGH_TO_LEARN) < ENOUGH_TO_LEARN)
    assert not is_enough(np.arange(2 * ENOUGH_TO_LEARN) <= ENOUGH_TO_LEARN)
