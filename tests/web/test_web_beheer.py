"""Who runs passend reads how it is set up here."""

import pytest
from playwright.sync_api import expect
from usable import assert_usable

pytestmark = pytest.mark.browser


def test_the_beheerder_reads_what_counts_and_which_organisations_there_are(page):
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    expect(page.get_by_text("De gemeente heeft nog geen eigen getallen vastgelegd.")).to_be_visible()
    for table in page.locator("table").all():
        points = table.locator("tbody td:nth-child(3)").all_inner_texts()
        assert sum(int(text.split(":")[-1]) for text in points) == 100
    assert_usable(page)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Organisaties").click()
    expect(page.locator("tbody tr").first).to_contain_text("W-")
    assert_usable(page)
