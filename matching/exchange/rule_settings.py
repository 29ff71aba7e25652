"""A municipality's own numbers of rules, read from CSV: regel, waarde, vanaf, tot, reden."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from matching.domain.dutch import listing
from matching.errors import Fault, InvalidInputError
from matching.exchange.csv_table import CsvTable
from matching.exchange.dated_rows import at_once, day_faults, day_of
from matching.exchange.progress import Progress, silent
from matching.rules.settings import MOST, RuleSetting, RuleSettings, least_of, settable, unit_of

COLUMNS = ("regel", "waarde", "vanaf", "tot", "reden")
LONGEST_REASON = 300


def read_rule_settings(path: Path, progress: Progress = silent) -> RuleSettings:
    """Read a table; one faulty row refuses all of it. A table without rows takes every setting back.

    Raises:
        InvalidInputError: every faulty row: line, column, reason and what would pass.
    """
    if not path.is_file():
        expected = f"een CSV-bestand met de kolommen {', '.join(COLUMNS)}, gescheiden door ; of ,"
        raise InvalidInputError((Fault(str(path), "dit bestand is er niet", expected),))
    progress("instellingen lezen", 0, 1)
    read = {line: _setting(line, *map(str.strip, row)) for line, row in CsvTable(path, COLUMNS).numbered_rows()}
    settings = {line: found for line, found in read.items() if isinstance(found, RuleSetting)}
    faults = [fault for found in read.values() if isinstance(found, list) for fault in found]
    faults += _at_once(settings)
    if faults:
        raise InvalidInputError(tuple(faults))
    progress("klaar", 1, 1)
    return RuleSettings(tuple(settings.values()))


def _setting(line: int, rule: str, number: str, since: str, until: str, reason: str) -> RuleSetting | list[Fault]:
    """Read one row, or say everything that is wrong with it."""
    faults = [
        Fault(f"regel {line}, kolom {column}", problem, passes)
        for column, problem, passes in setting_faults(rule, number, since, until, reason)
    ]
    return faults or RuleSetting(rule, int(number), date.fromisoformat(since), day_of(until), reason)


def setting_faults(rule: str, number: str, since: str, until: str, reason: str) -> Iterator[tuple[str, str, str]]:
    """Say what is wrong with one setting as it was typed: column, problem, and what passes."""
    known = settable()
    if rule not in known:
        yield "regel", f"'{rule}' is geen regel met een getal dat u kunt instellen", listing(sorted(known), "of")
    most = MOST[unit_of(known[rule]) or ""] if rule in known else max(MOST.values())
    least = least_of(known[rule]) if rule in known else 1
    if not (number.isascii() and number.isdigit() and least <= int(number) <= most):
        yield "waarde", f"'{number}' kan niet", f"een heel getal van {least} tot en met {most}"
    yield from day_faults(since, until)
    if not 1 <= len(reason) <= LONGEST_REASON:
        yield (
            "reden",
            "dit ontbreekt of is te lang",
            f"wie dit besloot en waarom, in ten hoogste {LONGEST_REASON} tekens",
        )


def _at_once(settings: dict[int, RuleSetting]) -> list[Fault]:
    """Name the lines that set a rule on a day on which an earlier line sets it too."""
    return [
        Fault(
            f"regel {line}, kolom vanaf", f"op deze dagen stelt regel {earlier} '{other.rule}' al in", "een latere dag"
        )
        for earlier, line, other, one in at_once(settings)
        if one.rule == other.rule
    ]
