"""Whether everybody can use a page: what axe finds, and whether anything scrolls sideways."""

from axe import violations

PHONE = (390,)
WIDTHS = (*PHONE, 1280)


def assert_usable(page, widths=WIDTHS):
    """Look at the page that is open, on a telephone and on a desk."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found = violations(page)
        assert not found, (page.url, width, found)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)
    assert page.locator("h1").count() == 1, page.url
