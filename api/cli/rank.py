"""`passend rank` and `passend rebuild`: a list, and the same list again."""

from typing import Annotated
from uuid import UUID

from typer import Argument, Option, Typer

from api.cli.rank_options import AvailableOnly, Dagdelen, Day, Doel, Hours, Seed, Weights, body_with
from api.cli.ranking_text import show_ranking
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.schemas.ranked_list import ranked_list_bytes
from api.schemas.values import hours_as_typed
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page
from matching.errors import NotFoundError
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking
from matching.usecases.rebuild_ranking import rebuild_ranking

AsJson = Annotated[bool, Option("--json", help="Precies de JSON van de API.")]
Limit = Annotated[int, Option(min=1, max=200, help="Zoveel mensen van elke lijst.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(rank)
    app.command()(rebuild)


def rank(
    vacature: Annotated[str, Argument(help="Het nummer (V-318) of het id van een vacature.")],
    limit: Limit = 25,
    json: AsJson = False,
    doel: Doel = None,
    peildatum: Day = None,
    seed: Seed = None,
    gewichten: Weights = None,
    uren_minimaal: Hours = None,
    dagdeel: Dagdelen = None,
    alleen_beschikbaar: AvailableOnly = False,
) -> None:
    """Maak een ranglijst van kandidaten voor een vacature."""
    day = peildatum.date() if peildatum else None
    hours = None if uren_minimaal is None else hours_as_typed(uren_minimaal)
    asked = body_with(
        {"doel": doel, "peildatum": day, "seed": seed, "gewichten": gewichten},
        {"urenMinimaal": hours, "dagdelen": dagdeel, "alleenBeschikbaar": alleen_beschikbaar},
    )
    with waiting("Kandidaten rangschikken"):
        opened, who = service(), actor()
        list_id = rank_candidates(opened, who, vacature, asked.request())
        ranked = read_ranking(opened, who, list_id, Page(size=limit))
    show(ranked, json)


def rebuild(
    ranglijst: Annotated[str, Argument(help="Het id van een bewaarde ranglijst.")],
    limit: Limit = 25,
    json: AsJson = False,
) -> None:
    """Maak een bewaarde ranglijst opnieuw en controleer dat elk teken gelijk is."""
    with waiting("Lijst opnieuw maken"):
        ranked = rebuild_ranking(service(), actor(), list_id_in(ranglijst), Page(size=limit))
    show(ranked, json)
    if not json:
        out.print(f"Gelijk aan de bewaarde lijst: {ranked.result_hash}")


def show(ranked: RankedList, as_json: bool) -> None:
    """Show a list to a person or to a program."""
    if as_json:
        print_json(ranked_list_bytes(ranked))
    else:
        show_ranking(out, ranked)


def list_id_in(text: str) -> UUID:
    """Read the id of a list.

    Raises:
        NotFoundError: the text is not an id.
    """
    try:
        return UUID(text)
    except ValueError:
        raise NotFoundError("ranglijst", text) from None
