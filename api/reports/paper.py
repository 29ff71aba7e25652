"""A report on paper: a tagged PDF/UA with every table, and of its first column a chart with words."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time

import typst

from api.reports.charts import MOST_BARS, alt_text, bar_chart, bars_of
from matching.domain.dutch import day_text
from matching.reports.letters import LETTERS
from matching.reports.shapes import LetterFigure
from matching.reports.shown import Figure, ShownReport, ShownTable, thousands

_HEAD = """#set document(title: {title}, author: "passend")
#set text(lang: "nl", size: 10pt)
#set page(paper: "a4", margin: 2cm, numbering: "1 / 1")
#set table(stroke: 0.5pt + rgb("#b8c0c8"), inset: 5pt)
#show table.cell.where(y: 0): strong
#show heading.where(level: 2): set block(above: 1.6em)
"""


def pdf_of(report: ShownReport) -> bytes:
    """Write a report as PDF/UA-1; the same report gives the same bytes."""
    at = datetime.combine(report.made.day, time(), UTC)
    written = typst.compile(
        "".join(_document(report)).encode(),
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        timestamp=at,
    )
    assert isinstance(written, bytes)
    return written


def _document(report: ShownReport) -> Iterator[str]:
    made = report.made
    title = f"{made.code} {made.title}"
    yield _HEAD.format(title=_text(title))
    yield f"= #{_text(title)}\n\n"
    yield f"#{_text(head_line(report))}\n\n"
    yield from (f"#{_text(remark)}\n\n" for remark in report.remarks)
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
    yield f"== #{_text(table.title)}\n\n"
    yield from (f"#{_text(note)}\n\n" for note in table.notes)
    if not table.rows:
        return
    header = ("", *(heading for _, heading in table.columns))
    yield _grid(header, [(row.label, *_texts(row.figures)) for row in table.rows], numbers=len(table.columns))
    bars = bars_of(table)
    if 1 < len(bars) <= MOST_BARS:
        chart, words = _text(bar_chart(table.title, bars)), _text(alt_text(table.title, bars))
        yield f'#image(bytes({chart}), format: "svg", width: 100%, alt: {words})\n\n'


def _texts(figures: tuple[Figure, ...]) -> tuple[str, ...]:
    return tuple(figure.text.replace(" %", "\N{NO-BREAK SPACE}%") for figure in figures)


def _letters(figures: tuple[LetterFigure, ...]) -> Iterator[str]:
    yield "== Cijfers uit de brieven, om mee te vergelijken\n\n"
    rows = [(one.label, letter_text(one), f"{LETTERS[one.letter]}: «{one.said}»") for one in figures]
    yield _grid(("", "aantal", "bron"), rows, numbers=1)


def letter_text(one: LetterFigure) -> str:
    """Write a figure of a letter."""
    return thousands(one.value) + ("" if one.of is None else f" van {thousands(one.of)}")


def _grid(header: tuple[str, ...], rows: Sequence[tuple[str, ...]], numbers: int) -> str:
    """Write a table: a line of words, so many columns of numbers to the right, and words after them."""
    sides = ", ".join(("left", *["right"] * numbers, *["left"] * (len(header) - 1 - numbers)))
    columns = f"({', '.join(['2fr', *['1fr'] * (len(header) - 1)])})"
    cells = "".join(f"[#{_text(cell)}], " for row in rows for cell in row)
    head = ", ".join(f"[#{_text(cell or 'regel')}]" for cell in header)
    return f"#table(columns: {columns}, align: ({sides}), table.header({head}), {cells})\n\n"


def _text(text: str) -> str:
    """Write a text as a string of Typst, in which nothing has a meaning of its own."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
