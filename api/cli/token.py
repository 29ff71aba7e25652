"""`passend token`: a token of an hour, for trying every operation on this computer."""

from typing import Annotated

from typer import Option, Typer

from api.cli.terminal import out
from api.login.door import demo_token
from api.settings import Login, Settings
from matching.domain.role import Role
from matching.errors import ConflictError


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(token)


def token(
    role: Annotated[Role, Option("--role", "--rol", help="In welke rol.")],
    organisation: Annotated[
        str | None, Option("--organisation", "--organisatie", help="Van een werkgever: het KvK-nummer of W-12.")
    ] = None,
    who: Annotated[
        str | None, Option("--als", help="Wie: het id van een collega, of K-2041 voor een kandidaat.")
    ] = None,
) -> None:
    """Geef een toegangstoken voor de demo op deze computer; een uur geldig."""
    settings = Settings()
    if settings.login is not Login.DEMO:
        raise ConflictError("Hier logt men in bij een voorziening (PASSEND_LOGIN=oidc); die geeft de tokens.")
    out.print(demo_token(settings, role, who or role.value, organisation), soft_wrap=True, highlight=False)
