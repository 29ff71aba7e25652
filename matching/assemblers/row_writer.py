"""What is stored as rows of a sheet: it refers in words that people read and that an import understands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from matching.assemblers.assembler import Assembler, key_of
from matching.domain.candidate import SourceKey
from matching.domain.colleague import Colleague
from matching.forms.sheets.sheet import TELEPHONE, Row
from matching.storage import Kind
from matching.storage.reader import Reader

Keys = Mapping[Kind, Mapping[UUID, SourceKey]]


class RowWriter:
    """Writes objects of one kind as rows, a block at a time."""

    def __init__(self, assembler: Assembler[Any, Any], reader: Reader) -> None:
        self._assembler = assembler
        self._reader = reader
        self._colleagues = {colleague.id: colleague for colleague in reader.colleagues.all()}
        names = [colleague.name for colleague in self._colleagues.values()]
        self._shared = {name for name in names if names.count(name) > 1}

    def rows(self, objs: Sequence[Any]) -> list[Row]:
        """Write a block; everything that it refers to is looked up at once."""
        linked = [self._assembler.linked(obj) for obj in objs]
        keys = {link.kind: self._keys(link.kind, linked) for link in self._assembler.links}
        return [self._row(obj, keys) for obj in objs]

    def _keys(self, kind: Kind, linked: Sequence[Mapping[Kind, UUID]]) -> dict[UUID, SourceKey]:
        ids = {found[kind] for found in linked if kind in found}
        return {object_id: key_of(obj) for object_id, obj in self._reader.shelf(kind).many(list(ids)).items()}

    def _row(self, obj: Any, keys: Keys) -> Row:  # noqa: ANN401
        own = key_of(obj)
        owner = self._colleagues[obj.owner_id] if hasattr(obj, "owner_id") else None
        form = self._assembler.form_of(obj, _AsPeopleRead(own, keys, self._called(owner)))
        return Row(own, form, references={} if owner is None else {TELEPHONE: owner.phone})

    def _called(self, owner: Colleague | None) -> str:
        """Name an aanspreekpunt; by id where two have the same name."""
        if owner is None:
            return ""
        return str(owner.id) if owner.name in self._shared else owner.name


@dataclass(frozen=True, slots=True)
class _AsPeopleRead:
    """How one row names what it refers to."""

    own: SourceKey
    keys: Keys
    owner: str

    def colleague(self, _: UUID) -> str:
        """Give the name of the aanspreekpunt."""
        return self.owner

    def reference(self, kind: Kind, object_id: UUID | None) -> str:
        """Give the number of what is of the same source, else the source with it."""
        other = self.keys[kind].get(object_id) if object_id else None
        if other is None:
            return ""
        return other.number if other.source == self.own.source else f"{other.source}/{other.number}"
