"""`passend understand`: what the text of a vacancy asks."""

import sys
from pathlib import Path
from typing import Annotated

import orjson
from rich.text import Text
from typer import Argument, Typer

from api.cli.rank import AsJson
from api.cli.session import service
from api.cli.terminal import out, print_json
from api.schemas.vacancy_text import understanding_json
from matching.domain.work import Occurrence
from matching.errors import Fault, InvalidInputError
from matching.understanding.item import Item, ItemKind, Strength, Understanding
from matching.usecases.understand_vacancy import understand_vacancy

STRENGTHS = {
    Strength.VEREIST: "Vereist",
    Strength.GEWENST: "Gewenst",
    Strength.GENOEMD: "Genoemd",
    Strength.NIET_NODIG: "Niet nodig",
}
_LONGEST_SHOWN = 60


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(understand)


def understand(
    bestand: Annotated[str, Argument(help="Een tekstbestand (UTF-8), of - om van de invoer te lezen.")],
    json: AsJson = False,
) -> None:
    """Lees wat een vacaturetekst vraagt: taken, eisen en vragen, met de woorden waaruit dat blijkt."""
    understood = understand_vacancy(service(), _text_of(bestand))
    if json:
        print_json(orjson.dumps(understanding_json(understood)))
    else:
        _show(understood)


def _text_of(place: str) -> str:
    """Read a file or the input.

    Raises:
        InvalidInputError: it cannot be read as text.
    """
    try:
        content = sys.stdin.buffer.read() if place == "-" else Path(place).read_bytes()
        return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        fault = Fault(place, "dit bestand is niet te lezen", "een bestand met tekst in UTF-8, of -")
        raise InvalidInputError((fault,)) from None


def _show(understood: Understanding) -> None:
    sure = [item for item in understood.items if not item.is_question]
    for strength, title in STRENGTHS.items():
        of_strength = [item for item in sure if item.strength is strength]
        if of_strength:
            out.print(Text(f"\n{title}", style="bold"))
            for item in of_strength:
                out.print(Text.assemble(f"  {item.kind.value}: {_label(item)}", (f"  “{_quoted(item)}”", "dim")))
    if understood.questions:
        out.print(Text("\nVragen", style="bold"))
        for item in understood.questions:
            offered = ", ".join(suggestion.label for suggestion in item.suggestions)
            out.print(Text(f"  “{_quoted(item)}”: {item.question}" + (f" Misschien: {offered}." if offered else "")))
    if not understood.items:
        out.print("Hierin is niets herkend.")
    out.print("\nEr is niets bewaard. Controleer of het klopt.")


def _label(item: Item) -> str:
    if item.occurrence is Occurrence.KOMT_NIET_VOOR:
        return f"{item.label} (komt niet voor)"
    if item.kind is ItemKind.VAARDIGHEID:
        return f"{item.label} ({item.confidence / 10:.0f} %)"
    return item.label


def _quoted(item: Item) -> str:
    said = " ".join(item.words.text.split())
    return said if len(said) <= _LONGEST_SHOWN else f"{said[:_LONGEST_SHOWN]}..."
