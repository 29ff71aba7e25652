"""One scenario about putting somebody forward: who and what it is about, what was done last, and what came back."""

from datetime import date
from typing import Any

from drafts import Draft, version_of
from over_http import Town
from placing_people import EVERY_DAGDEEL
from placing_work import Place, Providers, vacancy
from running_on_a_day import Calendar

from matching.service import Service
from matching.storage import Store

PROFILE = {
    "werkervaring": [{"waarde": {"beroep": "magazijnmedewerker", "werksoort": "logistiek_magazijn"}}],
    "vaardigheden": [{"waarde": {"vaardigheid": "orders verzamelen"}}],
    "wensen": [{"waarde": {"werksoort": "logistiek_magazijn"}}],
    "uren": {"waarde": {"minimum": 24, "maximum": 24}},
    "dagdelen": {"waarde": {"beschikbaar": EVERY_DAGDEEL}},
    "postcode": {"waarde": "9711"},
    "maximaleReistijd": {"waarde": 90},
    "maximaleReisafstand": {"waarde": 50},
    "vervoer": [{"waarde": {"soort": "fiets", "heeft": "ja"}}],
    "beschikbaarVanaf": {"waarde": "2020-01-01"},
}
CONSENT = {"wijze": "telefoon", "aan": "Sanne de Boer"}
FIELDS = ["vaardigheden", "ervaring", "uren", "start", "reizen"]
STEPS = (
    ("geschikt", "oordelen", {"oordeel": "geschikt"}),
    ("besproken_met_kandidaat", "besprekingen", {}),
    ("akkoord", "antwoorden", {"antwoord": "ja", "gegevens": FIELDS, **CONSENT}),
    ("vrijgegeven", "vrijgaven", {}),
    ("gesprek", "gesprekken", {"datum": "2026-11-20", "tijd": "10:30", "plaats": "in de hal", "mee": "jobhunter"}),
)


class Seeker(Draft):
    """Somebody who fits the vacancy of these scenarios."""

    def __init__(self, town: Town, **profile: Any) -> None:
        known = {"status": "bemiddelbaar", "uitkeringssituatie": "bijstand", "werkvergunning": {"waarde": "ja"}}
        super().__init__(town, "kandidaten", aanspreekpunt=town.colleague["id"], **known)
        self.profile = PROFILE | profile

    def after_making(self) -> None:
        self.town.scan(self.make(), afgenomenOp="2026-10-01", profiel=self.profile)
        identity = {"naam": "Jan Jansen", "geboortedatum": "1984-05-06"}
        assert self.town.put(f"{self.path}/identiteit", identity).status_code == 200


class ProposingStory:
    """What the steps of one scenario share."""

    def __init__(self, town: Town, calendar: Calendar, providers: Providers, store: Store, worker: Service) -> None:
        self.town, self.calendar, self.store = town, calendar, store
        self.worker = worker
        self.employer = providers.id_of("werkgever_profit", "Werf Noord")
        self.other = providers.id_of("werkgever_profit", "Werf Zuid")
        self.person: Seeker | None = None
        self.work: Place = vacancy(town, self.employer)
        self.made: str = ""
        self.before: int = 0
        self.answer: Any = None

    @property
    def told(self) -> dict[str, Any]:
        return self.answer.json()

    @property
    def path(self) -> str:
        return f"voordrachten/{self.made}"

    @property
    def now(self) -> dict[str, Any]:
        return self.town.read(self.path)

    def ask(self, path: str, body: Any, role: str = "consulent", seen: int | None = None) -> None:
        """Do something, and keep the answer."""
        self.answer = self.town.post(path, body, seen, **{"X-Passend-Rol": role, "X-Passend-Actor": f"{role}-1"})

    def open(self, reason: str = "", role: str = "consulent") -> None:
        """Put the person forward; the voordracht is the one that the next steps are about."""
        self.person.make()
        body = {"kandidaat": self.person.id, "vacature": self.work.id} | ({"reden": reason} if reason else {})
        self.ask("voordrachten", body, role)
        if self.answer.status_code == 201:
            self.made = self.told["id"]

    def do(self, deed: str, body: Any, role: str = "jobhunter", seen: int | None = None) -> None:
        """Do something with the voordracht; what it was before is kept."""
        self.before = version_of(self.town, self.path)
        self.ask(f"{self.path}/{deed}", body, role, seen or self.before)

    def bring_to(self, status: str) -> None:
        """Take every step up to a status; each must work."""
        if not self.made:
            self.open()
            assert self.answer.status_code == 201, self.answer.text
        names = [name for name, _, _ in STEPS]
        for _, deed, body in STEPS[: names.index(status) + 1] if status != "bekeken" else ():
            self.do(deed, body)
            assert self.answer.status_code == 201, self.answer.text

    def look(self, what: str, employer: str | None = None) -> None:
        """Look as an employer."""
        number = self.town.read(f"werkgevers/{employer or self.employer}")["nummer"]
        headers = {"X-Passend-Rol": "werkgever", "X-Passend-Actor": "e-1", "X-Passend-Organisatie": number}
        self.answer = self.town.get(f"{self.path}/{what}", **headers)

    def list_now(self) -> dict[str, Any]:
        """Make a list of the vacancy."""
        answer = self.town.post(f"{self.work.path}/ranglijsten")
        assert answer.status_code == 201, answer.text
        return answer.json()

    def row(self, told: dict[str, Any], name: str) -> dict[str, Any] | None:
        """Find the person in one of the three lists."""
        return next((one for one in told[name] if one["kandidaat"]["id"] == self.person.id), None)

    def tell_later(self, day: date, **profile: Any) -> None:
        """Let a new scan say something else."""
        self.town.scan(self.person.make(), afgenomenOp=day.isoformat(), profiel=self.person.profile | profile)
