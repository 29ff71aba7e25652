"""Columns that several sheets have: who answers for it, terms, hours, dagdelen, places of work."""

import re

from matching.domain.dagdelen import ALL_WEEK, WEEKDAYS, dagdelen_of
from matching.domain.dutch import listing
from matching.domain.programme import Programme
from matching.domain.work import GuidanceForm, Occurrence, Werksoort, Werkvoorwaarde
from matching.forms.sheets.cells import NUMBER, TEXT, WHOLE, YES_NO, Cell, code, key
from matching.forms.sheets.column import Column, Many, One, Path, Shelf
from matching.forms.sheets.items import Item, Main, Part, Shape, main
from matching.forms.sheets.sheet import TELEPHONE

OWNER = One(
    Column("aanspreekpunt", "naam of id van de collega die erover gaat", ("consulent", "contactpersoon", "eigenaar")),
    ("aanspreekpunt",),
    TEXT,
)
OWNER_PHONE = Column(TELEPHONE, "telefoon van een collega die passend nog niet kent", ("telefoon_aanspreekpunt",))
PROGRAMME_CELL = code(Programme, {"kik": Programme.KANSEN_IN_KAART, "1.000-banenplan": Programme.DUIZEND_BANENPLAN})
WERKSOORT_CELL = code(Werksoort)
WERKSOORT = One(Column("werksoort", "het soort werk, zoals groen of schoonmaak"), ("werksoort",), WERKSOORT_CELL)
CODE_PART = Part("code", TEXT)
GUIDANCE_FORM = One(Column("begeleiding_vorm", listing(GuidanceForm, "of")), ("begeleidingVorm",), code(GuidanceForm))
_SKILL = Shape(main("vaardigheid", TEXT), {"code": CODE_PART, "essentieel": Part("essentieel", YES_NO)})
ASKED_SKILLS = Many(
    ("vaardigheden",),
    (
        Shelf(
            Column("vaardigheden", "nodig voor het werk: solderen | samenwerken", is_text=True),
            {"essentieel": True},
            _SKILL,
        ),
        Shelf(
            Column("handige_vaardigheden", "handig voor het werk, maar niet nodig", is_text=True),
            {"essentieel": False},
            _SKILL,
        ),
    ),
)
TERM = Shape(main("vaardigheid", TEXT), {"code": CODE_PART})
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAGDELEN = {
    key(f"{day} {dagdeel.part.name}"): dagdeel.code
    for dagdeel in dagdelen_of(ALL_WEEK)
    for day in (_DAYS[dagdeel.weekday], WEEKDAYS[dagdeel.weekday])
}
_BETWEEN_DAGDELEN = re.compile(r"\s*[|,;]\s*")
_CONDITION = Shape(main("werkvoorwaarde", code(Werkvoorwaarde)), {"voorkomen": Part("voorkomen", code(Occurrence))})


def _week(text: str) -> tuple[str, ...]:
    return tuple(_dagdeel(piece) for piece in _BETWEEN_DAGDELEN.split(text) if piece)


def _dagdeel(text: str) -> str:
    """Read "ma-ochtend", "Ma ochtend" or "maandagochtend"."""
    code = _DAGDELEN.get(key(text))
    if code is None:
        raise ValueError(f"'{text}' is geen dagdeel; wel bijvoorbeeld ma-ochtend of za-avond")
    return code


WEEK = Cell(_week, " | ".join)
HOURS_MIN = One(
    Column("uren_min", "het minste aantal uren per week", ("uren_minimaal", "min_uren", "uren_van")),
    ("urenMinimaal",),
    NUMBER,
)
HOURS_MAX = One(
    Column("uren_max", "het meeste aantal uren per week", ("uren_maximaal", "max_uren", "uren_tot")),
    ("urenMaximaal",),
    NUMBER,
)
DAGDELEN = One(Column("dagdelen", "wanneer het werk is: ma-ochtend | ma-middag", ("werktijden",)), ("dagdelen",), WEEK)


def term(name: str, explanation: str, path: str, code_path: str) -> tuple[One, One]:
    """Make the columns of a term: the words, and the concept if somebody chose it."""
    return (
        One(Column(name, explanation, is_text=True), (path,), TEXT),
        One(
            Column(f"{name}_code", "de URI van het begrip in ESCO of CompetentNL, als die is gekozen"),
            (code_path,),
            TEXT,
        ),
    )


def terms(name: str, explanation: str, path: Path, aliases: tuple[str, ...] = ()) -> Many:
    """Make the column of a list of skills."""
    return Many(path, (Shelf(Column(name, explanation, aliases, is_text=True), {}, TERM),))


def conditions_at_work() -> Many:
    """Make the columns of the werkvoorwaarden of a place of work."""
    return Many(
        ("werkvoorwaarden",),
        tuple(
            Shelf(Column(f"werkvoorwaarden_{occurrence}", explanation), {"voorkomen": occurrence}, _CONDITION)
            for occurrence, explanation in (
                (Occurrence.KOMT_VOOR, "werkvoorwaarden die hier voorkomen: tillen_boven_10kg | buiten_werken"),
                (Occurrence.AANPASBAAR, "werkvoorwaarden die hier voorkomen, maar die de werkgever kan aanpassen"),
                (Occurrence.KOMT_NIET_VOOR, "werkvoorwaarden die hier zeker niet voorkomen"),
            )
        ),
    )


def _place(text: str) -> Item:
    postcode, _, place = text.partition(" ")
    letters, _, rest = place.strip().partition(" ")
    if len(letters) == 2 and letters.isupper():
        place = rest
    return {"postcode": postcode[:4] if len(postcode) == 6 else postcode, "plaats": place.strip()}


ADDRESSES = Many(
    ("werkadressen",),
    (
        Shelf(
            Column(
                "werkadressen",
                "waar het werk is, postcode en plaats: 9711 Groningen; plaatsen 2 | 9401 Assen",
                ("werkadres", "locatie", "locaties"),
                is_text=True,
            ),
            {"aantalPlaatsen": 1},
            Shape(
                Main(_place, lambda item: f"{item['postcode']} {item['plaats']}".strip()),
                {"plaatsen": Part("aantalPlaatsen", WHOLE)},
            ),
        ),
    ),
)
