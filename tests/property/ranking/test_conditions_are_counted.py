"""Of conditions of work only counts are needed to rank; they are those of the outcomes that a list shows."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from judging import small_bench
from people import person, vacancy

from matching.rules.checks.conditions import WERKVOORWAARDEN, ConditionsFit
from matching.rules.verdicts import Code

masks = st.integers(0, 2 ** len(WERKVOORWAARDEN) - 1)
somebody = st.tuples(masks, masks)


def of(column) -> np.ndarray:
    return np.array(column, dtype=np.uint32)


@given(people=st.lists(somebody, min_size=1, max_size=4), said=st.tuples(masks, masks, masks))
def test_every_outcome_is_counted_as_often_as_it_is_given(people, said):
    bench, check = small_bench(), ConditionsFit()
    can, cannot = zip(*people, strict=True)
    facts = replace(bench.group([person()] * len(people)).facts, can=of(can), cannot=of(cannot))
    occurs, adaptable, absent = (of([mask]) for mask in said)
    place = replace(bench.work([vacancy()]).facts, occurs=occurs, adaptable=adaptable, absent=absent)
    verdicts, counts = check.judge(facts, place, bench.world), check.count(facts, place)
    for code in set(Code) - {Code.NIET_GEVRAAGD}:
        assert counts[code].tolist() == verdicts.count(code, len(people)).tolist(), code
