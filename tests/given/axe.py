"""What axe finds on a page with every explanation opened, and a picture of what it saw, when one is asked for."""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"


def violations(page) -> list[tuple[str, list[str]]]:
    """Give what is wrong, with the first places where it is, once the page has its styles."""
    page.wait_for_load_state("load")
    photograph(page)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found]


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
