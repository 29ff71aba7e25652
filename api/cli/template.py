"""`passend template`: a filled-in example of a sheet."""

import sys
from pathlib import Path
from typing import Annotated

from typer import Argument, Option, Typer

from api.cli.terminal import err
from matching.errors import Fault, InvalidInputError
from matching.forms.sheets import SHEETS
from matching.intake.template import as_csv, as_workbook

_WRITERS = {".csv": as_csv, ".xlsx": as_workbook}
Name = Annotated[str, Argument(metavar="NAAM", help=f"Een van: {', '.join(SHEETS)}.")]
To = Annotated[Path | None, Option("--naar", metavar="BESTAND", help="Een nieuw bestand: .csv, of .xlsx met uitleg.")]


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(template)


def template(naam: Name, naar: To = None) -> None:
    """Geef een ingevuld voorbeeld van een blad, om over te schrijven met eigen rijen."""
    sheet = SHEETS.get(naam.strip().lower())
    if sheet is None:
        raise InvalidInputError((Fault("template", f"van '{naam}' is er geen; wel van {', '.join(SHEETS)}"),))
    if naar is None:
        sys.stdout.buffer.write(as_csv(sheet))
        return
    if naar.suffix.lower() not in _WRITERS:
        raise InvalidInputError((Fault("--naar", f"'{naar.name}' eindigt niet op .csv of .xlsx"),))
    try:
        with naar.open("xb") as file:
            file.write(_WRITERS[naar.suffix.lower()](sheet))
    except FileExistsError:
        raise InvalidInputError((Fault("--naar", f"{naar} is er al; kies een andere naam"),)) from None
    except OSError:
        raise InvalidInputError((Fault("--naar", f"{naar} kan daar niet worden geschreven"),)) from None
    err.print(
        f"Het voorbeeld staat in {naar}. Schrijf uw eigen rijen eroverheen en voer uit: passend import {naam} {naar}"
    )
