"""`passend export`: everything, or one table or list, to a file of your own."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option, Typer

from api.cli import export_log, export_ranking, export_tables
from api.cli.everything import write_everything
from api.cli.vum_files import add_exports

commands = Typer(help="Gegevens naar bestanden.", no_args_is_help=True)
export_tables.add_to(commands)
export_ranking.add_to(commands)
export_log.add_to(commands)
add_exports(commands)
WithoutIdentities = Annotated[bool, Option("--zonder-identiteiten", help="Laat weg wie de mensen zijn.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="export")


@commands.callback()
def group() -> None:
    """Gegevens naar bestanden die u zelf houdt."""


@commands.command()
def alles(
    map_: Annotated[Path, Argument(metavar="MAP", help="Een map die nog niet bestaat, of een lege.")],
    zonder_identiteiten: WithoutIdentities = False,
) -> None:
    """Schrijf alles naar een map, waarmee een lege installatie te vullen is."""
    write_everything(map_, identities=not zonder_identiteiten)
