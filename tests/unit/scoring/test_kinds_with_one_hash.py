"""Two kinds of row that have the same hash are never taken for one."""

import numpy as np
import pytest

from scoring import alike_again
from scoring.distinct import distinct
from scoring.splicing import Change


@pytest.mark.parametrize("all_have_one_hash", [False, True])
def test_after_a_change_every_row_is_as_the_row_that_stands_for_its_kind(monkeypatch, all_have_one_hash):
    values = np.array([5, 6, 7, 6, 5], dtype=np.int16)
    found = distinct([values])
    if all_have_one_hash:
        monkeypatch.setattr(alike_again, "hashed", lambda columns, salt: np.zeros(len(columns[0]), dtype=np.uint64))
    for rewritten, gone, fresh in (([], [0], [7, 9]), ([2], [1, 3], [8, 6, 6]), ([1, 4], [0], [9, 1])):
        rewritten, gone, fresh = np.array(rewritten, int), np.array(gone), np.array(fresh, dtype=np.int16)
        change = Change(len(values), rewritten, gone, len(fresh) - len(rewritten))
        found = alike_again.renewed(found, [values], change, [fresh], distinct)
        values = change.of(values, fresh)
        assert np.array_equal(values[found.rows[found.kind]], values)
        assert np.array_equal(found.sizes, np.bincount(found.kind, minlength=len(found)))
