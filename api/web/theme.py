"""The name, logo and colours of the municipality: settings, never our code."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse

from api.settings import Settings
from matching.errors import Fault, InvalidInputError

_OWN_LOGO = Path(__file__).parent / "static" / "passend.svg"
LOGO_KINDS = {".svg": "image/svg+xml", ".png": "image/png"}


def refuse_broken_theme(settings: Settings) -> None:
    """Refuse to start with a theme that is not there.

    Raises:
        InvalidInputError: a file is missing, or the logo is of a kind that pages cannot show.
    """
    faults = []
    for name, path in (("PASSEND_THEME_CSS", settings.theme_css), ("PASSEND_THEME_LOGO", settings.theme_logo)):
        if path is not None and not path.is_file():
            faults.append(Fault(name, f"{path} is er niet", "het pad van een bestand"))
    if settings.theme_logo is not None and settings.theme_logo.suffix not in LOGO_KINDS:
        faults.append(
            Fault("PASSEND_THEME_LOGO", f"{settings.theme_logo.name} is geen logo", "een bestand .svg of .png")
        )
    if faults:
        raise InvalidInputError(tuple(faults))


def send_logo(request: Request) -> FileResponse:
    """Send the logo of the municipality, or ours."""
    path = _settings(request).theme_logo or _OWN_LOGO
    return FileResponse(path, media_type=LOGO_KINDS[path.suffix])


def send_theme(request: Request) -> FileResponse:
    """Send the colours of the municipality, which come after ours."""
    path = _settings(request).theme_css
    if path is None:
        raise HTTPException(404)
    return FileResponse(path, media_type="text/css")


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.door.settings
    return settings
