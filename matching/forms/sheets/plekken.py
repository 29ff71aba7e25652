"""The sheet of plekken."""

from matching.domain.instrument import Instrument
from matching.domain.plek import PlekStatus
from matching.forms.plek import PlekForm
from matching.forms.sheets.cells import DAY, PLAIN_TRI, TEXT, WHOLE, code
from matching.forms.sheets.column import Column, One
from matching.forms.sheets.parts import (
    ADDRESSES,
    ASKED_SKILLS,
    DAGDELEN,
    GUIDANCE_FORM,
    HOURS_MAX,
    HOURS_MIN,
    OWNER,
    OWNER_PHONE,
    WERKSOORT,
    conditions_at_work,
    terms,
)
from matching.forms.sheets.sheet import Sheet

_CHECKED = (
    ("additioneel", "additioneel", "is het werk extra: ja, nee of leeg"),
    ("geen_verdringing", "geenVerdringing", "verdringt het geen gewoon werk: ja, nee of leeg"),
    ("begeleiding_nagegaan", "begeleiding", "is nagegaan dat er begeleiding is: ja, nee of leeg"),
    ("uitstroomdoel", "uitstroomdoel", "is er een doel om door te stromen: ja, nee of leeg"),
)
_PROVIDER_CONDITIONS = (
    *(One(Column(name, help), ("voorwaardenAanbieder", key), PLAIN_TRI) for name, key, help in _CHECKED),
    One(
        Column("akkoord_door", "de consulent die de voorwaarden naging", is_text=True),
        ("voorwaardenAanbieder", "akkoordDoor"),
        TEXT,
    ),
    One(Column("akkoord_op", "op welke dag"), ("voorwaardenAanbieder", "akkoordOp"), DAY),
)

PLEKKEN = Sheet(
    name="plekken",
    noun="plek",
    form=PlekForm,
    holders=(
        One(Column("werkgever", "het bronnummer van de werkgever", ("aanbieder",)), ("werkgever",), TEXT),
        OWNER,
        One(Column("titel", "de naam van de plek", ("omschrijving",), is_text=True), ("titel",), TEXT),
        One(Column("instrument", "zoals werkleerplek of participatiebaan"), ("instrument",), code(Instrument)),
        WERKSOORT,
        One(Column("status", "concept, goedgekeurd, open, vol of gesloten"), ("status",), code(PlekStatus)),
        One(Column("afdeling", "de afdeling bij de werkgever", is_text=True), ("afdeling",), TEXT),
        ASKED_SKILLS,
        terms("leeraanbod", "wat iemand er kan leren: solderen | samenwerken", ("leeraanbod",)),
        DAGDELEN,
        HOURS_MIN,
        HOURS_MAX,
        ADDRESSES,
        conditions_at_work(),
        One(Column("begeleiding_geboden", "is er begeleiding: ja, nee of leeg"), ("begeleidingGeboden",), PLAIN_TRI),
        GUIDANCE_FORM,
        One(
            Column("leren_boven_productie", "gaat leren voor productie: ja, nee of leeg"),
            ("lerenBovenProductie",),
            PLAIN_TRI,
        ),
        One(
            Column("plaatsen", "hoeveel mensen er tegelijk kunnen zijn; leeg: niet bekend", ("aantal_plekken",)),
            ("plaatsen",),
            WHOLE,
        ),
        One(
            Column("capaciteitsbron", "het bronnummer van de capaciteitsbron waar de plaatsen uit komen"),
            ("capaciteitsbron",),
            TEXT,
        ),
        *_PROVIDER_CONDITIONS,
    ),
    telephone=OWNER_PHONE,
    referring=("werkgever", "aanspreekpunt", "capaciteitsbron"),
    required=("bronnummer", "werkgever", "aanspreekpunt", "titel", "instrument", "werksoort"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "PL-1",
            "werkgever": "WG-1",
            "aanspreekpunt": "Anke Voorbeeld",
            "titel": "Leren werken in het groen",
            "instrument": "werkleerplek",
            "werksoort": "groen",
            "status": "open",
            "leeraanbod": "snoeien | onkruid verwijderen | samenwerken",
            "dagdelen": "ma-ochtend | di-ochtend | wo-ochtend | do-ochtend",
            "uren_min": "12",
            "uren_max": "16",
            "werkadressen": "9711 Groningen; plaatsen 2",
            "werkvoorwaarden_komt_voor": "buiten_werken",
            "werkvoorwaarden_aanpasbaar": "tillen_boven_10kg",
            "begeleiding_geboden": "ja",
            "leren_boven_productie": "ja",
            "plaatsen": "2",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "PL-2",
            "werkgever": "WG-2",
            "aanspreekpunt": "Anke Voorbeeld",
            "titel": "Inpakken op de praktijkafdeling",
            "instrument": "participatiebaan",
            "werksoort": "inpak_ompak",
            "status": "open",
            "leeraanbod": "orders verzamelen",
            "dagdelen": "ma-ochtend | wo-ochtend | vr-ochtend",
            "uren_min": "12",
            "werkadressen": "9601 Hoogezand",
            "capaciteitsbron": "CB-2",
            "additioneel": "ja",
            "geen_verdringing": "ja",
        },
    ),
)
