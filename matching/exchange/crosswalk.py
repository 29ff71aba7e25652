"""The crosswalk, read from CSV: stelsel, code, naam, uri, relatie."""

from collections.abc import Iterator
from pathlib import Path

from matching.domain.crosswalk import CodeSystem, Crossing, Crosswalk, Relation
from matching.domain.dutch import listing
from matching.errors import Fault, InvalidInputError
from matching.exchange.csv_table import CsvTable

COLUMNS = ("stelsel", "code", "naam", "uri", "relatie")
LONGEST = 200
MOST_FAULTS = 25


def read_crosswalk(path: Path) -> Crosswalk:
    """Read a table; one faulty row refuses all of it.

    Raises:
        InvalidInputError: the faulty rows: line, column, reason and what would pass.
    """
    if not path.is_file():
        expected = f"een CSV-bestand met de kolommen {', '.join(COLUMNS)}, gescheiden door ; of ,"
        raise InvalidInputError((Fault(str(path), "dit bestand is er niet", expected),))
    faults: list[Fault] = []
    crossings: dict[tuple[str, str], Crossing] = {}
    for line, row in CsvTable(path, COLUMNS).numbered_rows():
        cells = tuple(map(str.strip, row))
        wrong = [Fault(f"regel {line}, kolom {column}", what, passes) for column, what, passes in _faults(*cells)]
        faults += wrong
        if not wrong:
            one = _crossing(*cells)
            if (one.system, one.code) in crossings:
                again = "deze code staat er al, met iets anders ernaast"
                if crossings[one.system, one.code] != one:
                    faults.append(Fault(f"regel {line}, kolom code", again, "elke code één keer per stelsel"))
            crossings.setdefault((one.system, one.code), one)
        if len(faults) >= MOST_FAULTS:
            break
    if faults:
        raise InvalidInputError(tuple(faults))
    if not crossings:
        raise InvalidInputError((Fault(path.name, "er staan geen rijen in", "onder de kolomnamen een rij per code"),))
    return Crosswalk(tuple(crossings.values()))


def _crossing(system: str, code: str, name: str, uri: str, relation: str) -> Crossing:
    return Crossing(CodeSystem(system), code, name, uri, Relation(relation or Relation.EXACT))


def _faults(system: str, code: str, name: str, uri: str, relation: str) -> Iterator[tuple[str, str, str]]:
    if system not in set(CodeSystem):
        yield "stelsel", f"'{system}' kennen we niet", listing(list(CodeSystem), "of")
    if relation not in {*Relation, ""}:
        yield "relatie", f"'{relation}' kennen we niet", f"{listing(list(Relation), 'of')}; leeg is exact"
    for column, text in (("code", code), ("naam", name)):
        if not text:
            yield column, "dit ontbreekt", "vul het in"
    for column, text in (("code", code), ("naam", name), ("uri", uri)):
        if len(text) > LONGEST:
            yield column, "dit is te lang", f"ten hoogste {LONGEST} tekens"
