"""`passend evaluate titles|skills|texts`: how well words are understood, in figures that others can check."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import orjson
from rich.table import Table
from typer import Argument, Option, Typer

from api.cli import evaluate_halves, evaluate_intake
from api.cli.evaluate_text import show_texts, texts_json
from api.cli.failures import fail
from api.cli.rank import AsJson
from api.cli.session import service
from api.cli.terminal import out, print_json, progress
from matching.exchange.judgements import read_judgements, read_pairs
from matching.exchange.understood_texts import read_understood_texts
from matching.usecases.compare_links import Evaluation, Measured, Questions
from matching.usecases.evaluate_skills import WithoutOfSkills, evaluate_skills
from matching.usecases.evaluate_texts import evaluate_texts
from matching.usecases.evaluate_titles import Without, evaluate_on_corpus, evaluate_on_taxonomy, trusted_words

commands = Typer(no_args_is_help=True)
NAMES = {
    "passend": "passend",
    "tekens": "tekens (TF-IDF)",
    "tekensPerConcept": "tekens, per begrip",
    "zinnen": "zinnen (kale encoder)",
    "zinnenPerConcept": "zinnen, per begrip",
}


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="evaluate")


@commands.callback()
def group() -> None:
    """Meten hoe goed iets gaat."""


evaluate_intake.add_to(commands)
evaluate_halves.add_to(commands)


@commands.command()
def titles(
    queries: Annotated[Path, Option(help="De functienamen: id, tab, naam.")],
    judgements: Annotated[Path, Option(help="De goede antwoorden: vraag, 0, antwoord, 1 (TREC).")],
    corpus: Annotated[Path | None, Option(help="De namen die gerangschikt worden: id, tab, naam.")] = None,
    mapping: Annotated[Path | None, Option(help="Het begrip van elke naam: id, tab, URI.")] = None,
    taxonomy: Annotated[
        list[Path] | None, Option(help="Een map met beroepen (CSV) om van te leren; mag vaker.")
    ] = None,
    zonder: Annotated[list[Without] | None, Option(help="Laat een deel van de methode weg; mag vaker.")] = None,
    geen_titels: Annotated[
        Path | None, Option(help="Woorden die geen functienaam zijn (id, tab, woorden): hoeveel worden gekoppeld?")
    ] = None,
    json: AsJson = False,
) -> None:
    """Meet hoe goed functienamen gekoppeld worden; zonder --mapping aan de ingelezen taxonomie."""
    if (mapping is None) != (corpus is None):
        fail("--corpus en --mapping horen bij elkaar: geef allebei, of geen van beide.", 2)
    questions = Questions(read_pairs(queries), read_judgements(judgements))
    words = list(read_pairs(geen_titels).values()) if geen_titels else []
    trusted = trusted_words(words, service().knowledge()) if words else {}
    with progress("Functienamen koppelen") as report:
        if mapping is None or corpus is None:
            evaluation = evaluate_on_taxonomy(questions, service().knowledge(), report)
        else:
            names, concepts = read_pairs(corpus), read_pairs(mapping)
            evaluation = evaluate_on_corpus(questions, names, concepts, taxonomy or (), zonder or (), report)
    refused = {"geenTitels": {"n": len(words), "gekoppeld": trusted}} if words else {}
    if json:
        print_json(orjson.dumps(_json(evaluation) | refused))
    else:
        _show(evaluation)
        if words:
            out.print(f"\nGeen functienaam: {len(words)} woorden, toch gekoppeld: {len(trusted)}.")
            for said, meant in trusted.items():
                out.print(f"  {said} → {meant}")


@commands.command()
def skills(
    queries: Annotated[Path, Option(help="De woorden voor vaardigheden: id, tab, woorden.")],
    judgements: Annotated[Path, Option(help="De goede antwoorden: vraag, 0, URI, 1 (TREC).")],
    zonder: Annotated[list[WithoutOfSkills] | None, Option(help="Laat een deel van de methode weg; mag vaker.")] = None,
    json: AsJson = False,
) -> None:
    """Meet hoe goed woorden voor vaardigheden gekoppeld worden aan de ingelezen taxonomie."""
    questions = Questions(read_pairs(queries), read_judgements(judgements))
    with progress("Vaardigheden koppelen") as report:
        evaluation = evaluate_skills(questions, service().knowledge(), zonder or (), report)
    if json:
        print_json(orjson.dumps(_json(evaluation)))
    else:
        _show(evaluation)


@commands.command()
def texts(
    bestand: Annotated[Path, Argument(help="De teksten met wat eruit te lezen is (JSON).")],
    helft: Annotated[str, Option(help="Alleen deze helft: dev, test, vers of laatst; leeg is alles.")] = "",
    json: AsJson = False,
) -> None:
    """Meet hoeveel van vacatureteksten wordt begrepen, per soort."""
    read = read_understood_texts(bestand)
    judged = [text for text in read if helft in ("", text.half)]
    if not judged:
        halves = ", ".join(sorted({text.half for text in read if text.half}))
        fail(f"Er zijn geen teksten van deze helft. Wel van: {halves or 'geen enkele'}.", 2)
    with progress("Vacatureteksten lezen") as report:
        evaluation = evaluate_texts(judged, service().knowledge(), report)
    if json:
        print_json(orjson.dumps(texts_json(evaluation)))
    else:
        show_texts(evaluation)


def _json(evaluation: Evaluation) -> dict[str, Any]:
    bins = [
        {"van": b.low, "tot": b.high, "n": b.answers, "zekerheid": b.confidence, "goed": b.hit_rate}
        for b in evaluation.bins
    ]
    baselines = {name: _figures(measured) for name, measured in evaluation.baselines.items()}
    return _figures(evaluation.ours) | {"baselines": baselines, "calibration": bins}


def _figures(measured: Measured) -> dict[str, float]:
    figures = measured.figures
    return {
        "n": figures.questions,
        "mrr": figures.mrr,
        "map": figures.map,
        **{f"success{most}": share for most, share in figures.success.items()},
        "conceptMrr": figures.concept_mrr,
        "msPerTitle": measured.ms_per_title,
        "msPerTitleInBatch": measured.batch_ms_per_title,
    }


def _show(evaluation: Evaluation) -> None:
    everyone: Mapping[str, Measured] = {"passend": evaluation.ours, **evaluation.baselines}
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for title in ("", "n", "MRR", "MAP", "bij 1", "bij 5", "bij 10", "MRR begrip", "ms", "ms samen"):
        table.add_column(title, justify="right" if title else "left", no_wrap=bool(title))
    for name, measured in everyone.items():
        count, *figures = _figures(measured).values()
        table.add_row(NAMES[name], str(count), *(_decimal(figure) for figure in figures))
    out.print(table)
    out.print("\nZekerheid, hoe vaak, en hoe vaak goed:")
    for one in evaluation.bins:
        if one.answers:
            out.print(f"  {one.low:.0%}-{one.high:.0%}  {one.answers:>5}  {one.hit_rate:.0%}")


def _decimal(figure: float) -> str:
    return f"{figure:.3f}".replace(".", ",")
