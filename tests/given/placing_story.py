"""One scenario about placing: who and what it is about, what was asked last, and what came back."""

from datetime import date
from typing import Any

from drafts import Draft, version_of
from over_http import Town
from placing_people import Person
from placing_work import Place, Providers, Source
from running_on_a_day import Calendar


class Story:
    """What the steps of one scenario share."""

    def __init__(self, town: Town, calendar: Calendar, providers: Providers, guide: str, consultant: str) -> None:
        self.town, self.calendar, self.providers = town, calendar, providers
        self.person: Person | None = None
        self.work: Place | None = None
        self.source: Source | None = None
        self.extra: dict[str, Any] = {"werkbegeleider": guide, "consulent": consultant}
        self.deviations: list[dict[str, str]] = []
        self.placements: list[str] = []
        self.answer: Any = None

    @property
    def told(self) -> dict[str, Any]:
        return self.answer.json()

    @property
    def placement(self) -> str:
        return f"plaatsingen/{self.placements[-1]}"

    def wish(self, start: date, end: date | None, person: Person | None = None) -> dict[str, Any]:
        """Write who would be where, from when until when."""
        body = {"kandidaat": (person or self.person).id, self.work.word: self.work.id, "startdatum": start.isoformat()}
        body |= {name: value for name, value in self.extra.items() if value is not None}
        return body | ({"eindDatum": end.isoformat()} if end else {})

    def ask(self, path: str, body: Any, role: str = "consulent", seen: int | None = None) -> None:
        """Send a question or a deed, and keep the answer; a werkbegeleider is the one of the placement."""
        who = self.extra["werkbegeleider"] if role == "werkbegeleider" else f"{role}-1"
        self.answer = self.town.post(path, body, seen, **{"X-Passend-Rol": role, "X-Passend-Actor": who})

    def check(self, start: date, end: date | None) -> None:
        """Ask whether somebody may be placed like this."""
        self.ask("plaatsingstoetsen", self.wish(start, end))
        assert self.answer.status_code in (200, 201), self.answer.text

    def propose(self, start: date, end: date | None, role: str = "consulent", person: Person | None = None) -> None:
        """Propose somebody; the placement is the one that the next steps are about."""
        extra = {"afwijkingen": self.deviations} if self.deviations else {}
        self.ask("plaatsingen", self.wish(start, end, person) | extra, role)
        if self.answer.status_code == 201 and person is None:
            self.placements.append(self.told["id"])

    def do(self, deed: str, body: dict[str, Any], role: str = "consulent", seen: int | None = None) -> None:
        """Do something with the placement."""
        self.ask(f"{self.placement}/{deed}", body, role, seen or version_of(self.town, self.placement))

    def version(self, what: Draft) -> int:
        """Give the version that stands there now."""
        return version_of(self.town, what.path)

    def agree(self) -> None:
        """Record that both sides agree."""
        for party in ("kandidaat", "aanbieder"):
            self.do("akkoorden", {"van": party, "antwoord": "ja"})
            assert self.answer.status_code == 201, self.answer.text

    def agree_and_decide(self) -> None:
        """Go from a proposal to a decision."""
        assert self.answer.status_code == 201, self.answer.text
        self.agree()
        self.do("besluiten", {})
        assert self.answer.status_code == 201, self.answer.text

    def rule(self, code: str) -> dict[str, Any]:
        """Give what a rule said."""
        said = [rule for rule in self.told["regels"] if rule["code"] == code]
        assert said, f"{code} zei niets; wel: {[(r['code'], r['uitkomst']) for r in self.told['regels']]}"
        return said[0]

    def in_the_way(self) -> list[tuple[str, str, str]]:
        """Give what did not simply pass."""
        return [(r["code"], r["uitkomst"], r["bekend"]) for r in self.told["regels"] if r["uitkomst"] != "voldoet"]

    def slot(self, where: Draft, on: date, dagdeel: str | None = None) -> dict[str, Any]:
        """Give the general seats of a source or plek on a day: of one dagdeel, or of the fullest."""
        told = self.town.read(f"{where.path}/bezetting", {"van": on.isoformat(), "tot": on.isoformat()})
        kinds = [kind for source in told["bronnen"] for kind in source["soorten"] if kind["plaatssoort"] == "algemeen"]
        slots = [slot for kind in kinds for run in kind["dagen"] for slot in run["dagdelen"]]
        return min((s for s in slots if dagdeel in (None, s["dagdeel"])), key=lambda slot: slot["vrij"])
