"""The person of a scenario about placing: everything known that any work asks, nothing that opens a place."""

from drafts import Draft
from over_http import Town

from matching.domain.dagdelen import ALL_WEEK, dagdelen_of

SITUATIONS = {
    "met bijstand": "bijstand",
    "met IOAW": "ioaw",
    "met WW": "ww_uwv",
    "zonder uitkering": "nug",
}
QUESTIONS = {
    "deelname centrum voor werk": "deelnameCentrumVoorWerk",
    "eigen wens": "eigenWens",
    "stap naar werk te groot": "stapNaarWerkTeGroot",
    "geen plek op de gewone arbeidsmarkt": "geenPlekReguliereMarkt",
    "lopend traject": "lopendTraject",
    "regulier onderwijs mogelijk": "regulierOnderwijsMogelijk",
    "indicatie beschut": "indicatieBeschut",
    "Wmo-dagbesteding": "wmoDagbesteding",
    "verwachting uitstroom": "verwachtingUitstroom",
    "GON-verwijzing": "gonVerwijzing",
    "erkende route": "viaErkendeRoute",
    "detachering beëindigd": "detacheringGeeindigd",
    "steun nodig": "ondersteuningNodig",
    "inwoner": "inwoner",
    "toestemming college": "toestemmingCollege",
    "akkoord UWV": "uwvAkkoord",
}
BESIDE_THE_CONDITIONS = {
    "startkwalificatie": "startkwalificatie",
    "indicatie banenafspraak": "indicatieBanenafspraak",
}
LEARNED = ("orders verzamelen", "voorraad tellen", "dozen inpakken")
BORN = "1984-05-06"
EVERY_DAGDEEL = [dagdeel.code for dagdeel in dagdelen_of(ALL_WEEK)]


class Person(Draft):
    """Somebody who can come to any work of these scenarios, and of whom no answer is known yet."""

    def __init__(self, town: Town, benefit: str, born: str | None = BORN, **known) -> None:
        super().__init__(
            town,
            "kandidaten",
            status="bemiddelbaar",
            aanspreekpunt=town.colleague["id"],
            uitkeringssituatie=benefit,
            werkvergunning={"waarde": "ja"},
            **known,
        )
        self.born = born

    def after_making(self) -> None:
        self.town.scan(self.make(), profiel=PROFILE)
        if self.born is not None:
            identity = {"naam": "Jan Jansen", "geboortedatum": self.born}
            answer = self.town.put(f"{self.path}/identiteit", identity, 1, **{"X-Passend-Rol": "consulent"})
            assert answer.status_code == 200, answer.text

    def answer(self, question: str, said: str) -> None:
        """Answer what an instrument asks; onbekend is that nobody asked."""
        fact = None if said == "onbekend" else {"waarde": said}
        if question in BESIDE_THE_CONDITIONS:
            self.tell(**{BESIDE_THE_CONDITIONS[question]: fact})
        else:
            self.tell(voorwaarden={QUESTIONS[question]: fact})

    def plan(self, goals: int, next_step: str = "een baan in het magazijn") -> None:
        """Write the ontwikkelplan."""
        wanted = [{"vaardigheid": skill} for skill in LEARNED[:goals]]
        self.tell(ontwikkelplan={"doel": "betaalde_arbeid", "leerdoelen": wanted, "volgendeStap": next_step})

    def another(self) -> "Person":
        """Give somebody else of whom the same is known."""
        other = Person(self.town, "", self.born)
        other.body = {**self.body}
        return other


PROFILE = {
    "uren": {"waarde": {"minimum": 4, "maximum": 40}},
    "dagdelen": {"waarde": {"beschikbaar": EVERY_DAGDEEL}},
    "postcode": {"waarde": "9711"},
    "maximaleReistijd": {"waarde": 90},
    "maximaleReisafstand": {"waarde": 50},
    "vervoer": [{"waarde": {"soort": "fiets", "heeft": "ja"}}],
    "beschikbaarVanaf": {"waarde": "2020-01-01"},
}
