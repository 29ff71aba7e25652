"""passend as its users meet it: a real server on loopback over a real database."""

import socket
import threading
import time
from contextlib import contextmanager

import httpx
import uvicorn

from api.app import create_app
from api.bootstrap import open_service
from api.cli.demo import fill
from api.settings import Settings
from api.slow_clients import HeadInTime
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import SYSTEM

START_SECONDS = 60


def settings_in(directory, **given) -> Settings:
    """Settings of a data directory, whatever the environment says."""
    usual = {"database_url": "", "identity_database_url": "", "host": "127.0.0.1"}
    return Settings(data_dir=directory, **usual | given)


def furnish(directory) -> None:
    """Put the small reference data and the demo people in a data directory."""
    service = open_service(settings_in(directory))
    fill(service)
    service.close()


def furnish_with_reference_data(directory, **given) -> None:
    """Put the small reference data in a data directory, and nobody."""
    service = open_service(settings_in(directory, **given))
    taxonomy, geography, reference = small_taxonomy(), small_geography(), service.store.reference
    reference.put("taxonomy", taxonomy.content(), version=taxonomy.version, counts={}, actor=SYSTEM)
    reference.put("postcodes", geography.content(), version=geography.version, counts={}, actor=SYSTEM)
    service.close()


def _wait_until_started(server: uvicorn.Server, thread: threading.Thread) -> None:
    """Wait at most a minute, and not at all for a server that stopped."""
    deadline = time.monotonic() + START_SECONDS
    while not server.started:
        assert thread.is_alive(), "The server stopped while it started; its log says why."
        assert time.monotonic() < deadline, f"The server did not start within {START_SECONDS} seconds."
        time.sleep(0.02)


@contextmanager
def running(directory, **given):
    """Run a server over a data directory and give a client of it; on a free port unless one is given."""
    wanted = given.pop("port", 0)
    with served(lambda port: create_app(settings_in(directory, port=port, **given)), wanted=wanted) as client:
        yield client


@contextmanager
def served(make_app, scheme="http", verify=True, wanted=0, **options):
    """Run a server of the app that is made for a free port, and give a client of it.

    `options` are those of uvicorn, such as its certificates; `verify` is how the client trusts them.
    """
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        free.bind(("127.0.0.1", wanted))
        port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(
            make_app(port), host="127.0.0.1", port=port, log_level="critical", **{"http": HeadInTime} | options
        )
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    _wait_until_started(server, thread)
    with httpx.Client(base_url=f"{scheme}://127.0.0.1:{port}", timeout=60, verify=verify) as client:
        yield client
    server.should_exit = True
    thread.join(10)
