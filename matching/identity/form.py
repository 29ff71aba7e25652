"""Who somebody is, as a form; it lives behind the identity door and never in one document with the candidate."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, ValidationError, field_validator
from pydantic.config import JsonDict

from matching.errors import InvalidInputError
from matching.forms import numbers
from matching.forms.form import Form, faults_of
from matching.forms.values import Label, Words
from matching.identity.person import Identity

Born = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2199, 12, 31))]


def _or_nothing(pattern: str) -> JsonDict:
    """Say in a schema that a text is of a form, or is not there."""
    return {"pattern": f"^$|{pattern}"}


class IdentityForm(Form):
    """Wie een kandidaat is."""

    name: Label = Field(alias="naam")
    birth_date: Born = Field(alias="geboortedatum")
    sex: Words = Field(default="", alias="geslacht", description="Zoals geregistreerd.")
    nationality: Words = Field(default="", alias="nationaliteit", description="Zoals geregistreerd.")
    address: Words = Field(default="", alias="adres")
    postcode: str = Field(default="", json_schema_extra=_or_nothing(numbers.POSTCODE_PATTERN))
    place: Words = Field(default="", alias="plaats")
    phone: str = Field(default="", alias="telefoon", json_schema_extra=_or_nothing(numbers.PHONE_PATTERN))
    household: Literal["", "alleenstaand", "alleenstaande_ouder", "gehuwd_of_samenwonend"] = Field(
        default="", alias="leefvorm", description="Alleen om te zien of werken loont; verlaat deze deur niet."
    )

    @field_validator("postcode")
    @classmethod
    def _is_postcode(cls, text: str) -> str:
        return numbers.postcode(text) if text else text

    @field_validator("phone")
    @classmethod
    def _can_be_dialled(cls, text: str) -> str:
        return numbers.phone_number(text) if text else text


_FIELDS = tuple(IdentityForm.model_fields)


def identity_of(form: IdentityForm, *, candidate_id: UUID) -> Identity:
    """Give the identity of a form."""
    return Identity(candidate_id, **{name: getattr(form, name) for name in _FIELDS})


def identity_form(identity: Identity) -> IdentityForm:
    """Write an identity."""
    return IdentityForm.model_construct(**{name: getattr(identity, name) for name in _FIELDS})


def check_identity(values: Mapping[str, Any]) -> IdentityForm:
    """Read who somebody is from values under the attribute names of the form, as a row of kandidaten tells them.

    Raises:
        InvalidInputError: everything that is wrong; `where` is the Dutch name, which is that of the column.
    """
    document = {IdentityForm.model_fields[name].alias or name: value for name, value in values.items()}
    try:
        return IdentityForm.model_validate(document)
    except ValidationError as error:
        faults = faults_of(error)
        raise InvalidInputError(
            tuple(replace(fault, where=fault.where.removeprefix("/")) for fault in faults)
        ) from None
