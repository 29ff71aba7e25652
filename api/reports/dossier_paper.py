"""The dossier of a list on paper: what was asked, by which rules, who stood where and why, and what was done after."""

from collections.abc import Iterator
from typing import Any

from api.reports.typst_text import grid, head, pdf, text
from api.schemas.dossier import dossier_json
from matching.domain.dutch import day_text
from matching.usecases.compile_dossier import Dossier


def dossier_pdf(dossier: Dossier) -> bytes:
    """Write a dossier as PDF/UA-1; the same dossier gives the same bytes."""
    return pdf(_document(dossier), dossier.recipe.today)


def _document(dossier: Dossier) -> Iterator[str]:
    said = dossier_json(dossier)
    asked, same, versions = said["vraag"], said["gelijk"], said["versies"]
    yield head(f"Dossier van de ranglijst voor {dossier.number}")
    yield _line(f"Ranglijst {asked['ranglijst']}, gemaakt op {asked['op']} door {asked['doorId']} ({asked['rol']}).")
    yield _line(f"Doel: {asked['doel']}. Peildatum: {day_text(dossier.recipe.today)}. Mensen staan hier met nummer.")
    yield from _title("Is de lijst nog gelijk?")
    yield _line("Ja, elk teken." if same["isGelijk"] else "Nee. Hieronder staat waarom.")
    yield from (_line(f"{one['deel']}: {one['waarom']}") for one in same["verschillen"])
    yield _line(f"Controlegetal toen: {same['hashToen']}. Nu: {same['hashNu'] or 'niet te maken'}.")
    yield from _title("Versies")
    yield grid(("deel", "versie"), [(name, str(value) or "geen") for name, value in versions.items()])
    yield from _title("Gewichten")
    weights = said["gewichten"]
    rows = [(code, str(points)) for code, points in weights["punten"].items()]
    yield grid(("kenmerk", "punten"), rows) if rows else _line(f"{weights['naam']}: niets telde mee in een score.")
    yield from _title("Regels")
    yield grid(("regel", "bron"), [(one["regel"], one["bron"]) for one in said["regels"]])
    yield from _title("Wie stond waar, en waarom")
    yield _rows(said["lijst"])
    yield from _title("Wat er daarna gebeurde")
    yield _after(said["daarna"])


def _title(words: str) -> Iterator[str]:
    yield f"== #{text(words)}\n\n"


def _line(words: str) -> str:
    return f"#{text(words)}\n\n"


def _rows(rows: Any) -> str:  # noqa: ANN401
    if rows is None:
        return _line("De lijst is niet meer te maken.")
    header = ("nummer", "lijst", "plaats", "score", "waarom")
    cells = [
        (
            one["nummer"],
            one["lijst"],
            str(one["plaats"]),
            "geen" if one["score"] is None else _points(one),
            one["waarom"],
        )
        for one in rows
    ]
    return grid(header, cells, ("auto", "auto", "auto", "auto", "1fr")) if cells else _line("Niemand.")


def _points(row: Any) -> str:  # noqa: ANN401
    return str(row["score"]).replace(".", ",")


def _after(deeds: Any) -> str:  # noqa: ANN401
    cells = [(one["op"], one["wat"], one["over"] or "", f"{one['doorId']} ({one['rol']})") for one in deeds]
    widths = ("auto", "1fr", "auto", "1fr")
    return grid(("wanneer", "wat", "over", "door"), cells, widths) if cells else _line("Niets.")
