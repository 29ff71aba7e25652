"""`passend batch`: every open vacancy against everybody, in one go."""

import os
from enum import StrEnum
from typing import Annotated

from typer import Option, Typer

from api.cli.session import service
from api.cli.terminal import out, progress
from matching.batch.engines import Dask, Engine, Processes, Serial
from matching.usecases.rank_all import rank_all


class Which(StrEnum):
    """Which vacancies."""

    ALLE = "alle"


class EngineName(StrEnum):
    """Who does the work."""

    SERIAL = "serial"
    PROCESSES = "processes"
    DASK = "dask"


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(batch)


def batch(
    vacatures: Annotated[Which, Option(help="Welke vacatures: alle die open zijn.")] = Which.ALLE,
    top: Annotated[int, Option(min=1, max=1000, help="Zoveel mensen per vacature bewaren.")] = 25,
    engine: Annotated[EngineName, Option(help="Na elkaar, in processen, of op Dask.")] = EngineName.SERIAL,
    scheduler: Annotated[
        str | None, Option(help="Het adres van de scheduler van Dask, zoals tcp://host:8786; zonder: op deze machine.")
    ] = None,
    rekenaars: Annotated[int | None, Option(min=1, help="Hoeveel processen; gewoonlijk een per kern.")] = None,
    delen: Annotated[int, Option(min=1, help="In hoeveel delen de mensen verdeeld worden.")] = 1,
) -> None:
    """Rangschik iedereen voor elke open vacature. Wie opnieuw begint, gaat verder waar het ophield."""
    workers = rekenaars or os.cpu_count() or 1
    engines: dict[EngineName, Engine] = {
        EngineName.SERIAL: Serial(),
        EngineName.PROCESSES: Processes(workers),
        EngineName.DASK: Dask(scheduler, workers),
    }
    with progress("Vacatures rangschikken") as report:
        night = rank_all(service(), engines[engine], top, delen, lambda done, of: report("vacatures", done, of))
    out.print(
        f"{night.made} vacatures gerangschikt, {night.before} waren er al, voor {night.people} mensen. "
        f"Batch: {night.batch}"
    )
