"""Text that means harm, in every field of every form that takes it; a field that refuses it keeps what it had.

The forms are the examples of the description of the API, about people and work that are there.
"""

import copy
import re

from acquainted import Acquainted

ELEMENT = "vijand"
HOSTILE = (
    f"</textarea></title><{ELEMENT} onmouseover=1>\"'><script src=//x></script>"
    "{{191*7}}{% x %}&amp;${191*7}\u202e",
    f"<{ELEMENT}>\"'{{{{191*7}}}}",
)
EVALUATED = "1337"
"""What a template makes of 191*7."""
_WRITING = ("post", "put", "patch")
_FORMS = re.compile(
    "maak(Vacature|Plek|Capaciteitsbron|Werkgever|Kandidaat|Scan|Plaatsing|Dienstverlening|Collega|Businesscase)"
    "|wijzig.*|schrijf.*|evalueerPlaatsing|neemVacatureOp"
)
"""The operations that take text which is kept; all others only move what is there."""
_TURNS = 40
_LEAVES_ALONE = {"aanspreekpunt", "werkgever", "kandidaat", "vacature", "plek", "plaatsing", "bron", "bronnummer"}


class Case:
    """A question about something that is there, as `Acquainted` wants it."""

    def __init__(self, path, parameters, body):
        self.path, self.body = path, body
        self.path_parameters = dict.fromkeys(parameters, "")
        self.headers = {"If-Match": ""}

    @property
    def formatted_path(self):
        return self.path.format(**self.path_parameters)


def plant(client):
    """Fill in every form of the API with hostile text, and give which forms held it in how many fields."""
    document, known = client.get("/v1/openapi.json").json(), Acquainted(client)
    held = {"names of employers": _rename_employers(client)}
    for path, item in document["paths"].items():
        for way in _WRITING:
            example = _example_of(document, item.get(way, {}))
            if example is not None and _FORMS.fullmatch(item[way]["operationId"]):
                names = [one["name"] for one in item[way].get("parameters", []) if one["in"] == "path"]
                held[item[way]["operationId"]] = _send(client, known, way, Case(path, names, example), item[way])
    return held


def _rename_employers(client):
    """Give every employer a hostile name, for it stands on pages of every role; and give how many took it."""
    asker = {"X-Passend-Rol": "consulent"}
    rows = client.get("/v1/werkgevers", params={"omvang": 100}, headers=asker).json()["werkgevers"]
    answers = [
        client.patch(
            f"/v1/werkgevers/{one['id']}",
            json={"naam": f"{HOSTILE[1]} {number}"},
            headers=asker | {"If-Match": '"1"'},
        )
        for number, one in enumerate(rows)
    ]
    return sum(answer.status_code == 200 for answer in answers)


def _send(client, known, way, case, operation):
    """Send a form with hostile text where it is taken, and give how many fields took it."""
    best = 0
    for text in HOSTILE:
        if best:
            break
        case.headers["If-Match"] = ""
        known.introduce(case)
        body, kept = case.body, set()
        for _ in range(_TURNS):
            sent, places = planted(body, text, kept)
            headers = {"X-Passend-Rol": known.role(operation["operationId"])} | case.headers
            answer = client.request(way.upper(), f"/v1{case.formatted_path}", json=sent, headers=headers)
            refused = (
                {fault["pointer"] for fault in answer.json().get("errors", [])} if answer.status_code == 400 else {}
            )
            again = {place for place in places if any(_touches(place, fault) for fault in refused)}
            if answer.status_code < 300:
                best = max(best, len(places))
            if not again or answer.status_code != 400:
                break
            kept |= again
    return best


def planted(body, text, kept, place=""):
    """Give a form with the text in all its text fields but those to keep, and where it stands."""
    if isinstance(body, dict):
        pairs = {name: planted(value, text, kept, f"{place}/{name}") for name, value in body.items()}
        return {name: one for name, (one, _) in pairs.items()}, set().union(*(found for _, found in pairs.values()))
    if isinstance(body, list):
        items = [planted(value, text, kept, f"{place}/{number}") for number, value in enumerate(body)]
        return [one for one, _ in items], set().union(*(found for _, found in items))
    is_text = isinstance(body, str) and place not in kept and place.rpartition("/")[2] not in _LEAVES_ALONE
    return (text, {place}) if is_text else (body, set())


def _touches(place, fault):
    return place == fault or place.startswith(f"{fault}/") or fault.startswith(f"{place}/")


def _example_of(document, operation):
    for content in operation.get("requestBody", {}).get("content", {}).values():
        name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
        schema = document["components"]["schemas"].get(name, {})
        if schema.get("examples"):
            return copy.deepcopy(schema["examples"][0])
        created = document["components"]["schemas"].get(f"{name.removesuffix('Wijziging')}Nieuw", {})
        if name.endswith("Wijziging") and created.get("examples"):
            return copy.deepcopy(created["examples"][0])
    return None
