"""Any interleaving of bookings never passes a total: three real processes at once, on SQLite and on PostgreSQL."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from interleaving import InterleavedTown, programmes, rivals_that_stay
from municipality import Databases
from seat_deeds import Book, CloseSource, End, Lapse, Undo


@pytest.fixture(scope="module")
def rivals():
    with rivals_that_stay() as started:
        yield started


@pytest.fixture
def town(database_url, identity_url, tmp_path, rivals):
    made = InterleavedTown(Databases(database_url, identity_url, tmp_path / "data"), rivals)
    yield made
    made.close()


def test_no_interleaving_passes_a_total_and_every_answer_stands(town):
    @settings(max_examples=5, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(programmes(most_rounds=2))
    def nothing_is_passed(programme):
        town.run(programme)

    nothing_is_passed()
    assert town.acknowledged >= {Book, CloseSource, End, Lapse, Undo}
