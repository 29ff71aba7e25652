"""`passend fairness`: are groups chosen equally often?"""

from pathlib import Path
from typing import Annotated

import orjson
from rich.table import Table
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.rank import AsJson
from api.cli.terminal import err, out, print_json
from matching.reports.suppression import LEAST
from matching.usecases.compare_groups import Compared, Comparison, compare_groups

commands = Typer(help="Worden groepen even vaak gekozen?", no_args_is_help=True)


@commands.callback()
def fairness() -> None:
    """Worden groepen even vaak gekozen?"""


@commands.command()
def table(
    bestand: Annotated[Path, Argument(help="Een CSV-bestand of Excel-werkmap met een regel per persoon.")],
    group: Annotated[str, Option(help="De kolom met de groep.")],
    decision: Annotated[str, Option(help="De kolom met de beslissing: ja of nee; leeg is onbekend en telt niet.")],
    by: Annotated[str | None, Option(help="Vergelijk binnen elke waarde van deze kolom.")] = None,
    json: AsJson = False,
) -> None:
    """Vergelijk in een tabel hoe vaak elke groep is gekozen, met de groep die het vaakst is gekozen."""
    found = compare_groups(bestand, group, decision, by)
    if found.unsaid:
        err.print(f"Van {found.unsaid} mensen staat er geen beslissing. Zij tellen nergens mee.")
    if json:
        print_json(orjson.dumps([_plain(one) for one in found.compared]))
    else:
        _show(found)


def _plain(one: Compared) -> dict[str, object]:
    found = one.selection
    return {
        "by": one.by or None,
        "group": one.group,
        "n": found.people if found.rate is not None else None,
        "rate": found.rate,
        "ratio": found.ratio,
        "low": found.low,
        "high": found.high,
        "alarm": found.alarm,
    }


def _show(found: Comparison) -> None:
    shown = Table("", "groep", "mensen", "gekozen", "verhouding", "95 %-marge", "", box=None)
    for one in found.compared:
        shown.add_row(*map(Text, _cells(one)))
    out.print(shown)


def _cells(one: Compared) -> tuple[str, ...]:
    found = one.selection
    if found.rate is None:
        return one.by, one.group, f"minder dan {LEAST}", "niet getoond", "", "", ""
    rate = f"{found.rate:.1%}".replace(".", ",")
    if found.ratio is None or found.low is None or found.high is None:
        return one.by, one.group, str(found.people), rate, "", "", ""
    ratio, margin = _number(found.ratio), f"{_number(found.low)} tot {_number(found.high)}"
    return one.by, one.group, str(found.people), rate, ratio, margin, "kijk hiernaar" if found.alarm else ""


def _number(figure: float) -> str:
    return f"{figure:.2f}".replace(".", ",")
