"""Who decides, how to correct a fact, and what was not used (law.md B.8)."""

from typing_extensions import TypedDict


class Beslissing(TypedDict):
    """Wie beslist, hoe u een gegeven laat verbeteren en wat niet is gebruikt."""

    wieBeslist: str
    verbeteren: str
    mensSpreken: str
    nietGebruikt: str


DECISION: Beslissing = {
    "wieBeslist": (
        "De volgorde is een advies. U beslist zelf wie u voordraagt. "
        "U draagt niemand voor zonder dat de kandidaat daarmee akkoord is."
    ),
    "verbeteren": (
        "Klopt een gegeven niet? Bel het aanspreekpunt van de kandidaat. "
        "Een verbetering telt mee in de volgende ranglijst."
    ),
    "mensSpreken": (
        "Een kandidaat mag altijd vragen hoe de volgorde tot stand kwam, een mens spreken "
        "en een klacht of bezwaar indienen bij de gemeente."
    ),
    "nietGebruikt": (
        "Naam, leeftijd, geslacht, afkomst, gezondheid, adres, gezinssituatie en de duur van de uitkering "
        "tellen niet mee in de score. Leeftijd telt alleen voor wettelijke regels, "
        "de postcode alleen om de reistijd op te zoeken."
    ),
}
