"""No log tells of a person, and no secret is printed; also when everything goes wrong."""

import logging
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from command_line import run
from discreet_logs import found_in, personal, refuse_personal
from logging_in import log_in, marks_on
from pydantic import SecretStr
from running_server import running, settings_in
from this_day import TODAY

from api.bootstrap import exchange_of, open_service
from api.settings import Settings
from fixtures.situations import demo
from matching.domain.message import Message, MessageKind
from matching.mail.server import MailDelayedError, MailServer, Tls

NOW = datetime(2026, 11, 27, tzinfo=UTC)
SECRET = "geheim-dat-nergens-staat"
SECRETS = {"smtp_password": SECRET, "client_secret": SECRET}


@pytest.fixture(scope="module")
def somebody():
    return demo(TODAY).candidates[0].identity


class Report:
    caplog, outcome, passed, longrepr = "", "passed", True, None

    def __init__(self, stderr):
        self.capstderr = stderr


def test_a_name_in_a_log_fails_the_test_in_which_it_was_written(somebody):
    told = Report(f"INFO lijst gemaakt voor {somebody.name}")
    refuse_personal(told)
    assert told.outcome == "failed"
    assert somebody.name in told.longrepr
    discreet = Report("INFO lijst gemaakt voor K-2041, 12 regels")
    refuse_personal(discreet)
    assert discreet.outcome == "passed"
    assert found_in(f"bel {somebody.phone}") == [somebody.phone]
    assert len(personal().pattern) > 10_000


def test_what_goes_wrong_on_a_page_about_a_person_is_logged_without_them(
    own_data, somebody, caplog, capfd, monkeypatch
):
    def breaks(*_args, **_given):
        raise RuntimeError("proef")

    caplog.set_level(logging.DEBUG, "uvicorn")
    with running(own_data) as client:
        log_in(client, "consulent")
        assert (
            somebody.name in client.get("/mensen").text
            or client.get(f"/mensen?zoek={somebody.name}").status_code == 200
        )
        monkeypatch.setattr("matching.usecases.find_people._identities", breaks)
        monkeypatch.setattr("matching.usecases.register_identity.register_identity", breaks)
        client.get("/mensen", params={"zoek": somebody.name})
        form = {"naam": somebody.name, "telefoon": somebody.phone, "geboortedatum": "1992-07-04"}
        client.post("/mensen/nieuw", data=marks_on(client, "/mensen/nieuw") | form)
        client.put(
            "/v1/kandidaten/K-2041/identiteit", json={"naam": somebody.name}, headers={"X-Passend-Rol": "consulent"}
        )
        (own_data / "passend-identiteit.db").write_bytes(b"geen database")
        client.get("/mensen", params={"zoek": somebody.name})
    assert found_in(caplog.text + capfd.readouterr().err) == []


def test_a_line_in_a_request_makes_no_line_in_a_log(own_data, caplog, capfd):
    with running(own_data) as client:
        for text in ("x%0d%0aWARNING%20alles%20is%20weg", "x%1b[31m"):
            client.get(f"/vacatures/{text}")
            client.get("/v1/vacatures/x", headers={"X-Passend-Actor": text})
    assert "alles is weg" not in caplog.text + capfd.readouterr().err


def test_no_setting_with_a_secret_is_shown_by_anything_that_prints_settings(tmp_path):
    settings = settings_in(tmp_path, **SECRETS, smtp_host="127.0.0.1", smtp_from="a@b.example")
    held = {name for name, field in Settings.model_fields.items() if field.annotation is SecretStr}
    assert held == set(SECRETS)
    said = [
        repr(settings),
        str(settings),
        settings.model_dump_json(),
        repr(settings.mail_server()),
        repr(settings.model_dump()),
    ]
    said += [repr(exchange_of(settings)), repr(open_service(settings).sender)]
    assert not [one for one in said if SECRET in one]


def test_a_name_that_says_secret_is_kept_as_one_or_names_a_file():
    for name, field in Settings.model_fields.items():
        if any(word in name for word in ("password", "secret", "token")):
            assert field.annotation is SecretStr or name.endswith("_file"), name


def test_a_mail_server_that_is_not_there_does_not_repeat_the_password(tmp_path):
    server = MailServer("127.0.0.1", 9, "a@b.example", Tls.GEEN, "passend", SECRET)
    assert SECRET not in repr(server)
    with pytest.raises(MailDelayedError) as told:
        server.send(Message(uuid4(), MessageKind.KAART_KLAAR, "x@y.example", "o", "t", uuid4(), NOW, NOW))
    assert SECRET not in str(told.value) + repr(told.value.__cause__)


@pytest.mark.parametrize("words", [("rank", "V-999999"), ("messages",), ("day", "run"), ("setup",)])
def test_no_command_prints_a_secret_of_its_environment(tmp_path, words):
    for port in ("25", "geen poort"):
        secrets = {"PASSEND_SMTP_PASSWORD": SECRET, "PASSEND_CLIENT_SECRET": SECRET, "PASSEND_SMTP_PORT": port}
        done = run(tmp_path, *words, **secrets)
        assert SECRET not in done.stdout + done.stderr
