"""Everything that is kept about somebody, over HTTP, on the own page and on the command line."""

import orjson
import pytest
from command_line import run, sentence
from logging_in import log_in
from over_http import problem

from matching.storage import Store
from matching.storage.sessions import Person

CONSULENT = {"X-Passend-Actor": "c-1", "X-Passend-Rol": "consulent"}


@pytest.fixture
def person(client):
    return client.get("/v1/kandidaten").json()["kandidaten"][0]["nummer"]


def as_person(number):
    return {"X-Passend-Actor": number, "X-Passend-Rol": "kandidaat"}


def test_somebody_reads_everything_of_oneself_and_of_nobody_else(client, person):
    told = client.get(f"/v1/kandidaten/{person}/inzage", headers=as_person(person))
    assert told.status_code == 200, told.text
    assert told.json()["kandidaten"] == [person]
    assert told.json()["identiteit"]["naam"]
    other = client.get("/v1/kandidaten?omvang=2").json()["kandidaten"][1]["nummer"]
    problem(client.get(f"/v1/kandidaten/{other}/inzage", headers=as_person(person)), 403)


def test_how_many_lists_are_made_again_can_be_asked_within_bounds(client, person, made):
    where = f"/v1/kandidaten/{person}/inzage"
    none = client.get(f"{where}?lijsten=0", headers=CONSULENT).json()["lijsten"]["lijsten"]
    assert not any(one["opnieuwGemaakt"] for one in none)
    assert made.json()["id"] in [one["id"] for one in none]
    problem(client.get(f"{where}?lijsten=21", headers=CONSULENT), 400)


def test_the_own_page_gives_it_as_pdf_and_json(client):
    log_in(client, "kandidaat")
    assert "/mijn/inzage.pdf" in client.get("/mijn").text
    paper, data = client.get("/mijn/inzage.pdf"), client.get("/mijn/inzage.json")
    assert paper.content.startswith(b"%PDF")
    assert b"pdfuaid:part" in paper.content
    assert paper.headers["cache-control"] == "no-store"
    assert data.json()["inzagelog"][-1]["rol"] == "kandidaat"


def test_the_command_writes_a_pdf_once_and_says_how_much_there_is(own_data, tmp_path, person):
    paper = tmp_path / "inzage.pdf"
    assert str(paper) in run(own_data, "inzage", person, "--pdf", paper).stdout.replace("\n", "")
    assert paper.read_bytes().startswith(b"%PDF")
    assert "is er al" in sentence(run(own_data, "inzage", person, "--pdf", paper), 1)
    said = run(own_data, "inzage", person).stdout
    assert "gegevens met bron en datum" in said
    told = orjson.loads(run(own_data, "inzage", person, "--json", "--lijsten", "0").stdout)
    assert told["kandidaten"] == [person]
    assert told["inzagelog"][-2]["doel"] == "inzageverzoek"


def test_of_nobody_there_is_nothing(own_data):
    assert "Er is geen kandidaat" in sentence(run(own_data, "inzage", "K-999999"), 1)


def test_erasing_asks_first_and_then_nothing_is_left(own_data, person):
    assert "--ja" in run(own_data, "wis", person).stdout
    assert run(own_data, "inzage", person).returncode == 0
    assert f"Gewist: {person}" in run(own_data, "wis", person, "--ja").stdout
    assert "is gewist" in sentence(run(own_data, "inzage", person), 1)
    assert "geen oude bytes" in run(own_data, "sporen").stdout
    assert "heel" in run(own_data, "ledger", "verify").stdout


def test_a_list_made_again_says_that_it_differs_by_who_was_erased_and_by_nothing_else(own_data):
    made = orjson.loads(run(own_data, "rank", "V-101", "--json").stdout)
    same = run(own_data, "rebuild", made["id"]).stdout
    assert f"Gelijk aan de bewaarde lijst: {made['resultaatHash']}" in " ".join(same.split())
    run(own_data, "wis", made["gerangschikt"][0]["kandidaat"]["nummer"], "--ja")
    said = " ".join(run(own_data, "rebuild", made["id"]).stdout.split())
    assert "Anders dan de bewaarde lijst, alleen door wie sindsdien is gewist" in said
    assert f"toen {made['resultaatHash']}" in said
    assert "Gelijk aan" not in said


def test_the_master_key_is_renewed_by_command_and_everybody_stays_known(own_data, person):
    before = (own_data / "identiteit.key").read_text()
    assert "opnieuw verpakt" in run(own_data, "sleutels", "vernieuwen").stdout
    assert (own_data / "identiteit.key").read_text() != before
    assert "een identiteit" in run(own_data, "inzage", person).stdout
    (own_data / "identiteit.key").write_text(before)
    assert "een andere" in sentence(run(own_data, "inzage", person), 1)


def test_every_session_of_one_person_is_ended_by_command_and_of_nobody_else(own_data):
    store = Store(f"sqlite:///{own_data}/passend.db", own_data)
    mine, again, other = (
        store.sessions.begin(Person(who, "Ewa", ("consulent",), "gemeente")) for who in ("c-81", "c-81", "c-82")
    )
    assert "2 sessies beëindigd" in run(own_data, "uitloggen", "c-81").stdout
    assert [store.sessions.find(one) is None for one in (mine, again, other)] == [True, True, False]
    assert "0 sessies" in run(own_data, "uitloggen", "c-81").stdout
    store.close()
