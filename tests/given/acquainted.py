"""Lets a made-up question be about something that is there, asked by somebody who may: so it gets past the door."""

import re
from itertools import cycle
from urllib.parse import quote

from role_table import MAY

COLLECTIONS = {
    "vacatureId": "vacatures",
    "plekId": "plekken",
    "bronId": "capaciteitsbronnen",
    "kandidaatId": "kandidaten",
    "scanId": "scans",
    "gebeurtenisId": "gebeurtenissen",
    "dienstverleningId": "dienstverleningen",
    "plaatsingId": "plaatsingen",
    "voordrachtId": "voordrachten",
    "taakId": "taken",
    "berichtId": "berichten",
    "werkgeverId": "werkgevers",
    "collegaId": "collegas",
}
REFERENCES = {
    "aanspreekpunt": "collegas",
    "collega": "collegas",
    "eigenaar": "collegas",
    "nieuweEigenaar": "collegas",
    "consulent": "collegas",
    "werkbegeleider": "collegas",
    "jobhunter": "collegas",
    "werkgever": "werkgevers",
    "kandidaat": "kandidaten",
    "kandidaten": "kandidaten",
    "ander": "kandidaten",
    "vacature": "vacatures",
    "plek": "plekken",
    "plaatsing": "plaatsingen",
    "bron": "",
}
OF_CANDIDATES = ("scans", "gebeurtenissen", "dienstverleningen", "plaatsingen", "voordrachten")
_ONLY_OF_OWN_PEOPLE = {"leesIdentiteit"}  # a consulent has to have noodtoegang for anybody else
_LISTED = 3


class Acquainted:
    """Knows what is there, and who may do what."""

    def __init__(self, client):
        self._client = client
        self._known = {name: self._listed(name, name) for name in COLLECTIONS.values() if name not in OF_CANDIDATES}
        for name in OF_CANDIDATES:
            found = [
                one for person in self._known["kandidaten"] for one in self._listed(f"kandidaten/{person}/{name}", name)
            ]
            self._known[name] = found
        self._next = {name: cycle(ids) for name, ids in self._known.items() if ids}

    def _listed(self, path, key):
        answer = self._client.get(f"/v1/{path}", params={"omvang": _LISTED}, headers={"X-Passend-Rol": "consulent"})
        return [one["id"] for one in answer.json().get(key, [])][:_LISTED] if answer.status_code == 200 else []

    def role(self, operation_id):
        """Give somebody who may ask this."""
        may = MAY.get(operation_id, {"consulent"})
        if operation_id in _ONLY_OF_OWN_PEOPLE:
            return "systeem"
        return "consulent" if "consulent" in may else min(may)

    def consulent_of(self, candidate):
        """Give whose candidate this is; somebody when it is nobody."""
        headers = {"X-Passend-Rol": "consulent"}
        answer = self._client.get(f"/v1/kandidaten/{quote(str(candidate), safe='')}", headers=headers)
        name = answer.json()["aanspreekpunt"]["naam"] if answer.status_code == 200 else ""
        colleagues = self._client.get("/v1/collegas", params={"omvang": 200}, headers=headers).json()["collegas"]
        return next((one["id"] for one in colleagues if one["naam"] == name), "consulent")

    def candidate_of(self, path):
        """Give of whom a placement or voordracht is, by its address; somebody when it is not there."""
        shown = self._client.get(f"/v1{path.rpartition('/')[0]}", headers={"X-Passend-Rol": "consulent"})
        return shown.json()["kandidaat"] if shown.status_code == 200 else "kandidaat"

    def introduce(self, case):
        """Let the addresses and references of a question be of something that is there, in its newest version."""
        for name in case.path_parameters or {}:
            collection = COLLECTIONS.get(name) or case.path.split("/")[1]
            if collection in self._next and name != "versie":
                case.path_parameters[name] = next(self._next[collection])
        if isinstance(case.body, dict):
            settled = "kandidaat" if "kandidaatId" in (case.path_parameters or {}) else ""
            case.body = self._referring({key: value for key, value in case.body.items() if key != settled})
        if "If-Match" in (case.headers or {}):
            self._see_newest(case)

    def _see_newest(self, case):
        path = re.match("/[^/]+/[^/]+", case.formatted_path)
        shown = self._client.get(f"/v1{path[0]}", headers={"X-Passend-Rol": "consulent"}) if path else None
        if shown is not None and "ETag" in shown.headers:
            case.headers["If-Match"] = shown.headers["ETag"]

    def _referring(self, value, key=""):
        if isinstance(value, dict):
            return {name: self._referring(member, name) for name, member in value.items()}
        if isinstance(value, list):
            return [self._referring(member, key) for member in value[:_LISTED]]
        collection = REFERENCES.get(key)
        return next(self._next[collection]) if isinstance(value, str) and value and collection in self._next else value
