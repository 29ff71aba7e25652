"""A way of counting is chosen on one half of the titles and measured on the other."""

import numpy as np

from scoring.linking.halves import WAYS, Way, over_halves, ways


def test_the_same_ways_are_drawn_every_time():
    assert ways() == ways()
    assert len({way.shares for way in ways()}) == WAYS


def test_what_is_chosen_by_luck_falls_back_and_what_is_better_everywhere_stays():
    drawn, chance = ways(), np.random.default_rng(3)
    luck = {way: chance.random((40, 3)) for way in drawn}
    told = over_halves(drawn, lambda way: luck[way])
    assert told.chosen[0] > told.average[0] + 0.03
    assert abs(told.held_out[0] - told.average[0]) < 0.03

    def best(way: Way):
        return np.full((40, 3), float(way == drawn[7]))

    assert over_halves(drawn, best).held_out.tolist() == [1.0, 1.0, 1.0]
