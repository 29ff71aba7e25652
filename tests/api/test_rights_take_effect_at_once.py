"""A right that is used takes effect at once: restriction, objection, a yes taken back, a fact that is mended."""

import pytest
from employer_cards import COLLEAGUE, give_card
from over_http import problem

CONSULENT = {"X-Passend-Actor": "c-1", "X-Passend-Rol": "consulent"}
VACANCY = "V-101"


def listed(client):
    made = client.post(f"/v1/vacatures/{VACANCY}/ranglijsten", json={}, headers=COLLEAGUE)
    assert made.status_code == 201, made.text
    return made.json()


def numbers_in(made):
    return {one["kandidaat"]["nummer"] for kind in ("gerangschikt", "uitvragen") for one in made[kind]}


def version(client, person):
    return {"If-Match": client.get(f"/v1/kandidaten/{person}", headers=CONSULENT).headers["etag"]}


@pytest.fixture
def carded(own_client):
    """Somebody whose card an employer can see."""
    made = give_card(own_client, VACANCY)
    told = own_client.get(f"/v1/voordrachten/{made}", headers=COLLEAGUE).json()
    assert own_client.get(f"/v1/voordrachten/{made}/kaart", headers=COLLEAGUE).status_code == 200
    return made, told["kandidaat"]


def test_who_is_restricted_is_off_every_list_and_the_card_is_gone_and_both_come_back(own_client, carded):
    made, person = carded
    before = listed(own_client)
    restricted = own_client.post(
        f"/v1/kandidaten/{person}/beperkingen", headers=CONSULENT | version(own_client, person)
    )
    assert restricted.status_code == 201, restricted.text
    problem(own_client.get(f"/v1/voordrachten/{made}/kaart", headers=COLLEAGUE), 410)
    assert person not in numbers_in(listed(own_client))
    old = own_client.get(f"/v1/ranglijsten/{before['id']}", headers=COLLEAGUE).json()
    assert person not in numbers_in(old)
    problem(
        own_client.post(f"/v1/kandidaten/{person}/ranglijsten", json={"soort": "vacatures"}, headers=COLLEAGUE), 409
    )
    lifted = own_client.delete(f"/v1/kandidaten/{person}/beperkingen", headers=CONSULENT | version(own_client, person))
    assert lifted.status_code == 200, lifted.text
    assert own_client.get(f"/v1/voordrachten/{made}/kaart", headers=COLLEAGUE).status_code == 200


def test_a_yes_that_is_taken_back_closes_the_card_at_once(own_client, carded):
    made, _ = carded
    seen = own_client.get(f"/v1/voordrachten/{made}", headers=COLLEAGUE).headers["etag"]
    back = own_client.post(
        f"/v1/voordrachten/{made}/intrekkingen",
        json={"wijze": "telefoon", "aan": "Sanne de Boer"},
        headers=COLLEAGUE | {"If-Match": seen},
    )
    assert back.status_code == 201, back.text
    problem(own_client.get(f"/v1/voordrachten/{made}/kaart", headers=COLLEAGUE), 410)


def test_a_correction_of_the_person_leads_to_another_list(own_client):
    before = listed(own_client)
    person = before["gerangschikt"][0]["kandidaat"]["nummer"]
    correction = {"bron": "kandidaat", "profiel": {"uren": {"waarde": {"minimum": 2, "maximum": 3}}}}
    mended = own_client.post(
        f"/v1/kandidaten/{person}/feiten", json=correction, headers=CONSULENT | version(own_client, person)
    )
    assert mended.status_code == 201, mended.text
    after = listed(own_client)
    assert after["resultaatHash"] != before["resultaatHash"]
    assert person not in {one["kandidaat"]["nummer"] for one in after["gerangschikt"]}


def test_an_objection_is_a_task_for_a_person_and_can_restrict_until_it_is_answered(own_client):
    person = listed(own_client)["gerangschikt"][0]["kandidaat"]["nummer"]
    as_person = {"X-Passend-Actor": person, "X-Passend-Rol": "kandidaat"}
    where = f"/v1/kandidaten/{person}/bezwaren"
    said = {"bezwaar": "Ik wil niet dat mijn oude werk meetelt.", "beperken": True}
    made = own_client.post(where, json=said, headers=as_person)
    assert made.status_code == 201, made.text
    assert made.json()["beperkingVerwerking"]
    task = own_client.get(f"/v1/taken/{made.json()['taakId']}", headers=CONSULENT).json()
    assert (task["soort"], task["woorden"], task["stand"]) == ("bezwaar_behandelen", said["bezwaar"], "open")
    assert person not in numbers_in(listed(own_client))
    assert said["bezwaar"] in own_client.get(f"/v1/kandidaten/{person}/inzage?lijsten=0", headers=as_person).text


def test_an_objection_says_something_and_is_of_oneself(own_client):
    first, second = (one["nummer"] for one in own_client.get("/v1/kandidaten?omvang=2").json()["kandidaten"])
    as_first = {"X-Passend-Actor": first, "X-Passend-Rol": "kandidaat"}
    problem(own_client.post(f"/v1/kandidaten/{first}/bezwaren", json={"bezwaar": "  "}, headers=as_first), 400)
    problem(own_client.post(f"/v1/kandidaten/{second}/bezwaren", json={"bezwaar": "nee"}, headers=as_first), 403)
