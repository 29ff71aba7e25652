"""A vacancy by telephone as a form: what an employer says in a minute; the rest is onbekend."""

from typing import Annotated

from pydantic import Field

from matching.domain.opportunity import VacancyStatus
from matching.forms.form import Form
from matching.forms.order import not_less
from matching.forms.terms import AddressForm
from matching.forms.vacancy import VacancyForm
from matching.forms.vacancy_parts import ShiftForm
from matching.forms.values import Code, Label, OptionalDay, OptionalHours, Reference, Story, Week, Words


class TelephoneForm(Form):
    """Een vacature zoals een werkgever haar aan de telefoon noemt. Wat u weglaat, is onbekend."""

    employer: Reference = Field(alias="werkgever", min_length=1)
    title: Label = Field(alias="titel")
    owner: Reference = Field(default="", alias="aanspreekpunt", description="Leeg: dat van de werkgever.")
    occupation: Words = Field(default="", alias="beroep", description="Leeg: zoals de titel.")
    code: Code = Field(default=None, alias="beroepCode")
    hours_min: OptionalHours = Field(default=None, alias="urenMinimaal")
    hours_max: OptionalHours = Field(default=None, alias="urenMaximaal")
    dagdelen: Week = ()
    shifts: Annotated[tuple[ShiftForm, ...], Field(max_length=100)] = Field(default=(), alias="diensten")
    start_on: OptionalDay = Field(default=None, alias="startdatum")
    places: Annotated[int, Field(ge=1, le=9999, alias="aantalPlaatsen")] = 1
    addresses: Annotated[tuple[AddressForm, ...], Field(max_length=50)] = Field(default=(), alias="werkadressen")
    wage_cents: Annotated[int | None, Field(ge=0, le=100_000, alias="uurloonCent")] = None
    description: Story = Field(default="", alias="omschrijving")

    _hours_in_order = not_less("hours_max", "hours_min")

    def as_vacancy(self) -> VacancyForm:
        """Give it as any vacancy: a draft."""
        said = {name: getattr(self, name) for name in type(self).model_fields}
        said["occupation"] = self.occupation or self.title
        return VacancyForm.model_construct(**said, status=VacancyStatus.CONCEPT)
