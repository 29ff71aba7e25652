"""Searches under a name: kept whole, of one person alone, and saying who is new since one last looked."""

import re
import shutil
from uuid import uuid4

import pytest
from logging_in import log_in, marks_on
from playwright.sync_api import expect
from running_server import running

MINE = "/?van=mij"
FILTERS = {
    "urenMinimaal": "16",
    "reistijdMaximaal": "45",
    "dagdelen": ["ma-ochtend", "do-middag"],
    "alleenBeschikbaar": "true",
}
SAID = "16 uur of meer, reis tot 45 minuten, ma ochtend, do middag, kan op tijd beginnen"


@pytest.fixture
def own(furnished, tmp_path):
    """A server of one's own with a jobhunter behind it."""
    with running(shutil.copytree(furnished, tmp_path / "data")) as client:
        log_in(client, "jobhunter")
        yield client


def listed(client, vacancy="V-101", **filters):
    page = f"/vacatures/{vacancy}"
    return client.post(f"{page}/ranglijsten", data=marks_on(client, page) | filters).headers["location"]


def keep(client, list_path, name):
    return client.post(f"{list_path}/zoekopdrachten", data=marks_on(client, list_path) | {"naam": name})


def searches_on(client, path=MINE):
    page = client.get(path).text
    return page.partition('id="zoekopdrachten"')[2].partition("</section>")[0]


def addresses(client):
    return list(dict.fromkeys(re.findall(r'href="(/zoekopdrachten/[0-9a-f-]+)"', searches_on(client))))


@pytest.mark.browser
def test_a_search_is_kept_from_its_filters_and_opened_later_without_javascript(plain):
    plain.goto("/inloggen")
    plain.locator('button[value^="jobhunter:"]').nth(1).click()
    plain.goto("/vacatures/V-103")
    plain.get_by_role("button", name="Maak ranglijst").click()
    plain.get_by_label("16 uur of meer").check()
    plain.get_by_role("button", name="Toon kandidaten").click()
    plain.locator("summary", has_text="Geef een naam").click()
    expect(plain.get_by_text("geen naam of nummer van een mens")).to_be_visible()
    plain.get_by_label("Naam van de zoekopdracht").fill("Zestien uur of meer")
    plain.get_by_role("button", name="Bewaar", exact=True).click()
    expect(plain.get_by_text("Bewaard als Zestien uur of meer")).to_be_visible()
    before = plain.url.partition("#")[0]
    plain.goto(MINE)
    mine = plain.get_by_role("region", name="Mijn zoekopdrachten")
    expect(mine).to_contain_text("Niemand nieuw sinds")
    mine.get_by_role("button", name="Open Zestien uur of meer").click()
    assert plain.url != before
    expect(plain.get_by_text("Gefilterd: 16 uur of meer.")).to_be_visible()
    plain.goto(MINE)
    mine.get_by_role("link", name="Wijzig Zestien uur of meer").click()
    plain.get_by_label("Naam van de zoekopdracht").fill("Zestien plus")
    plain.get_by_role("button", name="Wijzig de naam").click()
    expect(mine).to_contain_text("Zestien plus")
    mine.get_by_role("link", name="Wijzig Zestien plus").click()
    plain.get_by_role("button", name="Verwijder deze zoekopdracht").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Mijn vacatures")
    expect(mine).to_have_count(0)


def test_every_filter_is_kept_whole_and_comes_back_when_opened(own):
    keep(own, listed(own, **FILTERS), "Alles aan")
    assert SAID in searches_on(own)
    (address,) = addresses(own)
    opened = own.post(f"{address}/openen", data=marks_on(own, MINE))
    assert f"Gefilterd: {SAID}." in own.get(opened.headers["location"]).text
    assert SAID in searches_on(own)


def test_who_came_since_one_last_looked_is_counted_and_is_not_new_after_looking(own):
    list_path = listed(own, urenMinimaal="40")
    restricted = own.get(f"/v1{list_path}", headers={"X-Passend-Rol": "consulent"}).json()
    who = (restricted["gerangschikt"] + restricted["uitvragen"])[0]["kandidaat"]["nummer"]
    as_consulent = {"X-Passend-Rol": "consulent"}

    def change(method):
        found = own.get(f"/v1/kandidaten/{who}", headers=as_consulent)
        headers = as_consulent | {"If-Match": found.headers["etag"]}
        done = own.request(method, f"/v1/kandidaten/{who}/beperkingen", headers=headers)
        assert done.status_code < 300, done.text

    change("POST")
    keep(own, listed(own, urenMinimaal="40"), "Veertig uur")
    assert "Niemand nieuw" in searches_on(own)
    change("DELETE")
    assert "1 nieuw" in searches_on(own)
    (address,) = addresses(own)
    own.post(f"{address}/openen", data=marks_on(own, MINE))
    assert "Niemand nieuw" in searches_on(own)


def test_after_a_restart_it_is_said_when_asked(furnished, tmp_path):
    directory = shutil.copytree(furnished, tmp_path / "data")
    with running(directory) as client:
        log_in(client, "jobhunter")
        keep(client, listed(client), "Na het weekend")
        cookies = dict(client.cookies)
    with running(directory) as client:
        client.cookies.update(cookies)
        assert "Wie is er nieuw?" in searches_on(client)
        assert "Niemand nieuw" in searches_on(client, f"{MINE}&nieuw=nu")


def test_two_people_do_not_see_or_change_each_others_searches(own):
    keep(own, listed(own), "Van de eerste")
    (address,) = addresses(own)
    log_in(own, "jobhunter", 1)
    assert "Van de eerste" not in own.get(MINE).text
    assert own.get(address).status_code == 404
    for deed in ("", "/openen", "/verwijderen"):
        assert own.post(f"{address}{deed}", data=marks_on(own, MINE) | {"naam": "Van mij"}).status_code == 404
    log_in(own, "jobhunter", 0)
    assert "Van de eerste" in searches_on(own)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "ontbreekt"),
        ("x" * 81, "te lang"),
        ("Nummer 111222333", "BSN"),
        ("Voor K-2041", "klantnummer"),
        ("een bel\x07", "tekens die niemand kan lezen"),
        ("van MIJ", "Zo heet al een zoekopdracht"),
    ],
)
def test_a_name_that_cannot_be_is_told_and_typed_again(own, name, told):
    list_path = listed(own)
    keep(own, list_path, "Van mij")
    answer = keep(own, list_path, name)
    assert answer.status_code == 400
    assert told in answer.text
    assert len(addresses(own)) == 1


def test_the_search_of_the_list_of_a_plek_is_kept_and_opened_again(own):
    plek = "/plekken/P-1"
    listed = own.post(f"{plek}/ranglijsten", data=marks_on(own, plek) | {"urenMinimaal": "16"}).headers["location"]
    assert keep(own, listed, "Zestien uur op de plek").status_code == 303
    for page in (MINE, "/plaatsen"):
        shown = searches_on(own, page)
        assert ", P-1; 16 uur of meer" in shown
        assert "Niemand nieuw" in shown
    (address,) = addresses(own)
    assert f'href="{plek}"' in own.get(address).text
    opened = own.post(f"{address}/openen", data=marks_on(own, MINE)).headers["location"]
    assert "Gefilterd: 16 uur of meer." in own.get(opened).text


def test_a_search_that_is_not_there_is_not_found(own):
    for reference in (str(uuid4()), "geen-id", "1"):
        assert own.get(f"/zoekopdrachten/{reference}").status_code == 404


def test_over_http_a_search_is_kept_read_and_removed_by_its_owner_alone(own):
    me, other = ({"X-Passend-Rol": "jobhunter", "X-Passend-Actor": who} for who in ("jh-1", "jh-2"))
    list_id = listed(own, urenMinimaal="24").rpartition("/")[2]
    made = own.post("/v1/zoekopdrachten", json={"naam": "Drie dagen", "ranglijst": list_id}, headers=me)
    assert made.status_code == 201, made.text
    assert made.json()["filters"]["urenMinimaal"] == 24
    assert (made.json()["vacature"], made.json()["plek"]) == ("V-101", None)
    (read,) = own.get("/v1/zoekopdrachten?nieuw=true", headers=me).json()["zoekopdrachten"]
    assert (read["naam"], read["nieuw"], read["weg"]) == ("Drie dagen", 0, 0)
    assert own.get("/v1/zoekopdrachten", headers=other).json() == {"zoekopdrachten": []}
    address = f"/v1/zoekopdrachten/{read['id']}"
    assert own.patch(address, json={"naam": "Twee dagen"}, headers=other).status_code == 404
    assert own.patch(address, json={"naam": "Voor K-2041"}, headers=me).status_code == 400
    assert own.patch(address, json={"naam": "Twee dagen"}, headers=me).json()["naam"] == "Twee dagen"
    assert own.delete(address, headers=other).status_code == 404
    assert own.delete(address, headers=me).status_code == 204
    assert own.delete(address, headers=me).status_code == 404
    for body in ({"naam": "K-2041", "ranglijst": list_id}, {"naam": "Goed", "ranglijst": str(uuid4())}):
        assert own.post("/v1/zoekopdrachten", json=body, headers=me).status_code in (400, 404)
