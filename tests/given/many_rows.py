"""A sheet of kandidaten as long as one likes: nobody in it exists."""

import csv
from pathlib import Path

IDENTITY = ("naam", "geboortedatum", "geslacht", "adres", "postcode", "plaats", "telefoon")
MEDIATION = ("status", "aanspreekpunt", "aanspreekpunt_telefoon", "werkvergunning", "startkwalificatie")
REST = ("uitkeringssituatie", "uitkering_sinds", "plan_doel", "leerdoelen", "volgende_stap")
HEADER = ("bron", "bronnummer", *IDENTITY, *MEDIATION, *REST)


def candidate_row(number: int) -> list[str]:
    return [
        "suite4",
        f"C{number:07}",
        f"Voornaam{number % 977} Achternaam{number % 1_009}",
        f"{1 + number % 28:02}-{1 + number % 12:02}-{1962 + number % 44}",
        ("vrouw", "man", "")[number % 3],
        f"Voorbeeldstraat {1 + number % 300}",
        f"97{11 + number % 60} AB",
        "Groningen",
        f"06-{10_000_000 + number:08}",
        ("bemiddelbaar", "intake", "aangemeld", "geplaatst")[number % 4],
        f"Collega {number % 40}",
        f"050-{1_000_000 + number % 40}",
        ("ja", "nee", "")[number % 3],
        ("nee", "", "ja")[number % 3],
        ("bijstand", "ioaw", "nug")[number % 3],
        f"{2010 + number % 15}-{1 + number % 12:02}-01",
        ("betaalde_arbeid", "")[number % 2],
        ("kassa bedienen | klanten helpen; status in_ontwikkeling", "")[number % 2],
        ("een proefplaats in een winkel", "")[number % 2],
    ]


def many_candidates(path: Path, count: int, first: int = 0) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(candidate_row(number) for number in range(first, first + count))
    return path
