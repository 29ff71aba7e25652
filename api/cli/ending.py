"""`passend uitloggen`: end the sessions of one person."""

from typing import Annotated

from rich.text import Text
from typer import Argument, Typer

from api.cli.session import actor, service
from api.cli.terminal import out
from matching.domain.dutch import counted
from matching.usecases.end_sessions import end_sessions


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(uitloggen)


def uitloggen(
    persoon: Annotated[str, Argument(help="De id van een medewerker, K-2041, of de code bij de inlogvoorziening.")],
) -> None:
    """Log iemand uit op elk apparaat. Wie er bij de inlogvoorziening nog in mag, kan daarna weer inloggen."""
    ended = end_sessions(service(), actor("beheerder", "beveiliging"), persoon)
    out.print(Text(f"{counted(ended, 'sessie', 'sessies')} beëindigd."))
