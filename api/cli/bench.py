"""`passend bench ...`: how fast a list is made, beside what somebody would take instead, and beside other work."""

from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import orjson
from rich.table import Table
from typer import Option, Typer

from api.cli.failures import fail
from api.cli.rank import AsJson
from api.cli.terminal import err, out, print_json, progress, waiting
from matching.domain.today import today_in_the_netherlands

if TYPE_CHECKING:
    from collections.abc import Callable

    from fixtures.benchmark.measuring import Measured

commands = Typer(no_args_is_help=True)
ASKS = {1_000: 30, 10_000: 20, 100_000: 12}
MOST_ASKS, FEWEST_ASKS = 30, 5
_COMPARED = {True: "ja", False: "nee", None: "niet vergeleken"}


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="bench")


HowMany = Annotated[int, Option(min=50, max=1_000_000, help="Hoeveel verzonnen mensen.")]


class Peers(StrEnum):
    """Who else is measured."""

    ALL = "all"
    NONE = "none"


@commands.callback()
def group() -> None:
    """Meten hoe snel iets gaat."""


@commands.command()
def rank(
    people: Annotated[int, Option(min=1, max=5_000_000, help="Hoeveel mensen.")] = 10_000,
    peers: Annotated[
        Peers, Option(help="Ook Polars, DuckDB, PostgreSQL, scikit-learn en een gewone lus meten.")
    ] = Peers.ALL,
    json: AsJson = False,
    table: Annotated[
        Path | None, Option(help="Schrijf de uitkomst ook als tabel in dit bestand, in het deel van dit aantal mensen.")
    ] = None,
) -> None:
    """Meet het rangschikken van verzonnen mensen, naast wat een ander zou gebruiken: dezelfde 25 mensen."""
    try:
        from fixtures.benchmark import table as page
        from fixtures.benchmark.measuring import measure, ms
        from fixtures.benchmark.town import make_town

        asks = next((count for size, count in ASKS.items() if people <= size), FEWEST_ASKS)
        with progress("Mensen maken en meten") as report:
            report("mensen maken", 0, 0)
            town = make_town(people, asks, today_in_the_netherlands())
            measured = measure(town, peers is Peers.ALL, lambda text: report(text, 0, 0))
    except ModuleNotFoundError as missing:
        fail(
            f"Voor deze meting is {missing.name} nodig: zet de ontwikkelomgeving op (make test), of kies --peers none.",
            2,
        )
    if table is not None:
        page.keep(table, measured, f"passend bench rank --people {people} --peers {peers.value}")
    if json:
        print_json(orjson.dumps(measured.as_json(), option=orjson.OPT_INDENT_2))
        return
    _show_ranking(measured, ms)


@commands.command()
def writes(
    people: HowMany = 10_000,
    schrijven: Annotated[int, Option(min=1, max=10_000, help="Hoeveel wijzigingen per seconde.")] = 200,
    seconden: Annotated[float, Option(min=1, max=600, help="Hoe lang, eerst zonder en dan met schrijven.")] = 10.0,
) -> None:
    """Meet hoe lang wie een lijst vraagt wacht, zonder en naast wijzigingen van een ander proces."""
    from fixtures.benchmark.installation import installed
    from fixtures.benchmark.writes import measure_writes

    with installed(people) as installation:
        _show(measure_writes(installation, schrijven, seconden))


@commands.command()
def start(people: HowMany = 10_000) -> None:
    """Meet hoe lang het duurt tot iedereen in het geheugen staat, met SQLite en met PostgreSQL.

    Uit de database, en uit een momentopname.
    """
    from fixtures.benchmark.starting import measure_starts

    _show(measure_starts(people))


@commands.command()
def http(people: HowMany = 10_000) -> None:
    """Meet wat een lijst over HTTP meer kost dan dezelfde lijst in het proces zelf."""
    from api.cli.bench_http import measure_http
    from fixtures.benchmark.installation import installed

    with installed(people) as installation:
        _show(measure_http(installation.folder))


@commands.command()
def pages(
    people: Annotated[
        int | None,
        Option(min=50, max=1_000_000, help="Hoeveel verzonnen mensen, naast die van de demo. Zonder: wie er is."),
    ] = None,
) -> None:
    """Meet hoelang de server rekent aan elke bladzijde die een rol met de muis bereikt."""
    from api.cli.bench_pages import measure_pages
    from api.cli.bench_region import region
    from api.settings import Settings

    with nullcontext(Settings()) if people is None else region(people) as settings, waiting("Bladzijden openen"):
        measured = measure_pages(settings, err.print)
    _show(measured)


def _show_ranking(measured: "Measured", ms: "Callable[[list[float], int], float]") -> None:
    shown = Table("wie", "p50 (ms)", "p99 (ms)", "CPU p50 (ms)", title=f"{measured.people} mensen, eerste 25")
    rows = {
        "passend, iedereen langs": measured.ranking,
        "passend, opnieuw gevraagd, met 25 uitleggen": measured.whole,
        f"passend, iedereen langs van wie {measured.passing:.0%} mag, met 25 uitleggen": measured.nearly_everybody,
        "passend, voor het eerst": measured.first_time,
        "passend, 25 voor het eerst uitleggen": measured.words,
    }
    for name, times in (rows | measured.peers).items():
        figures = (ms(times.wall, 50), ms(times.wall, 99), ms(times.cpu, 50))
        shown.add_row(name, *map(str, figures))
    out.print(shown)
    out.print(f"Dezelfde 25 mensen: {_COMPARED[measured.identical]}. Bytes per mens: {measured.bytes_per_person:.0f}.")
    out.print(f"Keer zo lang als lezen wat gelezen moet worden: {measured.as_json()['limitRatio']}.")


def _show(figures: dict[str, Any]) -> None:
    print_json(orjson.dumps(figures, option=orjson.OPT_INDENT_2))
