"""Take along what is offered over VUM: jobseekers or vacancies, in the form of the standard."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.service import Service
from matching.vum.offered import OfferKind

Json = dict[str, object]


def export_vum(service: Service, actor: Actor, kind: OfferKind) -> tuple[list[Json], int]:
    """Give every detail object that is offered, and how many are left out since their place is not known.

    People are in it whose profile may be shared (delen_vum = ja); in the inzagelog stands who took whom along.
    """
    standing = service.vum_offer(kind).now()
    ids = [one.id for one in standing.offered]
    looks = service.store.looks
    looks.record(actor, "vum_geexporteerd", kind.value, UUID(service.store.epoch()), {"stand": standing.position})
    if kind is OfferKind.WERKZOEKENDE:
        looks.record_many(actor, "profiel_geexporteerd", "candidate", ids, {"vorm": "vum"})
    return [one.as_detail(shows_ldr=True) for one in standing.offered], len(standing.without_place)
