"""Which lists people call complete."""

from functools import partial

import numpy as np
from numpy.typing import NDArray

from matching.domain.statements import Completeness, ListName
from matching.profiles.telling import Telling


def called_complete(telling: Telling, list_name: ListName) -> NDArray[np.bool_]:
    """Whether people called this list complete, (n,)."""
    return telling.told("complete").highest(partial(_is, list_name)) > 0


def _is(list_name: ListName, complete: Completeness) -> int:
    return int(complete.list_name is list_name)
