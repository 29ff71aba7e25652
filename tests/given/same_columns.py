"""Two sides that have the very same columns."""

from dataclasses import fields

import numpy as np

from scoring.lists import Lists


def assert_same_columns(one, other) -> None:
    for name in (field.name for field in fields(one)):
        mine, theirs = getattr(one, name), getattr(other, name)
        if isinstance(mine, Lists):
            assert_same_columns(mine, theirs)
        else:
            assert np.array_equal(mine, theirs), name
