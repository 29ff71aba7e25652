"""Who or what of a source is not in a file that says it is the whole stock of that source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from matching.domain.candidate import CandidateStatus
from matching.domain.opportunity import VacancyStatus
from matching.domain.plek import PlekStatus
from matching.intake.seen_keys import SeenKeys
from matching.storage import Kind
from matching.storage.aggregates import OF_KIND
from matching.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Closing:
    """How an object of one kind is closed; nothing is ever deleted.

    Attributes:
        close: gives the object, closed.
        action: the word in the grootboek.
        done: what in these statuses is closed already.
    """

    close: Callable[[Any], Any]
    action: str
    done: tuple[StrEnum, ...]


CLOSINGS = {
    Kind.CANDIDATE: Closing(
        lambda candidate: replace(candidate, status=CandidateStatus.AFGESLOTEN),
        "kandidaat_afgesloten",
        (CandidateStatus.AFGESLOTEN, CandidateStatus.GEWIST),
    ),
    Kind.VACANCY: Closing(
        lambda vacancy: replace(vacancy, status=VacancyStatus.INGETROKKEN),
        "vacature_ingetrokken",
        (VacancyStatus.INGETROKKEN, VacancyStatus.VERVULD, VacancyStatus.VERLOPEN, VacancyStatus.GEWEIGERD),
    ),
    Kind.PLEK: Closing(lambda plek: replace(plek, status=PlekStatus.GESLOTEN), "plek_gesloten", (PlekStatus.GESLOTEN,)),
}


@dataclass(frozen=True, slots=True)
class Absent:
    """Something that passend has of a source and that is not in the file.

    Attributes:
        number: the short number, K-2041.
        source, source_number: where it came from.
    """

    id: UUID
    number: str
    source: str
    source_number: str


@dataclass(frozen=True, slots=True)
class Absence:
    """What is not in the file.

    Attributes:
        absent: everything that could be closed.
        stock: how many of these sources were open.
        hindrance: why nothing may be closed; "" when it may.
    """

    absent: tuple[Absent, ...] = ()
    stock: int = 0
    hindrance: str = ""

    @property
    def is_most(self) -> bool:
        """Whether it is more than half: a file that was cut off looks like that."""
        return len(self.absent) * 2 > self.stock


def absence(reader: Reader, kind: Kind, seen: SeenKeys, unreadable: int) -> Absence:
    """Compare the stock of every source in the file with the file.

    Args:
        unreadable: refused rows whose bronnummer is not known: they may be who is missing.
    """
    stock, absent = 0, []
    for source in seen.sources():
        known, present = reader.of_source(kind, source), seen.of_source(source)
        gone = {number: object_id for number, object_id in known.items() if number not in present}
        found = list(_open(reader, kind, source, gone))
        absent += found
        stock += len(found) + len(known) - len(gone)
    return Absence(tuple(absent), stock, _hindrance(unreadable) if absent else "")


def _hindrance(unreadable: int) -> str:
    if not unreadable:
        return ""
    rows = f"{unreadable} geweigerde rijen hebben" if unreadable > 1 else "Eén geweigerde rij heeft"
    return f"{rows} geen leesbaar bronnummer. Dat kunnen zij zijn: maak die rijen eerst in orde."


def _open(reader: Reader, kind: Kind, source: str, gone: dict[str, UUID]) -> Iterator[Absent]:
    objs = reader.shelf(kind).many(list(gone.values()))
    prefix, done = OF_KIND[kind].prefix, CLOSINGS[kind].done
    for number, object_id in sorted(gone.items()):
        obj = objs.get(object_id)
        if obj is not None and obj.status not in done:
            yield Absent(object_id, f"{prefix}-{obj.number}", source, number)
