"""No road lets a participatiebaan run past twelve months after a judgement of stopping without that being said.

Deeds and days are drawn at random; what should be said is reckoned here with a
calendar of its own. Source: Participatiewet 10a lid 8.
"""

import calendar
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from people import new_id, person

from matching.domain.instrument import Instrument
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Advice, Evaluation
from matching.domain.term import Term
from matching.placing.end_to_bring_back import Remedy, end_to_bring_back, ends_to_bring_back

DAY, FIRST = timedelta(days=1), date(2026, 1, 1)
LENGTHS, GAPS = st.integers(1, 500), st.integers(0, 70)
ADVICE = st.sampled_from([Advice.STOPPEN, Advice.DOORGAAN])


def months_on(first: date, months: int) -> date:
    """Give the last day of so many months by walking: the day before the same day, or the end of a shorter month."""
    year, month = first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1
    length = calendar.monthrange(year, month)[1]
    return date(year, month, length) if first.day > length else date(year, month, first.day) - DAY


@st.composite
def lives(draw):
    """Draw placements one after the other with gaps, the last of which runs, and judgements on any of their days."""
    start, made = FIRST + draw(st.integers(0, 1200)) * DAY, []
    for last in [*([False] * draw(st.integers(0, 2))), True]:
        end = start + draw(LENGTHS) * DAY
        open_end = last and draw(st.booleans())
        days = draw(st.lists(st.integers(0, (end - start).days), max_size=3))
        talks = tuple(sorted((Evaluation(start + n * DAY, "c-1", draw(ADVICE)) for n in days), key=lambda one: one.on))
        made.append(
            Placement(
                new_id(),
                new_id(),
                Instrument.PARTICIPATIEBAAN,
                Term("tuinman"),
                None,
                start,
                None if open_end else end,
                ended_on=None if last else end,
                status=PlacementStatus.ACTIEF if last else PlacementStatus.AFGEROND,
                evaluations=talks,
            )
        )
        start = end + (draw(GAPS) + 1) * DAY
    return made, draw(st.integers(0, 900))


def expected(made: list[Placement], today: date) -> date | None:
    """Reckon until when the last one may last; None when nothing has to be said."""
    gaps = sum((b.start - a.ended_on).days - 1 for a, b in pairwise(made))
    nine, twelve = (months_on(made[0].start, months) + gaps * DAY for months in (9, 12))
    judged = [(talk.on, talk.advice) for one in made for talk in one.evaluations if talk.on > nine]
    if today <= nine or not judged:
        return None
    newest = max(on for on, _ in judged)
    stops = [advice for on, advice in judged if on == newest][-1] is Advice.STOPPEN
    end = made[-1].planned_end
    return twelve if stops and (end is None or end > twelve) else None


@settings(max_examples=400)
@given(lives())
def test_what_lasts_too_long_is_said_with_the_last_day_that_is_allowed(life):
    made, later = life
    today = max([one.on for placement in made for one in placement.evaluations] + [made[-1].start]) + later * DAY
    said = end_to_bring_back(person(placements=tuple(made)), made[-1], today)
    assert (said.latest if said else None) == expected(made, today)


@settings(max_examples=200)
@given(lives())
def test_the_step_that_is_named_puts_it_right(life):
    made, later = life
    today = max([one.on for placement in made for one in placement.evaluations] + [made[-1].start]) + later * DAY
    said = end_to_bring_back(person(placements=tuple(made)), made[-1], today)
    if said is None:
        return
    assert said.remedy is (Remedy.SHORTEN if said.latest > today else Remedy.END)
    ended = {"planned_end": said.on} if said.remedy is Remedy.SHORTEN else {"ended_on": said.on}
    mended = replace(made[-1], **ended)
    assert list(ends_to_bring_back(person(placements=(*made[:-1], mended)), today)) == []
