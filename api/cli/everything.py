"""Everything of an installation, out to a folder and in again."""

from pathlib import Path

from rich.text import Text

from api.cli.session import actor, service
from api.cli.terminal import err, out, progress
from matching.exchange.manifest import OPEN_IDENTITIES
from matching.usecases.export_everything import export_everything
from matching.usecases.import_everything import import_everything

ADMINISTRATOR = ("beheerder", "overdracht")


def write_everything(folder: Path, *, identities: bool) -> None:
    """Export everything and say what is in the folder."""
    with progress("Alles schrijven") as report:
        exported = export_everything(service(), actor(*ADMINISTRATOR), folder, identities=identities, progress=report)
    manifest = exported.manifest
    out.print(Text(f"Klaar: {len(manifest.bestanden)} bestanden en manifest.json staan in {folder}."))
    if manifest.grootboek.breuk:
        where = f"Bij wijziging {manifest.grootboek.breuk_bij}: {manifest.grootboek.breuk}"
        err.print(Text(f"Let op: het grootboek is niet heel. {where}"), style="red")
    for name in manifest.ontbreekt:
        err.print(Text(f"Let op: {name} was er al niet meer; lijsten die ermee zijn gemaakt, zijn niet te herhalen."))
    style = "bold red" if identities else "bold"
    err.print(Text(f"Let op: {manifest.let_op}" if identities else manifest.let_op), style=style)


def read_everything(folder: Path) -> None:
    """Fill this installation from a folder and say what was read."""
    with progress("Alles lezen") as report:
        imported = import_everything(service(), actor(*ADMINISTRATOR), folder, report)
    for sentence in imported.sentences():
        out.print(Text(sentence))
    if imported.manifest.identiteiten:
        err.print(Text(f"Let op: {OPEN_IDENTITIES}"), style="bold red")
