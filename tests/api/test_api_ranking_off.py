"""Ranking is off: no operation gives a score or a rank, whichever way one asks, and everybody sees that it is off."""

import pytest
from over_http import problem
from running_server import running

BEHEERDER, CONSULENT, JOBHUNTER = ({"X-Passend-Rol": role} for role in ("beheerder", "consulent", "jobhunter"))
FIGURES = {"score", "scoreLaag", "scoreHoog", "rang"}
REASON = "De uitkomsten worden eerst nagekeken."
WALKED = {
    "maakRanglijst": ("post", "/vacatures/V-101/ranglijsten", {}),
    "maakRanglijstVoorPlek": ("post", "/plekken/{plek}/ranglijsten", {}),
    "maakRanglijstVoorKandidaat": ("post", "/kandidaten/{candidate}/ranglijsten", {"soort": "vacatures"}),
    "leesRanglijst": ("get", "/ranglijsten/{list}", None),
    "leesDossier": ("get", "/ranglijsten/{list}/dossier", None),
    "zoekKansen": ("post", "/kandidaten/{candidate}/kansen", None),
    "adviseerPlekken": ("post", "/kandidaten/{candidate}/plekadviezen", None),
    "toetsPlaatsing": ("post", "/plaatsingstoetsen", {"kandidaat": "{candidate}", "plek": "{plek}"}),
    "neemVacatureOp": (
        "post",
        "/telefonische-vacatures",
        {"werkgever": "W-1", "titel": "Glazenwasser", "urenMinimaal": 24, "urenMaximaal": 32, "aantalPlaatsen": 2},
    ),
}
ELSEWHERE = {
    "vraagVum",  # needs the exchange of VUM; test_vum_mediator looks at what it ranks with
    "leesInzage",  # tells of lists that were made, and those stay as they were
}


@pytest.fixture
def off(own_client):
    """A client of a server where ranking was just turned off, with a list from before."""
    before = own_client.post("/v1/vacatures/V-101/ranglijsten", headers=JOBHUNTER).json()
    turned = turn(own_client, "uit", REASON)
    assert turned.status_code == 200, turned.text
    own_client.before = before
    return own_client


def turn(client, stand, reason, seen=1, role=BEHEERDER):
    headers = role | {"If-Match": f'"{seen}"'}
    return client.put("/v1/rangschikking", json={"stand": stand, "reden": reason}, headers=headers)


def operations(client):
    document = client.get("/v1/openapi.json").json()
    for item in document["paths"].values():
        for said in item.values():
            if isinstance(said, dict) and "operationId" in said:
                answers = [answer.get("content", {}) for code, answer in said["responses"].items() if code < "3"]
                yield said["operationId"], names_in(answers, document["components"]["schemas"])


def names_in(schema, schemas, seen=frozenset()):
    """Every property that an answer can have, however deep."""
    if isinstance(schema, list):
        return set().union(*(names_in(one, schemas, seen) for one in schema))
    if not isinstance(schema, dict):
        return set()
    found = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    reference = schema["$ref"].rpartition("/")[2] if isinstance(schema.get("$ref"), str) else ""
    if reference and reference not in seen:
        found |= names_in(schemas[reference], schemas, seen | {reference})
    return found.union(*(names_in(one, schemas, seen) for one in schema.values()))


def figures_in(said):
    """Every score and rank that an answer gives."""
    if isinstance(said, list):
        return [figure for one in said for figure in figures_in(one)]
    if not isinstance(said, dict):
        return []
    own = [(key, value) for key, value in said.items() if key in FIGURES and value is not None]
    return own + [figure for one in said.values() for figure in figures_in(one)]


def filled(value, names):
    if isinstance(value, dict):
        return {key: filled(one, names) for key, one in value.items()}
    return value.format(**names) if isinstance(value, str) else value


def test_every_operation_that_can_give_a_score_is_walked_here(client):
    assert {name for name, names in operations(client) if names & FIGURES} == {*WALKED, *ELSEWHERE}


def test_no_operation_gives_a_score_or_a_rank_while_ranking_is_off(off):
    plek = off.get("/v1/plekken?status=open", headers=CONSULENT).json()["plekken"][0]
    some = off.post("/v1/vacatures/V-101/ranglijsten", headers=JOBHUNTER).json()
    people = [*some["gerangschikt"], *some["uitvragen"]]
    names = {"plek": plek["nummer"], "candidate": people[0]["kandidaat"]["nummer"], "list": some["id"]}
    today = some["peildatum"]
    for operation, (way, path, body) in WALKED.items():
        asked = filled(body, names)
        if operation == "toetsPlaatsing":
            asked |= {"startdatum": today, "eindDatum": f"{int(today[:4]) + 1}-01-31"}
        answer = off.request(way, "/v1" + path.format(**names), json=asked, headers=CONSULENT)
        assert answer.status_code in (200, 201), (operation, answer.text)
        assert figures_in(answer.json()) == [], operation
    chances = off.post(f"/v1/kandidaten/{names['candidate']}/kansen", headers=CONSULENT).json()
    assert {one["kans"] for one in chances["beroepen"]} <= {None}


def test_asking_for_weights_an_earlier_day_or_filters_is_no_way_around_it(off):
    for asked in (
        {"gewichten": "vacature-2026-11"},
        {"peildatum": "2026-11-01"},
        {"seed": "7", "urenMinimaal": 8},
        {"filters": {"urenMinimaal": 8}},
    ):
        answer = off.post("/v1/vacatures/V-101/ranglijsten", json=asked, headers=JOBHUNTER)
        assert answer.status_code in (201, 400), answer.text
        if answer.status_code == 201:
            assert answer.json()["versies"]["gewichten"] == "neutraal"
            assert figures_in(answer.json()) == []


def test_the_list_says_that_it_is_off_since_when_why_and_by_whom(off):
    said = off.post("/v1/vacatures/V-101/ranglijsten", headers=JOBHUNTER).json()
    switch = said["rangschikking"]
    assert (switch["stand"], switch["reden"], switch["rol"]) == ("uit", REASON, "beheerder")
    assert switch["sinds"].endswith("Z")
    assert said["zonderScores"]
    assert f"geloot met seed {said['seed']}" in " ".join(said["meldingen"])
    page = off.get(f"/ranglijsten/{said['id']}").text
    assert REASON in page
    assert "door een beheerder" in page
    assert REASON in off.get("/").text


def test_a_list_from_before_stays_as_it_was_and_says_that_it_is_off_now(off):
    again = off.get(f"/v1/ranglijsten/{off.before['id']}?omvang=25", headers=JOBHUNTER).json()
    assert again["gerangschikt"] == off.before["gerangschikt"]
    assert again["resultaatHash"] == off.before["resultaatHash"]
    assert again["rangschikking"]["stand"] == "uit"
    assert "met scores" in " ".join(again["meldingen"])


def test_the_order_is_the_lot_and_another_seed_gives_another_order(off):
    def order(seed):
        said = off.post("/v1/vacatures/V-101/ranglijsten", json={"seed": seed, "omvang": 200}, headers=JOBHUNTER)
        said = (
            said
            if said.status_code == 201
            else off.post("/v1/vacatures/V-101/ranglijsten", json={"seed": seed}, headers=JOBHUNTER)
        )
        return [row["kandidaat"]["nummer"] for row in said.json()["uitgesloten"]]

    assert order(1) == order(1) != order(2)
    assert order(1) not in (sorted(order(1)), sorted(order(1), reverse=True))


def test_only_a_beheerder_turns_it_and_always_with_a_reason(off):
    assert problem(turn(off, "aan", "Nagekeken.", 2, CONSULENT), 403)
    for reason in ("", "   ", "van 123456782", "x" * 1001):
        assert problem(turn(off, "aan", reason, 2), 400)
    assert problem(turn(off, "aan", "Nagekeken.", 1), 412)
    assert off.get("/v1/rangschikking", headers=CONSULENT).json()["stand"] == "uit"
    same = turn(off, "uit", "nog eens", 2)
    assert (same.status_code, same.json()["keren"], same.json()["reden"]) == (200, 1, REASON)
    assert turn(off, "aan", "Nagekeken.", 2).json()["stand"] == "aan"
    back = off.post("/v1/vacatures/V-101/ranglijsten", headers=JOBHUNTER).json()
    assert back["gerangschikt"][0]["rang"] == 1
    assert figures_in(back)


def test_another_process_follows_at_once(own_data):
    with running(own_data) as one, running(own_data) as other:
        assert turn(one, "uit", REASON).status_code == 200
        said = other.post("/v1/vacatures/V-101/ranglijsten", headers=JOBHUNTER).json()
        assert said["zonderScores"]
        assert figures_in(said) == []
