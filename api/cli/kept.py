"""`passend inzage`: everything that is kept about somebody, on the screen, as JSON or as PDF."""

from pathlib import Path
from typing import Annotated

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.cli.typed import Candidate
from api.reports.kept_paper import kept_pdf
from api.schemas.all_kept import all_kept_json
from matching.domain.dutch import counted
from matching.exchange.writing.fresh_file import fresh_file
from matching.usecases.view_all_kept import AllKept, view_all_kept
from matching.usecases.view_lists_of_person import MADE_AGAIN

PURPOSE = "inzageverzoek"


def add_to(app: Typer) -> None:
    """Add the command."""
    app.command()(inzage)


def inzage(
    kandidaat: Candidate,
    json: AsJson = False,
    pdf: Annotated[Path | None, Option(help="Een PDF voor de kandidaat, in dit bestand dat er nog niet is.")] = None,
    lijsten: Annotated[int, Option(min=0, help="Hoeveel lijsten opnieuw worden gemaakt; de rest noemt passend.")] = (
        MADE_AGAIN
    ),
) -> None:
    """Geef alles wat over een kandidaat is opgeslagen, en wie het zag; dat u kijkt komt in het inzagelog."""
    written_as = "pdf" if pdf else "json" if json else "scherm"
    with waiting("Alles opzoeken"):
        found = view_all_kept(service(), actor("consulent", PURPOSE), kandidaat, written_as, lijsten)
    if pdf is not None:
        with fresh_file(pdf) as unfinished:
            unfinished.write_bytes(kept_pdf(found))
        out.print(Text(f"Klaar: alles over K-{found.numbers[0]} staat in {pdf}."), soft_wrap=True)
    if json:
        print_json(orjson.dumps(all_kept_json(found)))
    elif pdf is None:
        _say(found)


def _say(found: AllKept) -> None:
    """Say how much there is, without who it is."""
    versions = sum(len(one.versions) for one in found.objects)
    stood = sum(one.row is not None for one in found.lists.lists)
    for line in (
        f"Over K-{found.numbers[0]} bewaart passend:",
        f"- {'een identiteit' if found.identity else 'geen identiteit'}",
        f"- {counted(len(found.facts), 'gegeven', 'gegevens')} met bron en datum",
        f"- {counted(len(found.objects), 'vastlegging', 'vastleggingen')} in {counted(versions, 'versie', 'versies')}",
        f"- {counted(len(found.lists.lists), 'lijst', 'lijsten')}; op {stood} opnieuw gemaakte staat deze kandidaat",
        f"- {counted(len(found.looks), 'keer', 'keer')} dat iemand keek",
        "Alles zelf: --json of --pdf BESTAND.",
    ):
        out.print(Text(line))
