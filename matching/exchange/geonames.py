"""The GeoNames postal code table, read into a Geography.

An implausible point is not used. The PC4 takes the point of another line of
the same code, if there is one; else it stays known without a point, so that
its distances are unknown instead of wrong.

Source: GeoNames postal codes, CC BY 4.0, https://www.geonames.org.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from matching.domain.geography import Geography
from matching.errors import Fault, InvalidInputError
from matching.exchange.plausible import far_from_area, outside
from matching.exchange.progress import Progress, silent

CODE, PLACE, LATITUDE, LONGITUDE = 1, 2, 9, 10
FIELDS = 11
SHAPE = "elf velden of meer, gescheiden door tabs, zoals in NL.txt van GeoNames"


@dataclass(frozen=True)
class PostcodeImport:
    """A geography, with what was wrong with the table it was made from.

    Attributes:
        lines: lines that were read, malformed ones included.
        without_point: PC4 areas that are known but have no point that can be true.
        implausible, malformed: one fault for every such line.
    """

    geography: Geography
    lines: int
    without_point: int
    implausible: tuple[Fault, ...]
    malformed: tuple[Fault, ...]


@dataclass(frozen=True)
class _Line:
    number: int
    code: str
    place: str
    latitude: float
    longitude: float


def read_geonames(path: Path, progress: Progress = silent) -> PostcodeImport:
    """Read a table of Dutch postal codes.

    Raises:
        InvalidInputError: the file is not there, is not text, or has no usable line.
    """
    progress("postcodes lezen", 0, 2)
    read = [_line(number, text) for number, text in _texts(path)]
    lines = [line for line in read if isinstance(line, _Line)]
    malformed = tuple(line for line in read if isinstance(line, Fault))
    if not lines:
        raise InvalidInputError(malformed[:5] or (Fault(path.name, "het bestand is leeg", SHAPE),))
    progress("punten nakijken", 1, 2)
    reasons = _reasons(lines)
    geography = _geography(lines, reasons)
    progress("klaar", 2, 2)
    return PostcodeImport(
        geography=geography,
        lines=len(read),
        without_point=int(np.isnan(geography.latitudes).sum()),
        implausible=tuple(_implausible(line, why) for line, why in zip(lines, reasons, strict=True) if why),
        malformed=malformed,
    )


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    """Give the lines that are not empty, numbered from 1."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from ((number, text.rstrip("\n")) for number, text in enumerate(file, start=1) if text.strip())
    except OSError as error:
        raise InvalidInputError((Fault(str(path), "dit bestand is er niet", "NL.txt van GeoNames"),)) from error
    except UnicodeDecodeError as error:
        raise InvalidInputError(
            (Fault(path.name, "dit bestand is geen tekst in UTF-8", "NL.txt van GeoNames"),)
        ) from error


def _line(number: int, text: str) -> _Line | Fault:
    """Read one line, or say what is wrong with it."""
    cells, where = text.split("\t"), f"regel {number}"
    if len(cells) < FIELDS:
        return Fault(where, f"er zijn {len(cells)} velden", SHAPE)
    code = cells[CODE].strip()
    if not (len(code) == 4 and code.isascii() and code.isdigit() and code >= "1000"):
        return Fault(where, f"'{code}' is geen postcode van vier cijfers", "bijvoorbeeld 9711")
    try:
        return _Line(number, code, cells[PLACE].strip(), float(cells[LATITUDE]), float(cells[LONGITUDE]))
    except ValueError:
        given = f"{cells[LATITUDE]} en {cells[LONGITUDE]}"
        return Fault(where, f"'{given}' zijn geen coördinaten", "graden met een punt, zoals 53.2167 en 6.5697")


def _reasons(lines: list[_Line]) -> list[str]:
    """Say of every line why its point cannot be true, "" if it can."""
    points = np.array([(line.latitude, line.longitude) for line in lines])
    far = far_from_area([line.code for line in lines], points)
    return [
        "het punt ligt buiten Nederland"
        if abroad
        else f"het punt ligt {km:.0f} km van het gebied {line.code[:2]}.."
        if km
        else ""
        for line, abroad, km in zip(lines, outside(points), far, strict=True)
    ]


def _geography(lines: list[_Line], reasons: list[str]) -> Geography:
    """Arrange the lines; a line with a point that can be true goes before one without."""
    sound = [(x.code, x.place, x.latitude, x.longitude) for x, why in zip(lines, reasons, strict=True) if not why]
    pointless = [(x.code, x.place, np.nan, np.nan) for x, why in zip(lines, reasons, strict=True) if why]
    return Geography.build("geonames", [*sound, *pointless])


def _implausible(line: _Line, why: str) -> Fault:
    return Fault(f"regel {line.number}", f"{line.code} {line.place}: {why}; het punt is niet gebruikt")
