"""`passend synth`: as many synthetic people as you like."""

from typing import Annotated

from typer import Option, Typer

from api.cli.people import enrol, reference_in_use
from api.cli.session import service
from api.cli.terminal import out, waiting
from fixtures.population import make_population, unnumbered


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(synth)


def synth(
    candidates: Annotated[int, Option(min=0, max=1_000_000, help="Aantal kandidaten.")] = 400,
    vacancies: Annotated[int, Option(min=0, max=100_000, help="Aantal vacatures.")] = 120,
    plekken: Annotated[int, Option(min=0, max=100_000, help="Aantal plekken.")] = 40,
    employers: Annotated[int, Option(min=1, max=100_000, help="Aantal werkgevers.")] = 30,
    seed: Annotated[int, Option(help="Dezelfde seed geeft dezelfde mensen.")] = 1,
) -> None:
    """Maak verzonnen kandidaten, werkgevers, vacatures en plekken."""
    opened = service()
    with waiting("Mensen en werk verzinnen"):
        taxonomy, geography = reference_in_use(opened)
        population = make_population(
            taxonomy,
            geography,
            seed,
            candidates=candidates,
            vacancies=vacancies,
            plekken=plekken,
            employers=employers,
            today=opened.today(),
        )
    new = enrol(opened, unnumbered(population))
    out.print(f"Klaar: {new} nieuw. Niemand van deze mensen bestaat echt.")
