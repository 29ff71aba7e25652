"""What a server holds while it is asked and asked: memory, open files, connections, threads."""

import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import httpx
import numpy as np

AT_ONCE = 4
_ASKED = (
    ("POST", "/v1/vacatures/V-101/ranglijsten"),
    ("GET", "/v1/kandidaten"),
    ("GET", "/vacatures/V-101"),
    ("GET", "/v1/vacatures?velden=nummer"),
    ("GET", "/v1/kandidaten/K-999999"),
    ("GET", "/livez"),
    ("POST", "/vum/v3/werkzoekendeProfielen/matches"),
    ("GET", "/v1/regels"),
    ("GET", "/inloggen"),
    ("GET", "/v1/zomaar"),
)
KINDS_ASKED = len(_ASKED)
ANSWERED = {200, 201, 303, 400, 404}


@dataclass(frozen=True)
class Held:
    """What a process holds at one moment."""

    requests: int
    megabytes: float
    files: int
    connections: int
    threads: int

    def __str__(self):
        return (
            f"{self.requests:>7} requests: {self.megabytes:7.1f} MB, {self.files} files, "
            f"{self.connections} connections, {self.threads} threads"
        )


def held(server, requests=0):
    """Say what a server holds, once those who asked have hung up."""
    process = server.process
    return Held(
        requests,
        process.memory_info().rss / 1e6,
        process.num_fds(),
        sum(one.status == "ESTABLISHED" for one in process.net_connections("tcp")),
        process.num_threads(),
    )


def ask(server, count):
    """Ask so many things, some at the same time, of every kind in turn; gives the statuses."""
    numbers, local = itertools.count(), threading.local()

    def one(_):
        if not hasattr(local, "client"):
            local.client = httpx.Client(base_url=server.address, timeout=120)
            clients.append(local.client)
        method, path = _ASKED[next(numbers) % len(_ASKED)]
        return local.client.request(method, path).status_code

    clients = []
    with ThreadPoolExecutor(AT_ONCE) as threads:
        statuses = set(threads.map(one, range(count)))
    for client in clients:
        client.close()
    return statuses


def settled(server, requests=0):
    """Say what a server holds as soon as it noticed that everybody hung up."""
    until = time.monotonic() + 30
    while (now := held(server, requests)).connections and time.monotonic() < until:
        time.sleep(0.1)
    return now


def megabytes_a_thousand(line):
    """Give how steeply memory goes up over these moments, in MB a thousand requests."""
    asked, memory = [one.requests for one in line], [one.megabytes for one in line]
    return 1000 * float(np.polyfit(asked, memory, 1)[0])
