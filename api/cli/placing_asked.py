"""`passend check` and `ladder`: what may be, and what may not."""

from datetime import datetime
from typing import Annotated

import orjson
from typer import Option, Typer

from api.cli.placing_text import show_check, show_ladder
from api.cli.placing_typed import Days, End, Guide, IntendedJob, SeatKind, Start, Work, form_of
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json, waiting
from api.cli.typed import DAY, Candidate
from api.placing_wishes import named
from api.schemas.placing_advice import advice_json
from api.schemas.placing_check import check_json
from api.schemas.placing_forms import PlacingForm
from matching.usecases.advise_places import advise_places
from matching.usecases.check_placement import check_placement
from matching.usecases.read_wish import read_wish


def add_to(app: Typer) -> None:
    """Add these commands."""
    for command in (check, ladder):
        app.command()(command)


def check(
    kandidaat: Candidate,
    plek: Work,
    begin: Start,
    eind: End = None,
    dagdeel: Days = None,
    werkbegeleider: Guide = "",
    beoogde_baan: IntendedJob = "",
    plaatssoort: SeatKind = None,
    json: AsJson = False,
) -> None:
    """Toets of iemand ergens mag beginnen, tot wanneer, en of er plaats is. Bewaart niets."""
    opened = service()
    more = {"beoogdeBaan": beoogde_baan, "plaatssoort": plaatssoort}
    form = form_of(PlacingForm, kandidaat, plek, begin, eind, dagdeel, werkbegeleider, **more)
    with waiting("Toetsen"):
        (wish,) = read_wish(opened.store, named(form))
        found = check_json(check_placement(opened, consultant(), wish), consultant())
    print_json(orjson.dumps(found)) if json else show_check(out, found)


def ladder(
    kandidaat: Candidate,
    op: Annotated[datetime | None, Option("--op", formats=DAY, help="De dag waarop iemand zou beginnen.")] = None,
    json: AsJson = False,
) -> None:
    """Loop de ladder van plaatsen langs: wat mag, wat niet, wat is onbekend, en de beste plekken."""
    opened = service()
    with waiting("Ladder langslopen"):
        found = advice_json(advise_places(opened, consultant(), kandidaat, op.date() if op else None))
    print_json(orjson.dumps(found)) if json else show_ladder(out, found)
