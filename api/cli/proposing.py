"""`passend voordragen`: put somebody forward, look where it is, who waits; the steps have files of their own."""

from typing import Annotated

import orjson
from typer import Option, Typer

from api.cli import proposing_asked, proposing_shown
from api.cli.proposing_text import show_exposure_text, show_proposal, show_unproposed
from api.cli.proposing_typed import Candidate, Which, Work, form, proposal_id_of, tell
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json, waiting
from api.schemas.exposure import exposure_json
from api.schemas.proposal import proposal_json
from api.schemas.proposal_forms import (
    PutForwardForm,
)
from matching.domain.proposal import ProposalLapse
from matching.domain.ranking_request import Page
from matching.storage import Kind
from matching.usecases.count_exposure import count_exposure
from matching.usecases.lapse_proposal import lapse_proposal
from matching.usecases.open_proposal import open_proposal
from matching.usecases.read_pair import read_pair
from matching.usecases.view_objects import view_one
from matching.usecases.view_unproposed import view_unproposed

commands = Typer(help="Iemand voordragen bij een werkgever, met akkoord.", no_args_is_help=True)


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="voordragen")


@commands.callback()
def group() -> None:
    """Iemand voordragen bij een werkgever: elke stap, met akkoord van de kandidaat."""


@commands.command("open")
def open_(
    kandidaat: Candidate,
    werk: Work,
    reden: Annotated[str, Option(help="Waarom u verder gaat met wie in uitvragen of uitgesloten staat.")] = "",
    json: AsJson = False,
) -> None:
    """Draag iemand voor, uit elke lijst."""
    where = "plek" if werk.upper().startswith("P-") else "vacature"
    asked = form(PutForwardForm, kandidaat=kandidaat, **{where: werk}, reden=reden)
    opened = service()
    pair = read_pair(opened.store, asked.candidate, asked.vacancy, asked.plek)
    with waiting("Voordragen"):
        saved = open_proposal(opened, consultant(), *pair, asked.override)
    tell(opened, saved, json)


@commands.command()
def lapse(
    voordracht: Which,
    reden: Annotated[ProposalLapse, Option(help="verouderd of elders_geplaatst.")],
    json: AsJson = False,
) -> None:
    """Laat een voordracht vervallen, zonder dat iemand nee zei."""
    opened = service()
    tell(opened, lapse_proposal(opened, consultant(), proposal_id_of(opened, voordracht), reden), json)


@commands.command()
def show(voordracht: Which, json: AsJson = False) -> None:
    """Laat een voordracht zien."""
    opened = service()
    view = view_one(opened, consultant(), Kind.PROPOSAL, str(proposal_id_of(opened, voordracht)))
    found = proposal_json(view)
    print_json(orjson.dumps(found)) if json else show_proposal(out, found)


@commands.command()
def exposure(kandidaat: Candidate, json: AsJson = False) -> None:
    """Tel op hoeveel lijsten iemand is getoond, en wanneer voor het laatst voorgedragen."""
    counted = exposure_json(count_exposure(service(), consultant(), kandidaat))
    print_json(orjson.dumps(counted)) if json else show_exposure_text(out, counted)


@commands.command("not-proposed")
def not_proposed(
    dagen: Annotated[int, Option(min=1, max=3650, help="Zoveel dagen niet voorgedragen.")] = 90,
    limit: Annotated[int, Option(min=1, max=200, help="Zoveel mensen.")] = 50,
) -> None:
    """Laat zien wie te bemiddelen is en lang niet is voorgedragen; wie nooit, staat bovenaan."""
    rows, total = view_unproposed(service(), consultant(), dagen, Page(1, limit))
    show_unproposed(out, rows, total, dagen)


proposing_asked.add_to(commands)
proposing_shown.add_to(commands)
