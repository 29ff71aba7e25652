"""The compiled loops give what numpy gives, number for number, whoever is asked about."""

from dataclasses import astuple

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import compiled
from scoring.asked_skills import AskedSkills
from scoring.gathering import PERCENTS, Bar, Named, Reach, Reference
from scoring.lists import AskedList, Listed
from scoring.packed import DEMAND, SURE, TAKEN, known_of, score_of
from scoring.postings import Postings
from scoring.shares import coverage_of
from scoring.similarity.totals import round_half_up

REFERENCE, SKILLS = Reference(), 7
bands = st.tuples(*[st.sampled_from([0, 100, 200, 699, 700, 1000])] * 3).map(sorted)
lists = st.lists(st.dictionaries(st.integers(0, SKILLS - 1), bands, max_size=4), min_size=1, max_size=8)


def whole(values) -> np.ndarray:
    return np.array(values, dtype=np.int64)


@settings(max_examples=60)
@given(data=st.data(), kinds=st.integers(1, 4), n=st.integers(0, 12))
def test_whoever_a_rule_says_no_to_is_left_out_and_the_rest_is_added_up(data, kinds, n):
    def column(of_kind) -> tuple:
        which = data.draw(st.lists(st.integers(0, kinds - 1), min_size=n, max_size=n))
        return np.array(which, dtype=np.uint16), np.array(data.draw(st.lists(of_kind, min_size=kinds, max_size=kinds)))

    filters = [column(st.booleans()) for _ in range(3)]
    adding = [column(st.sampled_from([0, 7, 1 << 40])) for _ in range(2)]
    told = []
    for by in (REFERENCE, compiled):
        rows = by.passing(filters)
        told.append((rows.tolist(), by.add_up(rows, adding).tolist(), by.add_up(rows, ()).tolist()))
    assert told[0] == told[1]


class Alike:
    """Which skills come near which."""

    size = SKILLS

    def __init__(self, near: dict[int, dict[int, int]]) -> None:
        self._near = near

    def near(self, concept: int):
        found = [(other, milli) for other, milli in sorted(self._near[concept].items()) if other != concept]
        return whole([other for other, _ in found]), np.array([milli for _, milli in found], dtype=np.int32)


def drawn(data, held: list[dict]) -> tuple[Listed, AskedSkills]:
    asked = data.draw(st.lists(st.integers(0, SKILLS - 1), min_size=1, max_size=4, unique=True))
    near = st.dictionaries(st.integers(0, SKILLS - 1), st.integers(400, 999), max_size=3)
    complete = np.array(data.draw(st.lists(st.booleans(), min_size=len(held), max_size=len(held))), dtype=bool)
    entries = [(concept, *band) for one in held for concept, band in one.items()]
    ids, *parts = np.array(entries, dtype=np.int16).reshape(-1, 4).T
    starts = np.concatenate([[0], np.cumsum([len(one) for one in held])])
    weight, nothing = np.array([3, 2, 5, 1][: len(asked)], dtype=np.int32), np.zeros(len(asked), dtype=np.int16)
    list_ = AskedList(whole([0, len(asked)]), whole(asked), weight, nothing, nothing > 0, nothing)
    alike = Alike({concept: data.draw(near) for concept in asked})
    return Listed(starts, ids.astype(np.int64), *parts, complete), AskedSkills.of(alike, list_)


@settings(max_examples=100)
@given(data=st.data(), held=lists)
def test_skills_are_summed_the_same(data, held):
    rows = data.draw(st.lists(st.sampled_from(range(len(held)))))
    everybody, asked = drawn(data, held)
    theirs, ours = (by.sum_skills(everybody, asked, whole(rows)) for by in (REFERENCE, compiled))
    assert [part.tolist() for part in ours] == [part.tolist() for part in theirs]


@settings(max_examples=100)
@given(data=st.data(), held=lists)
def test_who_can_be_known_well_enough_is_the_same_and_nobody_is_missed(data, held):
    rows = np.array(sorted(data.draw(st.sets(st.sampled_from(range(len(held)))))), dtype=np.int32)
    everybody, asked = drawn(data, held)
    parts = [st.integers(0, most) for most in (600, 600, 900_000, 200)]
    packed = st.tuples(*parts).map(lambda one: one[0] + (one[1] << DEMAND) + (one[2] << SURE) + (one[3] << TAKEN))
    sums = whole(data.draw(st.lists(packed, min_size=len(rows), max_size=len(rows))))
    rises = data.draw(st.sampled_from([0, 250, 1000]))
    bar = Bar(sums, data.draw(st.integers(1, 300)), rises, data.draw(st.integers(0, 100)), 90)
    question = (Named.of(Postings.of(everybody), asked), everybody.complete, rows, bar)
    theirs, ours = (astuple(by.reach(*question)) for by in (REFERENCE, compiled))
    assert [part.tolist() for part in ours] == [part.tolist() for part in theirs]
    low, expected, high = (round_half_up(part, asked.whole) for part in REFERENCE.sum_skills(everybody, asked, rows))
    coverage = coverage_of(known_of(sums) + bar.maximum * (1000 - (high - low)))
    enough = np.flatnonzero(coverage >= bar.threshold)
    place, least, best, is_sure = theirs
    assert set(place[is_sure].tolist()) <= set(enough.tolist()) <= set(place.tolist())
    few = (everybody, asked, rows.astype(np.int64), bar)
    theirs_, ours_ = (by.judge(*few) for by in (REFERENCE, compiled))
    assert [part.tolist() for part in ours_] == [part.tolist() for part in theirs_]
    worth = score_of(sums, bar.maximum, expected, 90)[place] * PERCENTS + coverage[place]
    assert (least <= worth).all()
    assert rises < 1000 or (worth <= best).all()


worths = st.tuples(st.integers(0, 9), st.integers(0, 100)).map(lambda one: one[0] * PERCENTS + one[1])


@settings(max_examples=100)
@given(rows=st.lists(st.tuples(worths, worths, st.booleans()), max_size=12), most=st.integers(1, 15))
def test_nobody_who_can_be_among_the_first_is_missed(rows, most):
    least, best = (np.array([pick(one[:2]) for one in rows], dtype=np.int32) for pick in (min, max))
    is_sure = np.array([one[2] for one in rows], dtype=np.bool_)
    reach = Reach(np.arange(len(rows), dtype=np.int32), least, best, is_sure)
    theirs, ours = (by.may_lead(reach, most).tolist() for by in (REFERENCE, compiled))
    assert ours == theirs
    surely = sorted(least[is_sure].tolist(), reverse=True)[:most]
    for row in set(range(len(rows))) - set(ours):
        assert is_sure[row]
        assert len(surely) == most
        assert best[row] < surely[-1]
