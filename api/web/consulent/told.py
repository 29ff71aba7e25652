"""What a step brought, told once: on the page to which it leads."""

from collections.abc import Iterable

from api.web.visit import Visit

_NAME = "gevolg"


def tell(visit: Visit, lines: Iterable[str]) -> None:
    """Keep what has to be told."""
    visit.drafts.keep(_NAME, {"zin": list(lines)})


def told(visit: Visit) -> list[str]:
    """Give what has to be told, and forget it."""
    kept = visit.drafts.read(_NAME)
    if kept is None:
        return []
    visit.drafts.drop(_NAME)
    return kept.get("zin", [])
