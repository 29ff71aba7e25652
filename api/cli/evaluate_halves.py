"""`passend evaluate halves`: what shares are worth that were set on other titles, in figures that others can check."""

from pathlib import Path
from typing import Annotated, Any

import orjson
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.terminal import out, print_json, progress
from matching.exchange.judgements import read_judgements, read_pairs
from matching.usecases.compare_links import Questions
from matching.usecases.evaluate_halves import FIGURES, HalvesEvaluation, evaluate_halves


def add_to(group: Typer) -> None:
    """Add this command."""
    group.command("halves")(halves)


def halves(
    queries: Annotated[Path, Option(help="De functienamen: id, tab, naam.")],
    judgements: Annotated[Path, Option(help="De goede antwoorden: vraag, 0, antwoord, 1 (TREC).")],
    corpus: Annotated[Path, Option(help="De namen die gerangschikt worden: id, tab, naam.")],
    mapping: Annotated[Path, Option(help="Het begrip van elke naam: id, tab, URI.")],
    taxonomy: Annotated[
        list[Path] | None, Option(help="Een map met beroepen (CSV) om van te leren; mag vaker.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Stel de gewichten op de ene helft van de functienamen in en meet op de andere: hoeveel is overgepast?"""
    questions = Questions(read_pairs(queries), read_judgements(judgements))
    with progress("Helften meten") as report:
        found = evaluate_halves(questions, read_pairs(corpus), read_pairs(mapping), taxonomy or (), report)
    if json:
        print_json(orjson.dumps(_json(found)))
    else:
        _show(found)


def _json(found: HalvesEvaluation) -> dict[str, Any]:
    return {"n": found.titles} | {name: _named(values) for name, values in _rows(found).items()}


def _rows(found: HalvesEvaluation) -> dict[str, Any]:
    halves = found.halves
    return {
        "inGebruik": found.in_use,
        "gekozenHelft": halves.chosen,
        "andereHelft": halves.held_out,
        "gemiddeld": halves.average,
    }


def _named(values: Any) -> dict[str, float]:  # noqa: ANN401
    return dict(zip(FIGURES, values.tolist(), strict=True))


def _show(found: HalvesEvaluation) -> None:
    words = {
        "inGebruik": "de gewichten in gebruik, alle functienamen",
        "gekozenHelft": "gekozen op een helft, en daar gemeten",
        "andereHelft": "gekozen op een helft, op de andere gemeten",
        "gemiddeld": "zonder te kiezen: het gemiddelde van alle manieren",
    }
    for name, values in _rows(found).items():
        mrr, precision, concept = (f"{value:.3f}".replace(".", ",") for value in values)
        out.print(f"MRR {mrr}  MAP {precision}  MRR begrip {concept}  {words[name]}")
