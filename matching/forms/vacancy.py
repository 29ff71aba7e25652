"""A vacancy as a form, as the employer puts it."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from matching.domain.candidate import SourceKey
from matching.domain.opportunity import Vacancy, VacancySource, VacancyStatus
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import GuidanceForm, Werksoort
from matching.forms.form import Form, refused_at
from matching.forms.order import not_before, not_less
from matching.forms.terms import AddressForm, AskedSkillForm, ConditionAtWorkForm
from matching.forms.vacancy_parts import DemandForm, ShiftForm
from matching.forms.values import (
    Code,
    Label,
    Level,
    OptionalDay,
    OptionalHours,
    Reference,
    Story,
    Week,
    dagdelen,
    week,
)


class VacancyForm(Form):
    """Een vacature."""

    employer: Reference = Field(alias="werkgever", min_length=1)
    owner: Reference = Field(default="", alias="aanspreekpunt", description="Naam of id van een collega.")
    title: Label = Field(alias="titel")
    occupation: Label = Field(alias="beroep")
    code: Code = Field(default=None, alias="beroepCode")
    status: VacancyStatus = VacancyStatus.INGEDIEND
    source: VacancySource = Field(default=VacancySource.WERKGEVER, alias="vacaturebron")
    werksoort: Werksoort | None = None
    tasks: Annotated[tuple[Label, ...], Field(max_length=50)] = Field(default=(), alias="taken")
    skills: Annotated[tuple[AskedSkillForm, ...], Field(max_length=100)] = Field(default=(), alias="vaardigheden")
    demands: Annotated[tuple[DemandForm, ...], Field(max_length=50)] = Field(default=(), alias="eisen")
    level: Level | None = Field(default=None, alias="werkEnDenkniveau")
    hours_min: OptionalHours = Field(default=None, alias="urenMinimaal")
    hours_max: OptionalHours = Field(default=None, alias="urenMaximaal")
    dagdelen: Week = ()
    shifts: Annotated[tuple[ShiftForm, ...], Field(max_length=100)] = Field(default=(), alias="diensten")
    start_on: OptionalDay = Field(default=None, alias="startdatum")
    end_on: OptionalDay = Field(default=None, alias="einddatum")
    closes_on: OptionalDay = Field(default=None, alias="sluitdatum")
    addresses: Annotated[tuple[AddressForm, ...], Field(max_length=50)] = Field(default=(), alias="werkadressen")
    places: Annotated[int, Field(ge=1, le=9999, alias="aantalPlaatsen")] = 1
    wage_cents: Annotated[int | None, Field(ge=0, le=100_000, alias="uurloonCent")] = None
    contract: Label | None = None
    conditions: Annotated[tuple[ConditionAtWorkForm, ...], Field(max_length=50)] = Field(
        default=(), alias="werkvoorwaarden"
    )
    guidance_offered: Tri = Field(default=Tri.ONBEKEND, alias="begeleidingGeboden")
    guidance_form: GuidanceForm | None = Field(default=None, alias="begeleidingVorm")
    tasks_adaptable: Tri = Field(default=Tri.ONBEKEND, alias="takenAanpasbaar")
    times_adaptable: Tri = Field(default=Tri.ONBEKEND, alias="werktijdenAanpasbaar")
    hours_extendable: Tri = Field(default=Tri.ONBEKEND, alias="urenUitbreidbaar")
    vog_needed: Tri = Field(default=Tri.ONBEKEND, alias="vogNodig")
    afspraakbaan: Tri = Tri.ONBEKEND
    night_work: Tri = Field(default=Tri.ONBEKEND, alias="nachtwerk")
    alcohol: Tri = Tri.ONBEKEND
    dangerous_work: Tri = Field(default=Tri.ONBEKEND, alias="gevaarlijkWerk")
    programmes: Annotated[tuple[Label, ...], Field(max_length=20)] = Field(default=(), alias="programmas")
    description: Story = Field(
        default="",
        alias="omschrijving",
        description="De tekst zoals de werkgever die schreef; telt nooit mee in een score.",
    )

    _hours_in_order = not_less("hours_max", "hours_min")
    _ends_later = not_before("end_on", "start_on")


_AS_THEY_ARE = (
    "title",
    "status",
    "source",
    "werksoort",
    "tasks",
    "level",
    "hours_min",
    "hours_max",
    "start_on",
    "end_on",
    "closes_on",
    "places",
    "wage_cents",
    "contract",
    "guidance_offered",
    "guidance_form",
    "tasks_adaptable",
    "times_adaptable",
    "hours_extendable",
    "vog_needed",
    "afspraakbaan",
    "night_work",
    "alcohol",
    "dangerous_work",
    "programmes",
    "description",
)


def vacancy_of(
    form: VacancyForm,
    *,
    id: UUID,
    number: int,
    source_key: SourceKey,
    employer_id: UUID,
    owner_id: UUID,
    before: Vacancy | None = None,
) -> Vacancy:
    """Give the vacancy of a form; `before` keeps of what it is a double, and what was decided and confirmed.

    Raises:
        InvalidInputError: the domain refuses it.
    """
    fields: dict[str, Any] = {name: getattr(form, name) for name in _AS_THEY_ARE}
    with refused_at("/urenMaximaal"):
        return Vacancy(
            id=id,
            number=number,
            source_key=source_key,
            employer_id=employer_id,
            owner_id=owner_id,
            occupation=Term(form.occupation, form.code),
            skills=tuple(skill.asked() for skill in form.skills),
            demands=tuple(demand.demand() for demand in form.demands),
            dagdelen=dagdelen(form.dagdelen),
            shifts=tuple(shift.shift() for shift in form.shifts),
            addresses=tuple(address.address() for address in form.addresses),
            conditions=tuple(condition.condition_at_work() for condition in form.conditions),
            merged_into=before.merged_into if before else None,
            reviews=before.reviews if before else (),
            taken_down=before.taken_down if before else None,
            confirmation=before.confirmation if before else None,
            answers=before.answers if before else (),
            **fields,
        )


def vacancy_form(vacancy: Vacancy, *, employer: str, owner: str) -> VacancyForm:
    """Write a vacancy; the texts name the employer and the aanspreekpunt."""
    return VacancyForm.model_construct(
        employer=employer,
        owner=owner,
        occupation=vacancy.occupation.text,
        code=vacancy.occupation.code,
        skills=tuple(AskedSkillForm.of(skill) for skill in vacancy.skills),
        demands=tuple(DemandForm.of(demand) for demand in vacancy.demands),
        dagdelen=week(vacancy.dagdelen),
        shifts=tuple(ShiftForm.of(shift) for shift in vacancy.shifts),
        addresses=tuple(AddressForm.of(address) for address in vacancy.addresses),
        conditions=tuple(ConditionAtWorkForm.of(condition) for condition in vacancy.conditions),
        **{name: getattr(vacancy, name) for name in _AS_THEY_ARE},
    )
