"""The clock of the machine goes back or ahead between two writes: the order is that of the grootboek."""

from datetime import datetime, timedelta

import pytest
from people_and_work import CONSULENT, candidate, save

from matching.domain.today import today_in_the_netherlands
from matching.storage import Kind
from matching.storage.sessions import Person

SOMEBODY = Person("c-1", "Ewa", ("consulent",), "Gemeente Voorbeeld")
YEAR, HOUR = timedelta(days=365), timedelta(hours=1)


@pytest.fixture
def clock(monkeypatch):
    """Set the clock of the storage so far from that of this machine."""

    def set_to(apart: timedelta) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz=None):
                return datetime.now(tz) + apart

        monkeypatch.setattr("matching.storage.moment.datetime", Clock)

    return set_to


@pytest.mark.parametrize("back", [HOUR, YEAR])
def test_what_was_written_last_is_last_whatever_the_clock_says(house, clock, back):
    [person] = save(house, candidate())
    clock(-back)
    with house.change(CONSULENT) as change:
        change.save(person, action="bijgewerkt", after=1)
        change.commit()
    with house.read() as reader:
        first, last = reader.history(Kind.CANDIDATE, person.id)
        assert reader.candidates.version_of(person.id) == 2
    assert (first.version, last.version) == (1, 2)
    assert first.position < last.position
    assert last.at < first.at
    checked = house.verify_ledger()
    assert checked.is_whole
    assert checked.clock_back_at == last.position


def test_two_computers_whose_clocks_differ_a_little_are_no_news(house, clock):
    save(house, candidate())
    clock(-timedelta(minutes=1))
    save(house, candidate())
    assert house.verify_ledger().clock_back_at is None


def test_as_known_on_a_day_is_never_less_than_what_a_later_clock_wrote_for_that_day(house, clock):
    save(house, candidate())
    today = today_in_the_netherlands()
    clock(YEAR)
    save(house, candidate())
    clock(timedelta())
    save(house, candidate())
    assert house.position_on(today) == house.position()


def test_a_session_of_a_clock_that_was_ahead_lets_nobody_in(house, clock):
    clock(YEAR)
    session_id = house.sessions.begin(SOMEBODY)
    assert not house.sessions.find(session_id).has_ended
    clock(timedelta())
    assert house.sessions.find(session_id).has_ended


def test_a_session_survives_a_clock_that_is_put_back_a_minute(house, clock):
    session_id = house.sessions.begin(SOMEBODY)
    clock(-timedelta(minutes=1))
    assert not house.sessions.find(session_id).has_ended


def test_a_key_that_was_taken_stays_taken_when_the_clock_goes_back(house, clock):
    assert house.answers.claim("c-1", "sleutel", "vraag") is None
    house.answers.keep("c-1", "sleutel", 201, {}, b"ja")
    for apart in (-HOUR, -YEAR, HOUR):
        clock(apart)
        assert house.answers.claim("c-1", "sleutel", "vraag").body == b"ja"
