"""Create an object from its form."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID, uuid4

from matching.assemblers.assembler import Assembler
from matching.assemblers.context import Context
from matching.domain.actor import Actor
from matching.domain.candidate import SourceKey
from matching.domain.opportunity import Vacancy
from matching.domain.steps import NEW_VACANCY, VACANCY_DEEDS
from matching.errors import InvalidInputError, out_of_step
from matching.forms.form import Form
from matching.references.resolver import Resolver
from matching.service import Service
from matching.storage import Kind
from matching.usecases.follow_person import follow_person
from matching.usecases.offer_plek import offer_plek
from matching.usecases.record_placement import record_placement
from matching.usecases.record_scan import record_scan
from matching.usecases.register_candidate import register_candidate
from matching.usecases.register_colleague import register_colleague
from matching.usecases.register_employer import register_employer
from matching.usecases.register_seat_source import register_seat_source
from matching.usecases.submit_vacancy import submit_vacancy
from matching.usecases.view_objects import View, view_saved

Verb = Callable[[Service, Actor, Any], Any]
VERBS: Mapping[Kind, Verb] = {
    Kind.COLLEAGUE: lambda service, actor, it: register_colleague(service.store, actor, it),
    Kind.EMPLOYER: lambda service, actor, it: register_employer(service.store, actor, it),
    Kind.CANDIDATE: lambda service, actor, it: register_candidate(service.store, service.identity, actor, it),
    Kind.SCAN: lambda service, actor, it: record_scan(service.store, actor, it),
    Kind.PLACEMENT: lambda service, actor, it: record_placement(service.store, actor, it),
    Kind.EVENT: lambda service, actor, it: follow_person(service.store, actor, it),
    Kind.SUPPORT: lambda service, actor, it: follow_person(service.store, actor, it),
    Kind.VACANCY: lambda service, actor, it: submit_vacancy(service.store, actor, it, service.vetter),
    Kind.SEAT_SOURCE: lambda service, actor, it: register_seat_source(service.store, actor, it),
    Kind.PLEK: lambda service, actor, it: offer_plek(service.store, actor, it),
}


def create_object(
    service: Service,
    actor: Actor,
    assembler: Assembler[Any, Any],
    form: Form,
    source_key: SourceKey | None = None,
    about: UUID | None = None,
) -> View[Any]:
    """Save the object of a form, under a new id, and give it as saved.

    Args:
        source_key: where it came from; None when it is made here.
        about: the candidate of a scan or placement, when the form need not say.

    Raises:
        InvalidInputError: it refers to what is not known, or cannot be; every fault at once.
        ConflictError: the source number is known already.
    """
    with service.store.read() as reader:
        resolver = Resolver(reader, source_key.source if source_key else None)
        context = Context(uuid4(), source_key, resolver, service.today(), actor.id, about=about)
        obj = assembler.object_of(form, context)
        resolver.check()
    _refuse_odd_start(obj)
    saved = VERBS[assembler.kind](service, actor, obj)
    return view_saved(service, actor, saved, version=1)


def _refuse_odd_start(obj: object) -> None:
    """Refuse a vacancy that would begin halfway its life.

    Raises:
        InvalidInputError: the message says how it can begin.
    """
    if isinstance(obj, Vacancy) and obj.status not in NEW_VACANCY:
        wrong = f"een nieuwe vacature is niet '{obj.status}'. {VACANCY_DEEDS[obj.status]}"
        raise InvalidInputError((out_of_step("/status", wrong, " of ".join(NEW_VACANCY)),))
