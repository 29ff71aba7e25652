"""What axe finds on a page with every explanation opened, and a picture of what it saw, when one is asked for.

Only what is wrong comes back, and a walk looks at the first of rows that one macro writes: most of the time of a look
went to a report of all that is right, and to the thousandth row that is like the first.
"""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BY_TAGS = {"type": "tag", "values": TAGS}
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
ALIKE = ".people > li:nth-child(n+3), .todo > li:nth-child(n+5), tbody tr:nth-child(n+5), .report:nth-of-type(n+6)"
_OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"
_LOOK = """async only => {
    const found = await axe.run({runOnly: only, resultTypes: ['violations']});
    return found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html)]);
}"""


def violations(page, only=BY_TAGS) -> list[tuple[str, list[str]]]:
    """Give what is wrong, with the first places where it is, once the page has its styles."""
    page.wait_for_load_state("load")
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    return [tuple(one) for one in page.evaluate(_LOOK, only)]


def photograph(page) -> None:
    """Keep a picture of this page in the folder that PASSEND_SCREENSHOTS names: `make screenshots`."""
    folder = os.environ.get("PASSEND_SCREENSHOTS")
    if not folder:
        return
    words = re.sub(r"^https?://[^/]+/?", "", page.url)
    words = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "id", words)
    name = re.sub(r"[^A-Za-z0-9-]+", "_", words)[:80].strip("_") or "begin"
    width = page.viewport_size["width"]
    Path(folder).mkdir(parents=True, exist_ok=True)
    taken = len(list(Path(folder).glob(f"{name}.{width}*.png")))
    page.screenshot(path=Path(folder) / f"{name}.{width}{f'.{taken + 1}' if taken else ''}.png", full_page=True)


def open_everything(page) -> None:
    """Open every explanation."""
    page.evaluate(_OPEN)


def leave_out_what_is_alike(page) -> None:
    """Take rows away that are written as those before them."""
    page.evaluate("alike => document.querySelectorAll(alike).forEach(one => one.remove())", ALIKE)
