"""A group in which some people tell something else, some go and some come."""

from collections.abc import Mapping, Sequence

import numpy as np
from hypothesis import strategies as st
from judging import Bench
from random_people import people
from same_columns import assert_same_columns

from matching.alike.successors import Successors
from matching.domain.record import CandidateRecord
from matching.ranking import Group, anew, changed
from scoring.splicing import Change

Records = list[CandidateRecord]


def after(
    bench: Bench,
    group: Group,
    records: Sequence[CandidateRecord],
    *,
    tells: Mapping[int, CandidateRecord] | None = None,
    gone: Sequence[int] = (),
    comes: Sequence[CandidateRecord] = (),
) -> tuple[Records, Group]:
    """Give everybody, and the group, after a change; put together anew it has the same columns.

    Args:
        tells: by row, who stands there from now on.
    """
    tells = tells or {}
    rewritten, leaving = (np.array(sorted(rows), dtype=np.int64) for rows in (tells, gone))
    fresh = bench.group([*(tells[row] for row in sorted(tells)), *comes])
    change = Change(len(group), rewritten, leaving, len(comes))
    now, otherwise = changed(group, Successors(change), fresh), anew(group, change, fresh)
    assert_same_columns(now.people, otherwise.people)
    assert_same_columns(now.facts, otherwise.facts)
    assert np.array_equal(now.tie_keys, otherwise.tie_keys)
    assert np.array_equal(now.last_proposed, otherwise.last_proposed)
    return [*(tells.get(row, one) for row, one in enumerate(records) if row not in gone), *comes], now


def drawn(
    data: st.DataObject,
    bench: Bench,
    group: Group,
    records: Sequence[CandidateRecord],
    known: Sequence[CandidateRecord] = (),
) -> tuple[Records, Group]:
    """Change a group as drawn: most stay as they are, others tell something, the same or what somebody else tells.

    Args:
        known: who may come back.
    """
    fates = [data.draw(st.sampled_from(("stays", "stays", "tells", "goes"))) for _ in records]
    others = st.one_of(people(), st.sampled_from(list(records))) if records else people()
    tells = {row: data.draw(others) for row, fate in enumerate(fates) if fate == "tells"}
    gone = [row for row, fate in enumerate(fates) if fate == "goes"]
    comes = data.draw(st.lists(st.one_of(people(), st.sampled_from(list(known))) if known else people(), max_size=2))
    return after(bench, group, records, tells=tells, gone=gone, comes=comes)
