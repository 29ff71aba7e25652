"""How much a list over HTTP takes more than the same list in the process: a real server on loopback, one worker.

The client is that of the standard library, which does little: what it takes is not what passend takes.
"""

import os
import socket
import time
from collections.abc import Callable
from contextlib import closing, redirect_stderr, suppress
from http.client import HTTPConnection
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from api.bootstrap import open_service
from api.cli.serve import serve_with
from api.cli.session import actor
from api.schemas.ranked_list import ranked_list_bytes
from api.settings import Settings
from matching.domain.ranking_request import Page, RankingRequest
from matching.storage.bulk import settle
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking

REPEATS = 30


def measure_http(folder: Path) -> dict[str, Any]:
    """Make the same list, and read it, in turn in this process and over HTTP."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = _settings(folder, port)
    service, who = open_service(settings), actor()
    service.warm_up()
    settle()
    server = get_context("spawn").Process(target=_serve, args=(folder, port), daemon=True)
    server.start()
    _wait_for(port)
    with service.store.read() as reader:
        number = min(vacancy.number for vacancy in reader.vacancies.all() if vacancy.is_rankable)
    vacancy = f"V-{number}"
    with closing(HTTPConnection("127.0.0.1", port, timeout=600)) as client:
        found, _ = _asked(client, "POST", f"/v1/vacatures/{vacancy}/ranglijsten")
        list_id = rank_candidates(service, who, vacancy, RankingRequest())

        def made_here() -> bytes:
            made = rank_candidates(service, who, vacancy, RankingRequest())
            return ranked_list_bytes(read_ranking(service, who, made, Page()))

        ways: dict[str, Callable[[], Any]] = {
            "maken": made_here,
            "makenOverHttp": lambda: _asked(client, "POST", f"/v1/vacatures/{vacancy}/ranglijsten"),
            "lezen": lambda: ranked_list_bytes(read_ranking(service, who, list_id, Page())),
            "lezenOverHttp": lambda: _asked(client, "GET", found),
            "levendOverHttp": lambda: _asked(client, "GET", "/livez"),
        }
        times = _in_turn(ways)
    server.terminate()
    server.join(10)
    service.close()
    p50 = {name: round(1000 * float(np.percentile(taken, 50)), 2) for name, taken in times.items()}
    extra = {f"{name}Meer": round(p50[f"{name}OverHttp"] - p50[name], 2) for name in ("maken", "lezen")}
    return {f"{name}Ms": figure for name, figure in (p50 | extra).items()}


def _asked(client: HTTPConnection, method: str, path: str) -> tuple[str, bytes]:
    """Ask, and give where it is (empty when it says nothing of that) and the whole answer.

    Raises:
        RuntimeError: the answer is no success.
    """
    client.request(method, path)
    with client.getresponse() as answer:
        content = answer.read()
    if not 200 <= answer.status < 300:
        raise RuntimeError(f"{method} {path}: {answer.status}")
    return answer.headers.get("Location", ""), content


def _settings(folder: Path, port: int) -> Settings:
    return Settings(data_dir=folder, database_url="", identity_database_url="", port=port)


def _serve(folder: Path, port: int) -> None:
    """Serve in a process of its own, as `passend serve` does; its lines are written and read by nobody."""
    with Path(os.devnull).open("w") as nobody, redirect_stderr(nobody):
        serve_with(_settings(folder, port))


def _wait_for(port: int) -> None:
    """Wait until somebody answers; a minute at most."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)


def _in_turn(ways: dict[str, Callable[[], Any]]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(REPEATS):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            times[name].append(time.perf_counter() - began)
    return times
