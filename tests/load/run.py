"""`make load`: how many requests a second, how long the slowest take, where that bends, and what comes after it.

A town is filled, a server started over it, and more and more users let loose: jobhunters, employers, consulenten, and
systems that ask over VUM. Bounded in time; everything on loopback, generator and server on the same cores.
"""

import argparse
import tempfile
import time
from itertools import pairwise
from pathlib import Path

import psutil
from load_steps import BUSY, Figures, recovery, step
from load_town import OIN, settle
from server_process import served

STEPS = (2, 4, 8, 16, 32, 64, 128, 256)
WARM_UP, THINKS = 4, 0.5


def main() -> None:
    """Read what is wanted, and measure."""
    asked = argparse.ArgumentParser(description="Put passend under load, in steps of users.")
    asked.add_argument("--people", type=int, default=10_000)
    asked.add_argument("--seconds", type=int, default=20, help="how long a step lasts")
    asked.add_argument("--steps", type=int, nargs="+", default=STEPS, help="how many users at a time")
    asked.add_argument("--folder", type=Path, help="a town that was filled before, or where to keep this one")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as own:
        folder = given.folder or Path(own)
        town = folder / "town.json"
        if not town.exists():
            began = time.monotonic()
            settle(folder, given.people)
            print(f"{given.people} people settled in {time.monotonic() - began:.0f} s", flush=True)
        measure(folder, town, given.steps, given.seconds)


def measure(folder: Path, town: Path, steps: list[int], seconds: int) -> None:
    """Go up the steps, print what each came to, and how long it took to recover from the last."""
    with served(folder, PASSEND_VUM_OIN=OIN, PASSEND_LOG_LEVEL="warning") as server:
        port, process = server.port, server.process
        step(port, town, WARM_UP, seconds, THINKS, everything_once=True)  # what is made once is not what is measured
        before = process.memory_info().rss
        rows = []
        for users in steps:
            print(f"\nload of the machine {psutil.getloadavg()[0]:.1f}; {users} users, {seconds} s each", flush=True)
            used = cpu_seconds(process)
            found = step(port, town, users, seconds, THINKS)
            show(found)
            answered = sum(one.answered for name, one in found.items() if name != BUSY)
            print(f"{1000 * (cpu_seconds(process) - used) / max(1, answered):.0f} ms of CPU of the server an answer")
            rows.append((users, found))
        print(f"\nrecovered in {recovery(port, town):.1f} s")
        print(f"memory {before / 1e6:.0f} MB before, {process.memory_info().rss / 1e6:.0f} MB after")
    print(f"it bends at {bend(rows)} users")


def cpu_seconds(process: psutil.Process) -> float:
    """Give how much a process used until now; on a machine with other work the clock says little."""
    used = process.cpu_times()
    return used.user + used.system


def show(found: dict[str, Figures]) -> None:
    """Print one step, a row a kind."""
    print(f"{'kind':<24}{'answered':>9}{'a second':>10}{'p50 ms':>9}{'p99 ms':>9}{'failed':>8}")
    for name, one in sorted(found.items()):
        times = f"{one.percentile(50):>9.0f}{one.percentile(99):>9.0f}"
        print(f"{name:<24}{one.answered:>9}{one.a_second:>10.1f}{times}{one.failed:>8}", flush=True)


def bend(rows: list[tuple[int, dict[str, Figures]]]) -> int:
    """Give the number of users from which twice as many are answered less than a fifth more."""
    rates = [(users, sum(one.a_second for name, one in found.items() if name != BUSY)) for users, found in rows]
    for (users, rate), (_, more) in pairwise(rates):
        if more < 1.2 * rate:
            return users
    return rates[-1][0]


if __name__ == "__main__":
    main()
