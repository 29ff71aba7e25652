"""`passend gebeurtenis`, `gebeurtenissen`, `dienstverlening`: what happens to a person, for the reports."""

from datetime import date, datetime
from typing import Annotated, Any

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json
from api.cli.typed import DAY, Candidate, checked
from api.schemas.applicant import applicants_json
from api.schemas.followed import event_json, support_json
from matching.assemblers.followed import EVENTS, SUPPORTS
from matching.domain.dutch import day_text
from matching.domain.event import ActivationStep, Destination, EventKind, Extent, Referral
from matching.domain.programme import Programme
from matching.domain.ranking_request import Page
from matching.domain.support import SupportKind
from matching.forms.event import EventForm
from matching.forms.support import SupportForm
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.create_object import create_object
from matching.usecases.view_applicants import view_applicants
from matching.usecases.view_objects import id_of, view_page

MOST = 100
Day = Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")]
Placed = Annotated[str, Option("--plaatsing", help="Het id van de plaatsing waar het bij hoort.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(gebeurtenis)
    app.command()(gebeurtenissen)
    app.command()(dienstverlening)
    app.command()(aanvragers)


def gebeurtenis(
    kandidaat: Candidate,
    soort: Annotated[EventKind, Argument(help="Wat er gebeurde.")],
    op: Day = None,
    programma: Annotated[Programme | None, Option(help="Onder welk programma.")] = None,
    trede: Annotated[ActivationStep | None, Option(help="Bij een activering: welke stap.")] = None,
    naar: Annotated[Referral | None, Option(help="Bij doorverwezen: naar wie.")] = None,
    mate: Annotated[Extent | None, Option(help="Bij uitstroom: volledig of deels.")] = None,
    bestemming: Annotated[Destination | None, Option(help="Bij uitstroom: waarheen.")] = None,
    nog_aan_het_werk: Annotated[bool | None, Option("--nog-aan-het-werk/--niet-aan-het-werk")] = None,
    plaatsing: Placed = "",
) -> None:
    """Leg vast wat er met een kandidaat gebeurde; rapportages tellen dit. Een gesprek weigeren hoort er niet bij."""
    opened = service()
    given = {
        "kandidaat": kandidaat,
        "soort": soort,
        "datum": (op.date() if op else opened.today()).isoformat(),
        "programma": programma,
        "trede": trede,
        "naar": naar,
        "mate": mate,
        "bestemming": bestemming,
        "nogAanHetWerk": nog_aan_het_werk,
        "plaatsing": plaatsing,
    }
    saved = event_json(create_object(opened, consultant(), EVENTS, checked(EventForm, given)))
    _say(f"Vastgelegd: {saved['kandidaat']}, {_told(saved)}.")


def gebeurtenissen(kandidaat: Candidate, json: AsJson = False) -> None:
    """Laat zien wat er met een kandidaat gebeurde, de oudste eerst."""
    opened = service()
    asked = Selection(candidate_id=id_of(opened.store, Kind.CANDIDATE, kandidaat))
    found = view_page(opened, consultant(), Kind.EVENT, asked, Page(1, MOST))
    rows = [event_json(view) for view in found.rows]
    if json:
        print_json(orjson.dumps(rows))
        return
    for row in rows:
        _say(_told(row).capitalize() + ".")
    if not rows:
        _say("Er is niets vastgelegd.")
    if found.total > len(rows):
        _say(f"Dit zijn er {len(rows)} van {found.total}.")


def dienstverlening(
    kandidaat: Candidate,
    soort: Annotated[SupportKind, Argument(help="Welke hulp.")],
    van: Annotated[datetime, Option(formats=DAY, help="De eerste dag.")],
    tot: Annotated[datetime | None, Option(formats=DAY, help="De laatste dag; leeg zolang het loopt.")] = None,
    uren: Annotated[float | None, Option(help="Hoeveel uur in totaal.")] = None,
    gegeven_door: Annotated[str, Option("--gegeven-door", help="De organisatie of rol, geen naam.")] = "",
    plaatsing: Placed = "",
) -> None:
    """Leg vast welke hulp iemand naast het werk krijgt, zoals jobcoaching."""
    opened = service()
    given = {
        "kandidaat": kandidaat,
        "soort": soort,
        "startdatum": van.date().isoformat(),
        "einddatum": tot.date().isoformat() if tot else None,
        "urenTotaal": uren,
        "gegevenDoor": gegeven_door,
        "plaatsing": plaatsing,
    }
    saved = support_json(create_object(opened, consultant(), SUPPORTS, checked(SupportForm, given)))
    until = f" tot en met {day_text(tot.date())}" if tot else ""
    _say(f"Vastgelegd: {saved['kandidaat']}, {soort.replace('_', ' ')} vanaf {day_text(van.date())}{until}.")


def aanvragers(json: AsJson = False) -> None:
    """Laat zien wie een uitkering aanvroeg en nog geen ontwikkelplan heeft, de oudste aanvraag eerst."""
    opened = service()
    found = applicants_json(view_applicants(opened, consultant()), opened.today())
    if json:
        print_json(orjson.dumps(found))
        return
    for one in found["aanvragers"]:
        since = one["aanvraagOp"]
        asked = f"aanvraag van {day_text(date.fromisoformat(since))}" if since else "dag van de aanvraag niet bekend"
        _say(f"{one['kandidaat']}: {asked}. Bel {one['aanspreekpunt']['naam']}.")
    if not found["aanvragers"]:
        _say("Er zijn geen aanvragers zonder plan.")


def _told(row: dict[str, Any]) -> str:
    """Write one event as words."""
    details = [
        row[name].replace("_", " ") for name in ("trede", "naar", "mate", "bestemming", "programma") if row[name]
    ]
    withdrawn = " (ingetrokken)" if row["ingetrokken"] else ""
    day = day_text(date.fromisoformat(row["datum"]))
    return f"{row['soort'].replace('_', ' ')} op {day}{': ' if details else ''}{', '.join(details)}{withdrawn}"


def _say(text: str) -> None:
    out.print(Text(text))
