"""Sessions, ways to log in and drafts, on both databases: every process agrees, and nothing stays for ever."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from municipality import CONSULENT
from sqlalchemy import select

from matching.storage import Store, drafts, login_attempts, sessions
from matching.storage.login_attempts import Attempt
from matching.storage.moment import now
from matching.storage.sessions import Person

SOMEBODY = Person("c-1", "Ewa", ("consulent",), "Gemeente Voorbeeld", "token", "sid-1")
ON_THE_WAY = Attempt("nonce", "verifier", "/regels")


@pytest.fixture
def later(monkeypatch):
    def let_pass(**time):
        for module in (sessions, drafts, login_attempts):
            monkeypatch.setattr(module, "now", lambda: now() + timedelta(**time))

    return let_pass


def test_another_process_knows_who_is_logged_in_and_who_is_not_any_more(store, database_url, tmp_path):
    other = Store(database_url, tmp_path / "data")
    session_id = store.sessions.begin(SOMEBODY)
    found = other.sessions.find(session_id)
    assert (found.person, found.role, found.has_ended) == (SOMEBODY, "consulent", False)
    other.sessions.end(session_id)
    assert store.sessions.find(session_id) is None
    other.close()


def test_the_id_itself_is_not_in_the_database(store):
    session_id = store.sessions.begin(SOMEBODY)
    with store._engine.connect() as connection:
        rows = connection.execute(select(sessions.SESSION)).all()
    assert session_id not in repr(rows)


def test_a_session_lasts_as_long_as_somebody_is_there(store, later):
    session_id = store.sessions.begin(SOMEBODY)
    for minutes in (29, 58, 87):
        later(minutes=minutes)
        assert not store.sessions.find(session_id).has_ended
    later(minutes=87 + 30)
    assert store.sessions.find(session_id).has_ended


def test_a_session_ends_after_its_longest_time_and_is_forgotten_a_day_later(store, later):
    store.sessions.idle = timedelta(days=2)
    session_id = store.sessions.begin(SOMEBODY)
    later(hours=10)
    assert store.sessions.find(session_id).has_ended
    later(hours=35)
    store.sessions.begin(SOMEBODY)
    assert store.sessions.find(session_id) is None


def test_who_logs_in_on_one_place_too_many_ends_where_they_were_not_for_longest(store, later):
    store.sessions.most = 3
    colleague = store.sessions.begin(Person("c-2", "Bo", ("consulent",), "Gemeente Voorbeeld"))
    first, second, third = [store.sessions.begin(SOMEBODY) for _ in range(3)]
    later(minutes=5)
    store.sessions.find(first)
    store.sessions.find(third)
    fourth = store.sessions.begin(SOMEBODY)
    assert [store.sessions.find(one).has_ended for one in (first, second, third, fourth, colleague)] == [
        *(False, True),
        *(False, False, False),
    ]
    assert store.sessions.find(second).person == SOMEBODY  # so that what was being typed there is kept


def test_who_has_two_roles_begins_in_neither(store):
    session_id = store.sessions.begin(Person("c-2", "Bo", ("consulent", "beheerder"), "Gemeente Voorbeeld"))
    assert store.sessions.find(session_id).role == ""
    store.sessions.choose(session_id, "beheerder")
    assert store.sessions.find(session_id).role == "beheerder"


def test_the_provider_ends_one_log_in_or_all_of_somebody(store):
    first, second = store.sessions.begin(SOMEBODY), store.sessions.begin(Person("c-1", "Ewa", ("consulent",), "G"))
    store.sessions.end_at_provider("sid-1", "")
    assert store.sessions.find(first) is None
    assert store.sessions.find(second) is not None
    store.sessions.end_at_provider("", "c-1")
    assert store.sessions.find(second) is None


def test_of_many_that_come_back_at_once_with_one_state_one_comes_in(store):
    store.login_attempts.begin("state", "browser", ON_THE_WAY)
    with ThreadPoolExecutor(8) as many:
        taken = list(many.map(lambda _: store.login_attempts.take("state", "browser"), range(8)))
    assert [one for one in taken if one] == [ON_THE_WAY]


def test_who_comes_back_after_a_quarter_or_in_another_browser_is_not_known(store, later):
    store.login_attempts.begin("state", "browser", ON_THE_WAY)
    assert store.login_attempts.take("state", "een andere") is None
    later(minutes=16)
    assert store.login_attempts.take("state", "browser") is None


def test_a_draft_is_of_one_person_and_for_thirty_days(store, later):
    store.drafts.keep("c-1", "vacature-nieuw", {"titel": ["Schil"]})
    store.drafts.keep("c-1", "vacature-nieuw", {"titel": ["Schilder"], "dagen": ["ma", "di"]})
    assert store.drafts.read("c-1", "vacature-nieuw") == {"titel": ["Schilder"], "dagen": ["ma", "di"]}
    assert store.drafts.read("c-2", "vacature-nieuw") is None
    later(days=30, minutes=1)
    assert store.drafts.read("c-1", "vacature-nieuw") is None


def test_of_many_drafts_of_one_person_the_oldest_makes_place(store):
    for number in range(51):
        store.drafts.keep("c-1", f"brief-{number}", {"tekst": ["iets"]})
    assert store.drafts.read("c-1", "brief-0") is None
    assert store.drafts.read("c-1", "brief-1") is not None
    assert store.drafts.read("c-1", "brief-50") is not None


def test_drafts_about_somebody_who_was_erased_go_and_others_stay(store):
    store.drafts.keep("c-1", "plan-K-204", {"tekst": ["iets"]})
    store.drafts.keep("c-1", "brief", {"tekst": ["over K-204."]})
    store.drafts.keep("c-1", "ander", {"tekst": ["over K-2041"]})
    with store.change(CONSULENT) as change:
        change.forget_beside(["K-204"], [])
        change.commit()
    assert store.drafts.read("c-1", "plan-K-204") is None
    assert store.drafts.read("c-1", "brief") is None
    assert store.drafts.read("c-1", "ander") is not None
