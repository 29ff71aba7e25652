"""`passend voordragen release|card|interview|reject|hire`: the steps towards the employer."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.placing_typed import Reasons, by_rule
from api.cli.proposing_text import show_card_text
from api.cli.proposing_typed import Note, Which, day, form, proposal_id_of, tell
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json
from api.cli.typed import DAY
from api.schemas.employer_card import card_json
from api.schemas.proposal_forms import (
    HiringForm,
    InterviewForm,
    RejectionForm,
)
from api.schemas.release_points import points_json
from matching.domain.refusal_reasons import RejectReason
from matching.usecases.check_release import check_release
from matching.usecases.hire_proposal import hire_proposal
from matching.usecases.plan_interview import plan_interview
from matching.usecases.read_pair import read_hiring
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.show_calendar import show_calendar
from matching.usecases.show_card import show_card


def add_to(commands: Typer) -> None:
    """Add these commands."""
    for command in (attention, release, card, interview, calendar, reject, hire):
        commands.command()(command)


def attention(voordracht: Which, json: AsJson = False) -> None:
    """Laat zien waar u op let voordat de werkgever de kaart krijgt."""
    opened = service()
    told = points_json(check_release(opened, consultant(), str(proposal_id_of(opened, voordracht))))
    if json:
        print_json(orjson.dumps(told))
    for one in () if json else told["aandachtspunten"]:
        out.print(Text(f"{one['code'].replace('_', ' ')} ({one['antwoord']}): {one['zin']}"))


def release(voordracht: Which, json: AsJson = False) -> None:
    """Geef de werkgever de kaart; dat kan met het akkoord van de kandidaat."""
    opened = service()
    tell(opened, release_proposal(opened, consultant(), proposal_id_of(opened, voordracht)), json)


def card(voordracht: Which, json: AsJson = False) -> None:
    """Laat de kaart zien zoals de werkgever die ziet."""
    opened = service()
    shown = card_json(show_card(opened, consultant(), str(proposal_id_of(opened, voordracht))))
    print_json(orjson.dumps(shown)) if json else show_card_text(out, shown)


def interview(
    voordracht: Which,
    op: Annotated[datetime, Option("--op", formats=DAY, help="De dag van het gesprek.")],
    tijd: Annotated[str, Option(help="Zoals 10:30.")] = "",
    plaats: Annotated[str, Option(help="Waar.")] = "",
    mee: Annotated[str, Option(help="Wie er meegaat, in welke rol.")] = "",
    json: AsJson = False,
) -> None:
    """Plan het gesprek, of verzet het."""
    asked, opened = form(InterviewForm, datum=day(op), tijd=tijd, plaats=plaats, mee=mee), service()
    tell(opened, plan_interview(opened, consultant(), proposal_id_of(opened, voordracht), asked.interview()), json)


def calendar(
    voordracht: Which,
    naar: Annotated[Path, Option(metavar="BESTAND", help="Waar het agendabestand komt, zoals gesprek.ics.")],
) -> None:
    """Schrijf het gesprek als agendabestand."""
    opened = service()
    naar.write_text(show_calendar(opened, consultant(), str(proposal_id_of(opened, voordracht))), newline="")
    out.print(Text(f"Geschreven: {naar}"))


def reject(
    voordracht: Which,
    reden: Annotated[RejectReason, Option(help="De reden van de werkgever.")],
    toelichting: Note = "",
    json: AsJson = False,
) -> None:
    """Leg vast dat de werkgever niet verder gaat, met de reden."""
    asked, opened = form(RejectionForm, reden=reden, toelichting=toelichting), service()
    tell(
        opened,
        reject_proposal(opened, consultant(), proposal_id_of(opened, voordracht), asked.reason, asked.note),
        json,
    )


def hire(
    voordracht: Which,
    begin: Annotated[datetime, Option("--start", formats=DAY, help="De eerste dag.")],
    eind: Annotated[datetime | None, Option("--eind", formats=DAY, help="De laatste dag.")] = None,
    werkbegeleider: Annotated[str, Option(help="Naam of id van een collega.")] = "",
    afwijken: Reasons = None,
    json: AsJson = False,
) -> None:
    """Leg vast dat de werkgever iemand aanneemt; er volgt een voorgestelde plaatsing."""
    asked = form(HiringForm, startdatum=day(begin), eindDatum=day(eind), werkbegeleider=werkbegeleider)
    opened = service()
    proposal_id, why = proposal_id_of(opened, voordracht), by_rule(afwijken)
    placing = read_hiring(
        opened.store, proposal_id, start=asked.start, end=asked.end, guide=asked.guide, deviations=why
    )
    tell(opened, hire_proposal(opened, consultant(), proposal_id, placing)[0], json)
