"""What an employer does: hand in a vacancy in small steps, hear what a demand does, and answer a card."""

import re

import pytest
from employer_cards import COLLEAGUE, give_card, open_vacancies, plan_talk
from logging_in import log_in, marks_on
from playwright.sync_api import expect
from this_day import TODAY
from usable import PHONE, assert_usable

TEXT = """Medewerker bediening
Wij zoeken een jonge, enthousiaste medewerker voor ons eetcafé.
Wat ga je doen?
- bestellingen opnemen en eten naar de tafel brengen
- tafels afruimen en de zaak schoonmaken
Wat vragen wij?
- Rijbewijs B is vereist
- VCA is een pré
Je werkt 16 tot 24 uur per week, op vrijdag en zaterdagavond. Je moet lang kunnen staan.
"""


@pytest.fixture
def employer(client):
    log_in(client, "werkgever")
    return client


def send(client, page, action="", **filled):
    """Fill in the form on a page and give where that leads, or the page with what is wrong."""
    return client.post(action or page, data=marks_on(client, page) | filled)


def begin(client, title="Medewerker bediening", text=""):
    """Begin a vacancy and give its address."""
    answer = send(client, "/werkgever/vacatures/nieuw", titel=title, omschrijving=text)
    assert answer.status_code == 303, answer.text
    return re.match(r"/werkgever/vacatures/V-\d+", answer.headers["location"])[0]


def version_on(client, path):
    return re.search(r'name="versie" value="(\d+)"', client.get(path).text)[1]


def save(client, path, step, **filled):
    page = f"{path}/stappen/{step}"
    return send(client, page, versie=version_on(client, page), **filled)


WORK = {"titel": "Hulp in de keuken", "beroep": "keukenhulp", "aantalPlaatsen": "2", "taken": "- afwassen\nsnijden"}


@pytest.mark.browser
def test_from_a_pasted_text_to_a_vacancy_that_was_sent(page):
    page.goto("/inloggen")
    page.locator('button[value^="werkgever:"]').first.click()
    assert_usable(page, widths=PHONE)
    page.get_by_role("link", name="Nieuwe vacature").click()
    assert_usable(page, widths=PHONE)
    page.get_by_label("Hoe heet het werk?").fill("Medewerker bediening")
    page.get_by_label("Hebt u al een tekst?").fill(TEXT)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_text("uit uw tekst: «Rijbewijs B»")).to_be_visible()
    expect(page.get_by_role("heading", name="Hier twijfelen wij")).to_be_visible()
    assert_usable(page, widths=PHONE)
    page.get_by_label("VCA").uncheck()
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_text("Laat 'jong' of 'oud' weg")).to_be_visible()
    assert_usable(page, widths=PHONE)
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_label("Minste uren per week")).to_have_value("16")
    assert_usable(page, widths=PHONE)
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.locator(".one-demand")).to_have_count(1)
    page.get_by_label("Ja", exact=True).first.check()
    page.get_by_label("Waar is het voor nodig?").first.fill("u rijdt zelf naar de markt")
    assert_usable(page, widths=PHONE)
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_label("Lang staan").first).to_be_checked()
    assert_usable(page, widths=PHONE)
    page.get_by_role("button", name="Bewaar en ga verder").click()
    page.get_by_label("Bruto loon per uur").fill("2,50")
    page.get_by_label("Soort contract").fill("een jaar")
    expect(page.locator("#tips")).to_contain_text("minimum")
    assert_usable(page, widths=PHONE)
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_role("heading", name="Wie bereikt u?")).to_be_visible()
    assert_usable(page, widths=PHONE)
    page.get_by_role("link", name="Ga verder").click()
    expect(page.get_by_text("mag ook zonder")).to_be_visible()
    assert_usable(page)
    page.get_by_role("button", name="Verstuur de vacature").click()
    expect(page.get_by_text("Een mens kijkt eerst naar wat in de tekst is gevonden.")).to_be_visible()
    assert_usable(page, widths=PHONE)
    page.get_by_role("link", name="Trek de vacature in").click()
    page.get_by_role("button", name="Trek de vacature in").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert_usable(page, widths=PHONE)


@pytest.mark.browser
def test_what_was_typed_before_the_page_was_awake_is_checked_as_well(page):
    page.goto("/inloggen")
    page.locator('button[value^="werkgever:"]').first.click()
    page.get_by_role("link", name="Nieuwe vacature").click()
    page.get_by_label("Hoe heet het werk?").fill("Hulp in de bediening")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/stappen/werk")
    waiting = []
    page.route("**/htmx.js*", lambda route: waiting.append(route))
    page.goto(page.url.replace("stappen/werk", "stappen/loon"), wait_until="commit")
    page.get_by_label("Bruto loon per uur").fill("2,50")
    page.get_by_label("Soort contract").fill("een jaar")
    expect(page.locator("#tips")).to_be_empty()
    waiting[0].continue_()
    expect(page.locator("#tips")).to_contain_text("minimum")


def test_a_check_of_a_step_stands_not_in_the_way_of_who_sends_it_and_may_come_later(employer):
    step = f"{begin(employer)}/stappen/werk"
    filled = marks_on(employer, step) | {"versie": version_on(employer, step)} | WORK
    assert employer.post(f"{step}?toets=ja", data=filled).status_code == 200
    assert employer.post(step, data=filled).status_code == 303
    late = employer.post(f"{step}?toets=ja", data=filled | {"titel": "Hulp in de spoelkeuken"})
    assert late.status_code == 200
    assert 'value="Hulp in de spoelkeuken"' in late.text
    assert 'value="Hulp in de keuken"' in employer.get(step).text


def test_nothing_of_a_text_is_taken_over_without_a_yes(employer):
    path = begin(employer, text=TEXT)
    send(employer, f"{path}/tekst", versie="1")
    told = employer.get(f"/v1/vacatures/{path.rpartition('/')[2]}", headers=COLLEAGUE).json()
    assert (told["eisen"], told["vaardigheden"], told["taken"], told["urenMinimaal"]) == ([], [], [], None)


def test_shifts_a_vog_and_a_level_are_read_from_a_text_and_mended_in_the_steps(employer):
    """A VOG and a level are no papers to be left out for; a text that names days and one clock names shifts."""
    text = "Hulp in het magazijn\nJe werkt maandag en dinsdag van 7.00 tot 15.30 uur.\nVereist: VOG, mbo "
    text += "werk- en denkniveau."
    path = begin(employer, text=text)
    page = employer.get(f"{path}/tekst").text
    for shown in ("ma 07:00-15:30 en di 07:00-15:30", "Verklaring Omtrent het Gedrag", "Werk- en denkniveau"):
        assert shown in page
    chosen = {name: re.findall(rf'name="{name}" value="(\d+)"', page) for name in ("klopt", "dienst")}
    send(employer, f"{path}/tekst", versie="1", **chosen)
    vacancy = f"/v1/vacatures/{path.rpartition('/')[2]}"
    told = employer.get(vacancy, headers=COLLEAGUE).json()
    assert (told["vogNodig"], told["werkEnDenkniveau"], told["eisen"]) == ("ja", 4, [])
    assert told["diensten"] == [{"weekdag": day, "van": 420, "tot": 930} for day in (1, 2)]
    times = {"dienst-dag-0": "ma", "dienst-van-0": "07:00", "dienst-tot-0": "15:30"}
    night = {"dienst-dag-1": ["vr", "za"], "dienst-van-1": "22:00", "dienst-tot-1": "06:00"}
    half = save(employer, path, "tijden", **times, **night | {"dienst-tot-1": ""})
    assert (half.status_code, 'href="#diensten"' in half.text, 'value="22:00"' in half.text) == (400, True, True)
    assert save(employer, path, "tijden", **times, **night).status_code == 303
    assert save(employer, path, "eisen", werkEnDenkniveau="3", vogNodig="nee").status_code == 303
    told = employer.get(vacancy, headers=COLLEAGUE).json()
    assert [(one["weekdag"], one["tot"]) for one in told["diensten"]] == [(1, 930), (5, 1800), (6, 1800)]
    assert (told["vogNodig"], told["werkEnDenkniveau"]) == ("nee", 3)
    asked = {"nieuw-soort": "certificaat", "nieuw-waarde": "VOG"}
    assert save(employer, path, "eisen", **asked).status_code == 303
    told = employer.get(vacancy, headers=COLLEAGUE).json()
    assert (told["vogNodig"], told["eisen"]) == ("ja", [])
    summary = employer.get(f"{path}/controle").text
    assert all(said in summary for said in ("vr 22:00-06:00 (volgende dag)", "VOG nodig"))


def test_a_draft_is_there_the_next_day_and_goes_on_where_it_was(employer):
    path = begin(employer)
    assert save(employer, path, "werk", **WORK).headers["location"] == f"{path}/stappen/tijden"
    log_in(employer, "werkgever")
    assert f'href="{path}/controle"' in employer.get("/werkgever").text
    assert "snijden" in employer.get(f"{path}/controle").text


def test_beginning_twice_with_one_form_makes_one_vacancy(employer):
    marks = marks_on(employer, "/werkgever/vacatures/nieuw") | {"titel": "Twee keer gedrukt", "omschrijving": ""}
    first, second = (employer.post("/werkgever/vacatures/nieuw", data=marks) for _ in range(2))
    assert first.headers["location"] == second.headers["location"]


def test_a_fault_stands_beside_its_field_with_what_was_typed(employer):
    path = begin(employer)
    answer = save(employer, path, "tijden", urenMinimaal="veel", urenMaximaal="20")
    assert answer.status_code == 400
    assert 'value="veel"' in answer.text
    assert 'href="#urenMinimaal"' in answer.text


def test_checking_a_step_saves_nothing(employer):
    path = begin(employer)
    page = f"{path}/stappen/werk"
    asked = WORK | {"omschrijving": "Wij zoeken een vrouw voor achter de bar.", "versie": version_on(employer, page)}
    answer = send(employer, page, action=f"{page}?toets=ja", **asked)
    assert answer.status_code == 200
    assert "Algemene wet gelijke behandeling" in answer.text
    assert "keukenhulp" not in employer.get(f"{path}/controle").text


def test_two_tabs_do_not_overwrite_each_other(employer):
    path = begin(employer)
    seen = version_on(employer, f"{path}/stappen/werk")
    save(employer, path, "werk", **WORK)
    late = send(employer, f"{path}/stappen/werk", versie=seen, **(WORK | {"titel": "Te laat"}))
    assert late.status_code in (409, 412)
    assert "Te laat" not in employer.get(f"{path}/controle").text


def test_a_demand_is_added_weighed_and_taken_away(employer):
    path = begin(employer)
    new = {"nieuw-soort": "taal", "nieuw-waarde": "Nederlands", "nieuw-zwaarte": "vereist", "nog": "ja"}
    assert save(employer, path, "eisen", **new).headers["location"] == f"{path}/stappen/eisen"
    assert "Nederlands spreken" in employer.get(f"{path}/controle").text
    save(employer, path, "eisen", **{"zwaarte-0": "weg"})
    assert "Nederlands spreken" not in employer.get(f"{path}/controle").text


def test_a_changed_open_vacancy_is_a_new_version_and_a_filled_one_changes_no_more(employer):
    number = open_vacancies(employer.get("/werkgever").text)[-1]
    path = f"/werkgever/vacatures/{number}"
    before = int(version_on(employer, path))
    answer = save(employer, path, "loon", werkadressen="9711", plaats="Groningen", uurloonCent="17,25", contract="vast")
    assert answer.headers["location"] == path
    assert "€ 17,25" in employer.get(path).text
    assert int(version_on(employer, path)) == before + 1
    assert send(employer, path, action=f"{path}/vervullen", versie=str(before + 1)).status_code == 303
    assert employer.get(f"{path}/stappen/loon").status_code == 409


def test_reach_is_told_in_tens_and_as_often_as_one_may(employer):
    path = f"/werkgever/vacatures/{open_vacancies(employer.get('/werkgever').text)[0]}/bereik"
    told = employer.get(path).text
    assert all(int(people) % 10 == 0 for people in re.findall(r"ongeveer (\d+) mensen", told, re.IGNORECASE))
    answers = [employer.get(path) for _ in range(12)]
    assert answers[-1].status_code == 200
    assert "keer per dag vragen" in answers[-1].text


def test_a_vacancy_of_another_employer_is_not_shown(employer):
    log_in(employer, "werkgever", 1)
    number = open_vacancies(employer.get("/werkgever").text)[0]
    log_in(employer, "werkgever", 0)
    for page in ("", "/stappen/werk", "/bereik", "/controle", "/intrekken"):
        assert employer.get(f"/werkgever/vacatures/{number}{page}").status_code == 403


@pytest.mark.browser
def test_a_card_is_answered_and_says_kindly_when_it_is_gone(client, plain):
    log_in(client, "werkgever", 2)
    vacancy = open_vacancies(client.get("/werkgever").text)[0]
    wanted, other = give_card(client, vacancy), give_card(client, vacancy, 1)
    plain.goto("/inloggen")
    plain.locator('button[value^="werkgever:"]').nth(2).click()
    plain.goto(f"/werkgever/kaarten/{wanted}")
    for word in ("score", "rang", "%", "K-"):
        assert word not in plain.locator("main").inner_text()
    plain.get_by_role("button", name="Geef dit antwoord").click()
    expect(plain.get_by_role("link", name="Kies wat u wilt.")).to_be_visible()
    plain.get_by_label("Ja, ik wil kennismaken").check()
    plain.get_by_label("Bij ja: wanneer komt het u uit?").fill("dinsdag na 13 uur")
    plain.get_by_role("button", name="Geef dit antwoord").click()
    expect(plain.get_by_text("U zei ja.")).to_be_visible()
    tasks = client.get("/v1/taken?soort=gesprek_plannen", headers=COLLEAGUE).json()["taken"]
    assert wanted in [task["voordrachtId"] for task in tasks]
    plan_talk(client, wanted, TODAY.isoformat())
    plain.reload()
    expect(plain.get_by_role("heading", name="Het gesprek")).to_be_visible()
    expect(plain.get_by_label("Ja, ik wil deze kandidaat aannemen")).to_be_visible()
    plain.goto(f"/werkgever/kaarten/{other}")
    plain.get_by_label("Nee, ik ga niet verder").check()
    plain.get_by_label("Bij nee: waarom?").select_option("dagdelen")
    plain.get_by_role("button", name="Geef dit antwoord").click()
    gone = plain.goto(f"/werkgever/kaarten/{other}")
    assert gone.status == 410
    expect(plain.get_by_role("heading", name="Deze kaart is er niet meer")).to_be_visible()


def answer(client, card, **filled):
    page = f"/werkgever/kaarten/{card}"
    return client.post(page, data=marks_on(client, "/werkgever/vacatures/nieuw") | filled)


def tasks_about(client, card, kind):
    found = client.get(f"/v1/taken?soort={kind}", headers=COLLEAGUE).json()["taken"]
    return [task["stand"] for task in found if task["voordrachtId"] == card]


def test_a_yes_is_one_task_and_a_no_afterwards_takes_it_away(client):
    log_in(client, "werkgever", 2)
    card = give_card(client, open_vacancies(client.get("/werkgever").text)[0], 2)
    assert answer(client, card, antwoord="aannemen").status_code == 409
    for _ in range(2):
        assert answer(client, card, antwoord="kennismaken", wanneer="maandag").status_code == 303
    assert tasks_about(client, card, "gesprek_plannen") == ["open"]
    assert answer(client, card, antwoord="nee").status_code == 400
    assert answer(client, card, antwoord="nee", reden="vervoer").status_code == 303
    assert tasks_about(client, card, "gesprek_plannen") == ["vervallen"]
    assert answer(client, card, antwoord="kennismaken").status_code == 410


def test_a_card_of_another_employer_can_be_neither_seen_nor_answered(client):
    log_in(client, "werkgever", 2)
    card = give_card(client, open_vacancies(client.get("/werkgever").text)[0], 3)
    log_in(client, "werkgever", 1)
    assert client.get(f"/werkgever/kaarten/{card}").status_code == 403
    assert answer(client, card, antwoord="nee", reden="anders").status_code == 403
