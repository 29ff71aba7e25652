"""A vacancy text that is asked about, and what was understood of it."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field
from typing_extensions import TypedDict

from matching.domain.dagdelen import dagdelen_of
from matching.forms.form import Form
from matching.forms.values import Readable
from matching.understanding.item import Item, Suggestion, Understanding
from matching.understanding.plain_text import Words
from matching.understanding.reading import LONGEST


class VacancyTextForm(Form):
    """De tekst van een vacature, zoals de werkgever die schreef. Wordt niet bewaard."""

    text: Readable = Field(alias="tekst", min_length=1, max_length=LONGEST)


EXAMPLE: Mapping[str, Any] = {"tekst": "Wij zoeken een schoonmaker. Rijbewijs niet nodig, VCA is een pré."}


class Tekstdeel(TypedDict):
    """Woorden uit de tekst. `begin` en `einde` tellen tekens; het teken op `einde` hoort er niet bij."""

    begin: int
    einde: int
    woorden: str


class Voorstel(TypedDict):
    """Wat bedoeld kan zijn. `zekerheid` is van 0 tot 1; 0 als er geen getal is."""

    wat: str
    naam: str
    zekerheid: float


class Gelezen(TypedDict):
    """Een ding dat de tekst vraagt of noemt, en uit welke woorden dat blijkt.

    `soort`: vaardigheid, rijbewijs, certificaat, diploma, taal, uren, werktijd of werkvoorwaarde. `wat`: de code; leeg
    als het een vraag is. `zwaarte`: vereist, gewenst, genoemd of niet_nodig. `vraag` is leeg als het duidelijk is.
    `gelijkendeNaam` en `reden` zeggen waarom deze vaardigheid is gekozen.
    """

    soort: str
    wat: str
    naam: str
    zwaarte: str
    zekerheid: float
    tekst: Tekstdeel
    vraag: str
    voorstellen: list[Voorstel]
    gelijkendeNaam: str
    reden: str
    niveau: int | None
    onderdelen: list[str]
    urenMinimaal: float | None
    urenMaximaal: float | None
    dagdelen: list[str]
    voorkomen: str | None


class VacaturetekstAnalyse(TypedDict):
    """Wat in een vacaturetekst is gelezen. Er is niets bewaard; een mens bevestigt of verbetert het.

    `vragen`: hoeveel er nog onduidelijk is.
    """

    taken: list[Tekstdeel]
    gelezen: list[Gelezen]
    vragen: int
    tekens: int


def understanding_json(understood: Understanding) -> VacaturetekstAnalyse:
    """Write what was understood."""
    return {
        "taken": [_words(words) for words in understood.tasks],
        "gelezen": [_item(item) for item in understood.items],
        "vragen": len(understood.questions),
        "tekens": understood.length,
    }


def _item(item: Item) -> Gelezen:
    return {
        "soort": item.kind.value,
        "wat": item.what if not item.is_question else "",
        "naam": item.label,
        "zwaarte": item.strength.value,
        "zekerheid": item.confidence / 1000,
        "tekst": _words(item.words),
        "vraag": item.question,
        "voorstellen": [_suggestion(one) for one in item.suggestions],
        "gelijkendeNaam": item.name,
        "reden": item.reason,
        "niveau": item.level,
        "onderdelen": [aspect.value for aspect in item.aspects],
        "urenMinimaal": None if item.hours_min is None else float(item.hours_min),
        "urenMaximaal": None if item.hours_max is None else float(item.hours_max),
        "dagdelen": [dagdeel.code for dagdeel in dagdelen_of(item.dagdelen)],
        "voorkomen": item.occurrence.value if item.occurrence else None,
    }


def _words(words: Words) -> Tekstdeel:
    return {"begin": words.start, "einde": words.end, "woorden": words.text}


def _suggestion(suggestion: Suggestion) -> Voorstel:
    return {"wat": suggestion.what, "naam": suggestion.label, "zekerheid": suggestion.confidence / 1000}
