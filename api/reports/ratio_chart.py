"""Ratios with their interval as SVG, beside the line of four fifths. The table beside it says the same."""

from collections.abc import Sequence
from html import escape

from matching.fairness.comparing import Compared
from matching.fairness.wording import number
from scoring.selection import ALARM_BELOW

WIDTH, ROW, GAP = 640, 24, 26
LABELS, MOST_RATIO = 250, 1.5
_INK, _DOT, _LOOK, _LINE = "#1f2933", "#1b6f78", "#a4262c", "#6b7680"


def ratio_chart(title: str, compared: Sequence[Compared]) -> str:
    """Draw a dot per group that has a ratio, and its 95 % interval; a hidden figure is not drawn at all."""
    drawn = [one for one in compared if one.selection.ratio is not None]
    height = GAP + len(drawn) * ROW
    told = "; ".join(f"{one.group}: {number(one.selection.ratio or 0)}" for one in drawn)
    rows = "".join(_row(one, GAP + place * ROW + ROW // 2) for place, one in enumerate(drawn))
    lines = "".join(_upright(ratio, height) for ratio in (ALARM_BELOW, 1.0))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" font-family="Source Sans 3, sans-serif" font-size="12">'
        f"<title>{escape(f'Verhouding tot wie het best af is: {title}. {told}.')}</title>{lines}{rows}</svg>"
    )


def _place(ratio: float) -> int:
    return LABELS + round((WIDTH - LABELS - 10) * min(ratio, MOST_RATIO) / MOST_RATIO)


def _upright(ratio: float, height: int) -> str:
    at = _place(ratio)
    return (
        f'<line x1="{at}" y1="{GAP - 8}" x2="{at}" y2="{height}" stroke="{_LINE}" stroke-dasharray="3 3"/>'
        f'<text x="{at}" y="12" text-anchor="middle" fill="{_INK}">{number(ratio)}</text>'
    )


def _row(one: Compared, middle: int) -> str:
    found = one.selection
    low, high = _place(found.low or 0), _place(found.high or 0)
    color = _LOOK if found.alarm else _DOT
    label = one.group if len(one.group) <= 42 else f"{one.group[:41]}…"
    return (
        f'<text x="{LABELS - 8}" y="{middle + 4}" text-anchor="end" fill="{_INK}">{escape(label)}</text>'
        f'<line x1="{low}" y1="{middle}" x2="{high}" y2="{middle}" stroke="{color}" stroke-width="2"/>'
        f'<circle cx="{_place(found.ratio or 0)}" cy="{middle}" r="5" fill="{color}"/>'
    )
