"""Names and descriptions of occupations in any language: what the linker learns from, beside the Dutch ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.exchange.csv_table import CsvTable
from matching.exchange.esco_files import ENGLISH, WORDS

COLUMNS = (*WORDS, "description", "iscoGroup")


@dataclass(frozen=True, slots=True)
class Words:
    """What one table says of one occupation; the group is its ISCO-08 code."""

    names: tuple[str, ...]
    description: str
    group: str = ""


def occupation_tables(directories: Sequence[Path]) -> tuple[Path, ...]:
    """Give every table of occupations in these directories, the Dutch ones first."""
    found = {path for directory in directories for path in directory.glob("occupations_*.csv")}
    return tuple(sorted(found, key=lambda path: (not path.name.startswith("occupations_nl"), path.name)))


def read_words(table: Path) -> dict[str, Words]:
    """Give the words of every occupation by its URI.

    Raises:
        InvalidInputError: a column is missing, or the file is not text.
    """
    return {
        uri: Words(_lines(label, others, hidden), description.strip(), group)
        for uri, label, others, hidden, description, group in CsvTable(table, COLUMNS).rows()
    }


def read_skill_names(directories: Sequence[Path]) -> dict[str, str]:
    """Give the English name of every skill by its URI, where a directory has them.

    Raises:
        InvalidInputError: a column is missing, or the file is not text.
    """
    tables = [directory / name for directory in directories for name in ENGLISH if (directory / name).is_file()]
    return {
        uri: name.strip()
        for table in tables[:1]
        for uri, name in CsvTable(table, ("conceptUri", "preferredLabel")).rows()
    }


def _lines(*cells: str) -> tuple[str, ...]:
    lines = (line.strip() for cell in cells for line in cell.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))
