"""Who audits reads the audit that was kept; who may not, does not."""

import html
import re
import shutil
from collections import defaultdict
from datetime import timedelta

import pytest
from logging_in import log_in
from running_server import running
from this_day import TODAY

from api.bootstrap import open_service
from api.settings import Settings
from matching.domain.actor import SYSTEM
from matching.domain.dutch import day_text
from matching.usecases.keep_audit import keep_audit


@pytest.fixture(scope="module")
def kept(furnished, tmp_path_factory):
    """The demo people with the audit of today."""
    folder = shutil.copytree(furnished, tmp_path_factory.mktemp("audited") / "data")
    opened = open_service(Settings(data_dir=folder))
    keep_audit(opened, SYSTEM)
    opened.close()
    return folder


@pytest.fixture(scope="module")
def site(kept):
    with running(kept) as client:
        yield str(client.base_url)


@pytest.fixture
def auditor(client):
    log_in(client, "auditor")
    return client


def sections_on(page):
    return {
        found[1]: found[0] for found in re.finditer(r'<section class="report" id="([^"]+)">.*?</section>', page, re.S)
    }


def section_of(page, code):
    return sections_on(page)[code]


def ratios_by_section(found):
    """What every section has to compare; of rules only those with an alarm have one."""
    told = defaultdict(list)
    for one in found["vergelijkingen"]:
        told[f"{one['kenmerk']}-{one['maat'].replace(':', '-')}"].append(one)
    shown = {
        code: group
        for code, group in told.items()
        if "regel:" not in group[0]["maat"] or any(one["alarm"] for one in group)
    }
    return {
        code: [
            html.escape(f"{one['groep']}: {one['verhouding']:.2f}".replace(".", ","))
            for one in group
            if one["verhouding"] is not None
        ]
        for code, group in shown.items()
    }


def test_an_audit_has_the_figures_of_the_api_and_a_chart_that_says_them_in_words(auditor):
    page = auditor.get("/eerlijkheid").text
    found = auditor.get("/v1/eerlijkheid", headers={"X-Passend-Rol": "auditor"}).json()
    assert found["peildatum"] == TODAY.isoformat()
    assert f"Toets van {day_text(TODAY)}" in page
    women = next(one for one in found["vergelijkingen"] if (one["maat"], one["groep"]) == ("niet_uitgesloten", "vrouw"))
    ratio = f"{women['verhouding']:.2f}".replace(".", ",")
    assert f'data-label="Verhouding">{ratio}<' in section_of(page, "geslacht-niet_uitgesloten")
    drawn = {code for code, ratios in ratios_by_section(found).items() if len(ratios) > 1}
    assert drawn == {code for code, section in sections_on(page).items() if "<svg" in section}
    for code in drawn:
        told = re.search(r"<title>(.*?)</title>", section_of(page, code))[1]
        assert [one for one in ratios_by_section(found)[code] if one not in told] == []
    assert page.count("Kijk hiernaar: ") == found["alarmen"]


def test_of_a_day_before_there_was_one_it_is_told_how_one_is_made(auditor):
    before = {"peildatum": (TODAY - timedelta(days=1)).isoformat()}
    page = auditor.get("/eerlijkheid", params=before)
    assert page.status_code == 200
    assert "passend fairness bewaar" in page.text
    assert "<table" not in page.text
    asked = auditor.get("/v1/eerlijkheid", params=before, headers={"X-Passend-Rol": "auditor"})
    assert asked.status_code == 404
    assert "nog geen toets" in asked.json()["detail"]


def test_a_day_that_cannot_be_is_told_beside_the_field(auditor):
    for given, words in (("2199-01-01", "deze dag komt nog"), ("gisteren", "is geen dag")):
        page = auditor.get("/eerlijkheid", params={"peildatum": given})
        assert page.status_code == 400
        assert words in page.text.lower()


def test_a_consulent_may_not(client):
    log_in(client, "consulent")
    assert client.get("/eerlijkheid").status_code == 403
