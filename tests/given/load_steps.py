"""Run locust in steps of users against a real server on loopback, and read what came of it."""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import httpx

PROFILE = Path(__file__).parents[1] / "load" / "profile.py"
QUICK_SECONDS = 1.0
LAST_ANSWER_SECONDS = 60
BUSY = "te druk (503)"  # as in profile.py, which only locust imports


@dataclass(frozen=True)
class Figures:
    """What one kind of request came to in one step.

    Attributes:
        times: how often an answer took so many milliseconds, as locust rounds them.
    """

    answered: int
    failed: int
    a_second: float
    times: Counter

    def percentile(self, percent: float) -> float:
        """Give the milliseconds within which so many percent were answered."""
        wanted, seen = percent / 100 * sum(self.times.values()), 0
        for milliseconds in sorted(self.times):
            seen += self.times[milliseconds]
            if seen >= wanted:
                return milliseconds
        return 0.0


def step(
    port: int, town: Path, users: int, seconds: int, thinks: float, everything_once: bool = False
) -> dict[str, Figures]:
    """Let so many users work for some seconds; gives the figures by kind of request.

    Args:
        everything_once: each user first does each of its tasks once, however long that takes.
    """
    options = ["-f", PROFILE, "--headless", "--skip-log", "--json", "--exit-code-on-error", "0"]
    amount = ["-u", users, "-r", users, "-t", f"{seconds}s", "--stop-timeout", str(LAST_ANSWER_SECONDS)]
    words = [sys.executable, "-m", "locust", *options, *amount, "--host", f"http://127.0.0.1:{port}"]
    once = {"LOAD_EVERYTHING_ONCE": "ja"} if everything_once else {}
    environment = os.environ | {"LOAD_TOWN": str(town), "LOAD_THINKS": str(thinks)} | once
    most = seconds + LAST_ANSWER_SECONDS + 120
    done = subprocess.run(
        list(map(str, words)), env=environment, capture_output=True, text=True, timeout=most, check=False
    )
    if not done.stdout.strip().startswith("["):
        raise RuntimeError(f"locust said nothing: {done.stderr[-2000:]}")
    return {one["name"]: _figures(one) for one in json.loads(done.stdout)}


def _figures(told: dict) -> Figures:
    lasted = max(1.0, told["last_request_timestamp"] - told["start_time"])
    times = Counter({float(milliseconds): count for milliseconds, count in told["response_times"].items()})
    return Figures(told["num_requests"], told["num_failures"], told["num_requests"] / lasted, times)


def recovery(port: int, town: Path) -> float:
    """Give after how many seconds a list is made within a second again, once everybody has gone."""
    vacancy, began = json.loads(town.read_text(encoding="utf-8"))["vacancies"][0], time.monotonic()
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        while time.monotonic() - began < 120:
            asked = time.monotonic()
            answer = client.post(f"/v1/vacatures/{vacancy}/ranglijsten")
            if answer.status_code == 201 and time.monotonic() - asked < QUICK_SECONDS:
                return time.monotonic() - began
            time.sleep(0.1)
    return float("inf")
