"""What can be said of what a person wants and when, one form per kind of statement."""

from typing import Annotated, Self

from pydantic import ConfigDict, Field, ValidationInfo, field_validator, model_validator
from pydantic.config import JsonDict

from matching.domain.dagdelen import Availability, dagdelen_of, mask_of
from matching.domain.statements import Guidance, Hours, Refusal, Wish
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import GuidanceForm as FormOfGuidance
from matching.domain.work import Werksoort
from matching.forms.form import Form
from matching.forms.order import not_less
from matching.forms.values import Code, Label, OptionalHours, Week, Words, dagdelen, week


class WishForm(Form):
    """Werk dat iemand graag doet: een beroep, of een werksoort."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": ["beroep"], "properties": {"beroep": {"minLength": 1}}},
                {"required": ["werksoort"], "properties": {"werksoort": {"type": "string"}}},
            ]
        }
    )

    text: Words = Field(default="", alias="beroep")
    code: Code = Field(default=None, alias="beroepCode")
    werksoort: Werksoort | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.text and self.werksoort is None:
            raise ValueError("hier staat geen wens; wel een beroep of een werksoort")
        return self

    def statement(self) -> Wish:
        return Wish(Term(self.text or str(self.werksoort), self.code), self.werksoort)

    @classmethod
    def of(cls, wish: Wish) -> "WishForm":
        return cls.model_construct(text=wish.term.text, code=wish.term.code, werksoort=wish.werksoort)


_THREE = ("beroep", "iscoGroep", "werksoort")


def _named(key: str) -> JsonDict:
    """Say in a schema that a key has a value; the other two may be null."""
    return {"required": [key], "properties": {key: {"type": "string"}}}


class RefusalForm(Form):
    """Werk dat iemand niet wil: een beroep, een ISCO-groep of een werksoort; één daarvan."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [_named(one) for one in _THREE]})

    text: Annotated[Label | None, Field(alias="beroep")] = None
    code: Code = Field(default=None, alias="beroepCode")
    isco_group: Annotated[str | None, Field(pattern="^[0-9]{1,4}$", alias="iscoGroep")] = None
    werksoort: Werksoort | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if sum(said is not None for said in (self.text, self.isco_group, self.werksoort)) != 1:
            raise ValueError("hier staat niet precies één ding; wel een beroep, een ISCO-groep of een werksoort")
        return self

    def statement(self) -> Refusal:
        occupation = None if self.text is None else Term(self.text, self.code)
        return Refusal(occupation, self.isco_group, self.werksoort)

    @classmethod
    def of(cls, refusal: Refusal) -> "RefusalForm":
        occupation = refusal.occupation
        return cls.model_construct(
            text=None if occupation is None else occupation.text,
            code=None if occupation is None else occupation.code,
            isco_group=refusal.isco_group,
            werksoort=refusal.werksoort,
        )


class HoursForm(Form):
    """Uren per week, in kwartieren; wat niet bekend is, blijft leeg."""

    minimum: OptionalHours = None
    maximum: OptionalHours = None

    _in_order = not_less("maximum", "minimum")

    def statement(self) -> Hours:
        return Hours(self.minimum, self.maximum)

    @classmethod
    def of(cls, hours: Hours) -> "HoursForm":
        return cls.model_construct(minimum=hours.minimum, maximum=hours.maximum)


class AvailabilityForm(Form):
    """Wanneer iemand kan werken. Wat in geen van beide lijsten staat, is onbekend."""

    available: Week = Field(default=(), alias="beschikbaar")
    unavailable: Week = Field(default=(), alias="nietBeschikbaar")

    @field_validator("unavailable")
    @classmethod
    def _not_both(cls, codes: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        both = set(codes) & set(info.data.get("available", ()))
        if both:
            raise ValueError(f"{', '.join(sorted(both))} staat in beide lijsten; wel in een van de twee")
        return codes

    def statement(self) -> Availability:
        free = mask_of(dagdelen(self.available))
        return Availability(free, free | mask_of(dagdelen(self.unavailable)))

    @classmethod
    def of(cls, availability: Availability) -> "AvailabilityForm":
        free, known = availability.available, availability.known
        return cls.model_construct(
            available=week(tuple(dagdelen_of(free))), unavailable=week(tuple(dagdelen_of(known & ~free)))
        )


class GuidanceForm(Form):
    """Of iemand begeleiding nodig heeft op het werk, en welke."""

    needed: Tri = Field(default=Tri.ONBEKEND, alias="nodig")
    form: FormOfGuidance | None = Field(default=None, alias="vorm")

    def statement(self) -> Guidance:
        return Guidance(self.needed, self.form)

    @classmethod
    def of(cls, guidance: Guidance) -> "GuidanceForm":
        return cls.model_construct(needed=guidance.needed, form=guidance.form)
