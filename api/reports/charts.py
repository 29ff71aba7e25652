"""Bars as SVG: the one way in which passend draws figures. The table beside it says the same."""

from collections.abc import Sequence
from html import escape

from matching.reports.shown import Figure, ShownTable, Standing

WIDTH, BAR, GAP = 640, 18, 10
LABELS, FIGURES = 250, 110
MOST_BARS = 24
_INK, _BAR, _HIDDEN = "#1f2933", "#1b6f78", "#6b7680"
Bar = tuple[str, Figure]


def bars_of(table: ShownTable) -> list[Bar]:
    """Give the bars of a table: its first column, the figures that are there or hidden."""
    rows = ((row.label, row.figures[0]) for row in table.rows)
    return [(label, figure) for label, figure in rows if figure.standing is not Standing.ONBEKEND]


def alt_text(title: str, bars: Sequence[Bar]) -> str:
    """Say in words what a chart shows."""
    told = "; ".join(f"{label}: {figure.text}" for label, figure in bars)
    return f"Staafdiagram: {title}. {told}."


def bar_chart(title: str, bars: Sequence[Bar]) -> str:
    """Draw horizontal bars; a hidden figure is a word without a bar, so that no length tells it."""
    height = GAP + len(bars) * (BAR + GAP)
    most = max((figure.value or 0 for _, figure in bars), default=0) or 1
    drawn = "".join(_bar(label, figure, most, GAP + place * (BAR + GAP)) for place, (label, figure) in enumerate(bars))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" font-family="Libertinus Serif, Source Sans 3, sans-serif" font-size="12">'
        f"<title>{escape(alt_text(title, bars))}</title>{drawn}</svg>"
    )


def _bar(label: str, figure: Figure, most: int, top: int) -> str:
    room = WIDTH - LABELS - FIGURES
    length = round(room * (figure.value or 0) / most)
    base = top + BAR - 5
    short = label if len(label) <= 42 else f"{label[:41]}…"
    fill = _INK if figure.value is not None else _HIDDEN
    return (
        f'<text x="{LABELS - 8}" y="{base}" text-anchor="end" fill="{_INK}">{escape(short)}</text>'
        f'<rect x="{LABELS}" y="{top}" width="{length}" height="{BAR}" fill="{_BAR}"/>'
        f'<text x="{LABELS + length + 6}" y="{base}" fill="{fill}">{escape(figure.text)}</text>'
    )
