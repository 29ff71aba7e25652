"""Importing sheets in a test: files from rows, and what is in the database afterwards, by source key."""

import csv
from pathlib import Path

from people_and_work import CONSULENT

from matching.assemblers.assembler import key_of
from matching.assemblers.context import BY_ID
from matching.assemblers.sheets import OF_SHEET
from matching.forms.sheets import SHEETS
from matching.forms.sheets.sheet import Row
from matching.identity.door import IdentityDoor
from matching.usecases.import_sheet import Wanted, import_sheet

CALL = {"aanspreekpunt": "Bram Voorbeeld", "aanspreekpunt_telefoon": "050-5550102"}


def sheet_file(path: Path, rows: list[dict], columns=None) -> Path:
    """Write rows as a CSV with semicolons; the columns are those of the rows."""
    names = columns or list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(names)
        writer.writerows([row.get(name, "") for name in names] for row in rows)
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def template(folder: Path, sheet: str) -> Path:
    return sheet_file(folder / f"{sheet}.csv", [dict(row) for row in SHEETS[sheet].examples])


def person(number: str, **cells: str) -> dict[str, str]:
    return {"bron": "test", "bronnummer": number, **CALL, "status": "bemiddelbaar", **cells}


def take_in(service, sheet: str, path: Path, **wanted):
    return import_sheet(service, CONSULENT, Wanted(sheet, path, **wanted))


def content(service) -> dict[str, dict[str, str]]:
    """Give everything as rows of sheets, ids replaced by source keys; who somebody is among them."""
    with service.store.read() as reader:
        objs = {name: reader.shelf(to.kind).all() for name, to in OF_SHEET.items()}
        names = {str(one.id): one.name for one in reader.colleagues.all()}
    names |= {str(one.id): f"{one.source_key}" for alike in objs.values() for one in alike}
    found = {}
    for sheet, alike in objs.items():
        for obj in alike:
            cells = SHEETS[sheet].write(Row(key_of(obj), OF_SHEET[sheet].form_of(obj, BY_ID)))
            found[f"{sheet} {obj.source_key}"] = {name: names.get(text, text) for name, text in cells.items()}
    for candidate in objs["kandidaten"]:
        known = identities(service.identity, [candidate.id]).get(candidate.id)
        found[f"kandidaten {candidate.source_key}"]["wie"] = known and (known.name, known.birth_date, known.phone)
    return found


def identities(door: IdentityDoor, ids):
    return door.comparing(CONSULENT, ids[0])(ids) if ids else {}
