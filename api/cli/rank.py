"""`passend rank` and `passend rebuild`: a list, and the same list again."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from typer import Argument, Option, Typer

from api.cli.rank_options import (
    AvailableOnly,
    Candidate,
    Dagdelen,
    Day,
    Doel,
    Hours,
    Minutes,
    Seed,
    Soort,
    Weights,
    body_with,
)
from api.cli.ranking_text import show_ranking
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.cli.work_text import show_work
from api.schemas.ranked_list import ranked_list_bytes
from api.schemas.ranking_request import RankingBody, WorkRankingBody
from api.schemas.values import hours_as_typed
from matching.domain.actor import Actor
from matching.domain.ranked_list import RankedList, WorkList
from matching.domain.ranking_request import Page
from matching.domain.work import WorkKind
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.service import Service
from matching.usecases.find_work import find_work
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.rank_work import rank_work
from matching.usecases.read_ranking import read_ranking
from matching.usecases.rebuild_ranking import rebuild_ranking

AsJson = Annotated[bool, Option("--json", help="Precies de JSON van de API.")]
Limit = Annotated[int, Option(min=1, max=200, help="Zoveel rijen van elke lijst.")]
Given = Mapping[str, object]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(rank)
    app.command()(rebuild)


def rank(
    werk: Annotated[str | None, Argument(help="Het nummer (V-318 of P-7) of het id van een vacature of plek.")] = None,
    kandidaat: Candidate = None,
    soort: Soort = None,
    limit: Limit = 25,
    json: AsJson = False,
    doel: Doel = None,
    peildatum: Day = None,
    seed: Seed = None,
    gewichten: Weights = None,
    uren_minimaal: Hours = None,
    dagdeel: Dagdelen = None,
    alleen_beschikbaar: AvailableOnly = False,
    reistijd_maximaal: Minutes = None,
) -> None:
    """Maak een ranglijst: kandidaten voor een vacature of plek, of werk voor een kandidaat."""
    day = peildatum.date() if peildatum else None
    hours = None if uren_minimaal is None else hours_as_typed(uren_minimaal)
    options = {"doel": doel, "peildatum": day, "seed": seed, "gewichten": gewichten}
    filters = {
        "urenMinimaal": hours,
        "dagdelen": dagdeel,
        "alleenBeschikbaar": alleen_beschikbaar,
        "reistijdMaximaal": reistijd_maximaal,
    }
    _refuse_unclear(werk, kandidaat, soort)
    with waiting("Rangschikken"):
        opened, who = service(), actor()
        if kandidaat:
            list_id = _rank_work(
                opened, who, kandidaat, options | {"soort": soort or WorkKind.VACATURE.plural}, filters
            )
        else:
            list_id = _rank_people(opened, who, werk or "", options, filters)
        ranked = read_ranking(opened, who, list_id, Page(size=limit))
    show(ranked, json)


def _refuse_unclear(werk: str | None, kandidaat: str | None, soort: str | None) -> None:
    """Refuse a question about nobody, or about two things at once."""
    ways = "passend rank V-101, passend rank P-7, of passend rank --kandidaat K-2041 --soort plekken"
    if bool(werk) == bool(kandidaat):
        raise InvalidInputError((Fault("WERK of --kandidaat", f"geef precies één van de twee; bijvoorbeeld {ways}"),))
    if soort and not kandidaat:
        raise InvalidInputError((Fault("--soort", f"dit hoort bij --kandidaat; bijvoorbeeld {ways}"),))


def _rank_work(opened: Service, who: Actor, candidate: str, options: Given, filters: Given) -> UUID:
    """Rank work for a candidate."""
    asked = body_with(WorkRankingBody, options, filters)
    return rank_work(opened, who, candidate, asked.request(), asked.work)


def _rank_people(opened: Service, who: Actor, work: str, options: Given, filters: Given) -> UUID:
    """Rank people for a vacancy or plek."""
    asked = body_with(RankingBody, options, filters)
    return rank_candidates(opened, who, work, asked.request(), find_work(opened.store, work))


def rebuild(
    ranglijst: Annotated[str, Argument(help="Het id van een bewaarde ranglijst.")],
    limit: Limit = 25,
    json: AsJson = False,
) -> None:
    """Maak een bewaarde ranglijst opnieuw en controleer dat elk teken gelijk is."""
    opened, list_id = service(), list_id_in(ranglijst)
    with waiting("Lijst opnieuw maken"):
        ranked = rebuild_ranking(opened, actor(), list_id, Page(size=limit))
    show(ranked, json)
    if not json:
        out.print(_compared(opened.store.recipes.get(list_id).result_hash, ranked.result_hash))


def _compared(then: str, now: str) -> str:
    """Say whether a list is what it was; what differs for another reason than an erasure was refused before."""
    if then == now:
        return f"Gelijk aan de bewaarde lijst: {now}"
    return f"Anders dan de bewaarde lijst, alleen door wie sindsdien is gewist: {now}, toen {then}"


def show(ranked: RankedList | WorkList, as_json: bool) -> None:
    """Show a list to a person or to a program."""
    if as_json:
        print_json(ranked_list_bytes(ranked))
    elif isinstance(ranked, WorkList):
        show_work(out, ranked)
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
