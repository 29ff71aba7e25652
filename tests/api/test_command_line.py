"""The command line: Dutch, honest exit codes, the JSON of the API."""

import json
import re

import pytest
from command_line import run, run_process, sentence
from running_server import running

from api.problems import TITLES


@pytest.fixture
def passend(furnished):
    """Run a command over the demo people."""
    return lambda *words, **environment: run(furnished, *words, **environment)


def test_a_list_on_the_terminal_is_complete(passend):
    done = passend("rank", "V-101", "--limit", "5")
    assert done.returncode == 0, done.stderr
    assert re.search(r"\n\s*1\s+K-\d+\s+\d+,\d", done.stdout)
    for part in ("U beslist zelf", "Iedereen geteld", "Bijna", "Deze antwoorden", "gewichten vacature-", "seed "):
        assert part in done.stdout


def test_json_is_the_json_of_the_api(passend, furnished):
    told = json.loads(passend("rank", "V-101", "--json", "--seed", "7").stdout)
    with running(furnished) as client:
        assert client.get(f"/v1/ranglijsten/{told['id']}").json() == told


def test_a_list_made_again_is_the_same(passend):
    first = passend("rank", "V-101", "--json").stdout
    again = passend("rebuild", json.loads(first)["id"], "--json").stdout
    assert again == first


def test_the_terminal_takes_every_option_of_the_api(passend, client):
    words = ("--doel", "onderzoek", "--peildatum", "2026-12-01", "--seed", "7", "--gewichten", "vacature-2026-11")
    filters = ("--uren-minimaal", "16,5", "--dagdeel", "ma-ochtend", "--dagdeel", "di-avond", "--alleen-beschikbaar")
    filters = (*filters, "--reistijd-maximaal", "45")
    told = json.loads(passend("rank", "V-101", "--json", *words, *filters).stdout)
    asked = {
        "doel": "onderzoek",
        "peildatum": "2026-12-01",
        "seed": "7",
        "gewichten": "vacature-2026-11",
        "filters": {
            "urenMinimaal": 16.5,
            "dagdelen": ["ma-ochtend", "di-avond"],
            "alleenBeschikbaar": True,
            "reistijdMaximaal": 45,
        },
    }
    answered = client.post("/v1/vacatures/V-101/ranglijsten", json=asked).json()
    assert told["doel"] == "onderzoek"
    assert told["filters"] == asked["filters"]
    assert told["totalen"]["buitenFilter"] > 0
    assert told["resultaatHash"] == answered["resultaatHash"]


@pytest.mark.parametrize(
    ("command", "key", "count"), [("vacatures", "V", 120), ("kandidaten", "K", 400), ("plekken", "P", 40)]
)
def test_what_there_is_is_listed(passend, command, key, count):
    listed = json.loads(passend(command, "--json").stdout)
    assert len({row["id"] for row in listed}) == count
    assert all(row["nummer"].startswith(f"{key}-") for row in listed)
    assert listed[0]["nummer"] in passend(command).stdout


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["rank", "V-99999"], 1, "V-99999"),
        (["rebuild", "geen-id"], 1, "geen-id"),
        (["rank", "V-101", "--seed", "abc"], 1, "--seed"),
        (["rank", "V-101", "--gewichten", "geen"], 1, "geen"),
        (["rank", "V-101", "--doel", "zomaar"], 1, "goed is: bemiddeling, plaatsing"),
        (["rank", "V-101", "--uren-minimaal", "nan"], 1, "--uren-minimaal"),
        (["rank", "V-101", "--uren-minimaal", ""], 1, "--uren-minimaal"),
        (["rank", "V-101", "--dagdeel", "maandag", "--seed", "x"], 1, "--dagdeel"),
        (["rank", "V-101", "--peildatum", "1999-12-31"], 1, "--peildatum"),
        (["taxonomy", "import", "/bestaat/niet"], 1, "/bestaat/niet"),
        (["rank"], 1, "--kandidaat"),
        (["rank", "V-101", "--kandidaat", "K-2017"], 1, "precies één"),
        (["rank", "V-101", "--soort", "plekken"], 1, "--soort"),
        (["rank", "--kandidaat", "K-2017", "--soort", "banen"], 1, "vacatures, plekken"),
        (["rank", "--kandidaat", "K-99999"], 1, "K-99999"),
        (["rank", "P-1", "--gewichten", "vacature-2026-11"], 1, "niet voor plekken"),
        (["rank", "V-101", "--peildatum", "gisteren"], 2, "peildatum"),
        (["rank", "V-101", "--kleur"], 2, "--kleur"),
        (["check", "K-1", "P-1", "--start", "2027-02-29"], 2, "--start klopt niet. Goed is: een datum die bestaat"),
        (["answer", "K-1", "inwoner", "misschien"], 1, "'misschien' klopt niet; goed is: onbekend, ja, nee of wil"),
        (["end", "K-1", "--op", "2026-11-01"], 2, "--reden. Goed is: leerdoelen_behaald"),
        (["dans"], 2, "bestaat niet"),
        (["serve", "--port", "0"], 2, "port"),
        (["serve", "--host", "0.0.0.0"], 1, "In het voorbeeld logt niemand in"),
    ],
)
def test_failing_is_one_dutch_sentence(passend, words, code, says):
    assert says in sentence(passend(*words), code)


def test_a_process_of_its_own_says_and_fails_the_same(furnished):
    listed = run_process(furnished, "vacatures", "--json")
    assert (listed.returncode, listed.stdout) == (0, run(furnished, "vacatures", "--json").stdout)
    assert "V-99999" in sentence(run_process(furnished, "rank", "V-99999"), 1)


def test_a_wrong_setting_is_named(passend):
    assert "PASSEND_PORT" in sentence(passend("vacatures", PASSEND_PORT="veel"), 1)


def test_without_a_taxonomy_one_reads_what_to_run(tmp_path):
    assert "passend taxonomy import" in sentence(run(tmp_path, "rank", "V-1"), 1)


def test_a_withdrawn_vacancy_is_not_ranked(own_data):
    assert "V-101" in run(own_data, "withdraw-vacancy", "V-101").stdout
    assert "ingetrokken" in sentence(run(own_data, "rank", "V-101"), 1)
    assert "ingetrokken" in sentence(run(own_data, "withdraw-vacancy", "V-101"), 1)


def test_the_ledger_is_whole(passend):
    assert "is heel" in passend("ledger", "verify").stdout


def test_a_second_demo_changes_nothing(own_data):
    before = run(own_data, "migrate").stdout
    assert run(own_data, "demo", "--no-serve").returncode == 0
    assert run(own_data, "migrate").stdout == before


def test_synth_makes_as_many_people_as_asked_and_repeats_itself(tmp_path):
    asked = ("synth", "--candidates", "12", "--vacancies", "3", "--plekken", "2", "--employers", "2", "--seed", "5")
    assert run(tmp_path, *asked).returncode == 0
    people = run(tmp_path, "kandidaten", "--json").stdout
    assert len(json.loads(people)) == 12
    assert "Klaar: 0 nieuw" in run(tmp_path, *asked).stdout
    assert run(tmp_path, "kandidaten", "--json").stdout == people


def test_the_description_is_the_one_that_the_server_gives(passend, furnished):
    with running(furnished) as client:
        assert json.loads(passend("openapi").stdout) == client.get("/v1/openapi.json").json()


def test_every_status_we_answer_has_a_dutch_title():
    assert set(TITLES) == {400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 428, 429, 500, 503}


def test_the_list_of_a_candidate_shows_work_whom_to_call_and_what_to_ask(passend):
    done = passend("rank", "--kandidaat", "K-2017", "--soort", "plekken", "--limit", "6")
    assert done.returncode == 0, done.stderr
    for part in (
        "Plekken voor K-2017",
        "Verplaatst voor variatie",
        "Kan hier leren",
        "Alle plekken geteld",
        "plek-2026",
    ):
        assert part in done.stdout
    assert "vacature-2026" in passend("rank", "--kandidaat", "K-2017").stdout


def test_the_list_of_a_candidate_made_again_is_the_same(passend):
    for words in (("--kandidaat", "K-2017", "--soort", "plekken"), ("--kandidaat", "K-2001"), ("P-1",)):
        first = passend("rank", *words, "--json").stdout
        again = passend("rebuild", json.loads(first)["id"], "--json").stdout
        assert again == first
