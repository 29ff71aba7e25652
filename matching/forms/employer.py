"""An employer or other provider of work as a form."""

from uuid import UUID

from pydantic import Field

from matching.domain.candidate import SourceKey
from matching.domain.employer import Employer, EmployerStatus, ProviderKind
from matching.forms.email import Email
from matching.forms.form import Form
from matching.forms.values import KvkNumber, Label, Reference, Words


class EmployerForm(Form):
    """Een werkgever of andere aanbieder van werk."""

    name: Label = Field(alias="naam")
    kind: ProviderKind = Field(default=ProviderKind.WERKGEVER_PROFIT, alias="soort")
    kvk_number: KvkNumber = Field(default=None, alias="kvkNummer")
    place: Words = Field(default="", alias="plaats")
    email: Email = Field(default="", description="Waar berichten over kaarten en gesprekken heen gaan.")
    status: EmployerStatus = EmployerStatus.AANGEMELD
    owner: Reference = Field(default="", alias="aanspreekpunt", description="Naam of id van een collega.")


def employer_of(form: EmployerForm, *, id: UUID, number: int, source_key: SourceKey, owner_id: UUID) -> Employer:
    """Give the employer of a form."""
    return Employer(
        id=id,
        number=number,
        source_key=source_key,
        name=form.name,
        kind=form.kind,
        owner_id=owner_id,
        kvk_number=form.kvk_number,
        place=form.place,
        status=form.status,
        email=form.email,
    )


def employer_form(employer: Employer, *, owner: str) -> EmployerForm:
    """Write an employer; `owner` names the aanspreekpunt."""
    return EmployerForm.model_construct(
        name=employer.name,
        email=employer.email,
        kind=employer.kind,
        kvk_number=employer.kvk_number,
        place=employer.place,
        status=employer.status,
        owner=owner,
    )
