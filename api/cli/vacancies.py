"""`passend withdraw-vacancy`."""

from typing import Annotated

from typer import Argument, Typer

from api.cli.session import actor, service
from api.cli.terminal import out
from matching.usecases.view_vacancies import vacancy_id
from matching.usecases.withdraw_vacancy import withdraw_vacancy


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command(name="withdraw-vacancy")(withdraw)


def withdraw(vacature: Annotated[str, Argument(help="Het nummer (V-318) of het id van een vacature.")]) -> None:
    """Trek een vacature in: daarna is er geen ranglijst meer van te maken."""
    store = service().store
    withdrawn = withdraw_vacancy(store, actor(), vacancy_id(store, vacature))
    out.print(f"Vacature V-{withdrawn.number} ({withdrawn.title}) is ingetrokken.")
