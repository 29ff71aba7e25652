"""`passend sleutels`: the master key under which the key of every person is wrapped."""

from rich.text import Text
from typer import Typer

from api.cli.session import actor, service
from api.cli.terminal import out, waiting
from matching.domain.dutch import counted
from matching.usecases.renew_master_key import renew_master_key

commands = Typer(help="De hoofdsleutel van de identiteiten.", no_args_is_help=True)


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="sleutels")


@commands.callback()
def group() -> None:
    """De hoofdsleutel waaronder de sleutel van elke kandidaat is verpakt."""


@commands.command()
def vernieuwen() -> None:
    """Maak een nieuwe hoofdsleutel. De oude opent alleen nog eerdere reservekopieën."""
    with waiting("Sleutels opnieuw verpakken"):
        renewed = renew_master_key(service(), actor("beheerder", "beveiliging"))
    told = counted(renewed, "sleutel is", "sleutels zijn")
    out.print(Text(f"De hoofdsleutel is nieuw: {told} opnieuw verpakt. Bewaar het bestand nu opnieuw apart."))
    out.print(
        "Reservekopieën van hiervoor vragen om de oude hoofdsleutel; die ligt ernaast, met zijn naam achter die van "
        "het bestand. Wis hem, ook waar u hem apart bewaart, als de laatste van die kopieën weg is."
    )
