"""The sheet of capaciteitsbronnen."""

from matching.domain.employer import ProviderKind
from matching.domain.seats import SeatSourceStatus, SeatUnit
from matching.forms.seat_source import SeatSourceForm
from matching.forms.sheets.cells import DAY, TEXT, WHOLE, code
from matching.forms.sheets.column import Column, Many, One, Path, Shelf
from matching.forms.sheets.items import Main, Part, Shape, main
from matching.forms.sheets.parts import OWNER, OWNER_PHONE
from matching.forms.sheets.sheet import Sheet

_SEATS = Part("plaatsen", WHOLE)


def _dated(path: Path, column: Column, first: Main, parts: dict[str, Part]) -> Many:
    return Many(path, (Shelf(column, {}, Shape(first, parts)),))


SEAT_SOURCES = Sheet(
    name="capaciteitsbronnen",
    noun="capaciteitsbron",
    form=SeatSourceForm,
    holders=(
        One(Column("naam", "de naam van de bron, zoals Instroomportaal", is_text=True), ("naam",), TEXT),
        One(Column("eenheid", "waarin plaatsen tellen: dagdeel, dag of start_per_jaar"), ("eenheid",), code(SeatUnit)),
        _dated(
            ("totalen",),
            Column("totalen", "hoeveel plaatsen er zijn vanaf een dag: 2020-01-01; plaatsen 50"),
            main("vanaf", DAY),
            {"plaatsen": _SEATS},
        ),
        _dated(
            ("reserveringen",),
            Column("reserveringen", "bewaard voor een soort partij: gon_partij; vanaf 2020-01-01; plaatsen 20"),
            main("partij", code(ProviderKind)),
            {"vanaf": Part("vanaf", DAY), "plaatsen": _SEATS},
        ),
        _dated(
            ("gesloten",),
            Column("gesloten", "dagen waarop er niemand komt: 2026-12-24; tot 2027-01-03"),
            main("van", DAY),
            {"tot": Part("tot", DAY)},
        ),
        One(Column("status", "open of gesloten"), ("status",), code(SeatSourceStatus)),
        OWNER,
    ),
    telephone=OWNER_PHONE,
    required=("bronnummer", "naam", "aanspreekpunt"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "CB-1",
            "naam": "Instroomportaal Voorbeeld",
            "eenheid": "dagdeel",
            "totalen": "2020-01-01; plaatsen 50 | 2021-01-01; plaatsen 100",
            "reserveringen": "gon_partij; vanaf 2020-01-01; plaatsen 20",
            "gesloten": "2026-12-24; tot 2027-01-03",
            "status": "open",
            "aanspreekpunt": "Anke Voorbeeld",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "CB-2",
            "naam": "Participatiebanen Voorbeeld",
            "eenheid": "dag",
            "totalen": "2020-01-01; plaatsen 500",
            "aanspreekpunt": "Anke Voorbeeld",
        },
    ),
)
