"""What axe finds on a page, and every explanation on it opened."""

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"


def violations(page) -> list[tuple[str, list[str]]]:
    """Give what is wrong, with the first places where it is."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found]


def open_everything(page) -> None:
    """Open every explanation."""
    page.evaluate(_OPEN)
