"""Forms: only from a page that we showed, once however often one presses, and what was typed is not lost."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import timedelta

import httpx
import pytest
from logging_in import log_in, marks_on
from notepad import WRITTEN, lay_out
from running_server import running

from matching.storage import sessions
from matching.storage.moment import now


@pytest.fixture(scope="module")
def address(furnished, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        lay_out(patch)
        with running(shutil.copytree(furnished, tmp_path_factory.mktemp("formulieren") / "data")) as client:
            yield str(client.base_url)


@pytest.fixture
def new_browser(address):
    """Open a browser that has seen one page; as often as one likes."""
    with ExitStack() as opened:

        def open_one():
            client = opened.enter_context(httpx.Client(base_url=address, timeout=60))
            client.get("/regels")
            return client

        yield open_one


@pytest.fixture
def client(new_browser):
    return new_browser()


@pytest.fixture
def other(new_browser):
    return new_browser()


@pytest.fixture(autouse=True)
def nothing_written():
    WRITTEN.clear()


def filled(client, text, **also):
    return marks_on(client, "/kladblok") | {"tekst": text} | also


def send(client, form):
    return client.post("/kladblok", data=form, headers={"Referer": f"{client.base_url}/kladblok"})


def typed_before(client):
    return client.get("/kladblok").text.partition('name="tekst" value="')[2].partition('"')[0]


def test_pressing_twice_does_it_once_and_leads_to_the_same_page(client):
    form = filled(client, "een brief")
    first, second = send(client, form), send(client, form)
    assert (first.status_code, first.headers["location"]) == (303, "/kladblok?nummer=1")
    assert (second.status_code, second.headers["location"]) == (303, "/kladblok?nummer=1")
    assert WRITTEN == ["een brief"]


def test_eight_presses_at_the_same_moment_do_it_once(client):
    form = filled(client, "haast")
    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(lambda _: send(client, form), range(8)))
    assert {answer.headers.get("location") for answer in answers} == {"/kladblok?nummer=1"}
    assert WRITTEN == ["haast"]


def test_a_form_with_a_fault_may_come_again_under_the_same_key(client):
    form = filled(client, "")
    assert send(client, form).status_code == 400
    assert send(client, form | {"tekst": "nu wel"}).status_code == 303
    assert WRITTEN == ["nu wel"]


def test_what_was_changed_after_it_was_sent_is_not_lost_in_silence(client):
    form = filled(client, "eerst")
    send(client, form)
    answer = send(client, form | {"tekst": "daarna"})
    assert answer.status_code == 409
    assert "hebt u al verstuurd, met iets anders erin" in answer.text
    assert WRITTEN == ["eerst"]


@pytest.mark.parametrize("wrong", [{"_csrf": ""}, {"_csrf": "0" * 64}, {"_csrf": "é"}])
def test_a_form_that_we_did_not_show_does_nothing(client, wrong):
    answer = send(client, filled(client, "van elders") | wrong)
    assert answer.status_code == 403
    assert "Dit formulier is verlopen" in answer.text
    assert WRITTEN == []


def test_the_token_of_another_browser_does_not_count(client, other):
    client.get("/kladblok")
    assert send(client, filled(other, "van een ander")).status_code == 403
    assert WRITTEN == []


@pytest.mark.parametrize("key", ["", "kort", "x" * 65, "met spatie erin 123"])
def test_a_form_without_a_good_key_does_nothing(client, key):
    assert send(client, filled(client, "zonder sleutel") | {"_sleutel": key}).status_code == 400
    assert WRITTEN == []


def test_a_form_of_another_website_does_nothing(client):
    form = filled(client, "van elders")
    answer = client.post("/kladblok", data=form, headers={"Origin": "https://elders.example"})
    assert answer.status_code == 403
    assert WRITTEN == []


def test_a_draft_is_there_after_logging_in_again_and_for_nobody_else(client, other):
    log_in(client, "consulent")
    answer = send(client, filled(client, "half af", _bewaar="1"))
    assert answer.headers["location"] == "/kladblok"
    client.post("/uitloggen", data=marks_on(client, "/kladblok"))
    log_in(client, "consulent")
    assert typed_before(client) == "half af"
    log_in(other, "consulent", who=1)
    assert typed_before(other) == ""


def test_a_draft_is_gone_when_it_is_sent(client):
    log_in(client, "jobhunter")
    send(client, filled(client, "half af", _bewaar="1"))
    send(client, filled(client, "helemaal af"))
    assert typed_before(client) == ""
    assert WRITTEN == ["helemaal af"]


def test_what_is_typed_when_the_session_has_ended_is_kept_for_who_typed_it(client, monkeypatch):
    log_in(client, "beheerder")
    form = filled(client, "net te laat")
    monkeypatch.setattr(sessions, "now", lambda: now() + timedelta(minutes=31))
    answer = send(client, form)
    assert answer.status_code == 403
    assert "Wat u typte is bewaard." in answer.text
    assert 'href="/inloggen?terug=/kladblok"' in answer.text
    assert WRITTEN == []
    assert log_in(client, "beheerder", back="/kladblok") == "/kladblok"
    assert typed_before(client) == "net te laat"


def test_who_logged_in_again_elsewhere_finds_what_an_old_page_held(client):
    log_in(client, "auditor")
    form = filled(client, "oude pagina")
    log_in(client, "auditor")
    answer = send(client, form)
    assert "U bent opnieuw ingelogd. Wat u typte is bewaard" in answer.text
    assert typed_before(client) == "oude pagina"


def test_what_an_old_page_held_is_not_given_to_the_next_on_that_computer(client):
    log_in(client, "auditor")
    form = filled(client, "van de auditor")
    log_in(client, "rapportage")
    assert "Dit formulier is verlopen" in send(client, form).text
    assert typed_before(client) == ""


def test_a_session_id_that_somebody_was_given_is_not_theirs_after_logging_in(client):
    client.cookies.set("passend-demo", "gekozen-door-een-ander", domain="127.0.0.1")
    log_in(client, "consulent")
    assert "gekozen-door-een-ander" not in client.cookies.values()


def test_a_choice_that_is_not_on_the_page_is_not_taken(client):
    form = marks_on(client, "/inloggen") | {"wie": "consulent:verzonnen"}
    answer = client.post("/inloggen", data=form)
    assert answer.status_code == 400
