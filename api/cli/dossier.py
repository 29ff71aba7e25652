"""`passend dossier`: the decision file of a list, on the terminal, as JSON, on paper, or both in a folder."""

import hashlib
from pathlib import Path
from typing import Annotated

from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.rank import AsJson, list_id_in
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.reports.dossier_paper import dossier_pdf
from api.schemas.dossier import dossier_bytes
from matching.errors import Fault, InvalidInputError
from matching.usecases.compile_dossier import Dossier, compile_dossier


def add_to(app: Typer) -> None:
    """Add the command."""
    app.command()(dossier)


def dossier(
    ranglijst: Annotated[str, Argument(help="Het id van een bewaarde ranglijst.")],
    json: AsJson = False,
    pdf: Annotated[Path | None, Option(help="Schrijf het dossier als PDF/UA naar dit bestand.")] = None,
    map: Annotated[Path | None, Option(help="Schrijf JSON, PDF en controlegetallen naar deze nieuwe map.")] = None,
) -> None:
    """Maak het dossier van een ranglijst: hoe zij tot stand kwam, en wat mensen er daarna mee deden."""
    if sum((json, pdf is not None, map is not None)) > 1:
        raise InvalidInputError((Fault("--json, --pdf, --map", "dit gaat niet samen", "één van de drie, of geen"),))
    with waiting("Dossier maken"):
        found = compile_dossier(service(), actor("consulent", "toezicht"), list_id_in(ranglijst))
    if json:
        print_json(dossier_bytes(found))
    elif pdf is not None:
        _write(pdf, dossier_pdf(found))
    elif map is not None:
        _write_folder(map, found)
    else:
        _show(found)


def _write(path: Path, content: bytes) -> None:
    """Write a new file.

    Raises:
        InvalidInputError: it is there already, or cannot be written.
    """
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise InvalidInputError((Fault(str(path), "dit bestand is er al", "een naam die er nog niet is"),)) from None
    except OSError as error:
        problem = f"hier is niet te schrijven: {error.strerror}"
        raise InvalidInputError((Fault(str(path), problem, "een map die er is"),)) from None
    out.print(Text(f"Geschreven: {path}"))


def _write_folder(folder: Path, found: Dossier) -> None:
    try:
        folder.mkdir(parents=True)
    except OSError:
        raise InvalidInputError(
            (Fault(str(folder), "deze map is er al of is niet te maken", "een nieuwe map"),)
        ) from None
    files = {"dossier.json": dossier_bytes(found), "dossier.pdf": dossier_pdf(found)}
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    for name, content in {**files, "sha256.txt": sums.encode()}.items():
        _write(folder / name, content)


def _show(found: Dossier) -> None:
    saved, recipe = found.saved, found.recipe
    out.print(Text(f"Dossier van ranglijst {saved.id}, voor {found.number} (versie {recipe.subject_version})", "bold"))
    out.print(Text(f"Gemaakt door {saved.actor.id} ({saved.actor.role}), doel {saved.actor.purpose}."))
    out.print(Text(f"Peildatum {recipe.today}, seed {recipe.seed}, gewichten {recipe.weights}."))
    out.print(Text("De lijst is nog gelijk, elk teken." if found.is_same else "De lijst is niet meer gelijk:"))
    for one in found.differences:
        out.print(Text(f"  {one.part}: {one.why}"))
    after = found.after
    out.print(Text(f"Daarna: {len(after.deeds)} daden, {len(after.looks)} inzagen, {len(after.erased)} mensen gewist."))
    out.print(Text("Alles: passend dossier ... --json, --pdf BESTAND of --map MAP", style="dim"))
