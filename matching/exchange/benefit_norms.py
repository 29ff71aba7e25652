"""Benefit norms, read from CSV: leefvorm, cent, vanaf, tot, bron."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from matching.domain.benefit_norm import BenefitNorm, BenefitNorms, Household
from matching.domain.dutch import listing
from matching.errors import Fault, InvalidInputError
from matching.exchange.dated_rows import at_once, day_faults, day_of, read_rows

COLUMNS = ("leefvorm", "cent", "vanaf", "tot", "bron")
MOST_CENTS = 1_000_000
"""Ten thousand euros a month: more is a typing error. Source: eigen beleid."""


def read_benefit_norms(path: Path) -> BenefitNorms:
    """Read a table; one faulty row refuses all of it.

    Raises:
        InvalidInputError: every faulty row: line, column, reason and what would pass.
    """
    norms = {line: _norm(*row) for line, row in read_rows(path, COLUMNS, _faults).items()}
    if faults := _at_once(norms):
        raise InvalidInputError(tuple(faults))
    return BenefitNorms(tuple(norms.values()))


def _norm(household: str, cents: str, since: str, until: str, source: str) -> BenefitNorm:
    return BenefitNorm(Household(household), int(cents), date.fromisoformat(since), day_of(until), source)


def _faults(household: str, cents: str, since: str, until: str, source: str) -> Iterator[tuple[str, str, str]]:
    if household not in set(Household):
        yield "leefvorm", f"'{household}' is geen leefvorm", listing(list(Household), "of")
    if not (cents.isascii() and cents.isdigit() and 1 <= int(cents) <= MOST_CENTS):
        yield "cent", f"'{cents}' kan niet", f"een bedrag per maand in centen, van 1 tot en met {MOST_CENTS}"
    yield from day_faults(since, until)
    if not source:
        yield "bron", "dit ontbreekt", "waar het bedrag staat"


def _at_once(norms: dict[int, BenefitNorm]) -> list[Fault]:
    """Name the lines that give a norm on a day on which an earlier line gives it too."""
    return [
        Fault(f"regel {line}, kolom vanaf", f"op deze dagen geldt regel {earlier} al", "een latere dag")
        for earlier, line, other, one in at_once(norms)
        if one.household is other.household
    ]
