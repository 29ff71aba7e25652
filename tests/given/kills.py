"""A town that is written in from all sides, and whose server is killed again and again at any moment."""

import random
import socket
import time
from contextlib import contextmanager

import httpx
from mortal_server import MortalServer
from nothing_lost import Count, Watcher
from over_http import Town
from running_server import furnish_with_reference_data, settings_in
from writing_clients import Clients

from api.bootstrap import open_service

MOST_IN_A_LIFE, A_MOMENT = 12, 0.06


class KilledTown:
    """A town with its server, the clients who write in it, and who looks afterwards."""

    def __init__(self, directory, database_url: str = "", seed: int = 7) -> None:
        furnish_with_reference_data(directory, database_url=database_url)
        settings = settings_in(directory, database_url=database_url)
        self.random = random.Random(seed)
        self.server = MortalServer(directory, _free_port(), database_url=database_url)
        self.server.start()
        with httpx.Client(base_url=self.server.url, timeout=60) as client:
            town = Town(client)
            plek = town.plek(plaatsen=None, dagdelen=[])
        self.clients = Clients(self.server.url, town.colleague, town.employer, plek)
        self.service = open_service(settings)
        self.watcher = Watcher(self.service, settings.database_url, self.clients)

    @property
    def count(self) -> Count:
        return self.watcher.count

    def live_and_die(self, kill=None) -> None:
        """Let everybody write for a while, and kill the server, or something else before it."""
        enough = len(self.clients.receipts) + self.random.randint(0, MOST_IN_A_LIFE)
        writers = self.clients.write()
        while len(self.clients.receipts) < enough and any(writer.is_alive() for writer in writers):
            time.sleep(0.002)
        time.sleep(self.random.uniform(0, A_MOMENT))
        if kill is not None:
            kill()
        self.server.kill()
        for writer in writers:
            writer.join()

    def look(self) -> None:
        """Begin the next life, and look."""
        self.server.start()
        self.watcher.look()
        assert self.clients.refused == []

    def close(self) -> None:
        self.service.close()
        self.server.close()


@contextmanager
def killed_town(directory, database_url: str = ""):
    """Run one for as long as this lasts."""
    town = KilledTown(directory, database_url)
    yield town
    town.close()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
