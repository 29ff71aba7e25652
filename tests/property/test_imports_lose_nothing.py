"""Whatever is wrong with a file: every row is counted, and mending it ends where a perfect file would have."""

import csv
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from imports import CALL, content, rows_of, sheet_file, take_in

from matching.service import Service

PERFECT = [
    {
        "bronnummer": f"K{number}",
        "naam": f"Voornaam{number} Achternaam",
        "geboortedatum": f"1980-01-{1 + number:02}",
        "telefoon": "+31612345678",
        "status": ("bemiddelbaar", "intake")[number % 2],
        **CALL,
        "werkvergunning": ("ja", "nee", "")[number % 3],
        "volgende_stap": ("=, een stap; verder", "'s middags bellen", "")[number % 3],
    }
    for number in range(8)
]
RUIN = {
    "bronnummer": "",
    "geboortedatum": "32-13-1980",
    "telefoon": "bel maar",
    "status": "dansend",
    "werkvergunning": "misschien",
    "volgende_stap": "na de depressie",
    "aanspreekpunt_telefoon": "geen",
}


def opened(folder: str) -> Service:
    service = Service.open(f"sqlite:///{folder}/a.db", f"sqlite:///{folder}/b.db", Path(folder))
    service.today = lambda: date(2026, 11, 26)
    return service


def mended(path: Path) -> Path:
    """Put back what was ruined in the file of refused rows, as somebody would who knows the right answers."""
    rows = rows_of(path)
    for row in rows:
        row.update(PERFECT[int(row["regel"]) - 2] if "regel" in row else {})
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


@settings(max_examples=12)
@given(st.lists(st.sets(st.sampled_from(sorted(RUIN)), max_size=3), min_size=len(PERFECT), max_size=len(PERFECT)))
def test_refused_and_accepted_are_all_rows_and_mending_ends_where_a_perfect_file_does(ruins):
    ruined = [row | {name: RUIN[name] for name in names} for row, names in zip(PERFECT, ruins, strict=True)]
    with TemporaryDirectory() as folder, TemporaryDirectory() as other:
        service = opened(folder)
        report = take_in(service, "kandidaten", sheet_file(Path(folder) / "k.csv", ruined))
        assert report.new + report.refused == report.rows == len(PERFECT)
        assert report.refused == sum(map(bool, ruins))
        assert report.refused == (len(rows_of(report.refused_file)) if report.refused_file else 0)
        if report.refused_file:
            again = take_in(service, "kandidaten", mended(report.refused_file))
            assert (again.new, again.refused, again.refused_file) == (report.refused, 0, None)
        perfect = opened(other)
        take_in(perfect, "kandidaten", sheet_file(Path(other) / "k.csv", PERFECT))
        assert content(service) == content(perfect)
        for one in (service, perfect):
            one.close()
