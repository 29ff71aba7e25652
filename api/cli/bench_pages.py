"""How long the server works on every page: each role of the demo walks the links that it is given."""

import asyncio
import html
import os
import platform
import re
import sqlite3
import time
from collections import Counter, deque
from collections.abc import Callable
from importlib.metadata import version
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx
import numpy as np

from api.app import create_app
from api.settings import Settings
from api.web.demo_people import LOOKING_ON, ORDER

SAMPLES = 2  # addresses of one page that are looked at
TIMES = 3
MOST = 400
"""Addresses that one role opens, so that a walk ends."""

_LINK = re.compile(r'<a [^>]*href="(/[^"#]*)"')
_FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_WHO = re.compile(r'name="wie" value="([^"]+)"')
_ONE_OF_MANY = re.compile(r"[A-Z]+-\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NOT_WALKED = re.compile(r"^/(v1|static|vum)/|/inloggen|/uitloggen|/rol\b|\.(pdf|csv|xlsx)\b|/papier|/blad")


def measure_pages(settings: Settings, tell: Callable[[str], None]) -> dict[str, Any]:
    """Give of every page, in the role for which it takes longest, the first look and p50 and the slowest after it.

    In milliseconds of processor; the first look is the longest of all roles.

    Args:
        tell: hears how far it is, after every role.
    """
    figures, failed = asyncio.run(_measure(settings, tell))
    return {"machine": _machine(), "mislukt": failed, "bladzijden": figures}


def _machine() -> dict[str, Any]:
    """Say on what it was measured."""
    return {
        "kernen": os.cpu_count(),
        "processor": platform.machine(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "numpy": np.__version__,
        "passend": version("passend"),
    }


async def _measure(settings: Settings, tell: Callable[[str], None]) -> tuple[dict[str, Any], list[str]]:
    app = create_app(settings)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    figures: dict[str, dict[str, Any]] = {}
    failed: list[str] = []
    async with app.router.lifespan_context(app):
        await asyncio.to_thread(app.state.door.warm_up)
        for role in (*ORDER, *LOOKING_ON):
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", timeout=600) as client:
                seconds = await _walk(client, role, failed)
            tell(f"{role}: {len(seconds)} bladzijden")
            for page, taken in seconds.items():
                figures[page] = _longest(figures.get(page), _figures(role, taken))
    return dict(sorted(figures.items(), key=lambda pair: -pair[1]["p50Ms"])), failed


def _figures(role: str, taken: list[list[float]]) -> dict[str, Any]:
    first, later = max(looks[0] for looks in taken), [one for looks in taken for one in looks[1:]]
    p50, most = (float(np.percentile(later, part)) for part in (50, 100))
    ms = {name: round(1000 * one, 1) for name, one in (("p50Ms", p50), ("meestMs", most), ("eersteMs", first))}
    return {"rol": role, "keer": len(later), **ms}


def _longest(known: dict[str, Any] | None, now: dict[str, Any]) -> dict[str, Any]:
    """Give the figures of the role for which a page takes longest; only the very first look at all is a first one."""
    if known is None:
        return now
    longest = max(known, now, key=lambda one: float(one["p50Ms"]))
    return longest | {"eersteMs": max(known["eersteMs"], now["eersteMs"])}


async def _walk(client: httpx.AsyncClient, role: str, failed: list[str]) -> dict[str, list[list[float]]]:
    """Open what this role is led to, and give how long the looks took.

    Args:
        failed: is added to with what cannot be opened by a fault of ours.
    """
    waiting, seen, samples = deque([await _log_in(client, role)]), set[str](), Counter[str]()
    seconds: dict[str, list[list[float]]] = {}
    while waiting and len(seen) < MOST:
        address = waiting.popleft()
        page = page_of(address)
        if address in seen or samples[page] == SAMPLES:
            continue
        seen.add(address)
        first, answer = await _look(client, address)
        if answer.status_code >= 500:
            failed.append(f"{role} {address}")
        if answer.status_code == 200 and "text/html" in answer.headers["content-type"]:
            samples[page] += 1
            waiting.extend(_links(answer))
            later = [(await _look(client, address))[0] for _ in range(TIMES)]
            seconds.setdefault(page, []).append([first, *later])
    return seconds


async def _look(client: httpx.AsyncClient, address: str) -> tuple[float, httpx.Response]:
    """Give the processor time of one look, in seconds, and the page: what waits beside it does not count."""
    began = time.process_time()
    answer = await client.get(address)
    return time.process_time() - began, answer


def _links(answer: httpx.Response) -> list[str]:
    found = (urljoin(str(answer.url), html.unescape(link)) for link in _LINK.findall(answer.text))
    paths = (urlsplit(link)._replace(scheme="", netloc="").geturl() for link in found)
    return [path for path in paths if not _NOT_WALKED.search(path)]


def page_of(address: str) -> str:
    """Name the page behind an address: its path, with a star for what is one of many."""
    return "/".join("*" if _ONE_OF_MANY.fullmatch(part) else part for part in urlsplit(address).path.split("/"))


async def _log_in(client: httpx.AsyncClient, role: str) -> str:
    """Log in as somebody in this role, and give the page on which they begin."""
    shown = (await client.get("/inloggen")).text
    fields = dict(_FIELD.findall(shown.split("<form ")[1].partition("</form>")[0]))
    who = next(html.unescape(code) for code in _WHO.findall(shown) if code.startswith(f"{role}:"))
    answer = await client.post("/inloggen", data=fields | {"wie": who, "terug": "/"})
    return answer.headers["location"]
