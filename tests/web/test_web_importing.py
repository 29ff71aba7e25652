"""The beheerder reads a file in on a screen: looks first, then lets it enter, and mends what was refused."""

import csv
import io
import json
import shutil
import time

import pytest
from logging_in import log_in, marks_on
from playwright.sync_api import expect
from running_server import running
from sheet_files import with_part, workbook
from usable import assert_usable
from vum_messages import vacatures

pytestmark = pytest.mark.browser
PAGE = "/beheer/inlezen"
HEADER = "bron;bronnummer;naam;soort;kvk_nummer;plaats;aanspreekpunt;aanspreekpunt_telefoon"


def sheet(*rows):
    return "\n".join((HEADER, *rows)).encode()


def bring(client, content, kind="werkgevers", **also):
    """Send a file as the form does; give the answer."""
    said = marks_on(client, PAGE) | {"soort": kind, "bron": "proef"} | also
    return client.post(PAGE, data=said, files={"bestand": ("naam-van-iemand.csv", content)})


def test_the_beheerder_looks_first_and_then_lets_the_good_rows_enter(plain, tmp_path):
    mark = str(time.monotonic_ns())
    good = f"inlees;{mark};Timmerwerkplaats {mark};werkgever_profit;;Groningen;Anke Inlezer;050-5550101"
    wrong = f"inlees;{mark}b;=Bakker {mark};iets anders;123;Groningen;Anke Inlezer;"
    file = tmp_path / "werkgevers.csv"
    file.write_bytes(sheet(good, wrong))
    plain.goto("/inloggen")
    plain.locator('button[value^="beheerder:"]').first.click()
    plain.get_by_role("link", name="Een bestand inlezen").click()
    plain.get_by_label("Wat staat erin?").select_option(label="Werkgevers")
    plain.get_by_label("Bestand", exact=True).set_input_files(file)
    plain.get_by_role("button", name="Bekijk wat dit doet").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Wat dit bestand zou doen")
    expect(plain.get_by_text("1 rij is goed: 1 nieuw")).to_be_visible()
    expect(plain.get_by_role("row", name="Regel 3")).to_contain_text("kvk_nummer")
    plain.goto("/beheer/organisaties?pagina=1000")
    expect(plain.get_by_text(f"Timmerwerkplaats {mark}")).to_have_count(0)
    plain.go_back()
    with plain.expect_download() as fetched:
        plain.get_by_role("link", name="Haal de geweigerde rijen op").click()
    refused = list(csv.reader(io.StringIO(fetched.value.path().read_text("utf-8-sig")), delimiter=";"))
    assert (refused[0][-2:], refused[1][2], refused[1][-2]) == (["regel", "reden"], f"'=Bakker {mark}", "3")
    plain.get_by_role("button", name="Lees deze rij in").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Het bestand is ingelezen")
    plain.get_by_role("link", name="Lees nog een bestand in").click()
    expect(plain.locator("tbody tr").first).to_contain_text("Werkgevers")


def test_a_file_enters_once_however_often_it_is_pressed_or_brought(client):
    log_in(client, "beheerder")
    mark = str(time.monotonic_ns())
    content = sheet(f"inlees;{mark};Smederij {mark};werkgever_profit;;Groningen;Anke Inlezer;050-5550101")
    page = bring(client, content).headers["location"]
    said = marks_on(client, page) | {"doe": "inlezen"}
    answers = [client.post(page, data=said) for _ in range(2)]
    assert [one.headers["location"] for one in answers] == [page, page]
    assert "1 nieuw, 0 gewijzigd, 0 al bekend" in client.get(page).text
    again = bring(client, content).headers["location"]
    assert "0 nieuw, 0 gewijzigd, 1 al bekend" in client.get(again).text


def people_sheet(source, *numbers):
    rows = [f"{source};{number};bemiddelbaar;Anke Inlezer;050-5550101" for number in numbers]
    return "\n".join(("bron;bronnummer;status;aanspreekpunt;aanspreekpunt_telefoon", *rows)).encode()


@pytest.fixture(scope="module")
def apart(furnished, tmp_path_factory):
    """A server of one's own, in which people may come and go."""
    with running(shutil.copytree(furnished, tmp_path_factory.mktemp("apart") / "data")) as client:
        yield client


@pytest.fixture
def stock(apart):
    """Who may read files in where three people of one source are known, and that source."""
    log_in(apart, "beheerder")
    source = f"vol{time.monotonic_ns()}"
    first = bring(apart, people_sheet(source, 1, 2, 3), "kandidaten").headers["location"]
    assert apart.post(first, data=marks_on(apart, first) | {"doe": "inlezen"}).status_code == 303
    return apart, source


def test_who_is_not_in_a_full_file_any_more_is_shown_and_closed_when_somebody_says_so(stock):
    client, source = stock
    full = bring(client, people_sheet(source, 1, 2), "kandidaten", volledig="ja").headers["location"]
    shown = client.get(full).text
    assert "Daarvan staat er 1 niet in dit bestand" in shown
    assert f"({source}, 3)" in shown
    client.post(full, data=marks_on(client, full) | {"doe": "inlezen", "sluit": "ja"})
    assert "<strong>1</strong> gesloten" in client.get(full).text
    again = bring(client, people_sheet(source, 1, 2), "kandidaten", volledig="ja").headers["location"]
    assert "Alles wat van deze bron open is, staat in dit bestand." in client.get(again).text


def test_more_than_half_is_closed_only_when_somebody_looked_whether_the_file_is_whole(stock, browser, tmp_path):
    client, source = stock
    file = tmp_path / "alles.csv"
    file.write_bytes(people_sheet(source, 1))
    with browser.new_context(base_url=str(client.base_url), viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto("/inloggen")
        page.locator('button[value^="beheerder:"]').first.click()
        page.goto(PAGE)
        page.get_by_label("Wat staat erin?").select_option(label="Kandidaten")
        page.get_by_label("Bestand", exact=True).set_input_files(file)
        page.get_by_label("Dit is alles van deze bron").check()
        page.get_by_role("button", name="Bekijk wat dit doet").click()
        page.get_by_label("Sluit deze 2").check()
        assert_usable(page)
        page.get_by_role("button", name="Lees deze rij in").click()
        expect(page.get_by_role("alert")).to_contain_text("meer dan de helft")
        assert_usable(page)
        page.get_by_label("Ik heb nagekeken dat het bestand heel is").check()
        page.get_by_role("button", name="Lees deze rij in").click()
        expect(page.get_by_text("2 gesloten, omdat zij niet meer in het bestand staan.")).to_be_visible()


def test_without_the_cross_nobody_is_closed(stock):
    client, source = stock
    full = bring(client, people_sheet(source, 1), "kandidaten", volledig="ja").headers["location"]
    client.post(full, data=marks_on(client, full) | {"doe": "inlezen"})
    assert "gesloten" not in client.get(full).text.partition("<main")[2].partition("</main>")[0]
    again = bring(client, people_sheet(source, 1), "kandidaten", volledig="ja").headers["location"]
    assert "Daarvan staan er 2 niet in dit bestand" in client.get(again).text


def test_what_is_never_closed_cannot_be_said_to_be_full_and_nobody_unknown_is_aanspreekpunt(client):
    log_in(client, "beheerder")
    row = sheet("inlees;vol;Voltooid;werkgever_profit;;;Anke Inlezer;050-5550101")
    for kind, content in (("werkgevers", row), ("vum-werkzoekenden", b"[]")):
        answer = bring(client, content, kind, volledig="ja")
        assert (answer.status_code, "volledig-fout" in answer.text) == (400, True), kind
    unknown = bring(client, b"[]", "vum-vacatures", aanspreekpunt="Niemand van Ons")
    assert (unknown.status_code, "aanspreekpunt-fout" in unknown.text) == (400, True)
    assert 'value="Niemand van Ons"' in unknown.text


def test_a_file_is_of_who_brought_it(client):
    log_in(client, "beheerder")
    content = sheet("inlees;x;Weverij Geheim;werkgever_profit;;;Anke Inlezer;050-5550101")
    page = bring(client, content).headers["location"]
    assert client.get(page).status_code == 200
    log_in(client, "consulent")
    assert client.get(page).status_code == 403
    assert client.get(f"{page}/geweigerd").status_code == 403


def test_what_is_thrown_away_is_gone(client):
    log_in(client, "beheerder")
    page = bring(client, sheet("inlees;weg;Weggooier;werkgever_profit;;;Anke Inlezer;050-5550101")).headers["location"]
    gone = client.post(page, data=marks_on(client, page) | {"doe": "weg"})
    assert gone.headers["location"] == PAGE
    assert client.get(page).status_code == 404


@pytest.mark.parametrize(
    ("content", "kind", "says"),
    [
        (b"", "werkgevers", "Er is geen bestand gekozen"),
        (b"%PDF-1.7 x", "werkgevers", "Het bestand is een PDF"),
        (b"a;b\n1;2\n", "werkgevers", "Goed is:"),
        (b"{", "vum-vacatures", "geen JSON"),
        (HEADER.encode(), "werkgevers", "geen rijen"),
        (b"x", "personeel", "geen soort bestand"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_beside_the_field_and_the_choices_stay(client, content, kind, says):
    log_in(client, "beheerder")
    answer = bring(client, content, kind, bron="suites")
    assert answer.status_code == 400
    assert says in answer.text
    assert 'value="suites"' in answer.text
    assert "uw browser onthoudt het niet" in answer.text
    assert "naam-van-iemand" not in answer.text


def test_a_file_above_the_limit_is_refused_in_a_sentence(client):
    log_in(client, "beheerder")
    assert bring(client, b"x" * 5_000_001).status_code == 400
    answer = bring(client, b"x" * 6_000_000)
    assert (answer.status_code, "ten hoogste 5 MB" in answer.text) == (413, True)


def test_a_zip_bomb_is_refused(client, tmp_path):
    log_in(client, "beheerder")
    file = workbook(tmp_path / "bom.xlsx", HEADER.split(";"), ["inlees", "1", "x", "werkgever_profit"])
    with_part(file, "xl/media/leeg.bin", b"\0" * 20_000_000)
    answer = bring(client, file.read_bytes())
    assert (answer.status_code, "Er klopt iets niet" in answer.text) == (400, True)


def test_vacancies_of_vum_come_in_by_the_same_door(client):
    log_in(client, "beheerder")
    page = bring(client, json.dumps(vacatures(2, seed=77)).encode(), "vum-vacatures").headers["location"]
    assert "2</strong> rijen zijn" in client.get(page).text


def test_an_example_of_every_sheet_is_read_back(client):
    log_in(client, "beheerder")
    example = client.get(f"{PAGE}/voorbeeld?soort=werkgevers")
    assert example.headers["content-disposition"] == 'attachment; filename="voorbeeld-werkgevers.xlsx"'
    assert bring(client, example.content).status_code == 303
    assert client.get(f"{PAGE}/voorbeeld?soort=mensen").status_code == 404
