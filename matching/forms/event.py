"""A gebeurtenis as a form."""

from uuid import UUID

from pydantic import Field

from matching.domain.candidate import SourceKey
from matching.domain.event import ActivationStep, Destination, Event, EventKind, Extent, Referral
from matching.domain.programme import Programme
from matching.forms.form import Form, refused_at
from matching.forms.values import Day, Reference


class EventForm(Form):
    """Iets wat er met iemand gebeurde en wat rapportages tellen. Een gesprek weigeren is geen gebeurtenis."""

    candidate: Reference = Field(default="", alias="kandidaat")
    kind: EventKind = Field(alias="soort")
    on: Day = Field(alias="datum")
    programme: Programme | None = Field(default=None, alias="programma")
    step: ActivationStep | None = Field(default=None, alias="trede", description="Alleen bij een activering.")
    referred_to: Referral | None = Field(default=None, alias="naar", description="Alleen bij doorverwezen.")
    extent: Extent | None = Field(default=None, alias="mate", description="Alleen bij uitstroom.")
    destination: Destination | None = Field(default=None, alias="bestemming", description="Alleen bij uitstroom.")
    at_work: bool | None = Field(default=None, alias="nogAanHetWerk", description="Alleen bij nazorg.")
    placement: Reference = Field(default="", alias="plaatsing", description="Id of bronnummer van een plaatsing.")
    withdrawn: bool = Field(default=False, alias="ingetrokken", description="Verkeerd ingevoerd: telt niet mee.")


_ALIKE = ("kind", "on", "programme", "step", "referred_to", "extent", "destination", "at_work", "withdrawn")


def event_of(
    form: EventForm,
    *,
    id: UUID,
    candidate_id: UUID,
    source_key: SourceKey | None,
    by: str,
    placement_id: UUID | None,
) -> Event:
    """Give the event of a form.

    Raises:
        InvalidInputError: the domain refuses it.
    """
    with refused_at("/soort"):
        said = {name: getattr(form, name) for name in _ALIKE}
        return Event(id=id, candidate_id=candidate_id, by=by, placement_id=placement_id, source_key=source_key, **said)


def event_form(event: Event, *, candidate: str, placement: str = "") -> EventForm:
    """Write an event; the texts name the candidate and the placement."""
    said = {name: getattr(event, name) for name in _ALIKE}
    return EventForm.model_construct(candidate=candidate, placement=placement, **said)
