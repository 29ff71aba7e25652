"""A fact as a form: the value, who said it and when; what is left out follows from where the fact stands."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import Field

from matching.domain.fact import Fact, FactSource
from matching.forms.form import Form
from matching.forms.values import OptionalDay

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told:
    """Who says what a form does not attribute, and when: a scan on its day, a consulent today."""

    source: FactSource
    on: date


class FactForm(Form, Generic[T]):
    """Een gegeven: wat, van wie en wanneer. Zonder `bron` en `waargenomenOp` gelden die van het geheel."""

    value: T = Field(alias="waarde")
    source: FactSource | None = Field(default=None, alias="bron")
    observed_on: OptionalDay = Field(default=None, alias="waargenomenOp")
    confirmed_on: OptionalDay = Field(default=None, alias="bevestigdOp")


def fact_of(form: FactForm[Any], value: object, told: Told) -> Fact[Any]:
    """Give the fact with this value, attributed as the form says, else as `told`."""
    return Fact(value, form.source or told.source, form.observed_on or told.on, form.confirmed_on)


def fact_form(fact: Fact[Any], value: object) -> FactForm[Any]:
    """Write a fact in full, with this value."""
    return FactForm.model_construct(
        value=value, source=fact.source, observed_on=fact.observed_on, confirmed_on=fact.confirmed_on
    )
