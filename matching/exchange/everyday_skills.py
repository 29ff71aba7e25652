"""What people in this labour market call a skill: "vakkenvullen" is "rekken vullen" of ESCO.

ESCO has one Dutch name for a skill at most, and none for most of the skills of
everyday work. The words beside this file are ours (eigen beleid), and never complete.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from matching.exchange.csv_table import CsvTable

_WORDS = Path(__file__).with_suffix(".csv")
COLUMNS = ("uri", "woorden")


@cache
def everyday_skills() -> Mapping[str, tuple[str, ...]]:
    """Give the everyday names by the URI of a skill of ESCO."""
    return {uri: tuple(words.split("|")) for uri, words in CsvTable(_WORDS, COLUMNS).rows() if words}
