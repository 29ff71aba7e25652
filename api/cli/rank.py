"""`passend rank` and `passend rebuild`: a list, and the same list again."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import orjson
from typer import Argument, Option, Typer

from api.cli.ranking_text import show_ranking
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.dependencies import parse_body
from api.problems import ProblemError
from api.schemas.ranked_list import ranked_list_bytes
from api.schemas.ranking_request import RankingBody
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page
from matching.errors import Fault, InvalidInputError, NotFoundError
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
    peildatum: Annotated[datetime | None, Option(formats=["%Y-%m-%d"], help="De dag van de lijst.")] = None,
    seed: Annotated[str | None, Option(help="Bepaalt de volgorde bij gelijke stand.")] = None,
    gewichten: Annotated[str | None, Option(help="De naam van een set gewichten.")] = None,
) -> None:
    """Maak een ranglijst van kandidaten voor een vacature."""
    day = peildatum.date().isoformat() if peildatum else None
    asked = asked_with(peildatum=day, seed=seed, gewichten=gewichten)
    with waiting("Kandidaten rangschikken"):
        opened, who = service(), actor(purpose=asked.purpose)
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


def asked_with(**options: str | None) -> RankingBody:
    """Read the options as the API reads a body.

    Raises:
        InvalidInputError: an option does not hold.
    """
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return parse_body(RankingBody, orjson.dumps(given))
    except ProblemError as problem:
        faults = (
            Fault(f"--{fault['pointer'].strip('/')}", f"{fault['probleem']}; goed is: {fault['goedIs']}")
            for fault in problem.errors
        )
        raise InvalidInputError(tuple(faults)) from None


def list_id_in(text: str) -> UUID:
    """Read the id of a list.

    Raises:
        NotFoundError: the text is not an id.
    """
    try:
        return UUID(text)
    except ValueError:
        raise NotFoundError("ranglijst", text) from None
