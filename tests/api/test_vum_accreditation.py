"""An accreditation of our own: questions and profiles written by hand beside the standard, and whom each must give.

The messages stand in tests/given/vum_accreditation, each with the sentence of the standard that it tries. Whom a
question gives was worked out by hand; distances are between the middles of the areas (9711 to 9712 0.7 km, Roden
13.1, Leek 14.3, Assen 24.8). Tried on SQLite and on PostgreSQL.
"""

import json
import re
from pathlib import Path
from urllib.parse import quote

import jsonschema
import pytest
from installation import BOTH, installed
from vum_contract import contract
from vum_messages import CROSSWALK

GIVEN = Path(__file__).parents[1] / "given" / "vum_accreditation"
US, THEM, VIA = "00000001003214345000", "00000004000000000001", "00000004000000000002"
HEADERS = {
    "API-Version": "3.0.0",
    "X-VUM-berichtVersie": "3.0.0",
    "X-VUM-fromParty": THEM,
    "X-VUM-toParty": US,
    "X-VUM-viaParty": VIA,
    "X-VUM-SUWIparty": "true",
}
SEEKERS, VACANCIES = "/vum/v3/werkzoekendeProfielen", "/vum/v3/vacatures"
NOT_IN_A_MATCH = {
    "idWerkzoekende",
    "contactpersoon",
    "eisAanWerk",
    "emailadres",
    "indicatieLdrRegistratie",
    "persoonlijkePresentatie",
    "telefoonnummer",
    "webadres",
}
IN_A_VACANCY_ONLY_AS_DETAIL = {"idVacature", "nummerVacature"}


def read(name):
    return json.loads((GIVEN / f"{name}.json").read_text(encoding="utf-8"))


PEOPLE = {one["idWerkzoekende"]: one for one in read("werkzoekenden")}
WORK = {one["idVacature"]: one for one in read("vacatures")}
ABOUT_PEOPLE, ABOUT_WORK = read("vragen_werkzoekenden"), read("vragen_vacatures")
BY_MARK = {one["mobiliteit"]["maximaleReistijd"]: name for name, one in PEOPLE.items()}
BY_TITLE = {one["naamVacature"]: name for name, one in WORK.items()}


@pytest.fixture(scope="module", params=BOTH)
def source(request, tmp_path_factory):
    """A source that offers what is written down, and one person who does not share."""
    made = installed(request, tmp_path_factory.mktemp("keuring"))
    made.passend("crosswalk", "import", made.written("codes.csv", CROSSWALK))
    made.passend("import", "vum-werkzoekenden", GIVEN / "werkzoekenden.json")
    made.passend("import", "vum-werkzoekenden", GIVEN / "niet_gedeeld.json", "--delen", "nee")
    made.passend("import", "vum-vacatures", GIVEN / "vacatures.json")
    with made.running(vum_oin=US) as client:
        yield client


def ask(source, asked, path=SEEKERS, **headers):
    return source.post(f"{path}/matches", json={"vraagObject": asked}, headers=HEADERS | headers)


def given_by(source, asked, path):
    answer = ask(source, asked, path)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert set(told) == {"maximumAantalResultatenBereikt", "vraagID", "matches"}
    assert told["maximumAantalResultatenBereikt"] is False
    assert 0 < len(told["vraagID"]) <= 100
    return told["matches"]


SIDES = {SEEKERS: ("werkzoekende", "WerkzoekendeProfielMatchesResponse", "Werkzoekende")}
SIDES |= {VACANCIES: ("vacature", "VacaturesMatchesResponse", "Vacature")}


@pytest.mark.parametrize("path", SIDES)
def test_every_answer_holds_beside_the_contract_as_it_was_written_down(source, path):
    side, answers, whole = SIDES[path]
    told = ask(source, {"selectiegebied": {"postcode": "9711AB", "afstand": 999}}, path).json()
    jsonschema.validate(told, contract(side, answers), format_checker=jsonschema.FormatChecker())
    for one in told["matches"]:
        shown = source.get(f"{path}/{one['vumID']}", headers=HEADERS).json()
        jsonschema.validate(shown, contract(side, whole), format_checker=jsonschema.FormatChecker())
    for wrong in ({}, {"selectiegebied": {"postcode": "x", "afstand": -1}}):
        jsonschema.validate(ask(source, wrong, path).json(), contract(side, "Error"))


def people_in(matches):
    return sorted(BY_MARK[one["mobiliteit"]["maximaleReistijd"]] for one in matches)


def work_in(matches):
    return sorted(BY_TITLE[one["naamVacature"]] for one in matches)


def of_kind(questions, key):
    return [pytest.param(one, id=one["zin"]) for one in questions if key in one]


@pytest.mark.parametrize("question", of_kind(ABOUT_PEOPLE, "geeft"))
def test_a_question_for_jobseekers_gives_exactly_whom_the_standard_says(source, question):
    assert people_in(given_by(source, question["vraagObject"], SEEKERS)) == question["geeft"]


@pytest.mark.parametrize("question", of_kind(ABOUT_WORK, "geeft"))
def test_a_question_for_vacancies_gives_exactly_what_the_standard_says(source, question):
    assert work_in(given_by(source, question["vraagObject"], VACANCIES)) == question["geeft"]


@pytest.mark.parametrize(
    ("path", "question"),
    [pytest.param(SEEKERS, *one.values, id=one.id) for one in of_kind(ABOUT_PEOPLE, "fout")]
    + [pytest.param(VACANCIES, *one.values, id=f"vacatures: {one.id}") for one in of_kind(ABOUT_WORK, "fout")],
)
def test_a_question_that_does_not_hold_is_an_error_of_the_standard(source, path, question):
    answer = ask(source, question["vraagObject"], path)
    told = answer.json()
    assert (answer.status_code, told["code"]) == (400, question["fout"]), told
    assert set(told) == {"code", "message", "details"}
    assert (0 < len(told["message"]) <= 500, 0 < len(told["details"]) <= 2000) == (True, True)
    assert told["details"].startswith(f"{question['waar']}: "), told["details"]


def stripped(value):
    """A message as the standard reads it: what is empty is absent."""
    if isinstance(value, dict):
        return {name: left for name, one in value.items() if (left := stripped(one)) not in (None, "", [], {})}
    if isinstance(value, list):
        return [left for one in value if (left := stripped(one)) not in (None, "", [], {})]
    return value


@pytest.mark.parametrize("who", sorted(PEOPLE))
def test_a_match_is_the_profile_without_what_tells_who_it_is_and_the_detail_is_all_of_it(source, who):
    postcode = PEOPLE[who]["mobiliteit"]["bemiddelingspostcode"]
    matches = given_by(source, {"selectiegebied": {"postcode": postcode, "afstand": 999}}, SEEKERS)
    [match] = [one for one in matches if BY_MARK[one["mobiliteit"]["maximaleReistijd"]] == who]
    whole = stripped(PEOPLE[who])
    assert re.fullmatch("[a-zA-Z0-9_.-]{1,500}", match["vumID"])
    shown = {name: value for name, value in match.items() if name != "vumID"}
    assert shown == {name: value for name, value in whole.items() if name not in NOT_IN_A_MATCH}
    detail = source.get(f"{SEEKERS}/{quote(match['vumID'])}", headers=HEADERS)
    assert (detail.status_code, detail.json()) == (200, whole)
    outside = source.get(f"{SEEKERS}/{quote(match['vumID'])}", headers=HEADERS | {"X-VUM-SUWIparty": "false"})
    assert outside.json() == {name: value for name, value in whole.items() if name != "indicatieLdrRegistratie"}


@pytest.mark.parametrize("what", ["V1", "V2", "V3", "V4", "V6"])
def test_a_vacancy_is_shown_in_two_steps_as_well(source, what):
    matches = given_by(source, {"selectiegebied": {"postcode": "9711AB", "afstand": 999}}, VACANCIES)
    [match] = [one for one in matches if BY_TITLE[one["naamVacature"]] == what]
    whole = WORK[what]
    shown = {name: value for name, value in match.items() if name != "vumID"}
    expected = {name: value for name, value in whole.items() if name not in IN_A_VACANCY_ONLY_AS_DETAIL}
    if "werkgever" in expected:
        expected["werkgever"] = {"handelsnaamOrganisatie": "Zorg Voorbeeld"}
    assert shown.pop("werkgever", None) == expected.pop("werkgever", None) or what != "V1"
    assert shown == expected
    detail = source.get(f"{VACANCIES}/{match['vumID']}", headers=HEADERS).json()
    assert {name: detail[name] for name in whole} == whole


def test_a_vum_id_is_the_same_in_every_answer_and_names_nobody(source):
    wide = {"selectiegebied": {"postcode": "9711AB", "afstand": 999}}
    first, second = (
        {BY_MARK[one["mobiliteit"]["maximaleReistijd"]]: one["vumID"] for one in given_by(source, wide, SEEKERS)}
        for _ in range(2)
    )
    assert first == second
    assert len(set(first.values())) == len(PEOPLE)
    assert not any(who in vum_id for who, vum_id in first.items() if len(who) > 2)


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_the_answer_swaps_the_parties_also_when_it_is_an_error(source, method):
    path = f"{SEEKERS}/matches" if method == "POST" else f"{SEEKERS}/onbekend"
    answer = source.request(method, path, headers=HEADERS, **({"json": {}} if method == "POST" else {}))
    named = {name: answer.headers[f"X-VUM-{name}Party"] for name in ("from", "to", "via")}
    assert named == {"from": US, "to": THEM, "via": VIA}
    assert (answer.headers["API-Version"], answer.headers["X-VUM-berichtVersie"]) == ("3.0.0", "3.0.0")
    assert answer.headers["Content-Type"] == "application/json"


def test_the_flag_of_the_register_may_be_written_with_a_capital(source):
    assert (
        ask(source, {"selectiegebied": {"postcode": "9711AB", "afstand": 0}}, **{"X-VUM-SUWIparty": "True"}).status_code
        == 200
    )


def test_a_look_without_a_body_opens_no_detail(source):
    via = {"X-VUM-viaParty": "00000004000000000077"}
    [match, *_] = ask(source, {"selectiegebied": {"postcode": "9711AB", "afstand": 0}}, **via).json()["matches"]
    heads = [source.head(f"{SEEKERS}/{match['vumID']}", headers=HEADERS | via).status_code for _ in range(12)]
    assert set(heads) == {405}
    assert source.get(f"{SEEKERS}/{match['vumID']}", headers=HEADERS | via).status_code == 200
