"""`passend serve` as a process of its own, as it runs at a municipality: with lines in a file and figures on a port."""

import os
import socket
import subprocess
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil
from command_line import PASSEND

START_SECONDS, NO_LIMIT = 600, "1000000000"


@dataclass(frozen=True)
class Served:
    """A server that runs."""

    process: psutil.Process
    port: int
    metrics_port: int
    log: Path

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def lines(self):
        return self.log.read_text(encoding="utf-8").splitlines()

    def figures(self):
        """Read the figures, as whoever watches does."""
        return httpx.get(f"http://127.0.0.1:{self.metrics_port}/metrics", timeout=30).raise_for_status().text


@contextmanager
def served(folder, **settings):
    """Serve a folder until everybody is in memory; who asks is not counted, unless the settings say so."""
    port, metrics_port = _free_ports(2)
    own = {name: value for name, value in os.environ.items() if not name.startswith("PASSEND_")}
    given = {
        "PASSEND_DATA_DIR": str(folder),
        "PASSEND_PORT": str(port),
        "PASSEND_METRICS_PORT": str(metrics_port),
        "PASSEND_LOG_LEVEL": "info",
        "PASSEND_LOG_FORMAT": "json",
        "PASSEND_REQUESTS_A_MINUTE": NO_LIMIT,
        "PASSEND_REQUESTS_A_MINUTE_ORGANISATION": NO_LIMIT,
    }
    log = Path(folder) / "serve.log"
    with log.open("wb") as lines:
        process = subprocess.Popen([*PASSEND, "serve"], env=own | given | settings, stdout=lines, stderr=lines)
    try:
        _wait_until_ready(port, process, log)
        yield Served(psutil.Process(process.pid), port, metrics_port, log)
    finally:
        process.terminate()
        process.wait(30)


def _wait_until_ready(port, process, log):
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        with suppress(httpx.TransportError):
            if httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=5).status_code == 200:
                return
        time.sleep(0.1)
    raise AssertionError(f"The server did not become ready ({process.poll()}): {log.read_text()[-2000:]}")


def _free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports
