"""Text that a spreadsheet would take for a formula, written so that it does not, and read back the same.

An apostrophe before a cell that begins with = + - @ (also as wide as an East
Asian sign), a tab or the end of a line. A cell that begins with apostrophes
and then one of those gets one more, so that nothing is lost on the way back.
"""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def escaped(cell: str) -> str:
    """Write a cell for a spreadsheet."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unescaped(cell: str) -> str:
    """Read a cell that `escaped` may have written."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
