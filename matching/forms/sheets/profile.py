"""The columns of a profile: lists of facts, and facts with columns of their own."""

from typing import Any

from matching.domain.statements import ListName
from matching.domain.tri import Tri
from matching.domain.words import LEVELS
from matching.domain.work import Ability, GuidanceForm, Transport, Werkvoorwaarde
from matching.forms.profile import Topic
from matching.forms.sheets.cells import DAY, NUMBER, TEXT, TRI, WHOLE, Cell, code, key
from matching.forms.sheets.column import Column, Holder, Shelf
from matching.forms.sheets.facts import FactInCells, Facts, fact_shape, holders_with_herkomst, plain_facts
from matching.forms.sheets.items import Item, Main, Part, main, words, words_text
from matching.forms.sheets.languages import LANGUAGES
from matching.forms.sheets.parts import CODE_PART, WEEK, WERKSOORT_CELL
from matching.forms.sheets.wishes import REFUSALS, WISHES

_HAS = {"heeft": Part("heeft", TRI)}
_YES, _NO = {"heeft": Tri.JA}, {"heeft": Tri.NEE}
_LEVEL_OF = {key(name): level for level, name in LEVELS.items() if level} | {"havo": 3, "vwo": 3}


def _level(text: str) -> int:
    return _LEVEL_OF.get(key(text)) or WHOLE.read(text)


def _level_text(level: int) -> str:
    return LEVELS.get(level, str(level))


def _owned(name: str, path: str, main: Main, what: str, is_text: bool = False, **parts: Part) -> Facts:
    """Make the columns of what somebody has, and of what somebody explicitly has not."""
    shape = fact_shape(main, {**parts, **_HAS})
    return Facts(
        ("profiel", path),
        (
            Shelf(Column(name, f"{what}; wat er niet staat, is onbekend", is_text=is_text), _YES, shape),
            Shelf(Column(f"geen_{name}", f"{what}, die iemand zeker niet heeft", is_text=is_text), _NO, shape),
        ),
    )


def _list(name: str, explanation: str, main: Main, given: Item, is_text: bool = False, **parts: Part) -> Facts:
    column = Column(name, explanation, is_text=is_text)
    return Facts(("profiel", name), (Shelf(column, given, fact_shape(main, parts)),))


def _conditions() -> Facts:
    shape = fact_shape(main("werkvoorwaarde", code(Werkvoorwaarde)), {"antwoord": Part("antwoord", code(Ability))})
    return Facts(
        ("profiel", "werkvoorwaarden"),
        (
            Shelf(Column("kan", "werkvoorwaarden die iemand kan: buiten_werken"), {"antwoord": Ability.KAN}, shape),
            Shelf(
                Column("kan_niet", "werkvoorwaarden die iemand niet kan; nooit waarom"),
                {"antwoord": Ability.KAN_NIET},
                shape,
            ),
        ),
    )


_LISTS: tuple[Holder, ...] = (
    _owned(
        "vaardigheden",
        "vaardigheden",
        main("vaardigheid", TEXT),
        "vaardigheden: solderen",
        is_text=True,
        code=CODE_PART,
    ),
    _list(
        "competenties",
        "VUM-code en beheersing: 24101; beheersing 2",
        main("code", WHOLE),
        {},
        beheersing=Part("beheersing", WHOLE),
    ),
    _list(
        "werkervaring",
        "magazijnmedewerker; van 2019-03-01; tot 2021-06-30; werksoort logistiek_magazijn; taken laden, lossen",
        main("beroep", TEXT),
        {},
        is_text=True,
        werksoort=Part("werksoort", WERKSOORT_CELL),
        taken=Part("taken", Cell(words, words_text), is_raw=True),
        van=Part("van", DAY),
        tot=Part("tot", DAY),
        code=Part("beroepCode", TEXT),
    ),
    _list(
        "opleidingen",
        "niveau, naam en diploma: mbo; naam zorg; diploma ja",
        main("niveau", Cell(_level, _level_text)),
        {"diploma": Tri.ONBEKEND},
        is_text=True,
        naam=Part("naam", TEXT),
        diploma=Part("diploma", TRI),
    ),
    _owned("certificaten", "certificaten", main("naam", TEXT), "certificaten: VCA", is_text=True),
    LANGUAGES,
    _owned("rijbewijzen", "rijbewijzen", main("categorie", TEXT), "categorieën van het rijbewijs: B | BE"),
    _owned("vervoer", "vervoer", main("soort", code(Transport)), "vervoer naar het werk: fiets | openbaar_vervoer"),
    _conditions(),
    WISHES,
    REFUSALS,
    plain_facts(
        ("profiel", "volledig"),
        Column("volledig", "lijsten die compleet zijn: wat daar niet op staat, heeft iemand niet: rijbewijzen"),
        code(ListName),
    ),
    plain_facts(
        ("profiel", "wilNietZeggen"),
        Column("wil_niet_zeggen", "waar iemand liever niets over zegt: uren | rijbewijzen"),
        code(Topic),
    ),
)


def _single(name: str, path: str, explanation: str, cell: Cell, *aliases: str) -> FactInCells:
    return FactInCells(name, ("profiel", path), ((Column(name, explanation, aliases), None, cell),))


def _parts(name: str, path: str, unknown: dict[str, Any], *parts: tuple[Column, str, Cell]) -> FactInCells:
    return FactInCells(name, ("profiel", path), parts, unknown)


_SINGLES = (
    _single("werk_en_denkniveau", "werkEnDenkniveau", "1 tot en met 6", WHOLE, "niveau"),
    _parts(
        "uren",
        "uren",
        {},
        (Column("uren_min", "het minste aantal uren per week", ("uren_minimaal", "min_uren")), "minimum", NUMBER),
        (Column("uren_max", "het meeste aantal uren per week", ("uren_maximaal", "max_uren")), "maximum", NUMBER),
    ),
    _parts(
        "dagdelen",
        "dagdelen",
        {},
        (Column("dagdelen", "wanneer iemand kan werken: ma-ochtend | ma-middag"), "beschikbaar", WEEK),
        (Column("geen_dagdelen", "wanneer iemand zeker niet kan werken"), "nietBeschikbaar", WEEK),
    ),
    _single("beschikbaar_vanaf", "beschikbaarVanaf", "de eerste mogelijke werkdag", DAY),
    _single("max_reistijd_min", "maximaleReistijd", "minuten, enkele reis", WHOLE, "max_reistijd", "reistijd"),
    _single("max_reisafstand_km", "maximaleReisafstand", "kilometers, enkele reis", WHOLE, "max_reisafstand"),
    _single("postcode", "postcode", "alleen de vier cijfers: 9711", Cell(lambda text: text.split(" ")[0][:4]), "pc4"),
    _parts(
        "begeleiding",
        "begeleiding",
        {"nodig": Tri.ONBEKEND},
        (Column("begeleiding_nodig", "ja, nee of leeg", ("begeleiding",)), "nodig", TRI),
        (Column("begeleiding_vorm", "geen, buddy, werkbegeleider of jobcoach"), "vorm", code(GuidanceForm)),
    ),
)

PROFILE: tuple[Holder, ...] = (*_LISTS, *holders_with_herkomst(_SINGLES))
