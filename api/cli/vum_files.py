"""`passend import|export vum-werkzoekenden|vum-vacatures`: files of the national exchange."""

from pathlib import Path
from typing import Annotated

import orjson
from rich.text import Text
from typer import Argument, Exit, Option, Typer

from api.cli.session import actor, service
from api.cli.terminal import err, out, print_json, progress
from matching.domain.dutch import listing
from matching.domain.tri import Tri
from matching.exchange.writing.fresh_file import fresh_file
from matching.usecases.export_vum import export_vum
from matching.usecases.import_vum import VumReport, Wanted, import_vum_seekers, import_vum_vacancies
from matching.vum.arrivals import RefusedObject
from matching.vum.offered import OfferKind

SOME_REFUSED = 3
_SHOWN = 10
File = Annotated[Path, Argument(metavar="BESTAND", help="Een JSON-bestand: een lijst van objecten van de standaard.")]
ToFile = Annotated[Path, Argument(metavar="BESTAND", help="Een bestand dat er nog niet is.")]
Owner = Annotated[str, Option("--aanspreekpunt", help="Naam of id van de collega van wie of wat nieuw is.")]
Share = Annotated[Tri, Option("--delen", help="Of nieuwe mensen via VUM gedeeld mogen worden: ja of nee.")]
DryRun = Annotated[bool, Option("--dry-run", help="Zeg alleen wat er zou gebeuren.")]
AsJson = Annotated[bool, Option("--json", help="Het verslag als JSON.")]


def add_imports(commands: Typer) -> None:
    """Add the commands that read."""
    commands.command("vum-werkzoekenden")(read_seekers)
    commands.command("vum-vacatures")(read_vacancies)


def add_exports(commands: Typer) -> None:
    """Add the commands that write."""
    commands.command("vum-werkzoekenden")(write_seekers)
    commands.command("vum-vacatures")(write_vacancies)


def read_seekers(
    bestand: File, aanspreekpunt: Owner = "", delen: Share = Tri.JA, dry_run: DryRun = False, json: AsJson = False
) -> None:
    """Lees werkzoekenden van VUM in (een JSON-lijst van Werkzoekende, versie 3.0; ook beroepen van versie 2).

    Wat niet goed is, komt met de reden in BESTAND.geweigerd.json. Nog een keer inlezen verandert niets.
    """
    with progress("Werkzoekenden inlezen") as report:
        wanted = Wanted(bestand, aanspreekpunt, delen, dry_run)
        done = import_vum_seekers(service(), actor("consulent", "inrichting"), wanted, report)
    _tell(done, "werkzoekenden", json)


def read_vacancies(bestand: File, aanspreekpunt: Owner = "", dry_run: DryRun = False, json: AsJson = False) -> None:
    """Lees vacatures van VUM in (een JSON-lijst van Vacature, versie 3.0; ook beroepen van versie 2)."""
    with progress("Vacatures inlezen") as report:
        wanted = Wanted(bestand, aanspreekpunt, is_dry_run=dry_run)
        done = import_vum_vacancies(service(), actor("jobhunter", "inrichting"), wanted, report)
    _tell(done, "vacatures", json)


def write_seekers(bestand: ToFile) -> None:
    """Schrijf de werkzoekenden die via VUM gedeeld mogen worden naar een bestand."""
    _write(OfferKind.WERKZOEKENDE, "werkzoekenden", bestand)


def write_vacancies(bestand: ToFile) -> None:
    """Schrijf de open vacatures naar een bestand, in de vorm van VUM."""
    _write(OfferKind.VACATURE, "vacatures", bestand)


def _write(kind: OfferKind, what: str, path: Path) -> None:
    with fresh_file(path) as unfinished:
        found, left_out = export_vum(service(), actor("consulent", "vum_uitwisseling"), kind)
        unfinished.write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2) + b"\n")
    out.print(Text(f"Geschreven in {path}: {len(found)} {what}."))
    if left_out:
        err.print(Text(f"Niet geschreven: {left_out} {what} zonder postcode; de standaard vraagt die."))


def _tell(done: VumReport, what: str, as_json: bool) -> None:
    if as_json:
        print_json(orjson.dumps(report_json(done)))
    else:
        for line in _lines(done, what):
            out.print(Text(line))
    raise Exit(SOME_REFUSED if done.tally.refused else 0)


def _lines(done: VumReport, what: str) -> list[str]:
    tally = done.tally
    counts = {
        "nieuw": tally.new,
        "gewijzigd": tally.changed,
        "al ingelezen": tally.unchanged,
        "geweigerd": len(tally.refused),
    }
    said = listing(f"{count} {word}" for word, count in counts.items() if count) or "niets"
    verb = "Zou gebeuren" if done.is_dry_run else "Ingelezen"
    lines = [f"{verb} uit {done.file.name}: {tally.read} {what}, waarvan {said}."]
    if tally.shared:
        lines.append(
            f"Van de nieuwe mensen {'worden' if tally.shared > 1 else 'wordt'} er {tally.shared} via VUM gedeeld, "
            "want een profiel van VUM wordt daar al aangeboden. Mag dat niet, lees dan in met --delen nee."
        )
    lines += [
        f"  {fault.where}: {fault.problem}. Goed is: {fault.passes}." for fault in _faults(tally.refused)[:_SHOWN]
    ]
    if done.refused_file:
        lines.append(f"Alles wat is geweigerd staat met de reden in {done.refused_file}.")
    lines += [f"Let op: {count} keer {remark}." for remark, count in sorted(tally.remarks.items())]
    if any("vertaling" in remark for remark in tally.remarks):
        lines.append("Lees een vertaaltabel in (passend crosswalk import BESTAND) en dan dit bestand nog eens.")
    return lines


def _faults(refused: list[RefusedObject]) -> list:  # type: ignore[type-arg]
    return [fault for one in refused for fault in one.faults]


def report_json(done: VumReport) -> dict[str, object]:
    """Write what an import did."""
    tally = done.tally
    return {
        "bestand": done.file.name,
        "proef": done.is_dry_run,
        "gelezen": tally.read,
        "nieuw": tally.new,
        "nieuwGedeeld": tally.shared,
        "gewijzigd": tally.changed,
        "alIngelezen": tally.unchanged,
        "geweigerd": [
            {
                "object": one.number,
                "fouten": [{"pointer": f.where, "reden": f.problem, "goedIs": f.passes} for f in one.faults],
            }
            for one in tally.refused
        ],
        "geweigerdBestand": str(done.refused_file) if done.refused_file else None,
        "opmerkingen": tally.remarks,
    }
