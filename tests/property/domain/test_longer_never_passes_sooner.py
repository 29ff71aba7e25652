"""D-1 and D-2 over random periods: lengthening never turns a broken rule about duration into a met one."""

from dataclasses import replace
from datetime import date, timedelta

from asked_moves import asked, longer, placed
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.domain.instrument import Instrument
from matching.domain.period import Period, last_day
from matching.domain.use_of_time import UseOfTime
from matching.domain.verdict import Outcome
from matching.rules.checks.placing.duration import ExactlyLong, FirstPeriodAtMost, TotalAtMost
from matching.rules.ladder import LADDER
from matching.rules.placing import Topic

FIRST = date(2026, 1, 1)
DAY = timedelta(days=1)
STRICTER = [Outcome.ONBEKEND, Outcome.VOLDOET, Outcome.BESPREEKBAAR, Outcome.VOLDOET_NIET]
HAVE_MAXIMUM = (Instrument.WERKLEERPLEK, Instrument.PARTICIPATIEBAAN, Instrument.PROEFPLAATS, Instrument.LEERWERKPLEK)
RULES = [(row.instrument, rule) for row in LADDER for rule in row.placing if rule.topic is Topic.DUUR]
DURATIONS = [(instrument, rule) for instrument, rule in RULES if rule.code != "basisbaan-uren"]
MAXIMA = [(i, rule) for i, rule in DURATIONS if isinstance(rule.check, TotalAtMost | FirstPeriodAtMost)]
days = st.integers(0, 1500).map(lambda number: FIRST + timedelta(days=number))
lengths = st.integers(0, 800).map(lambda number: timedelta(days=number))
months = st.integers(1, 60)


@st.composite
def placements(draw):
    start = draw(days)
    end = None if draw(st.integers(0, 5)) == 0 else (start + draw(lengths)).isoformat()
    return placed(draw(st.sampled_from(HAVE_MAXIMUM)), start.isoformat(), end)


others = st.lists(placements(), max_size=4)


def until(move, end):
    return replace(move, period=Period(move.period.start, end))


def outcome(rule, move):
    said = rule.check.judge(move)
    return said and said.outcome


@settings(max_examples=300)
@given(st.sampled_from(DURATIONS), days, lengths, lengths, others, st.booleans())
def test_longer_is_never_less_strict(ruled, start, length, more, earlier, extends):
    instrument, rule = ruled
    shorter = asked(instrument, start.isoformat(), (start + length).isoformat(), *earlier)
    if extends:
        own = placed(instrument, start.isoformat(), (start + timedelta(days=40)).isoformat())
        shorter = longer(own, (start + length).isoformat(), *earlier)
    at_first, later = outcome(rule, shorter), outcome(rule, until(shorter, start + length + more))
    if isinstance(rule.check, ExactlyLong) and at_first is Outcome.BESPREEKBAAR:
        return  # a fixed length: too short asks for a reason, and longer may be right
    assert (at_first is None) is (later is None)
    if at_first and later:
        assert STRICTER.index(later) >= STRICTER.index(at_first)


@settings(max_examples=300)
@given(st.sampled_from(MAXIMA), days, st.none() | lengths, others)
def test_the_day_that_is_named_passes_and_the_day_after_it_does_not(ruled, start, length, earlier):
    instrument, rule = ruled
    move = asked(instrument, start.isoformat(), (start + length).isoformat() if length is not None else None, *earlier)
    said = rule.check.judge(move)
    if said is None or said.outcome is Outcome.VOLDOET:
        return
    if said.passes_on is None:
        assert outcome(rule, until(move, start)) is not Outcome.VOLDOET
        return
    assert outcome(rule, until(move, said.passes_on)) is Outcome.VOLDOET
    assert outcome(rule, until(move, said.passes_on + DAY)) is not Outcome.VOLDOET


@given(days, months)
def test_a_period_of_months_is_that_many_months_and_no_days(start, count):
    used = UseOfTime.of([Period(start, last_day(start, count))])
    assert (used.months, used.days, used.gap_days) == (count, 0, 0)


@given(days, months, st.integers(0, 400))
def test_the_last_day_never_moves_back_when_the_first_day_or_the_months_grow(start, count, later):
    assert last_day(start + timedelta(days=later), count) >= last_day(start, count)
    assert last_day(start, count + 1) > last_day(start, count)


@given(days, months, st.integers(1, 200), lengths)
def test_a_gap_moves_the_maximum_by_exactly_its_days(start, count, gap, length):
    again = start + length + timedelta(days=gap + 1)
    used = UseOfTime.of([Period(start, start + length), Period(again, again)])
    assert used.gap_days == gap
    assert used.end_of(count) == last_day(start, count) + timedelta(days=gap)


@given(days, st.lists(lengths, min_size=1, max_size=4), lengths)
def test_cutting_a_period_in_pieces_that_join_changes_nothing(start, cuts, length):
    firsts = sorted({start + cut for cut in cuts if cut < length} | {start})
    lasts = [first - DAY for first in firsts[1:]] + [start + length]
    pieces = [Period(*piece) for piece in zip(firsts, lasts, strict=True)]
    assert UseOfTime.of(pieces) == UseOfTime.of([Period(start, start + length)])
