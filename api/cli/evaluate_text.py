"""The figures of `passend evaluate texts`, as a table and as JSON."""

from typing import Any

from rich.table import Table

from api.cli.terminal import out
from matching.usecases.evaluate_texts import Counts, Measured, TextEvaluation


def texts_json(evaluation: TextEvaluation) -> dict[str, Any]:
    """Write the figures of every kind, ours and of the simpler reading."""
    return {
        "n": evaluation.texts,
        "msPerTekst": evaluation.ms_per_text,
        "woordenPerTekst": evaluation.words_per_text,
        "soorten": _kinds(evaluation.ours),
        "baselines": {"zonderZinsdelen": _kinds(evaluation.simple)},
    }


def show_texts(evaluation: TextEvaluation) -> None:
    """Print every kind: ours, and the simpler reading below it."""
    out.print(_table(evaluation.ours))
    out.print("\nEenvoudige lezing: hele zinnen, en alles vereist")
    out.print(_table(evaluation.simple))
    took, words = evaluation.ms_per_text, evaluation.words_per_text
    out.print(f"\n{evaluation.texts} teksten van gemiddeld {words:.0f} woorden, {took:.0f} ms per tekst.")


def _table(measured: Measured) -> Table:
    """Give a row a kind; no wider than a terminal of eighty columns."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    for title in ("", "er is", "precisie", "gevonden", "of gevraagd", "zwaarte", "vragen", "raak"):
        table.add_column(title, justify="left" if not title else "right", no_wrap=True)
    for kind, counts in measured.items():
        precision, recall, strength = _shares(counts)
        found = (precision, recall, _decimal(counts.reach), strength)
        table.add_row(kind.value, str(counts.right + counts.missed), *found, str(counts.questions), str(counts.helpful))
    return table


def _kinds(measured: Measured) -> dict[str, Any]:
    return {kind.value: _figures(counts) for kind, counts in measured.items()}


def _figures(counts: Counts) -> dict[str, Any]:
    return {
        "verwacht": counts.right + counts.missed,
        "goed": counts.right,
        "fout": counts.wrong,
        "precisie": counts.precision,
        "gevonden": counts.recall,
        "gevondenOfGevraagd": counts.reach,
        "zwaarteGoed": _share(counts.right_strengths, counts.strengths),
        "detailsGoed": _share(counts.right_details, counts.details),
        "vragen": counts.questions,
        "vragenMetGoedVoorstel": counts.helpful,
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _shares(counts: Counts) -> tuple[str, str, str]:
    strength = _share(counts.right_strengths, counts.strengths)
    return _decimal(counts.precision), _decimal(counts.recall), "" if strength is None else _decimal(strength)


def _decimal(figure: float) -> str:
    return f"{figure:.2f}".replace(".", ",")
