"""Which rows of everybody are of these people."""

from dataclasses import replace
from uuid import UUID, uuid4

import numpy as np
from judging import small_bench
from people import person

from matching.in_memory.standing import Standing, tie_keys_of


def standing_of(ids: list[UUID]) -> Standing:
    group = replace(small_bench().group([person() for _ in ids]), tie_keys=tie_keys_of(ids))
    return Standing(1, tuple(ids), np.arange(len(ids)), group, {}, 0, frozenset())


def test_who_begins_with_the_same_bytes_is_somebody_else():
    one = uuid4()
    beside = UUID(int=one.int ^ 1)
    standing = standing_of([uuid4(), beside, one, uuid4()])
    assert standing.rows_of({one}) == [2]
    assert standing.rows_of({one, beside}) == [1, 2]


def test_who_has_no_row_is_not_found():
    assert standing_of([uuid4()]).rows_of({uuid4()}) == []
    assert standing_of([]).rows_of({uuid4()}) == []
