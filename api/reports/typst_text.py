"""Typst as we write it: a head, texts in which nothing has a meaning of its own, and tables."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time

import typst

_HEAD = """#set document(title: {title}, author: "passend")
#set text(lang: "nl", size: 10pt)
#set page(paper: "a4", margin: 2cm, numbering: "1 / 1")
#set table(stroke: 0.5pt + rgb("#b8c0c8"), inset: 5pt)
#show table.cell.where(y: 0): strong
#show heading.where(level: 2): set block(above: 1.6em)
"""
_NOT_IN_EVERY_FONT = re.compile(
    r"[^\n\x20-\x7e\xa0-\u024f\u0400-\u045f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20a0-\u20b5]"
)
"""All but what is written with Latin or Cyrillic letters, and the signs that go between them."""
_STANDS_IN = "\N{WHITE SQUARE}"


def head(title: str) -> str:
    """Begin a document with its title."""
    return f"{_HEAD.format(title=text(title))}= #{text(title)}\n\n"


def text(words: str) -> str:
    """Write a text as a string of Typst, in which nothing has a meaning of its own."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def grid(header: tuple[str, ...], rows: Sequence[tuple[str, ...]], widths: Sequence[str] = (), numbers: int = 0) -> str:
    """Write a table: a line of words, so many columns of numbers to the right, and words after them.

    Args:
        widths: of the columns; the first one is twice as wide when nothing is said.
    """
    sides = ", ".join(("left", *["right"] * numbers, *["left"] * (len(header) - 1 - numbers)))
    columns = f"({', '.join(widths or ['2fr', *['1fr'] * (len(header) - 1)])})"
    cells = "".join(f"[#{text(cell)}], " for row in rows for cell in row)
    heads = ", ".join(f"[#{text(cell or 'regel')}]" for cell in header)
    return f"#table(columns: {columns}, align: ({sides}), table.header({heads}), {cells})\n\n"


def pdf(document: Iterable[str], day: date) -> bytes:
    """Write a document as PDF/UA-1; the same document of the same day gives the same bytes.

    A sign that no font of ours has would make that impossible: then a square stands in for whatever is strange.
    """
    written = "".join(document)
    try:
        return _compiled(written, day)
    except typst.TypstError:
        return _compiled(_NOT_IN_EVERY_FONT.sub(_STANDS_IN, written), day)


def _compiled(document: str, day: date) -> bytes:
    written = typst.compile(
        document.encode(errors="replace"),
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        timestamp=datetime.combine(day, time(), UTC),
    )
    assert isinstance(written, bytes)
    return written
