"""`passend check-vacancy`: what would a person have to look at in this vacancy?"""

from pathlib import Path
from typing import Annotated

import orjson
from rich.text import Text
from typer import Argument, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json
from api.request_forms import read_form
from api.schemas.vacancy_check import Vacaturetoets, check_json
from matching.errors import Fault, InvalidInputError
from matching.forms.vacancy_draft import VacancyDraftForm
from matching.usecases.check_vacancy import check_draft

_STANDS = {"zeker": "zeker", "vraag": "vraag aan u", "onbekend": "onbekend"}


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command(name="check-vacancy")(check)


def check(
    bestand: Annotated[Path, Argument(help="Een vacature als JSON (.json), of alleen de tekst ervan (.txt).")],
    json: AsJson = False,
) -> None:
    """Toets een vacature voor u haar indient: wensen die discrimineren, loon, eisen, jongeren. Bewaart niets."""
    found = check_json(check_draft(service(), actor(), _draft(bestand)))
    print_json(orjson.dumps(found)) if json else show_check(found)


def _draft(file: Path) -> VacancyDraftForm:
    """Read a draft.

    Raises:
        InvalidInputError: the file cannot be read, or is no vacancy.
    """
    try:
        raw = file.read_bytes()
        given = orjson.loads(raw) if file.suffix.lower() == ".json" else {"omschrijving": raw.decode("utf-8-sig")}
    except (OSError, ValueError):
        passes = "een bestand met JSON (.json) of tekst in UTF-8 (.txt)"
        raise InvalidInputError((Fault(str(file), "dit bestand kunnen wij niet lezen", passes),)) from None
    if not isinstance(given, dict):
        raise InvalidInputError((Fault(str(file), "dit is geen vacature", "een object tussen accolades"),))
    form = read_form(VacancyDraftForm, given)
    assert isinstance(form, VacancyDraftForm)
    return form


def show_check(found: Vacaturetoets) -> None:
    """Show what was found to a person."""
    for one in found["bevindingen"]:
        head = f"{one['soort'].replace('_', ' ')} ({_STANDS[one['zekerheid']]}): «{one['woorden']}» in {one['waar']}"
        out.print(Text(head, style="bold"))
        for line in (one["probleem"], f"Beter: {one['beter']}", f"Waarom: {one['reden']}"):
            out.print(Text(f"  {line}"))
    out.print(Text(found["uitleg"]))
