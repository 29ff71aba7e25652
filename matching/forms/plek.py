"""A plek as a form: a place to learn or work under an instrument of the municipality."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, WithJsonSchema

from matching.domain.candidate import SourceKey
from matching.domain.instrument import Instrument
from matching.domain.plek import NOT_CHECKED, Plek, PlekConditions, PlekStatus
from matching.domain.tri import Tri
from matching.domain.work import GuidanceForm, Werksoort
from matching.forms.form import Form
from matching.forms.order import not_less
from matching.forms.terms import AddressForm, AskedSkillForm, ConditionAtWorkForm, TermForm
from matching.forms.values import Label, OptionalDay, OptionalHours, Reference, Week, Words, dagdelen, week

Places = Annotated[
    Annotated[int, Field(ge=0, le=100_000)] | None,
    WithJsonSchema({"type": ["integer", "null"], "minimum": 0, "maximum": 100_000}),
]


class PlekConditionsForm(Form):
    """Wat een consulent vooraf nagaat bij de aanbieder (Participatiewet artikel 10a lid 2)."""

    additional: Tri = Field(default=Tri.ONBEKEND, alias="additioneel")
    no_displacement: Tri = Field(default=Tri.ONBEKEND, alias="geenVerdringing")
    guidance: Tri = Field(default=Tri.ONBEKEND, alias="begeleiding")
    outflow_goal: Tri = Field(default=Tri.ONBEKEND, alias="uitstroomdoel")
    agreed_by: Words = Field(default="", alias="akkoordDoor", description="De consulent die het naging.")
    agreed_on: OptionalDay = Field(default=None, alias="akkoordOp")

    def conditions(self) -> PlekConditions:
        """Give what was checked."""
        return PlekConditions(**{name: getattr(self, name) for name in PlekConditionsForm.model_fields})

    @classmethod
    def of(cls, conditions: PlekConditions) -> "PlekConditionsForm | None":
        """Write what was checked; None is nothing."""
        if conditions == NOT_CHECKED:
            return None
        return cls.model_construct(**{name: getattr(conditions, name) for name in cls.model_fields})


class PlekForm(Form):
    """Een plek om te leren of te werken."""

    employer: Reference = Field(alias="werkgever", min_length=1)
    owner: Reference = Field(default="", alias="aanspreekpunt", description="Naam of id van een collega.")
    title: Label = Field(alias="titel")
    instrument: Instrument
    werksoort: Werksoort
    status: PlekStatus = PlekStatus.OPEN
    department: Words = Field(default="", alias="afdeling")
    skills: Annotated[tuple[AskedSkillForm, ...], Field(max_length=100)] = Field(default=(), alias="vaardigheden")
    teaches: Annotated[tuple[TermForm, ...], Field(max_length=100)] = Field(default=(), alias="leeraanbod")
    dagdelen: Week = ()
    hours_min: OptionalHours = Field(default=None, alias="urenMinimaal")
    hours_max: OptionalHours = Field(default=None, alias="urenMaximaal")
    addresses: Annotated[tuple[AddressForm, ...], Field(max_length=50)] = Field(default=(), alias="werkadressen")
    conditions: Annotated[tuple[ConditionAtWorkForm, ...], Field(max_length=50)] = Field(
        default=(), alias="werkvoorwaarden"
    )
    guidance_offered: Tri = Field(default=Tri.ONBEKEND, alias="begeleidingGeboden")
    guidance_form: GuidanceForm | None = Field(default=None, alias="begeleidingVorm")
    learning_over_production: Tri = Field(default=Tri.ONBEKEND, alias="lerenBovenProductie")
    places: Places = Field(default=None, alias="plaatsen", description="Hoeveel mensen er tegelijk kunnen zijn.")
    seat_source: Reference = Field(
        default="", alias="capaciteitsbron", description="Id of nummer van de bron van plaatsen, zoals C-1."
    )
    provider_conditions: PlekConditionsForm | None = Field(default=None, alias="voorwaardenAanbieder")

    _hours_in_order = not_less("hours_max", "hours_min")


def plek_of(
    form: PlekForm,
    *,
    id: UUID,
    number: int,
    source_key: SourceKey,
    employer_id: UUID,
    owner_id: UUID,
    seat_source_id: UUID | None = None,
) -> Plek:
    """Give the plek of a form."""
    return Plek(
        id=id,
        number=number,
        source_key=source_key,
        provider_id=employer_id,
        owner_id=owner_id,
        title=form.title,
        instrument=form.instrument,
        werksoort=form.werksoort,
        status=form.status,
        department=form.department,
        skills=tuple(skill.asked() for skill in form.skills),
        teaches=tuple(skill.term() for skill in form.teaches),
        dagdelen=dagdelen(form.dagdelen),
        hours_min=form.hours_min,
        hours_max=form.hours_max,
        addresses=tuple(address.address() for address in form.addresses),
        conditions=tuple(condition.condition_at_work() for condition in form.conditions),
        guidance_offered=form.guidance_offered,
        guidance_form=form.guidance_form,
        learning_over_production=form.learning_over_production,
        places=form.places,
        seat_source_id=seat_source_id,
        provider_conditions=form.provider_conditions.conditions() if form.provider_conditions else NOT_CHECKED,
    )


def plek_form(plek: Plek, *, employer: str, owner: str, seat_source: str = "") -> PlekForm:
    """Write a plek; the texts name the employer, the aanspreekpunt and the capaciteitsbron."""
    return PlekForm.model_construct(
        employer=employer,
        owner=owner,
        title=plek.title,
        instrument=plek.instrument,
        werksoort=plek.werksoort,
        status=plek.status,
        department=plek.department,
        skills=tuple(AskedSkillForm.of(skill) for skill in plek.skills),
        teaches=tuple(TermForm.of(term) for term in plek.teaches),
        dagdelen=week(plek.dagdelen),
        hours_min=plek.hours_min,
        hours_max=plek.hours_max,
        addresses=tuple(AddressForm.of(address) for address in plek.addresses),
        conditions=tuple(ConditionAtWorkForm.of(condition) for condition in plek.conditions),
        guidance_offered=plek.guidance_offered,
        guidance_form=plek.guidance_form,
        learning_over_production=plek.learning_over_production,
        places=plek.places,
        seat_source=seat_source,
        provider_conditions=PlekConditionsForm.of(plek.provider_conditions),
    )
