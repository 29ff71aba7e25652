"""How long the server works on every page: each role of the demo walks the links that it is given."""

import asyncio
import html
import re
import time
from collections import Counter, deque
from collections.abc import Collection
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx
import numpy as np

from api.app import create_app
from api.settings import Settings
from api.web.demo_people import ORDER

SAMPLES = 2  # addresses of one page that are looked at
TIMES = 3
MOST = 400
"""Addresses that one role opens, so that a walk ends."""

_LINK = re.compile(r'<a [^>]*href="(/[^"#]*)"')
_FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_WHO = re.compile(r'name="wie" value="([^"]+)"')
_ONE_OF_MANY = re.compile(r"[A-Z]+-?\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NOT_WALKED = re.compile(r"^/(v1|static|vum)/|/inloggen|/uitloggen|/rol\b|\.(pdf|csv|xlsx)\b|/papier|/blad")


def measure_pages(settings: Settings) -> dict[str, Any]:
    """Give p50 and the slowest look of every page, in milliseconds, in the role that reached it first."""
    return asyncio.run(_measure(settings))


async def _measure(settings: Settings) -> dict[str, Any]:
    app = create_app(settings)
    transport = httpx.ASGITransport(app)
    figures: dict[str, dict[str, Any]] = {}
    async with app.router.lifespan_context(app):
        for role in ORDER:
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", timeout=600) as client:
                seconds = await _walk(client, role, figures.keys())
            figures |= {page: _figures(role, taken) for page, taken in seconds.items()}
    return dict(sorted(figures.items(), key=lambda pair: -pair[1]["p50Ms"]))


def _figures(role: str, taken: list[float]) -> dict[str, Any]:
    p50, most = (round(1000 * float(np.percentile(taken, part)), 1) for part in (50, 100))
    return {"rol": role, "keer": len(taken), "p50Ms": p50, "meestMs": most}


async def _walk(client: httpx.AsyncClient, role: str, known: Collection[str]) -> dict[str, list[float]]:
    """Open what this role is led to, and give how long each look took at every page that is not known yet."""
    waiting, seen, samples = deque([await _log_in(client, role)]), set[str](), Counter[str]()
    seconds: dict[str, list[float]] = {}
    while waiting and len(seen) < MOST:
        address = waiting.popleft()
        page = page_of(address)
        if address in seen or samples[page] == SAMPLES:
            continue
        seen.add(address)
        answer = await client.get(address)
        if answer.status_code == 200 and "text/html" in answer.headers["content-type"]:
            samples[page] += 1
            waiting.extend(_links(answer))
            if page not in known:
                seconds.setdefault(page, []).extend([await _look(client, address) for _ in range(TIMES)])
    return seconds


async def _look(client: httpx.AsyncClient, address: str) -> float:
    """Give the processor time of one look, in seconds: what waits beside it does not count."""
    began = time.process_time()
    await client.get(address)
    return time.process_time() - began


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
