"""Which of many pairs can still be one person, judged in bulk by name: no comparison one by one for the rest.

A pair that falls through would score less than `LIKELY` when it is compared:
the sieve lets through too much, never too little.
"""

from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from matching.identity.name_levels import MOST_SLIPS, SHORTEST_SURNAME, called_of
from matching.identity.names import is_initial, sound_of
from matching.identity.resemblance import Traits

Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]
AT_ONCE = 250_000


class Sieve:
    """The names of people as columns, (people,)."""

    def __init__(self, people: Sequence[Traits]) -> None:
        names = [one.name for one in people]
        first = [name.given[0] if name.given else "" for name in names]
        last = [min(name.surname_sounds, default="") for name in names]
        self._first, self._heard = _texts(first), _texts([sound_of(word) for word in first])
        self._glued, self._last = _texts([name.glued for name in names]), _texts(last)
        self._heard_code, self._glued_code, self._last_code = (
            _codes(self._heard),
            _codes(self._glued),
            _codes(self._last),
        )
        self._called = np.array([called_of(word) for word in first], dtype=np.int64)
        self._any_first = _flags(len(name.given) != 1 or is_initial(name.given[0]) for name in names)
        self._any_last = _flags(len(name.surname_sounds) != 1 for name in names)
        self._words = np.array([len(name.sounds) for name in names], dtype=np.int64)
        self._bits = np.array([_bits(name.sounds) for name in names], dtype=np.uint64)
        self._reachable = _codes(_texts([f"{one.phone} {one.postcode}" if one.phone else "" for one in people]))
        self._is_reachable = _flags(bool(one.phone and one.postcode) for one in people)

    def passes(self, one: Rows, other: Rows) -> Mask:
        """Say of pairs whether they may be one person, (pairs,)."""
        parts = [slice(start, start + AT_ONCE) for start in range(0, len(one), AT_ONCE)]
        told = [self._passes(one[part], other[part]) for part in parts]
        return np.concatenate(told) if told else np.zeros(0, dtype=np.bool_)

    def _passes(self, one: Rows, other: Rows) -> Mask:
        passes = self._share_two_words(one, other)
        left = np.flatnonzero(~passes)
        left = left[self._first_may_be_same(one[left], other[left])]
        left = left[self._last_may_be_same(one[left], other[left])]
        passes[left] = True
        return passes

    def _share_two_words(self, one: Rows, other: Rows) -> Mask:
        """Full words in any order; two words of one name on the same bit count as sharing."""
        blurred = np.bitwise_count(self._bits) < self._words
        shared = np.bitwise_count(self._bits[one] & self._bits[other])
        mask: Mask = (shared >= 2) | ((shared >= 1) & (blurred[one] | blurred[other]))
        return mask

    def _first_may_be_same(self, one: Rows, other: Rows) -> Mask:
        mask: Mask = (
            self._any_first[one]
            | self._any_first[other]
            | (self._heard_code[one] == self._heard_code[other])
            | ((self._called[one] & self._called[other]) != 0)
        )
        left = np.flatnonzero(~mask)
        mask[left] = _near(self._first, one[left], other[left], 1) | _near(self._heard, one[left], other[left], 1)
        return mask

    def _last_may_be_same(self, one: Rows, other: Rows) -> Mask:
        """Another surname is enough only for somebody who is reached in the very same way."""
        mask: Mask = (
            self._any_last[one]
            | self._any_last[other]
            | (self._glued_code[one] == self._glued_code[other])
            | (self._last_code[one] == self._last_code[other])
            | (self._is_reachable[one] & (self._reachable[one] == self._reachable[other]))
        )
        left = np.flatnonzero(~mask)
        mask[left] = _is_slip(self._last, one[left], other[left]) | _is_slip(self._glued, one[left], other[left])
        return mask


def _near(texts: NDArray[np.object_], one: Rows, other: Rows, most: int) -> Mask:
    """Say of pairs of texts whether no more than so many letters differ."""
    distance = cpdist(texts[one], texts[other], scorer=OSA.distance, score_cutoff=most, dtype=np.int32)
    mask: Mask = distance <= most
    return mask


def _is_slip(texts: NDArray[np.object_], one: Rows, other: Rows) -> Mask:
    """Say of pairs of surnames whether one may be the other, mistyped."""
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    mask: Mask = (np.maximum(lengths[one], lengths[other]) >= SHORTEST_SURNAME) & _near(texts, one, other, MOST_SLIPS)
    return mask


def _texts(texts: Sequence[str]) -> NDArray[np.object_]:
    return np.array(texts, dtype=object)


def _codes(texts: NDArray[np.object_]) -> Rows:
    known: dict[str, int] = {}
    return np.array([known.setdefault(text, len(known)) for text in texts], dtype=np.int64)


def _flags(values: Iterable[bool]) -> Mask:
    return np.array(list(values), dtype=np.bool_)


def _bits(words: Iterable[str]) -> int:
    """Give every word a bit of 64; equal words have the same, in every process."""
    bits = 0
    for word in words:
        bits |= 1 << (crc32(word.encode()) & 63)
    return bits
