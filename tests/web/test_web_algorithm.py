"""The page about the algorithm says what stands in the Algoritmeregister."""

import html

from matching.accountability.register_entry import told_fields


def test_the_page_says_what_the_register_says(anybody):
    page = html.unescape(anybody.get("/over-het-algoritme").text)
    for told in told_fields().values():
        assert told.title in page
        assert told.text in page
