"""Whom the day's work leaves alone: for nobody of them would anything be opened or closed."""

from collections import deque
from datetime import timedelta

from followed_people import DAYS, FIRST, records, settings_of_a_municipality
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.daily.outlook import outlook
from matching.daily.person import PersonOnDay

_STEP = timedelta(days=1)
_handling = st.integers(0, 3)


def keys_by_day(record, numbers, handled):
    """What is to be done on every day, when everybody is looked at every day."""
    for n in range(DAYS):
        day = FIRST + n * _STEP
        yield day, set(outlook(PersonOnDay(record, day, numbers, handled)).due)


@given(record=records(), numbers=settings_of_a_municipality)
@settings(max_examples=20, deadline=None)
def test_looking_only_when_something_may_change_gives_what_looking_every_day_gives(record, numbers):
    seen, next_on = set(), FIRST
    for day, due in keys_by_day(record, numbers, frozenset()):
        if next_on is not None and day >= next_on:
            ahead = outlook(PersonOnDay(record, day, numbers))
            seen, next_on = set(ahead.due), ahead.next_on
            assert next_on is None or next_on > day
        assert due == seen, (day, record)


@given(record=records(), numbers=settings_of_a_municipality, every=_handling)
@settings(max_examples=12, deadline=None)
def test_it_holds_when_somebody_handles_tasks_along_the_way(record, numbers, every):
    handled, todo, ahead, looked = set(), deque(), None, 0
    for n in range(DAYS):
        day = FIRST + n * _STEP
        due = set(outlook(PersonOnDay(record, day, numbers, frozenset(handled))).due)
        if ahead is None or (ahead.next_on is not None and day >= ahead.next_on):
            ahead, looked = outlook(PersonOnDay(record, day, numbers, frozenset(handled))), looked + 1
        assert due == set(ahead.due), (day, record)
        todo.extend(sorted(due - set(todo)))
        if every and todo and n % (every * 10) == 0:
            handled.add(todo.popleft())
            ahead = None  # something was said of the person
    assert looked < DAYS / 4


@given(record=records().filter(lambda one: one.candidate.restricted), numbers=settings_of_a_municipality)
@settings(max_examples=10, deadline=None)
def test_who_is_not_served_is_not_looked_at_again(record, numbers):
    assert outlook(PersonOnDay(record, FIRST, numbers)).next_on is None
