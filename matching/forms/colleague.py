"""A colleague as a form: whom to call, and who stands in."""

from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from matching.domain.colleague import Colleague, Substitution
from matching.domain.period import Period
from matching.forms import numbers
from matching.forms.email import Email
from matching.forms.form import Form
from matching.forms.order import not_before
from matching.forms.values import Day, Label, OptionalDay, Reference

PhoneNumber = Annotated[
    str, AfterValidator(numbers.phone_number), Field(json_schema_extra={"pattern": numbers.PHONE_PATTERN})
]
Role = Annotated[str, StringConstraints(pattern="^[a-z][a-z_]{0,39}$")]


class SubstitutionForm(Form):
    """Wie er een tijd vervangt. Beide dagen tellen mee; zonder laatste dag is het einde open."""

    first_on: Day = Field(alias="van")
    last_on: OptionalDay = Field(default=None, alias="totEnMet")
    colleague: Reference = Field(alias="collega", min_length=1, description="Naam of id van de vervanger.")

    _ends_later = not_before("last_on", "first_on")


class ColleagueForm(Form):
    """Een collega: een aanspreekpunt dat u kunt bellen."""

    name: Label = Field(alias="naam")
    phone: PhoneNumber = Field(alias="telefoon")
    email: Email = Field(default="", description="Waar berichten heen gaan; leeg: alleen een taak.")
    role: Role = Field(alias="rol", description="Zoals jobhunter of consulent.")
    substitutions: Annotated[tuple[SubstitutionForm, ...], Field(max_length=50)] = Field(
        default=(), alias="vervangingen"
    )


def colleague_of(form: ColleagueForm, *, id: UUID, stand_ins: tuple[UUID, ...]) -> Colleague:
    """Give the colleague of a form; `stand_ins` are the ids of the substitutes, in the same order."""
    substitutions = tuple(
        Substitution(Period(one.first_on, one.last_on), stand_in)
        for one, stand_in in zip(form.substitutions, stand_ins, strict=True)
    )
    return Colleague(id, form.name, form.phone, form.role, substitutions, form.email)


def colleague_form(colleague: Colleague) -> ColleagueForm:
    """Write a colleague."""
    substitutions = tuple(
        SubstitutionForm.model_construct(
            first_on=one.period.start, last_on=one.period.end, colleague=str(one.colleague_id)
        )
        for one in colleague.substitutions
    )
    return ColleagueForm.model_construct(
        name=colleague.name,
        phone=colleague.phone,
        email=colleague.email,
        role=colleague.role,
        substitutions=substitutions,
    )
