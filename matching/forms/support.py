"""A dienstverlening as a form."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field, PlainSerializer, WithJsonSchema

from matching.domain.candidate import SourceKey
from matching.domain.support import Support, SupportKind
from matching.forms.form import Form, refused_at
from matching.forms.order import not_before
from matching.forms.values import Day, OptionalDay, Reference, Words

MOST_HOURS = 2_000
_SCHEMA = {"type": ["number", "null"], "minimum": 0, "maximum": MOST_HOURS, "multipleOf": 0.25}
_Hours = Annotated[
    Annotated[Decimal, Field(ge=0, le=MOST_HOURS, multiple_of=Decimal("0.25"))] | None,
    PlainSerializer(lambda hours: None if hours is None else float(hours), when_used="json"),
    WithJsonSchema(_SCHEMA),
]


class SupportForm(Form):
    """Hulp naast het werk, zoals jobcoaching of een training. Waarover wordt gesproken, bewaren wij niet."""

    candidate: Reference = Field(default="", alias="kandidaat")
    kind: SupportKind = Field(alias="soort")
    start: Day = Field(alias="startdatum")
    end: OptionalDay = Field(default=None, alias="einddatum", description="Leeg zolang het loopt.")
    hours: _Hours = Field(default=None, alias="urenTotaal", description="Hoeveel uur in totaal.")
    given_by: Words = Field(default="", alias="gegevenDoor", description="De organisatie of rol, geen naam.")
    placement: Reference = Field(default="", alias="plaatsing", description="Id of bronnummer van een plaatsing.")

    _ends_later = not_before("end", "start")


_ALIKE = ("kind", "start", "end", "hours", "given_by")


def support_of(
    form: SupportForm, *, id: UUID, candidate_id: UUID, source_key: SourceKey | None, placement_id: UUID | None
) -> Support:
    """Give the dienstverlening of a form.

    Raises:
        InvalidInputError: the domain refuses it.
    """
    with refused_at("/startdatum"):
        said = {name: getattr(form, name) for name in _ALIKE}
        return Support(id=id, candidate_id=candidate_id, placement_id=placement_id, source_key=source_key, **said)


def support_form(support: Support, *, candidate: str, placement: str = "") -> SupportForm:
    """Write a dienstverlening; the texts name the candidate and the placement."""
    said = {name: getattr(support, name) for name in _ALIKE}
    return SupportForm.model_construct(candidate=candidate, placement=placement, **said)
