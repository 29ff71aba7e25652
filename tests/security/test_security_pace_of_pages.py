"""Who asks pages too often waits, in plain Dutch, and others notice nothing of it."""

import pytest
from logging_in import log_in, marks_on
from running_server import running


def refused(answer):
    assert answer.status_code == 429, answer.text
    assert answer.headers["content-type"].startswith("text/html")
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert "Te vaak gevraagd" in answer.text
    assert "Wacht" in answer.text
    return answer.text


def test_a_person_who_asks_pages_too_often_waits_and_others_go_on(own_data):
    with running(own_data, requests_a_minute=12) as client:
        log_in(client, "consulent", 0)
        first = dict(client.cookies)
        codes = [client.get("/regels").status_code for _ in range(13)]
        assert codes[-1] == 429
        assert codes.count(200) >= 10
        assert "12 keer per minuut (persoon)" in refused(client.get("/taken"))
        client.cookies.clear()
        log_in(client, "consulent", 1)
        assert client.get("/regels").status_code == 200
        client.cookies.clear()
        client.cookies.update(first)
        refused(client.get("/regels"))
        assert client.get("/static/passend.svg").status_code == 200


def test_an_organisation_as_a_whole_has_a_limit_on_pages_too(own_data):
    with running(own_data, requests_a_minute_organisation=30) as client:
        log_in(client, "consulent", 0)
        codes = [client.get("/regels").status_code for _ in range(31)]
        client.cookies.clear()
        refused(client.get("/regels"))  # the jobhunter of the demo, of the same municipality
        assert 429 in codes


def test_forms_are_counted_apart_and_a_refused_form_does_nothing(own_data):
    with running(own_data, forms_a_minute=2) as client:
        log_in(client, "jobhunter")
        address = "/vacatures/V-101"
        answers = [client.post(f"{address}/ranglijsten", data=marks_on(client, address)) for _ in range(3)]
        assert [answer.status_code for answer in answers[:2]] == [303, 303]
        assert "2 keer per minuut (formulier)" in refused(answers[2])
        assert client.get(address).status_code == 200


def test_failing_to_log_in_is_slowed_down_and_who_can_log_in_still_does(own_data):
    with running(own_data, failed_logins_a_minute=2) as client:
        wrong = [client.post("/inloggen", data=marks_on(client, "/inloggen") | {"wie": "niemand"}) for _ in range(3)]
        assert [answer.status_code for answer in wrong] == [400, 400, 429]
        assert "(inlogpoging)" in refused(wrong[2])
        assert log_in(client, "consulent") == "/taken"


@pytest.mark.parametrize("address", ["/inloggen/terug?state=x&code=y"])
def test_guessing_what_a_provider_sends_back_is_slowed_down(tmp_path, address):
    with running(tmp_path, login="oidc", issuer="http://127.0.0.1:9", failed_logins_a_minute=2) as client:
        assert [client.get(address).status_code for _ in range(3)] == [400, 400, 429]
        assert client.get("/inloggen").status_code != 429
