"""A report on paper: a tagged PDF/UA with every table, and of its first column a chart with words."""

from collections.abc import Iterator

from api.reports.charts import MOST_BARS, alt_text, bar_chart, bars_of
from api.reports.typst_text import grid, head, pdf, text
from matching.domain.dutch import count_text, day_text
from matching.reports.letters import LETTERS
from matching.reports.shapes import LetterFigure
from matching.reports.shown import Figure, ShownReport, ShownTable


def pdf_of(report: ShownReport) -> bytes:
    """Write a report as PDF/UA-1; the same report gives the same bytes."""
    return pdf(_document(report), report.made.day)


def _document(report: ShownReport) -> Iterator[str]:
    made = report.made
    yield head(f"{made.code} {made.title}")
    yield f"#{text(head_line(report))}\n\n"
    yield from (f"#{text(remark)}\n\n" for remark in report.remarks)
    for table in report.tables:
        yield from _table(table)
    if report.letters:
        yield from _letters(report.letters)


def head_line(report: ShownReport) -> str:
    """Say of which day a report is, and what was known for it."""
    made = report.made
    return (
        f"Peildatum {day_text(made.day)}. Stand van het grootboek: {made.position} "
        f"(aan het eind van de peildatum: {made.position_on_day}). Versie: {made.version}."
    )


def _table(table: ShownTable) -> Iterator[str]:
    yield f"== #{text(table.title)}\n\n"
    yield from (f"#{text(note)}\n\n" for note in table.notes)
    if not table.rows:
        return
    header = ("", *(heading for _, heading in table.columns))
    yield grid(header, [(row.label, *_texts(row.figures)) for row in table.rows], numbers=len(table.columns))
    bars = bars_of(table)
    if 1 < len(bars) <= MOST_BARS:
        chart, words = text(bar_chart(table.title, bars)), text(alt_text(table.title, bars))
        yield f'#image(bytes({chart}), format: "svg", width: 100%, alt: {words})\n\n'


def _texts(figures: tuple[Figure, ...]) -> tuple[str, ...]:
    return tuple(figure.text.replace(" %", "\N{NO-BREAK SPACE}%") for figure in figures)


def _letters(figures: tuple[LetterFigure, ...]) -> Iterator[str]:
    yield "== Cijfers uit de brieven, om mee te vergelijken\n\n"
    rows = [(one.label, letter_text(one), f"{LETTERS[one.letter]}: «{one.said}»") for one in figures]
    yield grid(("", "aantal", "bron"), rows, numbers=1)


def letter_text(one: LetterFigure) -> str:
    """Write a figure of a letter."""
    return count_text(one.value) + ("" if one.of is None else f" van {count_text(one.of)}")
