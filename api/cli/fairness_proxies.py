"""`passend fairness proxies`: could what a score sees stand in for sex or age?"""

from datetime import datetime
from typing import Annotated

import orjson
from rich.table import Table
from rich.text import Text
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.cli.typed import DAY
from matching.domain.dutch import day_text
from matching.usecases.look_for_proxies import TELLS_FROM, Proxies, Proxy, look_for_proxies
from scoring.predicting import ENOUGH_TO_LEARN

WHAT_TO_DO = (
    "Is een groep te raden, kijk dan eerst of die groep ook lager uitkomt: passend fairness. Is dat zo, vraag dan bij "
    "het werk zelf of het dit gegeven echt nodig heeft. Neem niets weg alleen omdat het samenhangt: wie iets kan, "
    "verliest dat dan. Andere gewichten kiest een mens, onder een nieuwe naam, met deze toets ernaast."
)


def add_to(app: Typer) -> None:
    """Add the command."""
    app.command()(proxies)


def proxies(
    on: Annotated[
        datetime | None, Option("--on", "--op", formats=DAY, help="Zoals bekend op deze dag; leeg is vandaag.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Zoek of wat een score ziet, verraadt wie man of vrouw is, of hoe oud."""
    with waiting("Zoeken"):
        found = look_for_proxies(service(), actor("auditor"), on and on.date())
    if json:
        print_json(orjson.dumps(_plain(found)))
        return
    out.print(
        Text(f"Stand-ins op {day_text(found.day)}: {found.people} mensen, {found.features} gegevens", style="bold")
    )
    out.print(_table(found))
    for one in found.found:
        if one.tells and one.predicted is not None:
            strongest = ", ".join(name for name, _ in one.predicted.strongest)
            out.print(Text(f"'{one.group}' is te raden, het meest aan: {strongest}."))
    out.print(
        Text(f"0,50 is blind raden; vanaf {_number(TELLS_FROM)} is het reden om te kijken. {WHAT_TO_DO}", style="dim")
    )


def _table(found: Proxies) -> Table:
    shown = Table("", "groep", "hoe goed te raden", "95 %-marge", "", box=None, pad_edge=False, header_style="dim")
    for one in found.found:
        shown.add_row(*map(Text, _cells(one)))
    return shown


def _cells(one: Proxy) -> tuple[str, ...]:
    label, told = one.characteristic.label, one.predicted
    if told is None:
        return label, one.group, f"minder dan {ENOUGH_TO_LEARN} mensen", "", ""
    margin = f"{_number(told.low)} tot {_number(told.high)}"
    return label, one.group, _number(told.auc), margin, "kijk hiernaar" if one.tells else ""


def _number(figure: float) -> str:
    return f"{figure:.2f}".replace(".", ",")


def _plain(found: Proxies) -> dict[str, object]:
    return {
        "peildatum": found.day.isoformat(),
        "mensen": found.people,
        "gegevens": found.features,
        "seed": found.seed,
        "groepen": [_group(one) for one in found.found],
    }


def _group(one: Proxy) -> dict[str, object]:
    told = one.predicted
    return {
        "kenmerk": one.characteristic.code,
        "groep": one.group,
        "auc": None if told is None else round(told.auc, 4),
        "laag": None if told is None else round(told.low, 4),
        "hoog": None if told is None else round(told.high, 4),
        "kijken": one.tells,
        "sterkste": []
        if told is None
        else [{"gegeven": name, "verlies": round(lost, 4)} for name, lost in told.strongest],
    }
