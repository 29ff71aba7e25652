"""`passend check`, `ladder` and `answer`: what may be, what may not, and telling what was not known."""

from datetime import datetime
from typing import Annotated

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.placing_text import show_check, show_ladder
from api.cli.placing_typed import DAY, Candidate, Days, End, Guide, IntendedJob, Start, Work, consultant, form_of
from api.cli.rank import AsJson
from api.cli.session import service
from api.cli.terminal import out, print_json, waiting
from api.placing_wishes import named
from api.schemas.placing_advice import advice_json
from api.schemas.placing_check import check_json
from api.schemas.placing_forms import PlacingForm
from matching.domain.dutch import listing
from matching.domain.eligibility import QUESTIONS
from matching.domain.tri import Tri
from matching.errors import Fault, InvalidInputError
from matching.forms.eligibility import ANSWER_NAMES
from matching.usecases.advise_places import advise_places
from matching.usecases.answer_question import answer_question
from matching.usecases.check_placement import check_placement
from matching.usecases.read_wish import read_wish


def add_to(app: Typer) -> None:
    """Add these commands."""
    for command in (check, ladder, answer):
        app.command()(command)


def check(
    kandidaat: Candidate,
    plek: Work,
    begin: Start,
    eind: End = None,
    dagdeel: Days = None,
    werkbegeleider: Guide = "",
    beoogde_baan: IntendedJob = "",
    json: AsJson = False,
) -> None:
    """Toets of iemand ergens mag beginnen, tot wanneer, en of er plaats is. Bewaart niets."""
    opened = service()
    form = form_of(PlacingForm, kandidaat, plek, begin, eind, dagdeel, werkbegeleider, beoogdeBaan=beoogde_baan)
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


def answer(
    kandidaat: Candidate,
    vraag: Annotated[str, Argument(help="Zoals deelnameCentrumVoorWerk; een naam die niet kan, noemt ze alle.")],
    antwoord: Annotated[Tri, Argument(help="onbekend neemt een antwoord terug.")],
    op: Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")] = None,
) -> None:
    """Leg vast wat het antwoord is op een vraag die een instrument stelt."""
    if vraag not in ANSWER_NAMES:
        raise InvalidInputError((Fault("vraag", f"'{vraag}' is geen vraag", listing(sorted(ANSWER_NAMES), "of")),))
    opened = service()
    with opened.store.read() as reader:
        candidate_id = reader.candidates.id_of(kandidaat)
    today = opened.today()
    day, name = op.date() if op else today, ANSWER_NAMES[vraag]
    saved = answer_question(opened.store, consultant(), candidate_id, name, antwoord, day, today)
    out.print(Text(f"K-{saved.number}: {QUESTIONS[name].short}: {antwoord.value}."))
