"""SIGTERM, as systemd stops a service: who was being helped gets an answer, and what runs is finished."""

import os
import signal
import socket
import subprocess
import time

import httpx
import pytest
from command_line import PASSEND
from nothing_lost import half_written, versions_in
from over_http import Town
from running_server import furnish_with_reference_data, settings_in
from writing_clients import Clients

SECONDS = 120


@pytest.fixture
def started(tmp_path):
    """Start a command in a process of its own over a new installation."""
    furnish_with_reference_data(tmp_path)
    own = {name: value for name, value in os.environ.items() if not name.startswith("PASSEND_")}
    own |= {"PASSEND_DATA_DIR": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    running = []

    def start(*words, **given):
        process = subprocess.Popen([*PASSEND, *words], env=own | given, stdout=subprocess.PIPE, text=True)
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.wait()


def test_a_server_that_is_stopped_answers_whom_it_was_helping(started, tmp_path):
    port = free_port()
    server, url = started("serve", PASSEND_PORT=str(port)), f"http://127.0.0.1:{port}"
    with httpx.Client(base_url=url, timeout=SECONDS) as client:
        wait_for(client)
        town = Town(client)
        plek = town.plek(plaatsen=None, dagdelen=[])
    where = settings_in(tmp_path).database_url
    clients, before = Clients(url, town.colleague, town.employer, plek), versions_in(where)
    writers = clients.write(each=2)
    while len(clients.receipts) < 12:
        time.sleep(0.01)
    server.send_signal(signal.SIGTERM)
    assert server.wait(SECONDS) in (0, -signal.SIGTERM)
    for writer in writers:
        writer.join(SECONDS)
    assert clients.refused == []
    assert len(versions_in(where) - before) == len(clients.receipts), "something was done that nobody was told"
    assert half_written(where) == []


def test_the_work_that_goes_by_itself_stops_between_two_pieces(started):
    work = started("work")
    first = work.stdout.readline()
    work.send_signal(signal.SIGTERM)
    rest = work.stdout.read()
    assert work.wait(SECONDS) == 0
    assert first.startswith("Het werk van")
    assert rest.splitlines()[-1].startswith("Gestopt. Wat liep, is af")


def wait_for(client) -> None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        try:
            if client.get("/readyz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    pytest.fail("the server does not answer")


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
