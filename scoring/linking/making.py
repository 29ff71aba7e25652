"""Make the index of a lexicon: encode every text, learn, and keep the vectors."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from threadpoolctl import threadpool_limits

from scoring.linking import whole_numbers
from scoring.linking.index import LEARNERS, TitleIndex
from scoring.linking.lessons import Lessons
from scoring.linking.lexicon import Kind, Lexicon, Texts
from scoring.linking.ngrams import NGrams
from scoring.linking.sentences import encode
from scoring.linking.skill_index import index_skills
from scoring.linking.training import STEPS, Projection, learn
from scoring.similarity.text import fold

BLOCK = 2048
Told = Callable[[str, int, int], None]
Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Read:
    """All texts as letters (t, pieces) and as meanings (t, 512)."""

    ngrams: NGrams
    letters: csr_array
    meanings: Floats


def make_index(
    lexicon: Lexicon,
    told: Told = lambda step, done, total: None,
    *,
    steps: int = STEPS,
    skills: Lexicon | None = None,
) -> TitleIndex:
    """Learn from a lexicon and index it; a minute for the full classification, never more than a gigabyte.

    Without a step of learning the texts are projected at random: what the
    pieces and the sentence encoder know of themselves.

    Args:
        skills: the words of skills, to be found by what is learned here.
    """
    texts = lexicon.texts
    read = _read(texts, told)
    lessons = Lessons.from_texts(texts, len(lexicon))
    learned = _learn_together(read, lessons, steps, told)
    told("vectoren maken", 0, 1)
    pieces, size = _as_bytes(np.hstack([one.pieces for one in learned]))
    vectors = _all_vectors(learned, read)
    told("vectoren maken", 1, 1)
    index = TitleIndex(
        lexicon=lexicon.digest,
        ngrams=read.ngrams,
        pieces=pieces,
        size=size,
        meanings=np.hstack([one.meanings for one in learned]),
        texts=texts,
        vectors=whole_numbers.kept(vectors),
        centres=whole_numbers.kept(_centres(vectors, texts, len(lexicon))),
        groups=lexicon.groups,
        is_heading=lexicon.is_heading,
    )
    if skills is None or not len(skills.texts.words):
        return index
    return replace(index, skills=index_skills(skills, _encoded(skills.texts.words, told), index))


def _read(texts: Texts, told: Told) -> Read:
    folded = [fold(text) for text in texts.words]
    called = texts.kind != Kind.DESCRIPTION
    ngrams = NGrams.found_in([text for text, is_name in zip(folded, called, strict=True) if is_name])
    return Read(ngrams, ngrams.rows(folded), _encoded(texts.words, told))


def _encoded(words: Sequence[str], told: Told) -> Floats:
    """Encode equal words once, in blocks, two at a time; one thread a block, so that the sums are always the same."""
    distinct = list(dict.fromkeys(words))
    place = {text: row for row, text in enumerate(distinct)}
    encode(distinct[:1])  # so that the encoder is there before two ask for it

    def one(start: int) -> Floats:
        told("namen en omschrijvingen begrijpen", start, len(distinct))
        return encode(distinct[start : start + BLOCK])

    with threadpool_limits(limits=1, user_api="blas"), ThreadPoolExecutor(LEARNERS) as together:
        blocks = list(together.map(one, range(0, len(distinct), BLOCK)))
    return np.concatenate(blocks)[[place[text] for text in words]]


def _learn_together(read: Read, lessons: Lessons, steps: int, told: Told) -> list[Projection]:
    """Let the learners work side by side, one thread each, from their own seeds; only the first tells how far it is."""

    def one(seed: int) -> Projection:
        return learn(read.letters, read.meanings, lessons, seed, steps, count if seed == 0 else lambda *_: None)

    def count(step: int, of: int) -> None:
        told("namen leren koppelen", step, of)

    with threadpool_limits(limits=1, user_api="blas"), ThreadPoolExecutor(LEARNERS) as together:
        return list(together.map(one, range(LEARNERS)))


def _all_vectors(learned: Sequence[Projection], read: Read) -> Floats:
    together = [one.of(read.letters, read.meanings) for one in learned]
    return np.hstack(together) / np.float32(np.sqrt(LEARNERS))


def _centres(vectors: Floats, texts: Texts, concepts: int) -> Floats:
    """Give the middle of all names of every concept, in every language, of length 1, (o, d)."""
    named = np.flatnonzero(texts.kind != Kind.DESCRIPTION)
    member = csr_array(
        (np.ones(len(named), dtype=np.float32), (texts.concept[named], named)), shape=(concepts, len(vectors))
    )
    sums = member @ vectors
    middle: Floats = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), np.float32(1e-9))
    return middle


def _as_bytes(pieces: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Give rows as whole numbers up to 127 and the size of one, (pieces,)."""
    size = np.maximum(np.abs(pieces).max(axis=1), np.float32(1e-9)) / np.float32(127)
    return np.rint(pieces / size[:, None]).astype(np.int8), size
