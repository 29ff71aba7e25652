"""How often somebody may still: what a window that moves along counts, and what it forgets."""

from hypothesis import given
from hypothesis import strategies as st

from api.windows import Left, Limit, Windows

STEPS = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from((0.0, 0.5, 1.0, 7.0, 30.0))), max_size=60)


class Clock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@given(STEPS, st.integers(1, 5), st.sampled_from((1, 10, 60)))
def test_it_may_when_less_often_than_the_limit_within_the_last_seconds(steps, most, seconds):
    clock, limit, counted = Clock(), Limit(most, seconds), {"a": [], "b": []}
    windows = Windows(clock)
    for key, later in steps:
        clock.now += later
        lately = [moment for moment in counted[key] if moment > clock.now - seconds]
        assert windows.take(limit, key) is (len(lately) < most)
        counted[key] = [*lately, clock.now] if len(lately) < most else lately
        until = counted[key][0] + seconds - clock.now
        assert windows.left(limit, key) == Left(most - len(counted[key]), until)


def test_under_another_limit_the_same_person_is_counted_apart():
    windows, forms, pages = Windows(Clock()), Limit(1, 60), Limit(2, 60)
    assert [windows.take(forms, "c-1"), windows.take(forms, "c-1")] == [True, False]
    assert windows.take(pages, "c-1")
    assert windows.left(pages, "c-1").times == 1


def test_who_never_asked_may_do_everything_and_asking_what_is_left_counts_nothing():
    windows = Windows(Clock())
    assert windows.left(Limit(3, 60), "c-1") == Left(3, 0.0)
    assert len(windows) == 0


def test_a_thousand_addresses_that_ask_once_are_forgotten():
    clock = Clock()
    windows, minute, hour = Windows(clock), Limit(10, 60), Limit(10, 3600)
    windows.take(hour, "c-1")
    for address in range(1000):
        windows.take(minute, address)
    clock.now += 3600
    windows.take(minute, "d-1")
    assert len(windows) == 1
