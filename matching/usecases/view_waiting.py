"""View who waits for a seat at a plek, in order; each look at somebody is kept in the inzagelog."""

from matching.domain.actor import Actor
from matching.domain.placement import Placement
from matching.service import Service
from matching.storage import Kind
from matching.surroundings import surroundings_of
from matching.usecases.view_objects import View


def view_waiting(service: Service, actor: Actor, plek: str) -> tuple[View[Placement], ...]:
    """Give the placements that wait, who waits longest first.

    Raises:
        NotFoundError: there is no such plek.
    """
    with service.store.read() as reader:
        place = reader.plekken.find(plek)
        ids = [placement_id for placement_id, _ in reader.seats.waiting_at(place.id)]
        known = reader.placements.many_versions(ids)
        around = surroundings_of([obj for obj, _ in known.values()], reader, service.today())
        rows = tuple(View(*known[one], around) for one in ids if one in known)
    people = sorted({view.obj.candidate_id for view in rows})
    service.store.looks.record_many(actor, "wachtlijst_bekeken", Kind.CANDIDATE.value, people)
    return rows
