"""The day of a jobhunter: own vacancies, a list that answers, somebody who is put forward and met."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def own_context(browser, site):
    """Somebody who is the aanspreekpunt of vacancies."""
    with browser.new_context(base_url=site, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto("/inloggen")
        page.locator('button[value^="jobhunter:"]').first.click()
        page.wait_for_url("**/", wait_until="load")
        yield context


@pytest.fixture
def desk(own_context):
    page = own_context.new_page()
    yield page
    page.close()


def counted(text: str) -> int:
    return int(re.search(r"\d+", text).group())


def in_reach(page) -> int:
    return counted(page.get_by_role("status").first.inner_text())


def test_own_vacancies_come_first_and_all_others_are_one_click_away(desk):
    desk.goto("/")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Mijn vacatures")
    whose = desk.get_by_role("navigation", name="Wiens vacatures")
    own, everybody = (counted(whose.get_by_role("link", name=name).inner_text()) for name in ("Van mij", "Alle"))
    assert 0 < own < everybody
    whose.get_by_role("link", name="Alle").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Vacatures")
    desk.get_by_role("navigation", name="Welke stand").get_by_role("link", name="Gesloten").click()
    expect(desk).to_have_url(re.compile("van=alle&stand=gesloten"))


def test_a_filter_answers_at_once_with_the_number_that_it_promised(desk, list_path):
    desk.goto(list_path)
    choice = desk.locator("label.pick", has_text="32 uur of meer")
    promised = counted(choice.locator(".change").inner_text())
    before = in_reach(desk)
    choice.locator("input").check()
    desk.wait_for_url(lambda url: list_path not in url)
    expect(desk.get_by_role("status").first).to_contain_text(str(before - promised))
    expect(desk.get_by_label("32 uur of meer")).to_be_checked()
    expect(desk.get_by_text("Gefilterd: 32 uur of meer.")).to_be_visible()
    address = desk.url
    desk.reload()
    assert desk.url == address
    assert in_reach(desk) == before - promised


def test_two_ticks_quickly_after_each_other_are_both_heard(desk, list_path):
    desk.goto(list_path)
    desk.get_by_label("16 uur of meer").check()
    desk.get_by_label("Kan op tijd beginnen").check()
    expect(desk.get_by_text(re.compile("Gefilterd: 16 uur of meer, kan op tijd beginnen"))).to_be_visible()
    expect(desk.get_by_label("16 uur of meer")).to_be_checked()


def test_filters_work_with_a_button_and_are_wiped_without_javascript(plain, list_path):
    plain.goto(list_path)
    plain.get_by_label("24 uur of meer").check()
    plain.get_by_label("tot 30 minuten").check()
    plain.locator("summary", has_text="Dagdelen").click()
    plain.get_by_label("maandag ochtend").check()
    plain.get_by_role("button", name="Toon kandidaten").click()
    expect(plain.get_by_text("Gefilterd: 24 uur of meer, reis tot 30 minuten, ma ochtend.")).to_be_visible()
    expect(plain.get_by_label("maandag ochtend")).to_be_checked()
    plain.get_by_role("button", name="Wis filters").click()
    expect(plain.get_by_text("Gefilterd")).to_have_count(0)


def test_who_could_still_pass_is_one_click_from_being_asked(desk, list_path):
    desk.goto(list_path)
    nudge = desk.locator(".nudge")
    could = counted(nudge.inner_text())
    nudge.get_by_role("link", name="Vraag").click()
    assert desk.locator("article input:checked").count() == min(could, 25)
    desk.goto(f"{list_path}?lijst=uitvragen&kies=2")
    desk.get_by_role("button", name="Vraag het hun aanspreekpunt").click()
    desk.get_by_role("button", name="Vraag het 2 keer").click()
    expect(desk.get_by_text("Er klopt iets niet")).to_be_visible()
    desk.get_by_label("Wat kan het aanspreekpunt vertellen?").fill("Begint op 4 januari, drie ochtenden.")
    desk.get_by_role("button", name="Vraag het 2 keer").click()
    expect(desk.locator("#fouten")).to_contain_text("uitvragen")
    expect(desk.get_by_label("Wat kan het aanspreekpunt vertellen?")).to_have_value(re.compile("4 januari"))
    desk.get_by_label(re.compile("Waarom gaat u verder")).fill("Wij bellen eerst over de open vragen.")
    desk.get_by_role("button", name="Vraag het 2 keer").click()
    expect(desk.get_by_text("Gevraagd: 2 keer")).to_be_visible()
    assert desk.locator("tbody tr").count() >= 2


def test_the_shares_of_one_person_add_up_and_what_is_not_used_is_said(desk, list_path):
    desk.goto(list_path)
    number = desk.locator("article h3").first.inner_text()
    desk.goto(f"{list_path}/kandidaten/{number}")
    expect(desk.get_by_role("heading", level=1)).to_contain_text(number)
    table = desk.locator("table.shares")
    tenths = [
        int(t.replace(",", "").replace("−", "-")) for t in table.locator("tbody td:nth-child(2)").all_inner_texts()
    ]
    assert sum(tenths) == int(table.locator("tfoot td").first.inner_text().replace(",", ""))
    for heading in ("Gevraagd en bekend", "Wat we niet weten", "Wat niet meetelt", "Waarmee dit is berekend"):
        expect(desk.get_by_role("heading", name=heading)).to_be_visible()
    desk.emulate_media(media="print")
    expect(desk.get_by_role("button", name="Begin een voordracht")).not_to_be_visible()


def test_three_people_stand_beside_each_other_and_one_alone_does_not(plain, list_path):
    plain.goto(list_path)
    boxes = plain.locator("article input[name=kandidaat]")
    boxes.nth(0).check()
    plain.get_by_role("button", name="Vergelijk twee tot vier").click()
    expect(plain.get_by_role("heading", level=1, name="Kies eerst wie")).to_be_visible()
    plain.goto(list_path)
    for n in range(3):
        boxes.nth(n).check()
    plain.get_by_role("button", name="Vergelijk twee tot vier").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("3 kandidaten naast elkaar")
    assert plain.locator("table.beside thead th").count() == 3


def test_what_if_says_what_two_changes_bring_together(plain):
    plain.goto("/vacatures/V-101/verkenning")
    plain.get_by_label(re.compile("de werktijden gaan in overleg")).check()
    plain.get_by_label(re.compile("Nederlands spreken: redelijk is gewenst")).check()
    plain.get_by_role("button", name="Reken uit").click()
    result = plain.locator("#uitkomst")
    expect(result).to_contain_text("de werktijden gaan in overleg")
    together = plain.locator("#samen + ul li", has_text="Nederlands spreken").filter(has_text="werktijden").first
    assert counted(result.locator(".big").inner_text()) == counted(together.inner_text().split(":")[-1])
    plain.get_by_label(re.compile("rijbewijs B is gewenst")).check()
    plain.get_by_role("button", name="Reken uit").click()
    expect(plain.locator("#uitkomst")).to_contain_text("één of twee veranderingen")


def test_the_slider_answers_while_one_slides(desk):
    desk.goto("/vacatures/V-101/verkenning")
    promised = counted(desk.locator(".stops li").nth(1).locator("strong").inner_text())
    desk.get_by_label("Uren per week").focus()
    desk.keyboard.press("ArrowRight")
    expect(desk.locator("#uitkomst .big")).to_have_text(str(promised))


def test_small_numbers_about_conditions_of_work_are_not_told_to_a_jobhunter(plain):
    plain.goto("/vacatures/V-101/verkenning")
    expect(plain.locator("label", has_text="de taken met buiten werken gaan eraf")).to_contain_text("minder dan 10")


def test_from_somebody_who_fits_to_a_talk_with_the_employer_without_javascript(plain, list_path):
    plain.goto(list_path)
    plain.goto(f"{list_path}/kandidaten/{plain.locator('article h3').nth(1).inner_text()}")
    plain.get_by_role("button", name="Begin een voordracht").click()
    badge = plain.locator(".vacancy-line .badge")
    plain.get_by_label("past niet: ik geef een reden").check()
    plain.get_by_role("button", name="Leg uw oordeel vast").click()
    expect(plain.locator("#fouten")).to_contain_text("De reden ontbreekt")
    expect(plain.get_by_label("past niet: ik geef een reden")).to_be_checked()
    plain.get_by_label("past: ik bespreek het").check()
    plain.get_by_role("button", name="Leg uw oordeel vast").click()
    expect(badge).to_have_text("geschikt")
    plain.get_by_text("Leg vast dat het besproken is").first.click()
    plain.get_by_role("button", name="Leg vast dat het besproken is").click()
    plain.get_by_label("ja, de werkgever mag").check()
    plain.get_by_label("vaardigheden").check()
    plain.get_by_label("Hoe is het gezegd?").select_option("telefoon")
    plain.get_by_label("Aan wie?").fill("jobhunter")
    plain.get_by_role("button", name="Leg vast wat de kandidaat zegt").click()
    expect(badge).to_have_text("akkoord")
    plain.get_by_role("button", name="Geef de werkgever de kaart").click()
    expect(badge).to_have_text("vrijgegeven")
    plain.get_by_label("Dag van het gesprek").fill("2027-01-04")
    plain.get_by_role("button", name="Leg het gesprek vast").click()
    expect(badge).to_have_text("gesprek")
    expect(plain.get_by_text("De kandidaat is akkoord")).to_be_visible()
    plain.go_back()
    plain.goto("/vacatures/V-101")
    plain.get_by_role("link", name=re.compile(r"Voordrachten \(\d+ lopend\)")).click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("Voordrachten")


def test_a_list_is_taken_along_without_names_and_for_a_purpose(desk, list_path):
    desk.goto(f"{list_path}/meenemen")
    with desk.expect_download() as paper:
        desk.get_by_role("button", name="Maak het bestand").click()
    assert paper.value.path().read_bytes().startswith(b"%PDF")
    desk.get_by_label(re.compile("rekenblad")).check()
    with desk.expect_download() as sheet:
        desk.get_by_role("button", name="Maak het bestand").click()
    assert sheet.value.suggested_filename == "ranglijst-V-101.xlsx"


def test_a_vacancy_remembers_the_lists_that_one_made(desk):
    desk.goto("/vacatures/V-102")
    desk.get_by_role("button", name="Maak ranglijst").click()
    desk.wait_for_url("**/ranglijsten/*", wait_until="load")
    address = desk.url
    desk.goto("/vacatures/V-102")
    expect(desk.get_by_text("Sinds toen kwam er niemand bij.")).to_be_visible()
    desk.locator(".kept a").first.click()
    assert desk.url == address


def test_a_pair_of_changes_tells_no_small_number_by_its_difference(plain):
    plain.goto("/vacatures/V-101/verkenning?wijziging=werktijden")
    alone = counted(plain.locator("#uitkomst .big").inner_text())
    plain.goto("/vacatures/V-101/verkenning?wijziging=werktijden&wijziging=taak-knielen_bukken")
    expect(plain.locator("#uitkomst .big")).to_have_text(f"minstens {alone}")


def test_asking_about_nobody_is_told_kindly(plain, list_path):
    plain.goto(list_path)
    plain.locator("article input[name=kandidaat]").first.check()
    plain.get_by_role("button", name="Vraag het hun aanspreekpunt").click()
    plain.locator("input[name=kandidaat]").uncheck()
    plain.get_by_role("button", name="Vraag het").click()
    expect(plain.get_by_role("heading", level=1, name="Kies eerst wie")).to_be_visible()
