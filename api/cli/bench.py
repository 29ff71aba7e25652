"""`passend bench rank`: how fast a list is made, beside what somebody would take instead."""

from enum import StrEnum
from typing import Annotated

import orjson
from rich.table import Table
from typer import Option, Typer

from api.cli.failures import fail
from api.cli.rank import AsJson
from api.cli.terminal import out, print_json, progress
from matching.domain.today import today_in_the_netherlands

commands = Typer(no_args_is_help=True)
ASKS = {1_000: 30, 10_000: 20, 100_000: 12}
MOST_ASKS, FEWEST_ASKS = 30, 5


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
) -> None:
    """Meet het rangschikken van verzonnen mensen, naast wat een ander zou gebruiken: dezelfde 25 mensen."""
    try:
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
    if json:
        print_json(orjson.dumps(measured.as_json(), option=orjson.OPT_INDENT_2))
        return
    table = Table("wie", "p50 (ms)", "p99 (ms)", "CPU p50 (ms)", title=f"{people} mensen, eerste 25")
    rows = {
        "passend": measured.ranking,
        "passend met 25 uitleggen": measured.whole,
        "passend, voor het eerst": measured.first_time,
        "passend, 25 voor het eerst uitleggen": measured.words,
    }
    for name, times in (rows | measured.peers).items():
        table.add_row(name, *(str(figure) for figure in (ms(times.wall, 50), ms(times.wall, 99), ms(times.cpu, 50))))
    out.print(table)
    out.print(
        f"Dezelfde 25 mensen: {'ja' if measured.identical else 'nee'}. Bytes per mens: {measured.bytes_per_person:.0f}."
    )
