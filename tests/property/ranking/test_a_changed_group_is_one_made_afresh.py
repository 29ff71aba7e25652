"""People come, change and go, in any order: every column, kind and list turned round is as if made afresh."""

import numpy as np
from changed_people import after, drawn
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import small_bench
from people import hours, knows, person
from random_people import people
from same_columns import assert_same_columns

from matching.ranking import Group
from scoring.postings import Postings

WEEK = ("hours_min", "hours_max", "available", "available_known")
crowds = st.lists(people(), min_size=1, max_size=6)


def assert_same_kinds(one, other) -> None:
    """Numbered otherwise they may be; alike are the same rows."""
    pairs = set(zip(one.kind.tolist(), other.kind.tolist(), strict=True))
    assert len(pairs) == len({mine for mine, _ in pairs}) == len({theirs for _, theirs in pairs}) == len(other)
    assert np.array_equal(one.kind[one.rows[one.kind]], one.kind)
    assert np.array_equal(one.sizes, np.bincount(one.kind, minlength=len(one)))


def asked_of(group: Group):
    """Ask what a list would ask, so that it is there to be renewed."""
    kinds, items = group.kinds, tuple(np.unique(group.people.possessions.ids).tolist()[:2])
    yield kinds.of(group.facts, WEEK)
    yield kinds.by_answers(group.facts, 0b101)
    yield kinds.by_items(group.people, items)
    yield kinds.by_items(group.people, (7,), with_level=True)


@settings(max_examples=60)
@given(data=st.data())
def test_after_any_changes_everything_is_as_made_afresh(data):
    bench, records = small_bench(), data.draw(crowds)
    group = bench.group(records)
    for _ in range(data.draw(st.integers(1, 6))):
        if data.draw(st.booleans()):
            list(asked_of(group))
            group.kinds.postings(group.people.skills)
        before, was = group, group.people.take(np.arange(len(group)))
        records, group = drawn(data, bench, group, records)
        assert_same_columns(before.people, was)
    anew = bench.group(records)
    assert_same_columns(group.people, anew.people)
    assert_same_columns(group.facts, anew.facts)
    assert np.array_equal(group.tie_keys, anew.tie_keys)
    for one, other in zip(asked_of(group), asked_of(anew), strict=True):
        assert_same_kinds(one, other)
    assert_same_columns(group.kinds.postings(group.people.skills), Postings.of(anew.people.skills))


def test_what_nobody_changed_is_the_very_same():
    """So that all that was worked out of it holds: the group when nothing is new, else every other column and kind."""
    bench = small_bench()
    everybody = [person(knows(hours=hours(24, 36), level=3)), person(knows(hours=hours(8, 16), level=2)), person()]
    group = bench.group(everybody)
    levels, weeks = group.kinds.of(group.people, ("level",)), group.kinds.of(group.people, WEEK)
    held = group.kinds.postings(group.people.skills)

    _, nothing_new = after(bench, group, everybody, tells={1: everybody[1], 2: everybody[2]})
    assert nothing_new is group

    shorter = person(knows(hours=hours(12, 16), level=2), id=everybody[1].candidate.id)
    _, other = after(bench, group, everybody, tells={1: shorter})
    assert other.people.hours_min.tolist() != group.people.hours_min.tolist()
    assert other.people.level is group.people.level
    assert other.kinds.of(other.people, ("level",)) is levels
    assert other.kinds.postings(other.people.skills) is held
    assert other.kinds.of(other.people, WEEK) is not weeks
