"""Learn to bring texts of one concept together: contrastive learning (InfoNCE), by hand, in numpy.

A text becomes d figures: the sum of a learned row per piece of a word and a
learned linear map of the sentence encoder, brought to length 1. Of a few
hundred names at a time each must find its own partner among all partners.

Source: van den Oord et al. (2018), Representation Learning with Contrastive
Predictive Coding; Duchi et al. (2011), Adagrad; Kingma and Ba (2015), Adam.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from scoring.linking.lessons import Lessons

WIDTH, STEPS, PAIRS, WARM_UP = 128, 500, 768, 20
SHARPNESS, FORGOTTEN_PIECES, FORGOTTEN_MEANINGS = 20.0, 0.2, 0.1
PACE_PIECES, PACE_MEANINGS, MOMENTUM, INERTIA = 0.015, 0.002, 0.9, 0.999
Floats = NDArray[np.float32]
Step = Callable[[int, int], None]


@dataclass(eq=False)
class Projection:
    """What was learned.

    Attributes:
        pieces: (pieces, d); meanings: (512, d).
    """

    pieces: Floats
    meanings: Floats

    @classmethod
    def at_random(cls, pieces: int, meanings: int, chance: np.random.Generator) -> "Projection":
        """Start as a random projection, which keeps the angles there are."""
        draws = (chance.standard_normal((rows, WIDTH), dtype=np.float32) for rows in (pieces, meanings))
        return cls(*(draw / np.float32(np.sqrt(WIDTH)) for draw in draws))

    def of(self, letters: csr_array, meanings: Floats) -> Floats:
        """Give every text as d figures, each of length 1 or nothing, (n, d)."""
        return _unit(letters @ self.pieces + meanings @ self.meanings)[0]


def learn(letters: csr_array, meanings: Floats, lessons: Lessons, seed: int, steps: int, told: Step) -> Projection:
    """Learn from every text as its letters (t, pieces) and its meaning (t, 512)."""
    chance = np.random.default_rng(seed)
    learner = _Learner(Projection.at_random(letters.shape[1], meanings.shape[1], chance))
    for step in range(steps if len(lessons.concepts) > 1 else 0):
        names, partners = lessons.draw(chance, PAIRS)
        rows = np.concatenate([names, partners])
        pieces, heard = _forgetful(letters[rows], meanings[rows], chance)
        pace = (1 - step / steps) * min(1.0, (step + 1) / WARM_UP)
        learner.study(pieces, heard, pace)
        told(step + 1, steps)
    return learner.learned


class _Learner:
    """A projection with the memory of how far it moved."""

    def __init__(self, learned: Projection) -> None:
        self.learned = learned
        self._moved = np.full((len(learned.pieces), 1), 1e-8, dtype=np.float32)
        self._mean, self._square = np.zeros_like(learned.meanings), np.zeros_like(learned.meanings)
        self._steps = 0

    def study(self, letters: csr_array, meanings: Floats, pace: float) -> None:
        """Take one step; the first half of the rows are names, the second half their partners."""
        seen, pieces = _only_seen(letters)
        rows = self.learned.pieces[seen]
        vectors, lengths = _unit(pieces @ rows + meanings @ self.learned.meanings)
        slope = _slope(vectors)
        slope = (slope - (slope * vectors).sum(axis=1, keepdims=True) * vectors) / lengths
        self._move_pieces(seen, rows, pieces.T @ slope, pace)
        self._move_meanings(meanings.T @ slope, pace)

    def _move_pieces(self, seen: NDArray[np.int64], rows: Floats, slope: Floats, pace: float) -> None:
        """Adagrad with one memory per piece: rare pieces take larger steps."""
        self._moved[seen] += np.einsum("ij,ij->i", slope, slope)[:, None] / WIDTH
        self.learned.pieces[seen] = rows - np.float32(PACE_PIECES * pace) * slope / np.sqrt(self._moved[seen])

    def _move_meanings(self, slope: Floats, pace: float) -> None:
        """Adam."""
        self._steps += 1
        self._mean = MOMENTUM * self._mean + (1 - MOMENTUM) * slope
        self._square = INERTIA * self._square + (1 - INERTIA) * slope**2
        mean = self._mean / (1 - MOMENTUM**self._steps)
        size = np.sqrt(self._square / (1 - INERTIA**self._steps)) + 1e-8
        self.learned.meanings -= np.float32(PACE_MEANINGS * pace) * mean / size


def _forgetful(letters: csr_array, meanings: Floats, chance: np.random.Generator) -> tuple[csr_array, Floats]:
    """Leave out some pieces and some meanings, so that nothing is leaned on alone."""
    kept = chance.random(len(letters.data), dtype=np.float32) >= FORGOTTEN_PIECES
    data = letters.data * kept / np.float32(1 - FORGOTTEN_PIECES)
    heard = chance.random(len(meanings), dtype=np.float32) >= FORGOTTEN_MEANINGS
    pieces = csr_array((data.astype(np.float32), letters.indices, letters.indptr), shape=letters.shape)
    return pieces, meanings * heard[:, None].astype(np.float32)


def _only_seen(letters: csr_array) -> tuple[NDArray[np.int64], csr_array]:
    """Give which pieces occur at all, and the same rows over those pieces only."""
    occurs = np.zeros(letters.shape[1], dtype=np.bool_)
    occurs[letters.indices] = True
    place = (np.cumsum(occurs) - 1)[letters.indices].astype(np.int32)
    seen = np.flatnonzero(occurs)
    return seen, csr_array((letters.data, place, letters.indptr), shape=(letters.shape[0], len(seen)))


def _slope(vectors: Floats) -> Floats:
    """Give the slope of the InfoNCE loss, both ways, to the vectors."""
    names, partners = np.split(vectors, 2)
    grown = np.exp(np.float32(SHARPNESS) * (names @ partners.T - 1))  # no cosine is above 1, so nothing overflows
    excess = grown / grown.sum(axis=1, keepdims=True) + grown / grown.sum(axis=0, keepdims=True)
    excess.flat[:: len(names) + 1] -= 2
    excess *= np.float32(SHARPNESS / len(vectors))
    return np.concatenate([excess @ partners, excess.T @ names])


def _unit(vectors: Floats) -> tuple[Floats, Floats]:
    """Bring rows to length 1; gives the lengths too."""
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-9))
    return vectors / lengths, lengths
