"""`passend ledger verify`: is the grootboek whole?"""

from typer import Typer

from api.cli.failures import fail
from api.cli.session import actor, service
from api.cli.terminal import out, waiting
from matching.domain.dutch import counted, moment_text
from matching.usecases.verify_ledger import verify_ledger

commands = Typer(help="Het grootboek.", no_args_is_help=True)


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="ledger")


@commands.callback()
def group() -> None:
    """Het grootboek: elke wijziging, in een keten."""


@commands.command()
def verify() -> None:
    """Loop het hele grootboek na."""
    with waiting("Grootboek nalopen"):
        result = verify_ledger(service().store, actor("beheerder", "controle"))
    if result.first_break is not None:
        broken = result.first_break
        fail(f"Het grootboek is niet heel. Bij wijziging {broken.position}: {broken.problem}", 1)
    if result.missed_looks:
        since, count = result.missed_looks[0][0], sum(missed for _, missed in result.missed_looks)
        fail(
            f"Het inzagelog is gewijzigd voordat het was verzegeld: {counted(count, 'regel', 'regels')} sinds "
            f"{moment_text(since)} {'is' if count == 1 else 'zijn'} weg of gewijzigd.",
            1,
        )
    out.print(f"Het grootboek is heel: {result.entries} wijzigingen, waarvan {result.erased} gewist.")
    not_yet = f" De nieuwste {result.open_looks} regels zijn nog niet verzegeld." if result.open_looks else ""
    out.print(f"Het inzagelog is heel: {result.sealed_looks} zegels.{not_yet}")
    if result.clock_back_at is not None:
        out.print(
            f"Let op: het moment bij wijziging {result.clock_back_at} is eerder dan dat van de wijziging ervoor. "
            "De klok van deze computer sprong terug. De volgorde is die van de nummers."
        )
