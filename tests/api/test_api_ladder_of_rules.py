"""The rules that hold on a day: over HTTP, as a page and on the command line, with their sources."""

import json

import pytest
from command_line import run, sentence

from api.schemas.rules import KIND_WORDS, TOPIC_WORDS
from matching.rules.placing import Topic
from matching.rules.rule import RuleKind

INSTRUMENTS = 14


def rules(client, **query):
    answer = client.get("/v1/regels", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def of(told, instrument):
    (row,) = (row for row in told["instrumenten"] if row["code"] == instrument)
    return {rule["code"]: rule for rule in row["regels"]}


def test_every_instrument_is_there_and_every_rule_names_its_source(client):
    told = rules(client, peildatum="2026-11-22")
    assert len(told["instrumenten"]) == INSTRUMENTS
    written = [rule for row in told["instrumenten"] for rule in row["regels"]] + told["elkePlaatsing"]
    assert all(rule["bron"] and rule["stelling"] and rule["soort"] in set(RuleKind) for rule in written)


def test_a_passage_of_a_letter_is_quoted(client):
    found = of(rules(client, instrument="werkleerplek"), "werkleerplek")
    assert "«hanteren we de grens van één jaar»" in found["werkleerplek-maximum"]["bron"]


@pytest.mark.parametrize(("day", "is_there"), [("2019-11-11", False), ("2019-11-12", True)])
def test_a_dated_rule_holds_from_its_first_day(client, day, is_there):
    found = of(rules(client, peildatum=day), "participatiebaan")
    assert ("participatiebaan-premie" in found) is is_there


@pytest.mark.parametrize(
    ("day", "code", "places"),
    [
        ("2020-12-31", "ontwikkelplek-plaatsen-tot-2021", "50 plaatsen"),
        ("2021-01-01", "ontwikkelplek-plaatsen", "100 plaatsen"),
    ],
)
def test_of_two_that_follow_each_other_one_holds(client, day, code, places):
    found = of(rules(client, peildatum=day), "ontwikkelplek")
    named = {one: rule for one, rule in found.items() if rule["onderwerp"] == "plaatsen"}
    assert list(named) == [code]
    assert places in named[code]["stelling"]


def test_one_instrument_is_only_that_one_and_the_version_is_of_all(client):
    whole, one = rules(client, peildatum="2026-11-22"), rules(client, peildatum="2026-11-22", instrument="proefplaats")
    assert [row["code"] for row in one["instrumenten"]] == ["proefplaats"]
    assert one["versie"] == whole["versie"]


@pytest.mark.parametrize("query", [{"peildatum": "31-12-2026"}, {"instrument": "toverbaan"}])
def test_what_is_no_day_or_instrument_is_refused(client, query):
    answer = client.get("/v1/regels", params=query)
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("application/problem+json")


def test_the_page_shows_every_instrument_in_plain_words(client):
    page = client.get("/regels", params={"peildatum": "2026-11-22"})
    assert page.status_code == 200
    for row in rules(client, peildatum="2026-11-22")["instrumenten"]:
        assert f'<h2 id="{row["code"]}">{row["naam"]}</h2>' in page.text
    assert "Een werkleerplek begint met een periode van ten hoogste zes maanden." in page.text


def test_the_command_gives_the_json_of_the_api(client, furnished):
    words = ("regels", "--peildatum", "2026-11-22", "--instrument", "werkleerplek", "--json")
    done = run(furnished, *words)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == rules(client, peildatum="2026-11-22", instrument="werkleerplek")


def test_the_command_shows_sentence_kind_and_source(furnished):
    done = run(furnished, "regels", "--instrument", "proefplaats")
    assert done.returncode == 0, done.stderr
    assert "Een proefplaats duurt bij elkaar ten hoogste zes maanden." in done.stdout
    assert "Wet. Participatiewet artikel 8a lid 2 d" in done.stdout


def test_the_command_refuses_what_is_no_instrument(furnished):
    assert "geen instrument" in sentence(run(furnished, "regels", "--instrument", "toverbaan"), 1)


def test_every_topic_and_kind_has_words():
    assert set(TOPIC_WORDS) == set(Topic)
    assert set(KIND_WORDS) == set(RuleKind)
