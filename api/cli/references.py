"""`passend taxonomy|postcodes|reistijden|instellingen|kerncijfers import`: reference data from files."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.session import actor, service
from api.cli.terminal import out, progress
from matching.domain.actor import Actor
from matching.domain.key_figures import KeyFigureCode
from matching.exchange.progress import Progress
from matching.exchange.report import ImportReport
from matching.rules.settings import UNITS, number_of, settable, unit_of
from matching.storage import Store
from matching.usecases.import_benefit_norms import import_benefit_norms
from matching.usecases.import_crosswalk import import_crosswalk
from matching.usecases.import_key_figures import import_key_figures
from matching.usecases.import_postcodes import import_postcodes
from matching.usecases.import_rule_settings import import_rule_settings
from matching.usecases.import_taxonomy import import_taxonomy
from matching.usecases.import_travel_times import import_travel_times

Import = Callable[[Store, Actor, Path, Progress], ImportReport]
From = Annotated[Path, Argument(help="Het bestand of de map.")]
_SENTENCES_SHOWN = 12

taxonomy = Typer()
postcodes = Typer()
travel_times = Typer()
rule_settings = Typer()
benefit_norms = Typer()
key_figures = Typer()
crosswalk = Typer()
_GROUPS = {
    "taxonomy": taxonomy,
    "postcodes": postcodes,
    "reistijden": travel_times,
    "instellingen": rule_settings,
    "normen": benefit_norms,
    "kerncijfers": key_figures,
    "crosswalk": crosswalk,
}


def add_to(app: Typer) -> None:
    """Add these commands."""
    for name, group in _GROUPS.items():
        app.add_typer(group, name=name)


@taxonomy.callback()
def about_taxonomy() -> None:
    """Beroepen en vaardigheden."""


@taxonomy.command("import")
def read_taxonomy(
    map_: Annotated[Path, Argument(metavar="MAP", help="De map met de ESCO-bestanden.")],
    ook: Annotated[list[Path] | None, Option(help="Een map met dezelfde beroepen in een andere taal.")] = None,
) -> None:
    """Lees beroepen en vaardigheden in: de officiële ESCO-bestanden (CSV).

    Daarna leert passend functienamen aan deze beroepen te koppelen; dat duurt een à twee minuten.
    """
    _read("Beroepen en vaardigheden inlezen", partial(import_taxonomy, others=ook or ()), map_)


@postcodes.callback()
def about_postcodes() -> None:
    """Postcodegebieden."""


@postcodes.command("import")
def read_postcodes(bestand: From) -> None:
    """Lees postcodegebieden in: een bestand van GeoNames."""
    _read("Postcodes inlezen", import_postcodes, bestand)


@travel_times.callback()
def about_travel_times() -> None:
    """Eigen reistijden, die de schatting vervangen."""


@travel_times.command("import")
def read_travel_times(bestand: From) -> None:
    """Lees eigen reistijden in (CSV)."""
    _read("Reistijden inlezen", import_travel_times, bestand)


@benefit_norms.callback()
def about_benefit_norms() -> None:
    """Uitkeringsnormen, om te zien of werken loont."""


@benefit_norms.command("import")
def read_benefit_norms(bestand: From) -> None:
    """Lees de normen in (CSV met leefvorm, cent, vanaf, tot, bron); ze vervangen die van ervoor."""
    _read("Normen inlezen", import_benefit_norms, bestand)


@key_figures.callback()
def about_key_figures() -> None:
    """Cijfers waar rapportages zich aan meten: nulmetingen, doelen, het quotum beschut werk."""


@key_figures.command("import")
def read_key_figures(bestand: From) -> None:
    """Lees kerncijfers in (CSV met cijfer, programma, aantal, vanaf, tot, bron); ze vervangen die van ervoor."""
    _read("Kerncijfers inlezen", import_key_figures, bestand)


@key_figures.command("namen")
def name_figures() -> None:
    """Noem elk cijfer dat u kunt vastleggen."""
    for code in KeyFigureCode:
        out.print(Text(f"{code.value}{', per programma' if code.is_of_programme else ''}"))


@crosswalk.callback()
def about_crosswalk() -> None:
    """De vertaaltabel tussen codes van VUM (CompetentNL, BO&C) en de beroepen en vaardigheden hier."""


@crosswalk.command("import")
def read_crosswalk(bestand: From) -> None:
    """Lees de vertaaltabel in (CSV met stelsel, code, naam, uri, relatie); zij vervangt die van ervoor."""
    _read("Vertaaltabel inlezen", import_crosswalk, bestand)


@rule_settings.callback()
def about_rule_settings() -> None:
    """Getallen van regels die de gemeente zelf vaststelt; nooit van een wet."""


@rule_settings.command("import")
def read_rule_settings(bestand: From) -> None:
    """Lees de instellingen in (CSV met regel, waarde, vanaf, tot, reden); ze vervangen die van ervoor."""
    _read("Instellingen inlezen", import_rule_settings, bestand)


@rule_settings.command("namen")
def name_settings() -> None:
    """Noem elke regel met een getal dat u kunt instellen, met het getal dat nu geldt zonder instelling."""
    for code, rule in sorted(settable().items()):
        unit = UNITS[unit_of(rule) or ""]
        out.print(Text(f"{code}: {number_of(rule)} {unit}. {rule.statement}"))


def _read(what: str, read: Import, path: Path) -> None:
    """Import one file or directory and say what was read."""
    store = service().store
    with progress(what) as report:
        imported = read(store, actor("beheerder", "inrichting"), path, report)
    _say(imported)


def _say(report: ImportReport) -> None:
    """Say what an import read; of long reports the first lines."""
    sentences = report.sentences()
    for sentence in sentences[:_SENTENCES_SHOWN]:
        out.print(Text(sentence))
    if len(sentences) > _SENTENCES_SHOWN:
        out.print(f"En nog {len(sentences) - _SENTENCES_SHOWN} opmerkingen.")
