"""`passend migrate`: make the databases ready."""

from typer import Typer

from api.cli.session import service
from api.cli.terminal import out, waiting


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(migrate)


def migrate() -> None:
    """Maak de databases klaar voor gebruik; nog een keer doen kan geen kwaad."""
    with waiting("Databases klaarmaken"):
        opened = service()
    out.print(f"De databases zijn klaar. Stand van het grootboek: {opened.store.position()}.")
