"""Whether everybody can use a page: what axe finds, and whether anything scrolls sideways."""

from axe import CONTRAST, leave_out_what_is_alike, open_everything, photograph, violations

PHONE = (390,)
WIDTHS = (*PHONE, 1280)
NARROWEST = 320  # what is left of 1280 when somebody enlarges four times (WCAG 1.4.10)


def assert_usable(page, widths=WIDTHS):
    """Look at the page that is open, on a telephone and on a desk."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        photograph(page)
        found = violations(page)
        assert not found, (page.url, width, found)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)
    assert page.locator("h1").count() == 1, page.url


def faults_of(page) -> list[object]:
    """Give all that is wrong with the page that is open, unfolded: on a telephone, on a desk, and after dark.

    The page is not whole afterwards: of rows that are alike only the first ones are left.
    """
    open_everything(page)
    found: list[object] = [] if page.locator("h1").count() == 1 else ["not one main heading"]
    for width in (NARROWEST, *WIDTHS):
        page.set_viewport_size({"width": width, "height": 900})
        photograph(page)
        found += [f"scrolls sideways at {width}"] if _is_wider_than(page, width) else []
    leave_out_what_is_alike(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [(width, *one) for one in violations(page)]
    page.emulate_media(color_scheme="dark")
    found += [("after dark", *one) for one in violations(page, CONTRAST)]
    page.emulate_media(color_scheme="light")
    return found


def _is_wider_than(page, width) -> bool:
    return page.evaluate("document.documentElement.scrollWidth") > width
