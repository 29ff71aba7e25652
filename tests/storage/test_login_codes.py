"""One-time codes, on both databases: once, in time, not guessed, and not to be read in the database."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from people_and_work import CONSULENT, candidate, save

from matching.domain.login_code import ALPHABET, code_meant, drawn_code
from matching.storage import Kind, Store, login_codes
from matching.storage.moment import now

MOST_WRONG = 5


@pytest.fixture
def person(house):
    return save(house, candidate())[0]


@pytest.fixture
def later(monkeypatch):
    def let_pass(**time):
        monkeypatch.setattr(login_codes, "now", lambda: now() + timedelta(**time))

    return let_pass


def made_for(house, person, **lasts):
    return house.login_codes.make(person.id, now() + timedelta(**(lasts or {"hours": 72})))


def opens(house, typed):
    return house.login_codes.try_out(typed, MOST_WRONG).opens


def wrong(code):
    """Give a code of which the first half is right."""
    return code[:-1] + next(sign for sign in ALPHABET if sign != code[-1])


def test_a_code_opens_once_and_another_process_knows(house, person, database_url, tmp_path):
    code = made_for(house, person)
    other = Store(database_url, tmp_path / "data")
    assert other.login_codes.try_out(code, MOST_WRONG).whose == person.id
    assert not opens(house, code)
    other.close()


def test_it_is_read_as_it_was_meant(house, person):
    code = made_for(house, person)
    assert opens(house, f"  {code.lower().replace('-', ' ')} ")
    assert code_meant("s2z8-bg45") == "52288645"


@pytest.mark.parametrize("typed", ["", "-", "é" * 8, "A" * 100_000, "AAAA-AAAA", "\x00\ud800", "' OR 1=1 --"])
def test_what_is_no_code_opens_nothing(house, person, typed):
    made_for(house, person)
    assert not opens(house, typed)


def test_a_new_code_takes_the_place_of_the_one_before(house, person):
    before, after = made_for(house, person), made_for(house, person)
    assert not opens(house, before)
    assert opens(house, after)


def test_a_withdrawn_code_opens_nothing(house, person):
    code = made_for(house, person)
    assert house.login_codes.withdraw(person.id)
    assert not house.login_codes.withdraw(person.id)
    assert not opens(house, code)


def test_a_code_works_in_its_time_only(house, person, later):
    code = made_for(house, person, hours=72)
    later(hours=72, seconds=1)
    assert house.login_codes.until(person.id, MOST_WRONG) is None
    assert not opens(house, code)


def test_a_code_that_a_clock_ahead_of_ours_made_does_not_work_for_longer(house, person, later):
    later(days=3)
    code = made_for(house, person, days=6)
    later(days=0)
    assert not opens(house, code)


def test_after_five_wrong_tries_the_right_code_opens_nothing_either(house, person):
    code = made_for(house, person)
    for _ in range(MOST_WRONG):
        assert not opens(house, wrong(code))
    assert house.login_codes.until(person.id, MOST_WRONG) is None
    assert not opens(house, code)


def test_after_four_wrong_tries_the_right_code_still_opens(house, person):
    code = made_for(house, person)
    for _ in range(MOST_WRONG - 1):
        opens(house, wrong(code))
    assert opens(house, code)


def test_of_many_who_try_at_once_one_comes_in_and_no_more_guesses_count_than_may(house, person):
    code = made_for(house, person)
    with ThreadPoolExecutor(8) as many:
        assert sum(many.map(lambda _: opens(house, code), range(8))) == 1
    code = made_for(house, person)
    with ThreadPoolExecutor(8) as many:
        list(many.map(lambda _: opens(house, wrong(code)), range(8)))
    assert not opens(house, code)


def test_two_consulents_who_make_one_at_the_same_moment_leave_one(house, person):
    with ThreadPoolExecutor(6) as many:
        codes = list(many.map(lambda _: made_for(house, person), range(6)))
    assert sum(opens(house, code) for code in codes) == 1


def test_the_code_is_not_in_the_database_and_without_the_key_nobody_can_try_it(house, person, raw, tmp_path):
    code = made_for(house, person)
    (row,) = raw("SELECT * FROM login_code")
    assert code not in repr(row)
    assert code_meant(code) not in repr(row)
    house.login_codes._key_file = tmp_path / "een-andere.key"
    assert not opens(house, code)


def test_who_is_erased_has_no_code(house, person):
    code = made_for(house, person)
    with house.change(CONSULENT) as change:
        change.erase(Kind.CANDIDATE, person.id)
        change.commit()
    assert not opens(house, code)


def test_after_putting_back_a_back_up_no_code_works(house, person):
    code = made_for(house, person)
    house.begin_new_life()
    assert not opens(house, code)


def test_codes_are_drawn_from_every_sign_and_none_looks_like_another():
    codes = {drawn_code() for _ in range(2_000)}
    assert len(codes) == 2_000
    assert all(re.fullmatch(rf"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", code) for code in codes)
    assert set("".join(codes)) == {*ALPHABET, "-"}
    assert not set("01OILSZBGAEU") & set(ALPHABET)
