"""Who reports to the council: from the list of reports to a table, a sheet and a page of paper."""

import html
import re
import shutil

import pytest
from logging_in import log_in
from running_server import running, settings_in

from api.bootstrap import open_service
from matching.domain.actor import Actor
from matching.usecases.count_reports import count_reports


@pytest.fixture
def council(client):
    log_in(client, "rapportage")
    return client


def cells(page):
    """The figures of a page, in the order in which they stand."""
    found = re.findall(r'<td role="cell" data-label="[^"]*"[^>]*>([^<]*)</td>', page)
    return [text for text in found if text and "«" not in text]


def test_who_reports_begins_with_the_reports_and_finds_each_of_them(council):
    start = council.get("/", follow_redirects=True)
    for path in re.findall(r'href="(/rapportages/R\d+)"', start.text):
        assert council.get(path).status_code == 200
    assert len(set(re.findall(r"/rapportages/(R\d+)", start.text))) == 9


@pytest.mark.parametrize("code", ["R1", "R4", "R8"])
def test_a_page_has_the_figures_of_the_api(council, code):
    page = council.get(f"/rapportages/{code}").text
    asked = council.get(f"/v1/rapportages/{code}", headers={"X-Passend-Rol": "rapportage"}).json()
    known = [
        figure["aantal"]
        for table in asked["tabellen"]
        for row in table["regels"]
        for figure in row["cijfers"]
    ]  # fmt: skip
    told = [text.split(" van ")[0].split(" (")[0].replace(".", "") for text in cells(page)]
    assert told[: len(known)] == [{None: told[place]}.get(one, str(one)) for place, one in enumerate(known)]
    assert all(told[place] in ("niet getoond", "onbekend") for place, one in enumerate(known) if one is None)


def test_a_report_can_be_taken_along_on_paper_and_as_a_sheet(council):
    paper, sheet = (council.get(f"/rapportages/R2/{form}") for form in ("pdf", "csv"))
    assert paper.content.startswith(b"%PDF")
    assert 'filename="rapportage-R2-' in paper.headers["content-disposition"]
    assert sheet.text.lstrip("\ufeff").startswith("rapportage;")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("peildatum=01-01-2999", "Deze dag komt nog"),
        ("peildatum=gisteren", "is geen dag"),
        ("peildatum=01-01-1990", "is niets bekend"),
        ("stand=999999", "Het grootboek is niet bij regel 999999"),
        ("stand=veel", "is geen getal"),
    ],
)
def test_a_day_that_cannot_be_is_told_beside_its_field_with_what_was_typed(council, asked, told):
    page = council.get(f"/rapportages/R1?{asked}")
    assert page.status_code == 400
    assert told in page.text
    assert f'value="{asked.partition("=")[2]}"' in page.text


def test_a_chart_stands_below_its_table_and_says_in_words_what_it_shows(council):
    page = council.get("/rapportages/R2").text
    assert page.count("<svg") > 0
    for chart in re.findall(r"<svg.*?</svg>", page, flags=re.S):
        assert 'role="img"' in chart
        assert re.search(r"<title>Staafdiagram: .+</title>", chart)
        assert "style=" not in chart


def test_a_report_that_was_counted_before_says_so_and_is_counted_again_when_asked(furnished, tmp_path):
    directory = shutil.copytree(furnished, tmp_path / "data")
    opened = open_service(settings_in(directory))
    count_reports(opened, Actor("s", "systeem", "gemeente", "dagelijks werk"))
    opened.close()
    with running(directory) as client:
        log_in(client, "rapportage")
        assert "Tel nu opnieuw" not in client.get("/rapportages/R1").text
        somebody = {"naam": "Fenna Nieuwland", "telefoon": "050-5550123", "rol": "jobhunter"}
        assert client.post("/v1/collegas", json=somebody, headers={"X-Passend-Rol": "beheerder"}).status_code == 201
        shown = client.get("/rapportages/R1").text
        assert "Daarna is er nog iets vastgelegd" in shown
        again = html.unescape(re.search(r'href="(/rapportages/R1[?][^"]*stand=[^"]*)">Tel nu opnieuw', shown)[1])
        assert "Tel nu opnieuw" not in client.get(again).text
