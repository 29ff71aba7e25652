"""The columns of what somebody wants and does not want: occupations, werksoorten, ISCO groups."""

from collections.abc import Mapping

from matching.forms.sheets.cells import TEXT, Cell, Value
from matching.forms.sheets.column import Column, Reading, Shelf
from matching.forms.sheets.facts import Facts, fact_shape
from matching.forms.sheets.items import Item, Main, Part, Shape, main
from matching.forms.sheets.parts import WERKSOORT_CELL

_PARTS: Mapping[str, Part] = {"werksoort": Part("werksoort", WERKSOORT_CELL), "code": Part("beroepCode", TEXT)}
_KINDS = ("beroep", "werksoort", "iscoGroep")


class _ByKind(Facts):
    """Facts that stand in the column of the kind of work they speak of."""

    def _shelf_of(self, item: Item) -> int:
        kinds = [kind for kind in _KINDS if item.get(kind)]
        if kinds == ["beroep"] or not kinds:
            return 0
        is_plain = kinds in (["werksoort"], ["iscoGroep"])
        return _KINDS.index(kinds[0]) if is_plain and not item.get("beroepCode") else 0


class _Wishes(_ByKind):
    """Wishes; the words of a wish for a werksoort are those of the werksoort, unless others were given."""

    def made(self, item: Item, reading: Reading) -> Value:
        if item.get("werksoort") and not item.get("beroep"):
            item = {**item, "beroep": str(item["werksoort"])}
        return super().made(item, reading)

    def taken(self, item: Value) -> Item:
        fact = super().taken(item)
        if fact.get("werksoort") and fact.get("beroep") == str(fact["werksoort"]):
            fact["beroep"] = None
        return fact


def _occupation(parts: Mapping[str, Part]) -> Shape:
    return fact_shape(main("beroep", TEXT), parts)


_ISCO = Part("iscoGroep", TEXT)
_WERKSOORT = fact_shape(
    Main(lambda text: {"werksoort": WERKSOORT_CELL.read(text)}, lambda item: str(item["werksoort"]))
)
WISHES = _Wishes(
    ("profiel", "wensen"),
    (
        Shelf(Column("wensen", "beroepen die iemand graag doet: hovenier", is_text=True), {}, _occupation(_PARTS)),
        Shelf(Column("wens_werksoorten", "soorten werk die iemand graag doet: groen"), {}, _WERKSOORT),
    ),
)
REFUSALS = _ByKind(
    ("profiel", "wilNiet"),
    (
        Shelf(
            Column("wil_niet", "beroepen die iemand niet wil: glazenwasser", is_text=True),
            {},
            _occupation({**_PARTS, "iscogroep": _ISCO}),
        ),
        Shelf(Column("wil_niet_werksoorten", "soorten werk die iemand niet wil: schoonmaak"), {}, _WERKSOORT),
        Shelf(
            Column("wil_niet_isco", "ISCO-groepen die iemand niet wil: 91"),
            {},
            fact_shape(main("iscoGroep", Cell(str))),
        ),
    ),
)
