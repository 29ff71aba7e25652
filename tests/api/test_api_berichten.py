"""Asking, messages and the work that happens by itself, over HTTP and at the command line, with a real mail server."""

import json
import os
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from municipality import Databases
from over_http import pointers, problem
from post_office import post_office
from proposing_town import ProposingTown
from running_server import running, settings_in
from this_day import TODAY
from typer.testing import CliRunner

from api.bootstrap import open_service
from api.cli import app
from api.settings import Settings
from matching.domain.actor import Actor
from matching.domain.proposal_parts import CardField, Consent, ConsentAnswer, ConsentWay, Interview
from matching.domain.work import WorkKind
from matching.errors import InvalidInputError, PassendError
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.ask_candidates import AskedPerson, ask_candidates
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.plan_interview import plan_interview
from matching.usecases.release_proposal import release_proposal
from matching.usecases.send_messages import send_messages

ASKER = Actor("c-1", "consulent", "gemeente", "bemiddeling")
TEN = 10
CONSULENT = {"X-Passend-Rol": "consulent", "X-Passend-Actor": "c-1"}
YES = {"antwoord": "ja", "wijze": "telefoon", "aan": "Sanne de Boer", "gegevens": ["vaardigheden", "uren"]}


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    return tmp_path_factory.mktemp("berichten")


@pytest.fixture(scope="module")
def town(directory):
    settings = settings_in(directory)
    made = ProposingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    made.day(TODAY)
    yield made
    made.service.close()


@pytest.fixture(scope="module")
def client(directory, town):
    with running(directory) as client:
        yield client


@pytest.fixture
def passend(directory):
    def run(*words, refused=False, **env):
        usual = {"PASSEND_DATA_DIR": str(directory), "COLUMNS": "400"}
        done = CliRunner(env=usual | env).invoke(app, [str(word) for word in words])
        assert (done.exit_code != 0) is refused, (words, done.output)
        return done.output

    return run


def post(client, path, body, seen=None, **headers):
    version = {} if seen is None else {"If-Match": f'"{seen}"'}
    return client.post(f"/v1/{path}", json=body, headers=CONSULENT | version | headers)


def get(client, path, **params):
    return client.get(f"/v1/{path}", params=params, headers=CONSULENT)


def tell_addresses(client):
    for path, address in (("collegas", "sanne@gemeente.example"), ("werkgevers", "werk@helder.example")):
        kind = path.removesuffix("s")
        listed = get(client, path).json()[path]
        name = {"collegas": "Sanne de Boer", "werkgevers": "Helder Glas"}[path]
        one = next(one for one in listed if one["naam"] == name)
        seen = get(client, f"{path}/{one['id']}").headers["etag"]
        done = client.patch(f"/v1/{path}/{one['id']}", json={"email": address}, headers=CONSULENT | {"If-Match": seen})
        assert done.status_code == 200, (kind, done.text)
        assert done.json()["email"] == address


def test_from_asking_to_a_message_that_is_sent(client, town, passend):
    tell_addresses(client)
    people, work = [town.somebody(), town.somebody()], town.vacancy()
    body = {"kandidaten": [{"kandidaat": f"K-{one.number}"} for one in people], "bericht": "Het begint in januari."}
    asked = post(client, f"vacatures/V-{work.number}/benaderingen", body)
    assert asked.status_code == 201, asked.text
    made = asked.json()["voordrachten"]
    assert [one["kandidaat"] for one in made] == [f"K-{one.number}" for one in people]
    assert made[0]["verzoek"]["bericht"] == "Het begint in januari."
    assert client.get(asked.headers["location"], headers=CONSULENT).json()["aantal"] == 2
    (waiting,) = get(client, "berichten", status="wacht").json()["berichten"]
    assert (waiting["aan"], waiting["pogingen"]) == ("sanne@gemeente.example", 0)
    assert "januari" not in waiting["tekst"]
    assert get(client, f"berichten/{waiting['id']}").json() == waiting
    assert "wacht" in passend("berichten")
    assert "berichten wachten" in passend("work", "--once")
    with post_office() as office:
        env = {"PASSEND_SMTP_HOST": "127.0.0.1", "PASSEND_SMTP_PORT": str(office.port), "PASSEND_SMTP_TLS": "geen"}
        env["PASSEND_SMTP_FROM"] = "passend@gemeente.example"
        assert "1 berichten verzonden" in passend("work", "--once", **env)
        assert "0 berichten verzonden" in passend("work", "--once", **env)
        assert [mail["To"] for mail in office.mails] == ["sanne@gemeente.example"]
    (sent,) = json.loads(passend("berichten", "--status", "verzonden", "--json"))["berichten"]
    assert (sent["id"], sent["status"], sent["pogingen"]) == (waiting["id"], "verzonden", 1)
    assert get(client, f"berichten/{sent['id']}/versies").json()["aantal"] == 3


def test_a_message_that_came_back_is_a_task(client, town, passend, tmp_path):
    (sent,) = get(client, "berichten", status="verzonden").json()["berichten"]
    notice = tmp_path / "melding.eml"
    notice.write_text(
        "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nAction: failed\nStatus: 5.1.1\n\n"
        f"--b\nContent-Type: message/rfc822\n\nMessage-ID: <{sent['id']}@passend>\n\nx\n--b--\n"
    )
    assert "Teruggekomen" in passend("bounce", notice)
    assert "Teruggekomen" in passend("bounce", tmp_path)
    (task,) = get(client, "taken", soort="bericht_niet_aangekomen").json()["taken"]
    assert task["link"] == f"/v1/berichten/{sent['id']}"
    (tmp_path / "anders.eml").write_text("hallo")
    assert "welk bericht" in passend("bounce", tmp_path / "anders.eml", refused=True)
    assert "niet te lezen" in passend("bounce", tmp_path / "weg.eml", refused=True)


def test_what_is_wrong_with_asking_is_said(client, town):
    person, work = town.somebody(), town.vacancy()
    who = {"kandidaat": f"K-{person.number}"}
    where = f"vacatures/V-{work.number}/benaderingen"
    past = {"uiterlijk": str(TODAY - timedelta(days=1))}
    assert "/bericht" in pointers(problem(post(client, where, {"kandidaten": [who]}), 400))
    assert "/kandidaten" in pointers(problem(post(client, where, {"kandidaten": [], "bericht": "Hallo daar"}), 400))
    assert "/uiterlijk" in pointers(
        problem(post(client, where, {"kandidaten": [who], "bericht": "Hallo daar"} | past), 400)
    )
    double = problem(post(client, where, {"kandidaten": [who, who], "bericht": "Hallo daar"}), 400)
    assert "/kandidaten/1" in pointers(double)
    problem(post(client, "vacatures/V-99999/benaderingen", {"kandidaten": [who], "bericht": "Hallo daar"}), 404)
    problem(client.get("/v1/berichten", headers=CONSULENT | {"X-Passend-Rol": "werkgever"}), 403)
    assert get(client, f"kandidaten/K-{person.number}/voordrachten").json()["aantal"] == 0


def test_asking_undoing_and_looking_by_command(town, passend, tmp_path):
    person, work = town.somebody(), town.vacancy(start_on=TODAY)
    who = f"K-{person.number}"
    assert "geschikt" in passend("voordragen", "ask", f"V-{work.number}", who, "--bericht", "Begint in januari")
    assert "bekeken" in passend("voordragen", "undo", who, "--reden", "verkeerde_persoon")
    assert "al ongedaan" in passend("voordragen", "undo", who, refused=True)
    passend("voordragen", "judge", who, "geschikt")
    passend("voordragen", "discuss", who)
    passend("voordragen", "answer", who, "ja", "--aan", "Sanne de Boer", "--gegeven", "uren")
    assert "loont werken controleren (onbekend)" in passend("voordragen", "attention", who)
    passend("voordragen", "release", who)
    passend("voordragen", "interview", who, "--op", TODAY, "--tijd", "10:30", "--plaats", "de werf")
    calendar = tmp_path / "gesprek.ics"
    assert "Geschreven" in passend("voordragen", "calendar", who, "--naar", calendar)
    assert "BEGIN:VCALENDAR" in calendar.read_text()


def test_norms_are_read_and_a_wrong_row_is_named(passend, tmp_path):
    table = tmp_path / "normen.csv"
    table.write_text("leefvorm;cent;vanaf;tot;bron\nalleenstaand;140000;2026-07-01;2026-12-31;voorbeeld\n")
    assert "1" in passend("normen", "import", table)
    table.write_text("leefvorm;cent;vanaf;tot;bron\nalleen;-3;gisteren;;\n")
    told = passend("normen", "import", table, refused=True)
    for column in ("leefvorm", "cent", "vanaf", "bron"):
        assert f"kolom {column}" in told


def test_the_password_comes_from_a_file_and_a_missing_server_says_what_to_set(tmp_path):
    secret = tmp_path / "wachtwoord"
    secret.write_text("geheim\n")
    usual = {"smtp_host": "mail.example", "smtp_from": "passend@gemeente.example", "smtp_user": "passend"}
    assert Settings(**usual, smtp_password_file=secret).mail_server().password == "geheim"
    assert "geheim" not in repr(Settings(**usual, smtp_password="geheim"))
    with pytest.raises(InvalidInputError, match="PASSEND_SMTP_HOST"):
        Settings(smtp_from="a@b.example", smtp_host="").mail_server()
    with pytest.raises(InvalidInputError, match="PASSWORD_FILE"):
        Settings(**usual, smtp_password_file=tmp_path / "weg").mail_server()
    assert os.environ.get("PASSEND_SMTP_HOST") is None


def test_no_message_about_the_demo_people_says_who_they_are(own_data):
    """Ask and introduce ten of the demo people; then look for all that is known of who they are."""
    service = open_service(settings_in(own_data))
    with service.store.read() as reader:
        owners = {one.id for one in reader.colleagues.all()} | {one.id for one in reader.employers.all()}
        work = reader.vacancies.find("V-101")
        people = [one for one in reader.candidates.all() if not one.restricted]
    with service.store.change(ASKER) as change:
        for shelf in (change.reader().colleagues, change.reader().employers):
            for one, version in shelf.many_versions(sorted(owners)).values():
                change.save(replace(one, email=f"{one.id.hex}@werk.example"), action="gewijzigd", after=version)
        change.commit()
    introduced = 0
    for person in people:
        try:
            (made,) = ask_candidates(
                service, ASKER, WorkKind.VACATURE, work.id, [AskedPerson(person.id, "voor de proef")], "Wilt u dit?"
            )
        except PassendError:
            continue
        introduced += 1
        if introduced > TEN:
            break
        discuss_proposal(service, ASKER, made.id)
        yes = Consent(ConsentAnswer.JA, ConsentWay.GESPREK, "Sanne", TODAY, ASKER.id, tuple(CardField))
        answer_proposal(service, ASKER, made.id, yes)
        release_proposal(service, ASKER, made.id)
        plan_interview(service, ASKER, made.id, Interview(TODAY + timedelta(days=3), "10:30", "kantoor", "jobhunter"))
    assert introduced > TEN
    with post_office() as office:
        sent = send_messages(service, office.server)
        assert (sent.failed, sent.waiting) == (0, 0)
        assert len(office.mails) == sent.sent >= 3 * TEN
        told = "\n".join(
            [str(mail.items()) for mail in office.mails]
            + [part.get_content() for mail in office.mails for part in mail.walk() if not part.is_multipart()]
        )
    known = service.identity.known([one.id for one in people])
    assert len(known) >= introduced
    for who in (service.identity.get(one, ASKER) for one in known):
        for secret in (who.name, who.name.split()[-1], who.phone, who.address, str(who.birth_date)):
            assert not secret or not re.search(rf"\b{re.escape(secret)}\b", told), secret
    assert not re.search(r"\bK-\d+", told)
    assert not re.search(r"(?<![\w-])\d{9}(?![\w-])", told)  # nothing that could be a burgerservicenummer
    service.close()
