"""`passend export logboek`: what was done with data about people, as a Logboek Dataverwerkingen."""

import sys
from datetime import datetime
from typing import Annotated

import orjson
from typer import Option, Typer

from api.cli.session import actor, service
from api.cli.typed import DAY
from api.settings import Settings
from matching.usecases.export_processing_log import export_processing_log

KEY_FILE = "logboek.key"
REGISTER = "verwerkingsactiviteiten"


def add_to(commands: Typer) -> None:
    """Add the command."""
    commands.command()(logboek)


def logboek(
    van: Annotated[datetime, Option(formats=DAY, help="De eerste dag.")],
    tot: Annotated[datetime, Option(formats=DAY, help="De laatste dag.")],
) -> None:
    """Schrijf elke verwerking als een regel JSON (Logboek Dataverwerkingen), naar het scherm of met > naar een bestand.

    Over wie het gaat, staat er versleuteld in; wie het deed niet.
    """
    settings = Settings()
    register, key_file = f"{settings.public_url}/{REGISTER}", settings.data_dir / KEY_FILE
    by = actor("beheerder", "verantwoording")
    for line in export_processing_log(service(), by, van.date(), tot.date(), register, key_file):
        sys.stdout.buffer.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
