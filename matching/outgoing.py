"""What is stored as rows of a sheet: it refers in words that people read and that an import understands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from matching.domain.candidate import Candidate, SourceKey
from matching.domain.colleague import Colleague
from matching.domain.employer import Employer
from matching.domain.opportunity import Vacancy
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.scan import Scan
from matching.forms.candidate import candidate_form
from matching.forms.employer import employer_form
from matching.forms.form import Form
from matching.forms.placement import placement_form
from matching.forms.plek import plek_form
from matching.forms.scan import scan_form
from matching.forms.sheets.sheet import TELEPHONE, Row
from matching.forms.vacancy import vacancy_form
from matching.storage import Kind
from matching.storage.reader import Reader

Links = Mapping[Kind, UUID]


@dataclass(frozen=True)
class Outgoing:
    """How one kind of thing becomes rows.

    Attributes:
        links: what a thing refers to, its aanspreekpunt apart.
        form: the form of a thing; the texts name its aanspreekpunt and what it refers to.
    """

    kind: Kind
    links: Callable[[Any], Links]
    form: Callable[[Any, str, Mapping[Kind, str]], Form]


class Writer:
    """Writes things of one kind as rows, a block at a time."""

    def __init__(self, outgoing: Outgoing, reader: Reader) -> None:
        self._outgoing = outgoing
        self._reader = reader
        self._colleagues = {colleague.id: colleague for colleague in reader.colleagues.all()}
        names = [colleague.name for colleague in self._colleagues.values()]
        self._shared = {name for name in names if names.count(name) > 1}

    def rows(self, things: Sequence[Any]) -> list[Row]:
        """Write a block; everything that it refers to is looked up at once."""
        keys = {kind: self._keys(kind, things) for kind in _KINDS}
        return [self._row(thing, keys) for thing in things]

    def _keys(self, kind: Kind, things: Sequence[Any]) -> dict[UUID, SourceKey]:
        links = [self._outgoing.links(thing) for thing in things]
        ids = {found[kind] for found in links if kind in found}
        return {object_id: key_of(thing) for object_id, thing in self._reader.shelf(kind).many(list(ids)).items()}

    def _row(self, thing: Any, keys: Mapping[Kind, Mapping[UUID, SourceKey]]) -> Row:  # noqa: ANN401
        own = key_of(thing)
        texts = {
            kind: _reference(own, keys[kind][object_id])
            for kind, object_id in self._outgoing.links(thing).items()
            if object_id in keys[kind]
        }
        owner = self._colleagues[thing.owner_id] if hasattr(thing, "owner_id") else None
        form = self._outgoing.form(thing, self._called(owner), texts)
        return Row(own, form, references={} if owner is None else {TELEPHONE: owner.phone})

    def _called(self, owner: Colleague | None) -> str:
        """Name an aanspreekpunt; by id where two have the same name."""
        if owner is None:
            return ""
        return str(owner.id) if owner.name in self._shared else owner.name


def key_of(thing: Any) -> SourceKey:  # noqa: ANN401
    """Give under which source a thing stands in a file."""
    return thing.source_key or SourceKey.made_here(thing.id)


def _reference(own: SourceKey, other: SourceKey) -> str:
    """Refer to a row: by its number alone when it is of the same source."""
    return other.number if other.source == own.source else f"{other.source}/{other.number}"


def _none(_: object) -> Links:
    return {}


def _employer(employer: Employer, owner: str, _: Mapping[Kind, str]) -> Form:
    return employer_form(employer, owner=owner)


def _candidate(candidate: Candidate, owner: str, _: Mapping[Kind, str]) -> Form:
    return candidate_form(candidate, owner=owner)


def _scan(scan: Scan, _: str, texts: Mapping[Kind, str]) -> Form:
    return scan_form(scan, candidate=texts.get(Kind.CANDIDATE, ""))


def _of_scan(scan: Scan) -> Links:
    return {Kind.CANDIDATE: scan.candidate_id}


def _placement(placement: Placement, _: str, texts: Mapping[Kind, str]) -> Form:
    person, plek, vacancy = (texts.get(kind, "") for kind in (Kind.CANDIDATE, Kind.PLEK, Kind.VACANCY))
    return placement_form(placement, candidate=person, plek=plek, vacancy=vacancy)


def _of_placement(placement: Placement) -> Links:
    where = {Kind.PLEK: placement.plek_id, Kind.VACANCY: placement.vacancy_id}
    known = {kind: object_id for kind, object_id in where.items() if object_id is not None}
    return {Kind.CANDIDATE: placement.candidate_id, **known}


def _vacancy(vacancy: Vacancy, owner: str, texts: Mapping[Kind, str]) -> Form:
    return vacancy_form(vacancy, employer=texts.get(Kind.EMPLOYER, ""), owner=owner)


def _of_vacancy(vacancy: Vacancy) -> Links:
    return {Kind.EMPLOYER: vacancy.employer_id}


def _plek(plek: Plek, owner: str, texts: Mapping[Kind, str]) -> Form:
    return plek_form(plek, employer=texts.get(Kind.EMPLOYER, ""), owner=owner)


def _of_plek(plek: Plek) -> Links:
    return {Kind.EMPLOYER: plek.provider_id}


_KINDS = (Kind.EMPLOYER, Kind.CANDIDATE, Kind.PLEK, Kind.VACANCY)
OUTGOING: Mapping[str, Outgoing] = {
    "werkgevers": Outgoing(Kind.EMPLOYER, _none, _employer),
    "kandidaten": Outgoing(Kind.CANDIDATE, _none, _candidate),
    "scans": Outgoing(Kind.SCAN, _of_scan, _scan),
    "vacatures": Outgoing(Kind.VACANCY, _of_vacancy, _vacancy),
    "plekken": Outgoing(Kind.PLEK, _of_plek, _plek),
    "plaatsingen": Outgoing(Kind.PLACEMENT, _of_placement, _placement),
}
