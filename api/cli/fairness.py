"""`passend fairness`: are groups treated equally, here or in any table?"""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import orjson
from rich.table import Table
from rich.text import Text
from typer import Argument, Context, Option, Typer

from api.cli import fairness_proxies
from api.cli.fairness_text import show_audit
from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import err, out, print_json, waiting
from api.cli.typed import DAY
from api.reports.comparison_words import figures
from api.schemas.fairness import audit_json
from matching.domain.dutch import counted, day_text
from matching.errors import Fault, InvalidInputError
from matching.usecases.audit_treatment import OutsideTable, audit_treatment
from matching.usecases.compare_groups import Compared, Comparison, compare_groups
from matching.usecases.keep_audit import keep_audit

commands = Typer(help="Worden groepen gelijk behandeld?", invoke_without_command=True)
fairness_proxies.add_to(commands)
Day = Annotated[datetime | None, Option("--on", "--op", formats=DAY, help="De laatste dag; leeg is vandaag.")]
Since = Annotated[datetime | None, Option("--van", formats=DAY, help="De eerste dag; leeg is een jaar eerder.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="fairness")


@commands.callback()
def fairness(
    ctx: Context,
    on: Day = None,
    van: Since = None,
    join: Annotated[
        Path | None,
        Option(help="Een tabel met kolom 'kandidaat' en een groep, voor deze ene keer; niets blijft bewaard."),
    ] = None,
    by: Annotated[str | None, Option(help="De kolom met de groep in die tabel.")] = None,
    json: AsJson = False,
) -> None:
    """Toets of groepen gelijk worden behandeld: op lijsten, bij voordragen, vrijgeven en plaatsen."""
    if ctx.invoked_subcommand is not None:
        return
    outside = _outside(join, by)
    with waiting("Lijsten maken en vergelijken"):
        made = audit_treatment(service(), actor("auditor"), on and on.date(), van and van.date(), outside)
    if json:
        print_json(orjson.dumps(audit_json(made)))
    else:
        show_audit(made)


def _outside(path: Path | None, column: str | None) -> OutsideTable | None:
    if path is None and column is None:
        return None
    if path is None or column is None:
        raise InvalidInputError(
            (Fault("--join, --by", "de ene kan niet zonder de andere", "een bestand en een kolom"),)
        )
    return OutsideTable(path, column)


@commands.command()
def bewaar() -> None:
    """Maak de toets van vandaag nu, als die er nog niet is, en bewaar hem; passend work doet dat elke dag vanzelf."""
    with waiting("Lijsten maken en vergelijken"):
        kept = keep_audit(service(), actor("systeem", "dagelijks werk"))
    if kept is None:
        err.print("Er is nog niets bekend om te toetsen. Lees eerst gegevens in: passend import.")
        return
    out.print(Text(f"Bewaard: de toets van {day_text(kept.day)}, {counted(len(kept.alarms), 'alarm', 'alarmen')}."))


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
        people = None if one.selection.rate is None else one.selection.people
        shown.add_row(*map(Text, (one.by, one.group, *figures(one.selection, people))))
    out.print(shown)
