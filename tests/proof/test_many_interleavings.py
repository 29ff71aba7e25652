"""A hundred programmes of bookings by three processes at once, on both databases: no total is ever passed."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from interleaving import InterleavedTown, programmes, rivals_that_stay
from municipality import Databases
from seat_deeds import Book, CloseSource, End, Extend, Lapse, Move, Seat, Undo

PROGRAMMES, ROUNDS = 100, 5

pytestmark = pytest.mark.proof


def test_no_interleaving_of_a_hundred_passes_a_total(database_url, identity_url, tmp_path):
    @settings(max_examples=PROGRAMMES, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(programmes(most_rounds=ROUNDS))
    def nothing_is_passed(programme):
        town.run(programme)

    with rivals_that_stay() as rivals:
        town = InterleavedTown(Databases(database_url, identity_url, tmp_path / "data"), rivals)
        nothing_is_passed()
        assert town.acknowledged == {Book, CloseSource, End, Extend, Lapse, Move, Seat, Undo}
        town.close()
