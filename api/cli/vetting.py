"""`passend check-vacancy` and `review-vacancy`: what a person has to look at, and what that person decides."""

from pathlib import Path
from typing import Annotated

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json
from api.request_forms import read_form
from api.schemas.deed import ReviewForm
from api.schemas.vacancy_check import Vacaturetoets, check_json
from matching.domain.review import ReviewDecision
from matching.errors import Fault, InvalidInputError
from matching.forms.vacancy_draft import VacancyDraftForm
from matching.usecases.check_vacancy import check_draft
from matching.usecases.review_vacancy import review_vacancy
from matching.usecases.view_vacancies import vacancy_id

_STANDS = {"zeker": "zeker", "vraag": "vraag aan u", "onbekend": "onbekend"}


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command(name="check-vacancy")(check)
    app.command(name="review-vacancy")(review)


def check(
    bestand: Annotated[Path, Argument(help="Een vacature als JSON (.json), of alleen de tekst ervan (.txt).")],
    json: AsJson = False,
) -> None:
    """Toets een vacature voor u haar indient: wensen die discrimineren, loon, eisen, jongeren. Bewaart niets."""
    found = check_json(check_draft(service(), actor(), _draft(bestand)))
    print_json(orjson.dumps(found)) if json else show_check(found)


def review(
    vacature: Annotated[str, Argument(help="Het nummer (V-318) of het id van een vacature die wacht.")],
    besluit: Annotated[ReviewDecision, Argument(help="open, geweigerd of terug_naar_aanbieder.")],
    reden: Annotated[str, Option(help="Waarom.")],
) -> None:
    """Beoordeel een vacature die wacht: open haar, weiger haar of stuur haar terug."""
    opened = service()
    form = read_form(ReviewForm, {"besluit": besluit.value, "reden": reden})
    assert isinstance(form, ReviewForm)
    saved = review_vacancy(opened, actor(), vacancy_id(opened.store, vacature), form.decision, form.reason)
    out.print(Text(f"Vacature V-{saved.number} ({saved.title}) is nu {saved.status.replace('_', ' ')}."))


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
