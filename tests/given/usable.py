"""Whether everybody can use a page: what axe finds, and whether anything scrolls sideways."""

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = (390,)
WIDTHS = (*PHONE, 1280)


def violations(page):
    """Give what axe finds, with the first places where."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found]


def assert_usable(page, widths=WIDTHS):
    """Look at the page that is open, on a telephone and on a desk."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], (page.url, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)
    assert page.locator("h1").count() == 1, page.url
