"""Clients that write over HTTP until the server is gone, and remember exactly what was acknowledged to them.

Each one does what one kind of user does, asks one thing at a time, and sends an `Idempotency-Key` with every POST.
"""

import threading
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
from this_day import TODAY

from api.schemas import candidate, vacancy

AS_CONSULENT = {"X-Passend-Rol": "consulent"}
SECONDS = 60


@dataclass(frozen=True)
class Question:
    """What was asked; the same question can be asked again."""

    method: str
    path: str
    body: dict[str, Any]
    headers: dict[str, str]

    def ask(self, client: httpx.Client) -> httpx.Response:
        return client.request(self.method, f"/v1/{self.path}", json=self.body, headers=self.headers)


@dataclass(frozen=True)
class Receipt:
    """What the server acknowledged.

    Attributes:
        at: where what was written is read.
        version: as the ETag said.
        content: what the answer said.
    """

    question: Question
    at: str
    version: int
    content: dict[str, Any]


@dataclass
class Clients:
    """Everybody who writes at the same moment.

    Attributes:
        receipts: everything acknowledged, in the order of each client.
        unanswered: the questions of this life that got no answer, or 503 because the database was killed: each was done
            or not, and never by half.
        refused: answers that were no acknowledgement; there should be none.
    """

    url: str
    colleague: dict[str, Any]
    employer: dict[str, Any]
    plek: dict[str, Any]
    receipts: list[Receipt] = field(default_factory=list)
    unanswered: list[Question] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def write(self, each: int = 1) -> list[threading.Thread]:
        """Let so many of each kind write until the server is gone; gives the threads to wait for."""
        self.unanswered.clear()
        kinds = (self._hand_in, self._tell_facts, self._propose)
        threads = [threading.Thread(target=self._until_gone, args=(kind,)) for kind in kinds * each]
        for thread in threads:
            thread.start()
        return threads

    def _until_gone(self, kind) -> None:
        with httpx.Client(base_url=self.url, timeout=SECONDS) as client:
            try:
                while not self.refused:
                    kind(client)
            except httpx.TransportError:
                return

    def _hand_in(self, client) -> None:
        """Hand in a vacancy, and mend its title."""
        owned = {"werkgever": self.employer["id"], "aanspreekpunt": self.colleague["id"]}
        made = self._ask(client, "POST", "vacatures", vacancy.EXAMPLE | owned | {"titel": f"Werk {uuid4()}"})
        self._ask(client, "PATCH", f"vacatures/{made['id']}", {"titel": f"Beter {uuid4()}"}, seen=1)

    def _tell_facts(self, client) -> None:
        """Register somebody, write who it is, and write down three answers."""
        who = self._ask(client, "POST", "kandidaten", candidate.EXAMPLE | {"aanspreekpunt": self.colleague["id"]})
        at = f"kandidaten/{who['id']}"
        self._ask(client, "PUT", f"{at}/identiteit", {"naam": f"N {uuid4()}", "geboortedatum": "1990-01-01"}, seen=1)
        for seen, category in enumerate(("B", "C", "D"), start=2):
            told = {"profiel": {"rijbewijzen": [{"waarde": {"categorie": category}}]}}
            said = {"bron": "kandidaat", "waargenomenOp": "2026-06-01"}
            self._ask(client, "POST", f"{at}/feiten", said | told, seen=seen)

    def _propose(self, client) -> None:
        """Register somebody, and propose a placement."""
        who = self._ask(client, "POST", "kandidaten", candidate.EXAMPLE | {"aanspreekpunt": self.colleague["id"]})
        asked = {"kandidaat": who["nummer"], "plek": self.plek["nummer"], "consulent": self.colleague["id"]}
        days = {"startdatum": str(TODAY), "eindDatum": str(TODAY + timedelta(days=100))}
        self._ask(client, "POST", "plaatsingen", asked | days)

    def _ask(self, client, method, path, body, seen=None) -> dict[str, Any]:
        key = {"Idempotency-Key": str(uuid4())} if method == "POST" else {}
        match = {} if seen is None else {"If-Match": f'"{seen}"'}
        question = Question(method, path, body, AS_CONSULENT | key | match)
        try:
            answer = question.ask(client)
            _stop_when_away(answer)
        except httpx.TransportError:
            self.unanswered.append(question)
            raise
        if not answer.is_success:
            self.refused.append(f"{method} {path}: {answer.status_code} {answer.text}")
            raise httpx.TransportError("refused")
        said = answer.json()
        at = f"{path}/{said['id']}" if path in ("vacatures", "kandidaten", "plaatsingen") else path
        self.receipts.append(Receipt(question, at, int(answer.headers["etag"].strip('"')), said))
        return said


def _stop_when_away(answer: httpx.Response) -> None:
    """Raise when the server says that it cannot reach its database, as if it were gone itself."""
    if answer.status_code == 503 and "niet bereikbaar" in answer.json()["detail"]:
        raise httpx.ReadError("the database was gone")
