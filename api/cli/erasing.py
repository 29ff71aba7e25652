"""`passend wis` and `passend sporen`: erase somebody, and leave no byte of it in the files of the database."""

from typing import Annotated

from rich.text import Text
from typer import Option, Typer

from api.cli.session import consultant, service
from api.cli.terminal import out, waiting
from api.cli.typed import Candidate
from matching.domain.dutch import listing
from matching.storage import Kind
from matching.usecases.erase_candidate import erased_with
from matching.usecases.erase_on_request import erase_on_request
from matching.usecases.view_objects import id_of

STILL_THERE = (
    "In de bestanden van de database kunnen nog oude bytes staan. Doe dit als het rustig is: passend sporen. "
    "Reservekopieën houden de gegevens tot u ze zelf wist."
)


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(wis)
    app.command()(sporen)


def wis(
    kandidaat: Candidate,
    ja: Annotated[bool, Option("--ja", help="Wis echt. Zonder dit staat er alleen wat er gewist zou worden.")] = False,
) -> None:
    """Wis een kandidaat: wie het is en alles wat erover is opgeslagen. Dit is niet terug te draaien."""
    opened = service()
    candidate_id = id_of(opened.store, Kind.CANDIDATE, kandidaat)
    named = listing(f"K-{number}" for number in erased_with(opened.store, candidate_id))
    if not ja:
        out.print(Text(f"Dit wist alles over {named}, voor altijd. Weet u het zeker? Voeg dan toe: --ja"))
        return
    with waiting("Rapportages bewaren en wissen"):
        erase_on_request(opened, consultant(), candidate_id)
    out.print(Text(f"Gewist: {named}. Het grootboek onthoudt alleen dat er iemand was. {STILL_THERE}"))


def sporen() -> None:
    """Haal oude bytes van wat gewist is uit de bestanden van de database. Bij PostgreSQL wacht intussen iedereen."""
    opened = service()
    with waiting("Bestanden opnieuw schrijven"):
        is_done = opened.store.wipe_traces() and opened.identity.upkeep.wipe_traces()
    said = (
        "Klaar: er staan geen oude bytes meer in." if is_done else "Er werkt nog iemand in de database. Probeer later."
    )
    out.print(Text(said))
