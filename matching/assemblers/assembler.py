"""An assembler: how a form becomes an object of one kind, and an object its form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from matching.assemblers.context import Context, Names
from matching.domain.candidate import Candidate, SourceKey
from matching.domain.placement import Placement
from matching.domain.steps import refuse_changed_by_hand, refuse_wrong_step
from matching.errors import ConflictError
from matching.forms.form import Form
from matching.storage.aggregates import Kind, Stored

F = TypeVar("F", bound=Form)
T = TypeVar("T", bound=Stored)


@dataclass(frozen=True, slots=True)
class Link:
    """To what an object refers, its aanspreekpunt apart.

    Attributes:
        name: the key in the form, and the column of a sheet.
        attribute: of the object; holds the id.
    """

    name: str
    kind: Kind
    attribute: str


@dataclass(frozen=True)
class Assembler(Generic[F, T]):
    """How one kind of object is read from its form and written to it.

    Attributes:
        changed: what the grootboek calls a change.
        steps: which status may follow which; empty when it has no status, or it is changed by deeds only.
        deeds: the deed that leads to each status, where nothing else does.
    """

    kind: Kind
    form: type[F]
    object_of: Callable[[F, Context], T]
    form_of: Callable[[T, Names], F]
    changed: str
    links: tuple[Link, ...] = ()
    steps: Mapping[Any, Any] = field(default_factory=dict)
    deeds: Mapping[Any, str] = field(default_factory=dict)

    def linked(self, obj: T) -> dict[Kind, UUID]:
        """Give the ids of what an object refers to."""
        found = {link.kind: getattr(obj, link.attribute) for link in self.links}
        return {kind: object_id for kind, object_id in found.items() if object_id is not None}

    def refuse_wrong_change(self, before: T, after: T) -> None:
        """Refuse a status that cannot follow, and what has a deed of its own.

        Raises:
            ConflictError: the message says what can be.
        """
        if self.deeds:
            refuse_changed_by_hand(self.deeds, cast(Any, before).status, cast(Any, after).status)
        if self.steps:
            refuse_wrong_step(self.steps, cast(Any, before).status, cast(Any, after).status)
        if isinstance(before, Placement) and isinstance(after, Placement):
            _refuse_what_is_a_step(before, after)
        if isinstance(before, Candidate) and isinstance(after, Candidate) and before.restricted is not after.restricted:
            raise ConflictError("De verwerking beperkt u met een beperking, en die heft u apart weer op.")


_BY_STEPS = ("start", "planned_end", "ended_on", "end_reason", "plek_id", "vacancy_id", "instrument", "dagdelen")


def _refuse_what_is_a_step(before: Placement, after: Placement) -> None:
    """Refuse to change by hand what a step in the life of a placement decides.

    Raises:
        ConflictError: the message says which step it is.
    """
    if before.status is not None and any(getattr(before, name) != getattr(after, name) for name in _BY_STEPS):
        raise ConflictError(
            "Van deze plaatsing zijn de stappen vastgelegd. Verander de periode met een verlenging, overplaatsing of "
            "beëindiging, de plek met een overplaatsing, en wat verkeerd is ingevoerd met een ongedaanmaking."
        )


def key_of(obj: Any) -> SourceKey:  # noqa: ANN401
    """Give under which source an object stands in a file."""
    return obj.source_key or SourceKey.made_here(obj.id)
