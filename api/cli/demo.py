"""`passend demo`: everything ready, one list on the terminal, then the server."""

from typing import Annotated

from typer import Option, Typer

from api.bootstrap import open_service
from api.cli.people import SETUP, enrol, use_small_reference
from api.cli.rank import show
from api.cli.serve import serve_with
from api.cli.session import actor
from api.cli.terminal import err, waiting
from api.settings import Settings
from api.watching.logs import set_up
from fixtures.reference import KEY_FIGURES
from fixtures.situations import demo as demo_population
from matching.domain.ranked_list import RankedList, WorkList
from matching.domain.ranking_request import Page, RankingRequest
from matching.errors import NotFoundError
from matching.service import Service
from matching.usecases.import_key_figures import import_key_figures
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking
from matching.usecases.run_day import run_day
from matching.usecases.view_vacancies import view_vacancies

_PEOPLE_SHOWN = 10


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(demo)


def demo(
    serve: Annotated[bool, Option("--serve/--no-serve", help="Start daarna de server.")] = True,
) -> None:
    """Zet voorbeelden klaar, doe het werk van de dag, toon één ranglijst en start de server."""
    settings = Settings()
    set_up(settings)
    opened = open_service(settings)
    if fill(opened):
        with waiting("Het werk van de dag doen"):
            run_day(opened, actor("systeem", "dagelijks werk"))
    with waiting("Kandidaten rangschikken"):
        ranked = one_list(opened)
    show(ranked, as_json=False)
    opened.close()
    if serve:
        serve_with(settings)
    else:
        err.print("Nog een lijst: passend rank V-nummer. De server: passend serve.")


def fill(service: Service) -> bool:
    """Put the demo people into a database without vacancies, and say so; leave any other as it is."""
    if view_vacancies(service.store, actor(), Page(size=1), today=service.today()).everybody:
        return False
    with waiting("Voorbeelden maken"):
        use_small_reference(service)
        import_key_figures(service.store, SETUP, KEY_FIGURES)
        population = demo_population(service.today())
    enrol(service, population)
    return True


def one_list(service: Service) -> RankedList | WorkList:
    """Rank for the open vacancy with the lowest number."""
    everything = view_vacancies(service.store, actor(), Page(size=10_000), today=service.today(), own=False)
    if not everything.rows:
        raise NotFoundError("open vacature", "in deze database")
    vacancy = everything.rows[-1].vacancy
    list_id = rank_candidates(service, actor(), str(vacancy.id), RankingRequest())
    return read_ranking(service, actor(), list_id, Page(size=_PEOPLE_SHOWN))
