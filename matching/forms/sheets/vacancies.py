"""The sheet of vacatures."""

import re
from collections.abc import Mapping
from typing import Any

from matching.domain.dagdelen import WEEKDAYS
from matching.domain.demand import DemandKind, Weight
from matching.domain.dutch import clock_text, listing
from matching.domain.opportunity import VacancySource, VacancyStatus
from matching.domain.work import LanguageAspect
from matching.forms.sheets.cells import DAY, EURO, PLAIN_TRI, TEXT, TRI, WHOLE, code
from matching.forms.sheets.column import Column, Many, One, Shelf, texts
from matching.forms.sheets.items import Item, Main, Part, Shape
from matching.forms.sheets.parts import (
    ADDRESSES,
    ASKED_SKILLS,
    CODE_PART,
    DAGDELEN,
    GUIDANCE_FORM,
    HOURS_MAX,
    HOURS_MIN,
    OWNER,
    OWNER_PHONE,
    WERKSOORT,
    conditions_at_work,
    term,
)
from matching.forms.sheets.sheet import Sheet
from matching.forms.vacancy import VacancyForm

_SHIFT = re.compile(r"([a-z]{2})[a-z]*\.?\s+(\d{1,2})[:.](\d{2})\s*(?:-|–|tot)\s*(\d{1,2})[:.](\d{2})", re.IGNORECASE)
_KIND = code(DemandKind)


def _demand(text: str) -> Item:
    kind, _, what = text.partition(" ")
    return {"soort": _KIND.read(kind), "waarde": what.strip()}


def _shift(text: str) -> Item:
    """Read "ma 22:00-06:00"; an end that is not later is on the next day."""
    found = _SHIFT.fullmatch(text)
    if not found or found[1].lower() not in WEEKDAYS:
        raise ValueError(f"'{text}' is geen dienst; wel bijvoorbeeld ma 22:00-06:00")
    start, end = int(found[2]) * 60 + int(found[3]), int(found[4]) * 60 + int(found[5])
    return {
        "weekdag": WEEKDAYS.index(found[1].lower()) + 1,
        "van": start,
        "tot": end if end > start else end + 1440,
    }


def _shift_text(shift: Mapping[str, Any]) -> str:
    return f"{WEEKDAYS[shift['weekdag'] - 1]} {clock_text(shift['van'])}-{clock_text(shift['tot'])}"


_DEMAND = Shape(
    Main(_demand, lambda demand: f"{demand['soort']} {demand['waarde']}".strip()),
    {
        "niveau": Part("niveau", WHOLE),
        "onderdeel": Part("onderdeel", code(LanguageAspect)),
        "aanpasbaar": Part("aanpasbaar", TRI),
        "reden": Part("reden", TEXT),
        "code": CODE_PART,
        "zwaarte": Part("zwaarte", code(Weight)),
    },
)
_ANSWERS = (
    ("begeleiding_geboden", "is er begeleiding", "begeleidingGeboden"),
    ("taken_aanpasbaar", "kunnen de taken anders", "takenAanpasbaar"),
    ("werktijden_aanpasbaar", "kunnen de werktijden anders", "werktijdenAanpasbaar"),
    ("uren_uitbreidbaar", "kunnen het meer uren worden", "urenUitbreidbaar"),
    ("vog_nodig", "is een VOG nodig", "vogNodig"),
    ("afspraakbaan", "telt de baan mee voor de banenafspraak", "afspraakbaan"),
    ("nachtwerk", "is er werk tussen 23:00 en 06:00", "nachtwerk"),
    ("alcohol", "schenkt of verkoopt iemand alcohol", "alcohol"),
    ("gevaarlijk_werk", "is er gevaarlijk werk", "gevaarlijkWerk"),
)

VACANCIES = Sheet(
    name="vacatures",
    noun="vacature",
    form=VacancyForm,
    holders=(
        One(Column("werkgever", "het bronnummer van de werkgever", ("aanbieder",)), ("werkgever",), TEXT),
        OWNER,
        One(Column("titel", "de titel van de vacature", ("functie", "functietitel"), is_text=True), ("titel",), TEXT),
        *term("beroep", "het beroep, in gewone woorden", "beroep", "beroepCode"),
        One(Column("status", f"een van {listing(VacancyStatus, 'of')}"), ("status",), code(VacancyStatus)),
        One(Column("vacaturebron", f"een van {listing(VacancySource, 'of')}"), ("vacaturebron",), code(VacancySource)),
        WERKSOORT,
        texts(("taken",), Column("taken", "wat iemand doet: orders verzamelen | laden", ("taak",), is_text=True)),
        ASKED_SKILLS,
        Many(
            ("eisen",),
            (
                Shelf(
                    Column(
                        "vereist",
                        "wat iemand moet hebben: rijbewijs B; aanpasbaar ja | taal nld; niveau 2; onderdeel spreken",
                        ("eisen",),
                        is_text=True,
                    ),
                    {"zwaarte": Weight.VEREIST},
                    _DEMAND,
                ),
                Shelf(
                    Column("gewenst", "wat fijn is om te hebben: certificaat VCA", ("wensen",), is_text=True),
                    {"zwaarte": Weight.GEWENST},
                    _DEMAND,
                ),
            ),
        ),
        One(Column("werk_en_denkniveau", "1 tot en met 6", ("niveau",)), ("werkEnDenkniveau",), WHOLE),
        HOURS_MIN,
        HOURS_MAX,
        DAGDELEN,
        Many(
            ("diensten",),
            (
                Shelf(
                    Column("diensten", "ma 08:00-12:30 | di 22:00-06:00", ("rooster",)),
                    {},
                    Shape(Main(_shift, _shift_text)),
                ),
            ),
        ),
        One(Column("startdatum", "de eerste werkdag", ("start", "begindatum")), ("startdatum",), DAY),
        One(Column("einddatum", "de laatste werkdag", ("einde",)), ("einddatum",), DAY),
        One(Column("sluitdatum", "tot wanneer mensen kunnen reageren", ("reageren_tot",)), ("sluitdatum",), DAY),
        ADDRESSES,
        One(Column("aantal_plaatsen", "hoeveel mensen er nodig zijn", ("aantal",)), ("aantalPlaatsen",), WHOLE),
        One(Column("uurloon", "bruto, in euro: 14,50", ("loon",)), ("uurloonCent",), EURO),
        One(Column("contract", "bepaald, onbepaald of leerbaan", ("contractvorm",), is_text=True), ("contract",), TEXT),
        conditions_at_work(),
        *(One(Column(name, f"{question}: ja, nee of leeg"), (path,), PLAIN_TRI) for name, question, path in _ANSWERS),
        GUIDANCE_FORM,
        One(
            Column("omschrijving", "de tekst zoals de werkgever die schreef", ("vacaturetekst",), is_text=True),
            ("omschrijving",),
            TEXT,
        ),
        texts(("programmas",), Column("programmas", "programma's waar de vacature bij hoort", is_text=True)),
    ),
    telephone=OWNER_PHONE,
    referring=("werkgever", "aanspreekpunt"),
    required=("bronnummer", "werkgever", "aanspreekpunt", "titel", "beroep"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "VA-1",
            "werkgever": "WG-1",
            "aanspreekpunt": "Anke Voorbeeld",
            "titel": "Medewerker groenvoorziening",
            "beroep": "hovenier",
            "status": "open",
            "vacaturebron": "werkgever",
            "werksoort": "groen",
            "taken": "snoeien | bladblazen",
            "vaardigheden": "onkruid verwijderen",
            "handige_vaardigheden": "samenwerken",
            "vereist": "rijbewijs B; aanpasbaar ja; reden alleen voor wie de bus rijdt",
            "gewenst": "certificaat VCA | taal nld; niveau 2; onderdeel spreken",
            "werk_en_denkniveau": "2",
            "uren_min": "16",
            "uren_max": "24",
            "diensten": "ma 08:00-16:30 | di 08:00-16:30 | do 08:00-16:30",
            "startdatum": "2026-12-01",
            "werkadressen": "9711 Groningen; plaatsen 2",
            "aantal_plaatsen": "2",
            "uurloon": "15,10",
            "werkvoorwaarden_komt_voor": "buiten_werken",
            "werkvoorwaarden_aanpasbaar": "tillen_boven_10kg",
            "werktijden_aanpasbaar": "ja",
            "nachtwerk": "nee",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "VA-2",
            "werkgever": "WG-2",
            "aanspreekpunt": "Anke Voorbeeld",
            "titel": "Orderpicker in de avond",
            "beroep": "magazijnmedewerker",
            "status": "open",
            "werksoort": "logistiek_magazijn",
            "taken": "orders verzamelen",
            "uren_min": "12",
            "uren_max": "20",
            "dagdelen": "ma-avond | di-avond | wo-avond | do-avond",
            "startdatum": "2027-01-04",
            "werkadressen": "9601 Hoogezand",
            "aantal_plaatsen": "3",
        },
    ),
)
