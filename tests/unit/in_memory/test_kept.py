"""What is dear to make is made once, and only the newest few are kept."""

import threading

import pytest

from scoring.kept import Kept


def test_a_thing_is_made_once():
    kept, made = Kept(2), []
    assert [kept.get("a", lambda: made.append(1) or "thing") for _ in range(3)] == ["thing"] * 3
    assert made == [1]


def test_what_was_asked_longest_ago_goes_first():
    kept, made = Kept(2), []
    for key in "abacab":
        kept.get(key, lambda key=key: made.append(key) or key)
    assert made == ["a", "b", "c", "b"]


def test_who_asks_for_another_thing_does_not_wait_and_who_asks_for_the_same_does():
    kept, begun, may_end, seen = Kept(2), threading.Event(), threading.Event(), []

    def slow():
        begun.set()
        assert may_end.wait(10)
        return "slow"

    first = threading.Thread(target=lambda: seen.append(kept.get("slow", slow)))
    second = threading.Thread(target=lambda: seen.append(kept.get("slow", lambda: "made twice")))
    first.start()
    assert begun.wait(10)
    second.start()
    assert kept.get("other", lambda: "quick") == "quick"
    assert seen == []
    may_end.set()
    first.join(10)
    second.join(10)
    assert seen == ["slow", "slow"]


def test_after_a_failure_the_next_one_tries_again():
    kept = Kept(2)
    with pytest.raises(ZeroDivisionError):
        kept.get("a", lambda: 1 // 0)
    assert kept.get("a", lambda: "made") == "made"
