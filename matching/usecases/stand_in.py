"""Let a colleague stand in for another for a while, and let that end."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from matching.assemblers.people import COLLEAGUES
from matching.domain.actor import Actor
from matching.domain.colleague import Colleague, Substitution
from matching.domain.dutch import day_text
from matching.domain.period import Period
from matching.domain.permissions import Right, must_have
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.usecases.amend import amend

MOST = 50


def add_stand_in(
    service: Service, actor: Actor, colleague_id: UUID, period: Period, stand_in_id: UUID, *, after: int
) -> Colleague:
    """Let somebody stand in during a period.

    Args:
        after: the version that the actor saw.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: one of both is not known.
        InvalidInputError: it is the same person, it is over already, or somebody stands in then.
        StaleError: the colleague is at another version than the actor saw.
    """
    must_have(actor, Right.CHANGE_COLLEAGUES)
    with service.store.read() as reader:
        reader.colleagues.get(stand_in_id)
        before: Colleague = reader.colleagues.get(colleague_id)
        faults = _faults(service, reader, before, period, stand_in_id)
    if faults:
        raise InvalidInputError(tuple(faults))
    added = Substitution(period, stand_in_id)
    return _amended(service, actor, before, (*before.substitutions, added)[-MOST:], after)


def end_stand_in(service: Service, actor: Actor, colleague_id: UUID, place: int, *, after: int) -> Colleague:
    """Let the colleague answer again from today on; what was to begin later does not begin.

    What happened stays: who stood in until yesterday did so.

    Args:
        place: which one, the first is 0.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the colleague is not known.
        ConflictError: there is no such one that still lasts.
        StaleError: the colleague is at another version than the actor saw.
    """
    must_have(actor, Right.CHANGE_COLLEAGUES)
    today = service.today()
    with service.store.read() as reader:
        before: Colleague = reader.colleagues.get(colleague_id)
    found = before.substitutions[place : place + 1]
    if not found or (found[0].period.end is not None and found[0].period.end < today):
        raise ConflictError("Deze vervanging is al voorbij, of zij is er niet meer.")
    one = found[0]
    began = one.period.start < today
    stopped = (replace(one, period=Period(one.period.start, today - timedelta(days=1))),) if began else ()
    kept = (*before.substitutions[:place], *stopped, *before.substitutions[place + 1 :])
    return _amended(service, actor, before, kept, after)


def _amended(
    service: Service, actor: Actor, before: Colleague, substitutions: tuple[Substitution, ...], after: int
) -> Colleague:
    return amend(
        service.store,
        actor,
        Kind.COLLEAGUE,
        before.id,
        action=COLLEAGUES.changed,
        alter=lambda one: replace(one, substitutions=substitutions),
        after=after,
    )


def _faults(service: Service, reader: Reader, before: Colleague, period: Period, stand_in_id: UUID) -> list[Fault]:
    faults = []
    if stand_in_id == before.id:
        faults.append(Fault("/collega", "niemand vervangt zichzelf", "een andere collega"))
    if period.end is not None and period.end < service.today():
        faults.append(Fault("/totEnMet", "deze dag is voorbij", f"{service.today()} of later"))
    for one in before.substitutions:
        if one.period.overlaps(period):
            until = f"tot en met {day_text(one.period.end)}" if one.period.end else "zonder einde"
            name = reader.colleagues.get(one.colleague_id).name
            problem = f"{name} vervangt al vanaf {day_text(one.period.start)} {until}"
            faults.append(Fault("/van", problem, "dagen waarop nog niemand vervangt"))
    return faults
