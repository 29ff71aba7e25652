"""`passend evaluate intake`: how well wishes that discriminate are found, in figures that others can check."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import orjson
from rich.table import Table
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.terminal import out, print_json
from fixtures.vacancy_texts import vacancy_texts
from matching.exchange.judged_texts import read_judged_texts
from matching.usecases.evaluate_intake import IntakeEvaluation, Measured, Score, evaluate_intake

TOTAL = "samen"


def add_to(group: Typer) -> None:
    """Add this command."""
    group.command()(intake)


def intake(
    teksten: Annotated[
        list[Path] | None, Option(help="Andere teksten (JSON Lines: id, titel, tekst, soorten); mag vaker.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Meet hoe goed wensen die discrimineren gevonden worden, naast een eenvoudige woordenlijst."""
    files = {file.stem: file for file in teksten} if teksten else vacancy_texts()
    measured = {name: evaluate_intake(read_judged_texts(file)) for name, file in files.items()}
    if json:
        print_json(orjson.dumps({name: _json(one) for name, one in measured.items()}))
    else:
        _show(measured)


def _json(one: IntakeEvaluation) -> dict[str, Any]:
    return {
        "teksten": one.texts,
        "zonderBevinding": one.clean,
        "passend": _figures(one.ours),
        "woordenlijst": _figures(one.words),
    }


def _figures(measured: Measured) -> dict[str, Any]:
    return {
        "soorten": {kind: _score(score) for kind, score in measured.kinds.items()},
        TOTAL: _score(measured.total),
        "onterechtAangehouden": measured.clean_held,
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "gevonden": score.found,
        "onterecht": score.wrong,
        "gemist": score.missed,
        "precisie": score.precision,
        "vangst": score.recall,
    }


def _show(measured: Mapping[str, IntakeEvaluation]) -> None:
    for name, one in measured.items():
        out.print(f"\n{name}: {one.texts} teksten, waarvan {one.clean} zonder discriminerende wens")
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        for title in ("", "goed", "fout", "gemist", "precisie", "vangst", "lijst: p", "lijst: v"):
            table.add_column(title, justify="left" if not title else "right", no_wrap=True)
        for kind in {**one.ours.kinds, **one.words.kinds, TOTAL: Score()}:
            ours, words = (_of(kind, way) for way in (one.ours, one.words))
            counts = (str(ours.found), str(ours.wrong), str(ours.missed))
            shares = (ours.precision, ours.recall, words.precision, words.recall)
            table.add_row(kind.replace("_", " "), *counts, *map(_share, shares))
        out.print(table)
        held = f"{one.ours.clean_held} van {one.clean}; met de woordenlijst {one.words.clean_held}"
        out.print(f"In een tekst waar niets mis mee is toch iets gevonden: {held}.")


def _of(kind: str, way: Measured) -> Score:
    return way.total if kind == TOTAL else way.kinds.get(kind, Score())


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}".replace(".", ",")
