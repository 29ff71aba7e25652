"""What a vacancy asks: its demands, skills and shifts, as forms."""

from typing import Annotated, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.opportunity import Shift
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect
from matching.forms.form import Form
from matching.forms.values import Code, Sentences, Words


class DemandForm(Form):
    """Wat de werkgever vraagt. `aanpasbaar`: zou de werkgever iemand zonder dit nemen?"""

    kind: DemandKind = Field(alias="soort")
    text: Words = Field(default="", alias="waarde")
    code: Code = None
    weight: Weight = Field(alias="zwaarte")
    level: Annotated[int | None, Field(ge=1, le=6, alias="niveau")] = None
    aspect: LanguageAspect | None = Field(default=None, alias="onderdeel")
    adaptable: Tri = Field(default=Tri.ONBEKEND, alias="aanpasbaar")
    reason: Sentences = Field(default="", alias="reden")

    @field_validator("text")
    @classmethod
    def _names_it(cls, text: str, info: ValidationInfo) -> str:
        if not text and info.data.get("kind") not in (DemandKind.DIPLOMA, None):
            raise ValueError("hier staat niet wat de werkgever vraagt; wel bijvoorbeeld B, VCA, nld of solderen")
        return text

    @model_validator(mode="after")
    def _can_be(self) -> Self:
        self.demand()
        return self

    def demand(self) -> Demand:
        """Give the demand."""
        what = Term(self.text, self.code)
        return Demand(self.kind, what, self.weight, self.level, self.aspect, self.adaptable, self.reason)

    @classmethod
    def of(cls, demand: Demand) -> "DemandForm":
        """Write a demand."""
        return cls.model_construct(
            kind=demand.kind,
            text=demand.what.text,
            code=demand.what.code,
            weight=demand.weight,
            level=demand.level,
            aspect=demand.aspect,
            adaptable=demand.adaptable,
            reason=demand.reason,
        )


class ShiftForm(Form):
    """Eén dienst. `weekdag` 1 is maandag; minuten na middernacht, boven 1440 is de volgende dag."""

    weekday: Annotated[int, Field(ge=1, le=7, alias="weekdag")]
    start_minute: Annotated[int, Field(ge=0, le=1439, alias="van")]
    end_minute: Annotated[int, Field(ge=1, le=2879, alias="tot")]

    @model_validator(mode="after")
    def _can_be(self) -> Self:
        self.shift()
        return self

    def shift(self) -> Shift:
        """Give the shift; the domain counts weekdays from 0."""
        return Shift(self.weekday - 1, self.start_minute, self.end_minute)

    @classmethod
    def of(cls, shift: Shift) -> "ShiftForm":
        """Write a shift."""
        return cls.model_construct(
            weekday=shift.weekday + 1, start_minute=shift.start_minute, end_minute=shift.end_minute
        )
