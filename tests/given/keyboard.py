"""Somebody without a mouse: Tab, Space and Enter, and always a view of where one is."""

from playwright.sync_api import expect

FURTHEST = 150  # tabs; a page on which it takes more is a page for mice
_WHERE = """wanted => {
    const here = document.activeElement, style = getComputedStyle(here);
    const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return {there: here === wanted || (here.type === 'radio' && here.name === wanted.name), seen, what: here.outerHTML};
}"""


def tab_to(page, wanted) -> None:
    """Go to something by Tab alone, and see where one is at every step."""
    element = wanted.element_handle()
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        where = page.evaluate(_WHERE, element)
        assert where["seen"], where["what"][:200]
        if where["there"]:
            return
    raise AssertionError(f"Tab does not lead to {wanted}")


def choose(page, wanted) -> None:
    """Tick something: by Space, and of one group of choices by the arrows."""
    tab_to(page, wanted)
    if wanted.get_attribute("type") == "radio":
        for _ in range(20):
            if wanted.evaluate("one => one === document.activeElement"):
                break
            page.keyboard.press("ArrowDown")
    if not wanted.is_checked():
        page.keyboard.press("Space")
    expect(wanted).to_be_checked()


def type_in(page, wanted, words) -> None:
    """Type in a field."""
    tab_to(page, wanted)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def press(page, wanted) -> None:
    """Open or go to something on the same page."""
    tab_to(page, wanted)
    page.keyboard.press("Enter")


def follow(page, wanted) -> None:
    """Follow a link or send a form, and wait for the page behind it."""
    tab_to(page, wanted)
    with page.expect_navigation():
        page.keyboard.press("Enter")
