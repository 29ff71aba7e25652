"""Where somebody goes on after logging in: a path of our own, never an address of somebody else."""

import re
from urllib.parse import quote, urlsplit

from starlette.requests import Request

_PATH = re.compile(r"/(?![/\\])[!-\[\]-~]{0,1000}")


def safe_path(back: str | None) -> str:
    """Give a path to go back to; the start when what was asked is no path of ours."""
    return back if back and _PATH.fullmatch(back) else "/"


def path_of(request: Request) -> str:
    """Give where a request comes from: its own address, or of a form the page that it stands on."""
    if request.method in ("GET", "HEAD"):
        return safe_path(request.url.path + (f"?{request.url.query}" if request.url.query else ""))
    page = urlsplit(request.headers.get("referer", ""))
    if page.netloc != request.headers.get("host"):
        return "/"
    return safe_path(page.path + (f"?{page.query}" if page.query else ""))


def login_path(back: str) -> str:
    """Give the address where one logs in, and then goes on."""
    return "/inloggen" if back == "/" else f"/inloggen?terug={quote(back, safe='/')}"
