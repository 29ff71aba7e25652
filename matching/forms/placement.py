"""A placement so far as a form."""

from dataclasses import replace
from typing import Annotated, Any, TypedDict, Unpack
from uuid import UUID

from pydantic import Field, ValidationInfo, field_validator

from matching.domain.candidate import SourceKey
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, Placement
from matching.domain.programme import Programme
from matching.domain.term import Term
from matching.domain.work import Werksoort
from matching.forms.form import Form, refused_at
from matching.forms.order import not_before
from matching.forms.terms import TermForm
from matching.forms.values import Code, Day, Label, OptionalDay, OptionalHours, Reference, Week, dagdelen, week


class PlacementForm(Form):
    """Waar iemand werkt of heeft gewerkt, en wat daar is geleerd."""

    candidate: Reference = Field(default="", alias="kandidaat")
    instrument: Instrument
    occupation: Label = Field(alias="beroep")
    code: Code = Field(default=None, alias="beroepCode")
    werksoort: Werksoort | None = None
    start: Day = Field(alias="startdatum")
    planned_end: OptionalDay = Field(default=None, alias="geplandEinde")
    ended_on: OptionalDay = Field(default=None, alias="beeindigdOp", description="Leeg zolang de plaatsing loopt.")
    end_reason: EndReason | None = Field(default=None, alias="eindeReden")
    learned: Annotated[tuple[TermForm, ...], Field(max_length=50)] = Field(default=(), alias="geleerd")
    plek: Reference = ""
    vacancy: Reference = Field(default="", alias="vacature")
    dagdelen: Week = ()
    hours: OptionalHours = Field(default=None, alias="uren")
    guide: Reference = Field(default="", alias="werkbegeleider", description="Naam of id van een collega.")
    consultant: Reference = Field(default="", alias="consulent", description="Naam of id van een collega.")
    programmes: Annotated[tuple[Programme, ...], Field(max_length=len(Programme))] = Field(
        default=(), alias="programmas", description="Onder welke programma's het telt, naast die van de vacature."
    )

    _planned_later = not_before("planned_end", "start")
    _ended_later = not_before("ended_on", "start")

    @field_validator("end_reason")
    @classmethod
    def _has_ended(cls, reason: EndReason | None, info: ValidationInfo) -> EndReason | None:
        if reason is not None and "ended_on" in info.data and info.data["ended_on"] is None:
            raise ValueError("een plaatsing die loopt, heeft nog geen reden van einde; wel samen met beeindigdOp")
        return reason

    @field_validator("vacancy")
    @classmethod
    def _is_at_one_place(cls, vacancy: str, info: ValidationInfo) -> str:
        if vacancy and info.data.get("plek"):
            raise ValueError("een plaatsing is op een plek of op een vacature, niet op allebei; wel een van de twee")
        return vacancy


class PlacementLinks(TypedDict, total=False):
    """What a placement refers to, looked up: where it is, and who guides."""

    plek_id: UUID | None
    vacancy_id: UUID | None
    guide_id: UUID | None
    consultant_id: UUID | None


def placement_of(
    form: PlacementForm,
    *,
    id: UUID,
    candidate_id: UUID,
    source_key: SourceKey | None,
    before: Placement | None = None,
    **links: Unpack[PlacementLinks],
) -> Placement:
    """Give the placement of a form.

    Args:
        before: what stood there; keeps what the steps of its life recorded.

    Raises:
        InvalidInputError: the domain refuses it.
    """
    with refused_at("/startdatum"):
        said = Placement(id=id, candidate_id=candidate_id, source_key=source_key, **_said(form), **links)
        return said if before is None else replace(said, **{name: getattr(before, name) for name in LIFE})


def _said(form: PlacementForm) -> dict[str, Any]:
    """Give what a form says itself, without who and what it refers to."""
    return {
        "instrument": form.instrument,
        "occupation": Term(form.occupation, form.code),
        "werksoort": form.werksoort,
        "start": form.start,
        "planned_end": form.planned_end,
        "ended_on": form.ended_on,
        "learned": tuple(skill.term() for skill in form.learned),
        "end_reason": form.end_reason,
        "dagdelen": dagdelen(form.dagdelen),
        "hours": form.hours,
        "programmes": form.programmes,
    }


LIFE = (
    "status",
    "intended_vacancy_id",
    "seat",
    "waiting_since",
    "agreements",
    "decision",
    "deviations",
    "extensions",
    "evaluations",
    "shortenings",
    "follows",
    "rulebook",
    "premiums",
)
"""What only the steps of its life write."""


def placement_form(
    placement: Placement, *, candidate: str, plek: str = "", vacancy: str = "", guide: str = "", consultant: str = ""
) -> PlacementForm:
    """Write a placement; the texts name the candidate, the place and who guides."""
    return PlacementForm.model_construct(
        candidate=candidate,
        instrument=placement.instrument,
        occupation=placement.occupation.text,
        code=placement.occupation.code,
        werksoort=placement.werksoort,
        start=placement.start,
        planned_end=placement.planned_end,
        ended_on=placement.ended_on,
        end_reason=placement.end_reason,
        learned=tuple(TermForm.of(term) for term in placement.learned),
        plek=plek,
        vacancy=vacancy,
        dagdelen=week(placement.dagdelen),
        hours=placement.hours,
        guide=guide,
        consultant=consultant,
        programmes=placement.programmes,
    )
