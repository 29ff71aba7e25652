"""The work of a scenario about placing: plekken, vacancies, and the seats on which they draw."""

from drafts import Draft
from over_http import Town

WORKING_WEEK = [f"{day}-{part}" for day in ("ma", "di", "wo", "do", "vr") for part in ("ochtend", "middag")]
ADDRESS = [{"postcode": "9711", "plaats": "Groningen"}]
ALL_CHECKED = {
    "additioneel": "ja",
    "geenVerdringing": "ja",
    "begeleiding": "ja",
    "uitstroomdoel": "ja",
    "akkoordDoor": "c-1",
    "akkoordOp": "2020-01-01",
}


class Providers:
    """One provider of every kind that a scenario names."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self._ids: dict[str, str] = {}

    def id_of(self, kind: str, name: str = "") -> str:
        """Give the provider of a kind; another name is another provider."""
        name = name or f"Aanbieder {kind}"
        if name not in self._ids:
            self._ids[name] = self.town.add("werkgevers", {"naam": name, "soort": kind, **_owned(self.town)})["id"]
        return self._ids[name]


class Place(Draft):
    """A plek or a vacancy; `word` is how a placing names it."""

    def __init__(self, town: Town, plural: str, word: str, provider: str, **said) -> None:
        usual = {"titel": "Werken in het magazijn", "werkadressen": ADDRESS, "dagdelen": WORKING_WEEK}
        hours = {"urenMinimaal": 4, "urenMaximaal": 40}
        super().__init__(town, plural, werkgever=provider, **_owned(town), **usual, **hours, **said)
        self.word = word


def plek(town: Town, instrument: str, provider: str) -> Place:
    """Tell of a plek with five places, where everything about it is known."""
    said = {"instrument": instrument, "werksoort": "logistiek_magazijn", "plaatsen": 5}
    return Place(town, "plekken", "plek", provider, **said, voorwaardenAanbieder=ALL_CHECKED)


def vacancy(town: Town, provider: str, afspraakbaan: str = "nee") -> Place:
    """Tell of a vacancy of which everything is known."""
    said = {"beroep": "magazijnmedewerker", "status": "open", "aantalPlaatsen": 2, "afspraakbaan": afspraakbaan}
    at_day = {"nachtwerk": "nee", "alcohol": "nee", "gevaarlijkWerk": "nee"}
    return Place(town, "vacatures", "vacature", provider, **said, **at_day)


class Source(Draft):
    """A capaciteitsbron."""

    def __init__(self, town: Town, unit: str) -> None:
        dated = {"totalen": [], "reserveringen": [], "gesloten": []}
        super().__init__(town, "capaciteitsbronnen", naam="Instroomportaal", eenheid=unit, **dated, **_owned(town))

    def add_to(self, name: str, **row) -> None:
        """Add a row to one of its dated lists."""
        self.tell(**{name: [*self.body[name], row]})


def _owned(town: Town) -> dict[str, str]:
    return {"aanspreekpunt": town.colleague["id"]}
