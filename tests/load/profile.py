"""What people and systems do all day, for locust: who asks what, and how often in proportion.

Each kind of request is one name in the result; a 503 of the queue has a name of its own, since it is an answer at once
and not what was asked. Run by `run.py`, which fills the town and says where it is.
"""

import json
import os
import random
from pathlib import Path

from locust import FastHttpUser, constant, task

TOWN = json.loads(Path(os.environ["LOAD_TOWN"]).read_text(encoding="utf-8"))
THINKS = constant(float(os.environ.get("LOAD_THINKS", "0.5")))
EVERYTHING_ONCE = bool(os.environ.get("LOAD_EVERYTHING_ONCE"))
BUSY = "te druk (503)"
RANK, FILTER, READ, LOOK = "lijst maken", "lijst filteren", "lijst verder lezen", "kandidaat bekijken"
SUBMIT, BOOK, ASK = "vacature aanbieden", "plaatsing voorstellen", "VUM vragen"
CHANCE = random.Random(1)
VUM_HEADERS = {
    "API-Version": "3.0.0",
    "X-VUM-berichtVersie": "3.0.0",
    "X-VUM-fromParty": "00000004000000000001",
    "X-VUM-toParty": TOWN["oin"],
    "X-VUM-viaParty": "00000004000000000002",
    "X-VUM-SUWIparty": "true",
}


class Somebody(FastHttpUser):
    """Asks, thinks, and asks again."""

    abstract = True
    wait_time = THINKS
    role = "jobhunter"

    def on_start(self):
        """Do everything once before choosing, where that is wanted: then every kind is sure to be asked."""
        if EVERYTHING_ONCE:
            for one in dict.fromkeys(self.tasks):
                one(self)

    def ask(self, kind, method, path, body=None, headers=None, also=()):
        """Ask, and give the answer; anything but 2xx, 503 and `also` is a failure."""
        said = {"X-Passend-Rol": self.role, "X-Passend-Actor": f"{self.role}-{id(self) % 997}"} | (headers or {})
        with self.client.request(method, path, json=body, headers=said, name=kind, catch_response=True) as answer:
            if answer.status_code == 503 and answer.headers.get("Retry-After"):
                answer.request_meta["name"] = BUSY
                answer.success()
            elif answer.status_code in also:
                answer.success()
        return answer


class Jobhunter(Somebody):
    """Makes lists, filters them, reads on and looks at somebody."""

    weight = 6

    @task(4)
    def rank(self):
        made = self.ask(RANK, "POST", f"/v1/vacatures/{CHANCE.choice(TOWN['vacancies'])}/ranglijsten")
        if made.status_code == 201:
            self.ask(READ, "GET", f"{made.headers['Location']}?pagina=2")

    @task(3)
    def filter(self):
        wanted = {"urenMinimaal": CHANCE.choice((8, 16, 24)), "reistijdMaximaal": CHANCE.choice((30, 45, 60))}
        vacancy = CHANCE.choice(TOWN["vacancies"])
        self.ask(FILTER, "POST", f"/v1/vacatures/{vacancy}/ranglijsten", {"filters": wanted})

    @task(3)
    def look(self):
        self.ask(LOOK, "GET", f"/v1/kandidaten/{CHANCE.choice(TOWN['candidates'])}")


class Employer(Somebody):
    """Offers a vacancy."""

    weight = 1
    role = "werkgever"

    @task
    def submit(self):
        employer = CHANCE.choice(TOWN["employers"])
        body = TOWN["vacancy"] | {"werkgever": employer}
        self.ask(SUBMIT, "POST", "/v1/vacatures", body, {"X-Passend-Organisatie": employer})


class Consultant(Somebody):
    """Books somebody on a plek; a rule that says no is an answer."""

    weight = 2
    role = "consulent"

    @task
    def book(self):
        who, where = CHANCE.choice(TOWN["candidates"]), CHANCE.choice(TOWN["plekken"])
        self.ask(BOOK, "POST", "/v1/plaatsingen", TOWN["booking"] | {"kandidaat": who, "plek": where}, also=(409,))


class Exchange(Somebody):
    """Asks, for a mediator elsewhere, who there is."""

    weight = 1
    role = "systeem"

    @task
    def ask_vum(self):
        area = {"postcode": CHANCE.choice(TOWN["postcodes"]), "afstand": CHANCE.choice((5, 20, 100))}
        body = {"vraagObject": {"selectiegebied": area}}
        self.ask(ASK, "POST", "/vum/v3/werkzoekendeProfielen/matches", body, VUM_HEADERS)
