"""The assemblers of what is followed of people: gebeurtenissen and dienstverleningen."""

from matching.assemblers.assembler import Assembler, Link
from matching.assemblers.context import Context, Names
from matching.domain.event import Event
from matching.domain.support import Support
from matching.errors import InvalidInputError, out_of_step
from matching.forms.event import EventForm, event_form, event_of
from matching.forms.support import SupportForm, support_form, support_of
from matching.storage.aggregates import Kind


def _event(form: EventForm, at: Context) -> Event:
    if form.on > at.today:
        raise InvalidInputError((out_of_step("/datum", f"{form.on} is nog niet geweest", f"{at.today} of eerder"),))
    return event_of(
        form,
        id=at.id,
        candidate_id=at.candidate(form.candidate),
        source_key=at.elsewhere,
        by=at.before.by if at.before else at.by,
        placement_id=at.ids.optional_id(Kind.PLACEMENT, form.placement, "/plaatsing"),
    )


def _event_form(event: Event, names: Names) -> EventForm:
    return event_form(
        event,
        candidate=names.reference(Kind.CANDIDATE, event.candidate_id),
        placement=names.reference(Kind.PLACEMENT, event.placement_id),
    )


def _support(form: SupportForm, at: Context) -> Support:
    return support_of(
        form,
        id=at.id,
        candidate_id=at.candidate(form.candidate),
        source_key=at.elsewhere,
        placement_id=at.ids.optional_id(Kind.PLACEMENT, form.placement, "/plaatsing"),
    )


def _support_form(support: Support, names: Names) -> SupportForm:
    return support_form(
        support,
        candidate=names.reference(Kind.CANDIDATE, support.candidate_id),
        placement=names.reference(Kind.PLACEMENT, support.placement_id),
    )


_LINKS = (
    Link("kandidaat", Kind.CANDIDATE, "candidate_id"),
    Link("plaatsing", Kind.PLACEMENT, "placement_id"),
)
EVENTS = Assembler(Kind.EVENT, EventForm, _event, _event_form, "gebeurtenis_gewijzigd", _LINKS)
SUPPORTS = Assembler(Kind.SUPPORT, SupportForm, _support, _support_form, "dienstverlening_gewijzigd", _LINKS)
