"""An exchange of VUM written by hand: it answers what it was given, and remembers what it was asked."""

import json

import httpx

from matching.exchange.vum_client import VumClient

US, OPERATOR = "00000001003214345000", "00000001003214345999"


class HandWritten:
    """An exchange that answers what is written here, and remembers what it was asked."""

    def __init__(self, matches, details=None, changed=None):
        self.matches, self.details, self.changed = matches, details or {}, changed or {}
        self.asked, self.opened, self.headers = [], [], {}

    def __call__(self, request):
        self.headers = request.headers
        turned = {"X-VUM-toParty": request.headers["X-VUM-fromParty"], "X-VUM-fromParty": OPERATOR}
        if request.method == "POST":
            self.asked.append(json.loads(request.content)["vraagObject"])
            answer = {"vraagID": "q", "maximumAantalResultatenBereikt": False, "matches": self.matches}
            return httpx.Response(200, json=answer | self.changed, headers=turned)
        vum_id = request.url.path.rpartition("/")[2]
        self.opened.append(vum_id)
        if len(self.opened) > 10:
            return httpx.Response(429, json={"code": "429.01", "message": "genoeg"}, headers=turned)
        return httpx.Response(200, json=self.details.get(vum_id, {"idWerkzoekende": vum_id}), headers=turned)

    def open(self, exchange):
        return VumClient(exchange, httpx.MockTransport(self))
