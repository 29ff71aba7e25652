"""Two records of one person, on the screen: side by side, made one, and made two again."""

import pytest
from logging_in import log_in, marks_on
from over_http import Town
from own_people import as_consulent
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def two(anybody):
    """Two records, one with a scan."""
    town = Town(anybody)
    one, other = town.candidate(), town.candidate()
    town.scan(other)
    return one["nummer"], other["nummer"]


def test_a_beheerder_makes_one_of_two_and_two_again(page, two):
    kept, other = two
    page.goto("/inloggen")
    page.locator("button[value^='beheerder:']").first.click()
    page.get_by_role("link", name="Wie staat er misschien dubbel in?").click()
    page.get_by_label("Wie blijft").fill(other)
    page.get_by_label("Wie daarin opgaat").fill(kept)
    page.get_by_role("button", name="Vergelijk").click()
    page.get_by_role("link", name=f"Andersom: {kept} blijft").click()
    expect(page.get_by_text(f"Naar {kept} gaan 1 scan en 0 plaatsingen.")).to_be_visible()
    page.get_by_role("button", name="Voeg samen").click()
    expect(page.get_by_role("status")).to_contain_text(f"{other} is opgegaan in {kept}.")
    page.get_by_role("button", name="Maak er weer twee van").click()
    expect(page.get_by_role("status")).to_contain_text("Zij zijn weer twee.")
    expect(page.get_by_role("button", name="Voeg samen")).to_be_visible()


def test_pairs_are_looked_for_when_somebody_asks_and_are_numbers_only(page, anybody, two):
    kept, other = two
    who = {"naam": "Tjitske Dubbelhoff", "geboortedatum": "1984-05-06", "plaats": "Groningen"}
    for number in two:
        seen = {"If-Match": anybody.get(f"/v1/kandidaten/{number}").headers["etag"]}
        written = anybody.put(f"/v1/kandidaten/{number}/identiteit", json=who, headers=as_consulent() | seen)
        assert written.status_code == 200, written.text
    page.goto("/inloggen")
    page.locator("button[value^='consulent:']").first.click()
    page.goto("/mensen")
    page.get_by_role("link", name="Wie staat er misschien dubbel in?").click()
    page.get_by_role("button", name="Zoek dubbelen").click()
    expect(page.get_by_role("row", name=f"{kept} en {other}")).to_contain_text("zelfde naam")
    expect(page.locator("main")).not_to_contain_text("Dubbelhoff")
    page.get_by_role("link", name=f"Vergelijk {kept} en {other}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{kept} en {other}")


def test_pressing_twice_merges_once_and_what_cannot_be_is_told(client, two):
    kept, other = two
    log_in(client, "consulent")
    path = f"/dubbelen/paar?blijft={kept}&gaatOp={other}"
    said = marks_on(client, path) | {"blijft": kept, "gaatOp": other, "doe": "voeg"}
    late = marks_on(client, path)
    answers = [client.post("/dubbelen/paar", data=said) for _ in range(2)]
    assert [one.headers.get("location") for one in answers] == [path, path]
    again = client.post("/dubbelen/paar", data=said | late)
    assert (again.status_code, "is samengevoegd met" in again.text) == (409, True)
    itself = client.get(f"/dubbelen/paar?blijft={kept}&gaatOp={kept}")
    assert "kan niet met zichzelf worden samengevoegd" in itself.text
    assert client.get(f"/dubbelen/paar?blijft={kept}").status_code == 400
    assert client.get(f"/dubbelen/paar?blijft={kept}&gaatOp=K-999999").status_code == 404


def test_a_jobhunter_makes_one_of_two_vacancies_and_two_again(client, anybody):
    town = Town(anybody)
    kept, other = (town.vacancy(titel="Magazijnmedewerker Dubbelloods")["nummer"] for _ in range(2))
    log_in(client, "jobhunter")
    assert '"/dubbelen/vacatures"' in client.get("/").text
    found = client.get("/dubbelen/vacatures?zoek=ja").text
    path = f"/dubbelen/vacatures/paar?blijft={kept}&gaatOp={other}"
    assert path.replace("&", "&amp;") in found
    assert "Er wordt niets vanzelf samengevoegd" in found
    assert f"{other} (Magazijnmedewerker Dubbelloods) wordt ingetrokken." in client.get(path).text
    for deed, told in (("voeg", f"{other} is opgegaan in {kept}."), ("splits", "Het zijn weer twee vacatures.")):
        said = marks_on(client, path) | {"blijft": kept, "gaatOp": other, "doe": deed}
        answer = client.post("/dubbelen/vacatures/paar", data=said)
        assert (answer.status_code, answer.headers.get("location")) == (303, path), answer.text
        assert told in client.get(path).text
    states = [anybody.get(f"/v1/vacatures/{one}").json()["status"] for one in (kept, other)]
    assert states[0] == states[1] != "ingetrokken"
    late = client.post("/dubbelen/vacatures/paar", data=said | marks_on(client, path))
    assert late.status_code == 409
