"""The compiled loops give what numpy gives, number for number, whoever is asked about."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import compiled
from scoring.gathering import AskedSkills, Reference
from scoring.lists import Listed
from scoring.postings import Postings

REFERENCE = Reference()
bands = st.tuples(*[st.sampled_from([0, 100, 200, 699, 700, 1000])] * 3).map(sorted)
lists = st.lists(st.dictionaries(st.integers(0, 5), bands, max_size=4), min_size=1, max_size=8)


def whole(values) -> np.ndarray:
    return np.array(values, dtype=np.int64)


@settings(max_examples=60)
@given(data=st.data(), kinds=st.integers(1, 4), n=st.integers(0, 12))
def test_whoever_falls_below_zero_is_left_out(data, kinds, n):
    columns = [
        (
            np.array(data.draw(st.lists(st.integers(0, kinds - 1), min_size=n, max_size=n)), dtype=np.uint16),
            whole(data.draw(st.lists(st.sampled_from([-(1 << 62), 0, 7, 1 << 40]), min_size=kinds, max_size=kinds))),
        )
        for _ in range(3)
    ]
    told = []
    for by in (REFERENCE, compiled):
        rows, sums = by.passing(*columns[0])
        for column in columns[1:]:
            rows, sums = by.keep(rows, sums, *column)
        told.append((rows.tolist(), sums.tolist()))
    assert told[0] == told[1]


@settings(max_examples=100)
@given(data=st.data(), held=lists)
def test_skills_are_summed_the_same(data, held):
    rows = data.draw(st.lists(st.sampled_from(range(len(held))), unique=True))
    asked = data.draw(st.lists(st.integers(0, 6), min_size=1, max_size=4, unique=True))
    near = [data.draw(st.dictionaries(st.integers(0, 6), st.integers(400, 999), max_size=3)) for _ in asked]
    postings, complete = _postings(held), np.array(data.draw(st.lists(st.booleans(), min_size=len(held), max_size=8)))
    question = _asked(postings, asked, near)
    theirs, ours = (by.sum_skills(postings, complete, question, whole(rows)) for by in (REFERENCE, compiled))
    assert [part.tolist() for part in ours] == [part.tolist() for part in theirs]


def _postings(held: list[dict]) -> Postings:
    entries = [(concept, *band) for one in held for concept, band in one.items()]
    ids, *parts = np.array(entries, dtype=np.int16).reshape(-1, 4).T
    starts = np.concatenate([[0], np.cumsum([len(one) for one in held])])
    return Postings.of(Listed(starts, ids.astype(np.int64), *parts, np.zeros(len(held), dtype=bool)))


def _asked(postings: Postings, asked: list[int], near: list[dict]) -> AskedSkills:
    def ends(concept: int) -> tuple[int, int]:
        about = postings.entries(concept)
        return about.start, about.stop

    beside = [[(*ends(other), milli) for other, milli in one.items()] for one in near]
    return AskedSkills(
        whole([ends(concept) for concept in asked]),
        whole([3, 2, 5, 1][: len(asked)]),
        whole(np.cumsum([0, *map(len, beside)])),
        whole([one for some in beside for one in some]).reshape(-1, 3),
    )
