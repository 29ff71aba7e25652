"""Every limit on a file that comes in, with its reason.

A file beyond one of them is refused in a sentence that says the limit. What
people bring in good faith stays far below: 100,000 people with forty columns
are 40 MB as CSV and 10 MB as XLSX.
"""

from matching.domain.dutch import count_text

MOST_BYTES = 200_000_000
"""Of a file as it lies on the disk: five times the largest that makes sense, and read in seconds."""

MOST_UNPACKED_BYTES = 1_000_000_000
"""Of everything in a workbook together: the memory of a small server, with room to work."""

HIGHEST_RATIO = 300
"""Of unpacked to packed bytes of one part: a sheet packs 10 to 60 times smaller; a zip bomb a thousand times."""

SMALL_PART_BYTES = 5_000_000
"""A part below this may be packed at any ratio: it cannot do harm."""

MOST_PARTS = 2_000
"""Files within a workbook: one per sheet and a few dozen more."""

MOST_COLUMNS = 300
"""Six times the widest sheet that we know; a file with more has its rows and columns swapped, or none at all."""

MOST_ROWS = 1_048_576
"""What a spreadsheet can hold."""

MOST_CELLS = 20_000_000
"""Of one worksheet, empty ones included: it is held in memory at some thirty bytes a cell."""

LONGEST_CELL = 32_767
"""Characters: what a spreadsheet can hold in one cell."""

LONGEST_FIELD = 131_072
"""Characters of one field of a CSV before we stop reading: a quotation mark is missing there."""

LINES_JUDGED = 20
"""First lines of a CSV by which its delimiter is found."""

BYTES_JUDGED = 8_192
"""First bytes by which it is found out whether a file is text."""


def megabytes(count: int) -> str:
    """Write a number of bytes as people read it."""
    return f"{count_text(round(count / 1_000_000))} MB"
