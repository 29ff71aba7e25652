"""Two kinds of row that have the same hash are never taken for one."""

import numpy as np
import pytest

from scoring import distinct as kinds


@pytest.mark.parametrize("all_have_one_hash", [False, True])
def test_after_a_change_every_row_is_as_the_row_that_stands_for_its_kind(monkeypatch, all_have_one_hash):
    values = np.array([5, 6, 7, 6, 5], dtype=np.int16)
    found = kinds.distinct([values])
    if all_have_one_hash:
        monkeypatch.setattr(kinds, "hashed", lambda columns, salt: np.zeros(len(columns[0]), dtype=np.uint64))
    for gone, fresh in (([0], [7, 9]), ([1, 3], [6, 6]), ([0, 5], [9, 1])):
        gone, fresh = np.array(gone), np.array(fresh, dtype=np.int16)
        found = kinds.renewed(found, [values], gone, [fresh], kinds.distinct)
        values = np.concatenate([np.delete(values, gone), fresh])
        assert np.array_equal(values[found.rows[found.kind]], values)
        assert np.array_equal(found.sizes, np.bincount(found.kind, minlength=len(found)))
