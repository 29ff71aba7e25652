"""A server that can be killed and started again: a process of its own, as `passend serve` runs it.

A nursery builds the application once and forks a server for each life, so that a new life costs no second of importing.
It opens no database itself: every life opens its own.
"""

import os
import signal
import time

import httpx
import uvicorn
from processes import PROCESSES
from running_server import settings_in

START_SECONDS = 120
PACE = {"requests_a_minute": 1_000_000, "requests_a_minute_organisation": 1_000_000}


class MortalServer:
    """One address, at which one server after another lives."""

    def __init__(self, directory, port: int, **given) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._pipe, theirs = PROCESSES.Pipe()
        self._nursery = PROCESSES.Process(target=_nurse, args=(theirs, directory, port, PACE | given), daemon=True)
        self._nursery.start()
        self._living: int | None = None

    def start(self) -> None:
        """Begin a life, and wait until it answers."""
        self._pipe.send("begin")
        assert self._pipe.poll(START_SECONDS), "the nursery gives no server"
        self._living = self._pipe.recv()
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.02)

    def kill(self) -> None:
        """End this life with SIGKILL; nothing of it runs any more when this returns."""
        os.kill(self._living, signal.SIGKILL)
        self._pipe.send("bury")
        assert self._pipe.poll(START_SECONDS)
        assert self._pipe.recv() == -signal.SIGKILL, "the server was not there to be killed"
        self._living = None

    def close(self) -> None:
        """End everything."""
        if self._living is not None:
            self.kill()
        self._pipe.send(None)
        self._nursery.join(START_SECONDS)

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/v1/collegas", timeout=START_SECONDS).status_code == 200
        except httpx.TransportError:
            return False


def _nurse(pipe, directory, port, given) -> None:
    """Fork servers until told to stop."""
    from api.app import create_app
    from api.slow_clients import HeadInTime

    config = uvicorn.Config(
        create_app(settings_in(directory, port=port, **given)),
        host="127.0.0.1",
        port=port,
        log_level="critical",
        http=HeadInTime,
    )
    living = 0
    while (asked := pipe.recv()) is not None:
        if asked == "bury":
            pipe.send(os.waitstatus_to_exitcode(os.waitpid(living, 0)[1]))
            continue
        living = os.fork()
        if not living:
            uvicorn.Server(config).run()
            os._exit(0)
        pipe.send(living)
