"""Placing over HTTP: the last seat is taken once, a repeat does nothing twice, a group is all or none."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from municipality import Databases
from over_http import pointers, problem
from placing_town import GUIDE, PlacingTown
from running_server import running
from this_day import TODAY

from api.settings import Settings
from matching.domain.instrument import Instrument

CONSULENT = {"X-Passend-Rol": "consulent", "X-Passend-Actor": "c-1"}
END = TODAY + timedelta(days=100)


class Placing:
    """A town with its client; what HTTP cannot make yet is made beside it."""

    def __init__(self, made, client):
        self.made, self.client = made, client

    def post(self, path, body=None, seen=None, **headers):
        version = {} if seen is None else {"If-Match": f'"{seen}"'}
        return self.client.post(f"/v1/{path}", json=body, headers=CONSULENT | version | headers)

    def body(self, person, plek, **given):
        asked = {
            "kandidaat": f"K-{person.number}",
            "plek": f"P-{plek.number}",
            "startdatum": str(TODAY),
            "eindDatum": str(END),
            "werkbegeleider": GUIDE.name,
            "consulent": "Sanne de Boer",
        }
        return asked | given

    def people(self, number):
        return [self.made.person() for _ in range(number)]


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def town(request, tmp_path_factory):
    directory = tmp_path_factory.mktemp("plaatsen")
    urls = {}
    if request.param == "postgresql":
        urls = {"database_url": request.getfixturevalue("postgres").fresh_database()}
    settings = Settings(data_dir=directory, **{"database_url": "", "identity_database_url": "", **urls})
    made = PlacingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    made.day(TODAY)
    with running(directory, **urls) as client:
        yield Placing(made, client)
    made.service.close()


def test_who_guides_can_be_named_at_the_start(town):
    (person,), plek = town.people(1), town.made.plek()
    answer = town.post("plaatsingen", town.body(person, plek, werkbegeleider=""))
    where, seen = f"plaatsingen/{answer.json()['id']}", 1
    both = [("akkoorden", {"van": "kandidaat"}), ("akkoorden", {"van": "aanbieder"})]
    for deed, body in [*both, ("besluiten", {})]:
        assert town.post(f"{where}/{deed}", body, seen).status_code == 201
        seen += 1
    refused = town.post(f"{where}/starts", {}, seen)
    assert refused.status_code == 409
    assert "werkleerplek-begeleiding" in refused.text
    unknown = town.post(f"{where}/starts", {"werkbegeleider": "Niemand van Ons"}, seen)
    assert pointers(problem(unknown, 400)) == {"/werkbegeleider"}
    started = town.post(f"{where}/starts", {"werkbegeleider": GUIDE.name}, seen)
    assert (started.status_code, started.json()["werkbegeleider"]) == (201, GUIDE.name)


@pytest.mark.parametrize("empty", ["", " ", "open"])
def test_an_end_that_is_no_day_is_refused_with_what_would_pass(town, empty):
    (person,), plek = town.people(1), town.made.plek()
    for path in ("plaatsingen", "plaatsingstoetsen"):
        told = problem(town.post(path, town.body(person, plek, eindDatum=empty)), 400)
        assert pointers(told) == {"/eindDatum"}
        assert "een datum zoals" in str(told)


@pytest.mark.parametrize("given", [{"eindDatum": None}, {}])
def test_without_an_end_work_has_none_and_what_may_not_last_is_refused(town, given):
    person, other = town.people(2)
    plek, job = town.made.plek(), town.made.job()
    asked = {key: value for key, value in town.body(person, plek).items() if key != "eindDatum"} | given
    refused = town.post("plaatsingen", asked)
    assert refused.status_code == 409
    assert "werkleerplek-eerste-periode" in refused.text
    checked = town.post("plaatsingstoetsen", asked).json()
    assert checked["eindGevonden"]
    assert checked["eindDatum"]
    at_work = asked | {"kandidaat": f"K-{other.number}", "plek": "", "vacature": f"V-{job.number}"}
    placed = town.post("plaatsingen", at_work)
    assert (placed.status_code, placed.json().get("geplandEinde")) == (201, None), placed.text


def test_the_whole_life_of_a_placement(town):
    (person,), plek, other = town.people(1), town.made.plek(), town.made.plek()
    answer = town.post("plaatsingen", town.body(person, plek))
    assert answer.status_code == 201, answer.text
    placement = answer.json()
    assert (placement["status"], placement["plaatssoort"], answer.headers["etag"]) == ("voorgesteld", "algemeen", '"1"')
    assert (placement["werkbegeleider"], placement["geplandEinde"]) == (GUIDE.name, str(END))
    where = f"plaatsingen/{placement['id']}"
    later = str(END + timedelta(days=30))
    deeds = [
        ("akkoorden", {"van": "kandidaat"}, "voorgesteld"),
        ("akkoorden", {"van": "aanbieder", "antwoord": "ja"}, "voorgesteld"),
        ("besluiten", {}, "gepland"),
        ("starts", {}, "actief"),
        (
            "evaluaties",
            {"datum": str(TODAY), "advies": "doorgaan", "voortgang": [{"leerdoel": "op tijd komen", "voortgang": 2}]},
            "actief",
        ),
        ("verlengingen", {"soort": "zelfde_plek", "tot": later, "reden": "nog te leren"}, "actief"),
    ]
    for seen, (deed, body, status) in enumerate(deeds, start=1):
        done = town.post(f"{where}/{deed}", body, seen=seen)
        assert (done.status_code, done.json()["status"]) == (201, status), done.text
        assert town.client.get(done.headers["location"]).json() == done.json()
    moved = town.post(
        f"{where}/overplaatsingen",
        {
            "plek": f"P-{other.number}",
            "vanaf": str(TODAY + timedelta(days=50)),
            "eindDatum": later,
            "reden": "meer variatie",
        },
        seen=7,
    )
    assert (moved.status_code, moved.json()["vervolgOp"]) == (201, placement["id"])
    undone = town.post(f"plaatsingen/{moved.json()['id']}/ongedaanmakingen", {"reden": "dubbel"}, seen=1)
    assert undone.json()["status"] == "vervallen"
    ended = town.post(f"{where}/beeindigingen", {"datum": str(TODAY), "reden": "kandidaat_stopt"}, seen=9)
    assert (ended.status_code, ended.json()["status"]) == (201, "voortijdig_beeindigd"), ended.text
    assert town.post(f"{where}/afsluitingen", {"stap": "nazorg"}, seen=10).json()["status"] == "nazorg"


def test_the_last_seat_raced_by_many_is_taken_once(town):
    people, plek, together = town.people(6), town.made.plek(places=1), threading.Barrier(6)

    def ask(person):
        together.wait()
        return town.post("plaatsingen", town.body(person, plek))

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(ask, people))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 5
    for answer in answers:
        if answer.status_code == 409:
            told = problem(answer, 409)
            assert told["regels"] == []
            assert told["plaatsen"]["uitkomst"] == "voldoet_niet"
            assert "wachtlijst" in told["plaatsen"]["uitleg"]


def test_the_same_key_places_once(town):
    (person,), plek, key = town.people(1), town.made.plek(places=1), {"Idempotency-Key": str(uuid4())}
    first, second = (town.post("plaatsingen", town.body(person, plek), **key) for _ in range(2))
    assert (first.status_code, second.status_code, first.content) == (201, 201, second.content)
    assert len(town.made.placements_of(person)) == 1


def test_a_group_is_placed_as_a_whole_or_not_at_all(town):
    people, plek = town.people(3), town.made.plek(places=2)
    told = problem(town.post("groepsplaatsingen", {"plaatsingen": [town.body(one, plek) for one in people]}), 409)
    assert f"K-{people[2].number} (3 van 3)" in told["detail"]
    assert [town.made.placements_of(one) for one in people] == [(), (), ()]
    done = town.post("groepsplaatsingen", {"plaatsingen": [town.body(one, plek) for one in people[:2]]})
    assert (done.status_code, done.json()["aantal"]) == (201, 2)
    assert [one["kandidaat"] for one in done.json()["plaatsingen"]] == [f"K-{one.number}" for one in people[:2]]


def test_a_refusal_says_which_rule_and_what_would_pass(town):
    (person,), plek = town.people(1), town.made.plek()
    told = problem(town.post("plaatsingen", town.body(person, plek, eindDatum=str(TODAY + timedelta(days=300)))), 409)
    (rule,) = told["regels"]
    assert (rule["code"], rule["soort"], rule["afwijken"]) == ("werkleerplek-eerste-periode", "beleid", "met_reden")
    assert rule["welOp"] < str(TODAY + timedelta(days=300))
    reasons = [{"regel": "werkleerplek-eerste-periode", "reden": "de cursus duurt langer"}]
    longer = town.body(person, plek, eindDatum=str(TODAY + timedelta(days=300)), afwijkingen=reasons)
    problem(town.post("plaatsingen", longer, **{"X-Passend-Rol": "jobhunter"}), 403)
    placed = town.post("plaatsingen", longer)
    assert [one["regel"] for one in placed.json()["afwijkingen"]] == ["werkleerplek-eerste-periode"]


def test_a_waiting_list_has_an_order(town):
    people, plek = town.people(3), town.made.plek(places=1)
    for person in people:
        assert town.post("plaatsingen", town.body(person, plek, wachtlijst=True)).status_code == 201
    listed = town.client.get(f"/v1/plekken/P-{plek.number}/wachtlijst").json()
    assert [(one["volgorde"], one["kandidaat"]) for one in listed["wachtlijst"]] == [
        (1, f"K-{people[1].number}"),
        (2, f"K-{people[2].number}"),
    ]
    problem(town.post(f"plaatsingen/{listed['wachtlijst'][0]['plaatsingId']}/boekingen", {}, seen=1), 409)


def test_the_intended_job_of_a_proefplaats_can_be_named_until_the_decision(town):
    person, plek, job = town.made.trying(), town.made.plek(instrument=Instrument.PROEFPLAATS), town.made.job()
    body = town.body(person, plek, eindDatum=str(TODAY + timedelta(days=30)))
    where = f"plaatsingen/{town.post('plaatsingen', body).json()['id']}/beoogde-banen"
    unknown = town.post(where, {"vacature": "V-99999"}, 1)
    assert pointers(problem(unknown, 400)) == {"/vacature"}
    assert pointers(problem(town.post(where, {}, 1), 400)) == {"/vacature"}
    named = town.post(where, {"vacature": f"V-{job.number}"}, 1)
    assert (named.status_code, named.json()["beoogdeBaan"]) == (201, f"V-{job.number}"), named.text
    assert "al de beoogde baan" in problem(town.post(where, {"vacature": f"V-{job.number}"}, 2), 409)["detail"]
    problem(town.post(where, {"vacature": f"V-{job.number}"}, 1), 412)


def test_what_has_a_deed_is_not_changed_by_hand(town):
    (person,), plek = town.people(1), town.made.plek()
    placement = town.post("plaatsingen", town.body(person, plek)).json()
    where = f"/v1/plaatsingen/{placement['id']}"
    headers = CONSULENT | {"If-Match": '"1"'}
    for change in ({"geplandEinde": "2030-01-01"}, {"startdatum": "2026-01-01"}, {"dagdelen": []}):
        told = problem(town.client.patch(where, json=change, headers=headers), 409)
        assert "stappen" in told["detail"]
    problem(town.client.patch(where, json={"status": "actief"}, headers=headers), 400)
    assert town.client.patch(where, json={"uren": 12}, headers=headers).json()["uren"] == 12


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"plek": "P-99999"}, "/plek"),
        ({"kandidaat": "K-99999"}, "/kandidaat"),
        ({"werkbegeleider": "Niemand"}, "/werkbegeleider"),
        ({"startdatum": "gisteren"}, "/startdatum"),
        ({"eindDatum": "2000-01-01"}, "/eindDatum"),
        ({"plaatssoort": "vip"}, "/plaatssoort"),
        ({"kleur": "rood"}, "/kleur"),
        ({"afwijkingen": [{"regel": "x", "reden": ""}]}, "/afwijkingen/0/reden"),
        ({"akkoorden": [{"van": "kandidaat", "datum": "2190-01-01"}]}, "/akkoorden/0/datum"),
    ],
)
def test_what_is_wrong_is_pointed_at(town, wrong, where):
    (person,), plek = town.people(1), town.made.plek()
    told = problem(town.post("plaatsingen", town.body(person, plek) | wrong), 400)
    assert where in pointers(told)
    assert town.made.placements_of(person) == ()


@pytest.mark.parametrize(
    ("deed", "body"),
    [
        ("akkoorden", {"van": "kandidaat"}),
        ("besluiten", {}),
        ("starts", {}),
        ("evaluaties", {"datum": str(TODAY), "advies": "doorgaan"}),
        ("verlengingen", {"soort": "zelfde_plek", "tot": "2030-01-01", "reden": "x"}),
        ("overplaatsingen", {"plek": "P-1", "vanaf": "2030-01-01", "reden": "x"}),
        ("vervallenverklaringen", {"reden": "anders"}),
        ("afsluitingen", {"stap": "nazorg"}),
        ("boekingen", {}),
        ("ongedaanmakingen", {"reden": "dubbel"}),
    ],
)
def test_a_deed_asks_which_version_was_seen(town, deed, body):
    (person,), plek = town.people(1), town.made.plek()
    placement = town.post("plaatsingen", town.body(person, plek)).json()
    problem(town.post(f"plaatsingen/{placement['id']}/{deed}", body), 428)
    problem(town.post(f"plaatsingen/{placement['id']}/{deed}", body, seen=9), 412)


def test_the_last_goal_is_recorded_on_the_candidate(town):
    (person,) = town.people(1)
    where = f"kandidaten/K-{person.number}/leerdoelbehalingen"
    problem(town.post(where, {"vaardigheid": "op tijd komen"}, seen=1, **{"X-Passend-Rol": "jobhunter"}), 403)
    done = town.post(where, {"vaardigheid": "op tijd komen"}, seen=1)
    assert (done.status_code, done.json()["ontwikkelplan"]["leerdoelen"][0]["behaaldOp"]) == (201, str(TODAY))
