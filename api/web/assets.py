"""What npm brought for the pages, under names of our own; nothing is fetched when a page is shown."""

from collections.abc import Mapping
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse

from matching.errors import Fault, InvalidInputError

MODULES = Path(__file__).parent / "npm" / "node_modules"
A_DAY = "public, max-age=86400"

_FONT = "@fontsource/source-sans-3/files/source-sans-3-latin"
_FONT_EXT = "@fontsource/source-sans-3/files/source-sans-3-latin-ext"
FILES: Mapping[str, str] = {
    "utrecht.css": "@utrecht/component-library-css/dist/index.css",
    "voorbeeld.css": "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
    "htmx.js": "htmx.org/dist/htmx.min.js",
    **{f"source-sans-{weight}.woff2": f"{_FONT}-{weight}-normal.woff2" for weight in (400, 600, 700)},
    **{f"source-sans-ext-{weight}.woff2": f"{_FONT_EXT}-{weight}-normal.woff2" for weight in (400, 600, 700)},
}


def refuse_without_assets() -> None:
    """Refuse to start without what the pages are made of.

    Raises:
        InvalidInputError: npm has not been run.
    """
    missing = [name for name, path in FILES.items() if not (MODULES / path).is_file()]
    if missing:
        problem = f"voor de pagina's ontbreken {len(missing)} bestanden, bijvoorbeeld {missing[0]}"
        raise InvalidInputError((Fault(str(MODULES), problem, "draai `make demo`, of `npm ci` in api/web/npm"),))


def send_asset(request: Request) -> FileResponse:
    """Send one of the files of npm; any other name is not there."""
    path = FILES.get(request.path_params["name"])
    if path is None:
        raise HTTPException(404)
    return FileResponse(MODULES / path, headers={"Cache-Control": A_DAY})
