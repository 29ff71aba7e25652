"""The day of a consulent: see what has to be done, do it or hand it over, and find who is on the telephone."""

import re

import pytest
from logging_in import log_in, marks_on
from own_people import as_consulent, consulent, do_the_day, numbers_of, somebody_elses, who_is
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", autouse=True)
def the_day_was_done(anybody):
    do_the_day(anybody)


def log_in_as(page, role, who=0):
    page.goto("/inloggen")
    page.locator(f"button[value^='{role}:']").nth(who).click()


def test_a_consulent_begins_with_what_is_most_urgent_and_finishes_it(plain, client):
    log_in_as(plain, "consulent")
    expect(plain.get_by_role("heading", level=1)).to_have_text("Mijn taken")
    expect(plain.get_by_role("heading", level=2).first).to_have_text("Te laat")
    total = int(plain.locator(".lead").inner_text().split()[0])
    task = plain.locator(".todo a").first
    address = task.get_attribute("href")
    task.click()
    expect(plain.get_by_role("heading", name="Zo kunt u het zeggen")).to_be_visible()
    plain.get_by_label("Wat hebt u gedaan?").fill("gebeld, het profiel klopt nog")
    plain.get_by_role("button", name="Handel af").click()
    expect(plain.locator(".lead")).to_have_text(re.compile(f"^{total - 1} open ta"))
    plain.goto(address)
    expect(plain.get_by_text("gebeld, het profiel klopt nog")).to_be_visible()
    expect(plain.get_by_role("button", name="Handel af")).to_have_count(0)


def test_a_task_that_somebody_else_does_is_on_the_list_of_somebody_else(plain, client):
    log_in_as(plain, "consulent")
    task = plain.locator(".todo a").first.get_attribute("href")
    plain.goto(task)
    plain.get_by_text("Iemand anders doet het").click()
    plain.get_by_label("Wie neemt deze taak over?").select_option(str(consulent(client, 1)))
    plain.get_by_role("button", name="Draag over").click()
    expect(plain.locator(f".todo a[href='{task}']")).to_have_count(0)
    log_in_as(plain, "consulent", 1)
    expect(plain.locator(f".todo a[href='{task}']")).to_have_count(1)


def test_health_in_what_was_done_is_refused_and_what_was_typed_stays(client):
    log_in(client, "consulent")
    path = re.search(r'href="(/taken/[^"]+)"', client.get("/taken").text)[1]
    sent = marks_on(client, path, f"taak-{path.removeprefix('/taken/')}") | {"hoe": "gebeld, hij heeft reuma"}
    answer = client.post(f"{path}/afhandeling", data=sent)
    assert answer.status_code == 400
    assert "gebeld, hij heeft reuma</textarea>" in answer.text
    assert "gezondheid" in answer.text
    assert 'id="fouten" autofocus' in answer.text


def test_who_was_not_proposed_for_ninety_days_stands_beside_the_tasks(client):
    log_in(client, "consulent")
    aside = client.get("/taken").text.partition("<aside")[2]
    waiting = re.findall(r"/kandidaten/(K-\d+)", aside)
    assert waiting
    assert set(waiting) <= set(numbers_of(client))


def test_somebody_is_found_by_a_part_of_the_name_with_a_number_to_call(plain, client):
    number = numbers_of(client)[0]
    known = who_is(client, number)
    log_in_as(plain, "consulent")
    plain.get_by_role("link", name="Mijn mensen").click()
    plain.get_by_label("Naam of klantnummer").fill(known["naam"].split()[-1][:5].upper())
    plain.get_by_role("main").get_by_role("button", name="Zoek").click()
    row = plain.get_by_role("row").filter(has_text=number)
    expect(row).to_contain_text(known["naam"])
    expect(row.locator("a[href^='tel:']")).to_have_text(known["telefoon"])
    assert known["naam"].split()[-1] not in plain.url


def test_of_somebody_elses_candidate_only_the_colleague_to_call_is_told(client):
    number, known = somebody_elses(client)
    log_in(client, "consulent")
    page = client.post("/mensen", data=marks_on(client, "/mensen") | {"zoek": number}).text
    assert number in page
    assert known["naam"] not in page
    assert known["telefoon"] not in page
    assert "bel " in page


def test_a_jobhunter_finds_by_number_and_never_sees_a_name(client):
    log_in(client, "jobhunter")
    number = numbers_of(client)[0]
    page = client.post("/mensen", data=marks_on(client, "/mensen") | {"zoek": number}).text
    assert number in page
    assert who_is(client, number)["naam"] not in page
    refused = client.post("/mensen", data=marks_on(client, "/mensen") | {"zoek": "Jansen"})
    assert refused.status_code == 403
    assert "zien wie een kandidaat is" in refused.text


def test_an_empty_question_says_what_to_type(client):
    log_in(client, "consulent")
    answer = client.post("/mensen", data=marks_on(client, "/mensen") | {"zoek": " "})
    assert answer.status_code == 400
    assert "een klantnummer of een naam" in answer.text


def test_who_finishes_a_task_that_is_closed_reads_who_closed_it_and_when(client):
    log_in(client, "consulent")
    every = client.get("/v1/taken", params={"stand": "open", "omvang": 200}, headers=as_consulent()).json()["taken"]
    task = f"/taken/{next(one['id'] for one in every if one['soort'] == 'profiel_bevestigen')}"
    first, second = marks_on(client, task), marks_on(client, task)
    assert client.post(f"{task}/afhandeling", data=first | {"hoe": "gebeld en nagekeken"}).status_code == 303
    late = client.post(f"{task}/afhandeling", data=second | {"hoe": "ook gebeld"})
    assert late.status_code == 409
    assert "Deze taak is afgehandeld op" in late.text
    for said in ("gebeld en nagekeken", "U schreef: ook gebeld", 'href="/taken"', "Er is niets gewijzigd"):
        assert said in late.text, said
    other = client.post(f"{task}/overname", data=marks_on(client, "/regels") | {"door": "Harm Wiersema"})
    assert (other.status_code, "Er is niets gewijzigd" in other.text) == (409, True)
