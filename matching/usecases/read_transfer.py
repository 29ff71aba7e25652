"""Read where a transfer leads."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from matching.domain.placement_parts import Agreement
from matching.references.resolver import Resolver
from matching.storage import Kind, Store
from matching.usecases.transfer_placement import Transfer


def read_transfer(
    store: Store,
    placement_id: UUID,
    plek: str,
    start: date | None,
    end: date | None,
    reason: str,
    guide: str,
    deviations: Mapping[str, str],
    agreements: tuple[Agreement, ...],
) -> Transfer:
    """Look up the plek and the guide.

    Args:
        start: None is the day after the end here.

    Raises:
        InvalidInputError: the plek or the guide is not known.
    """
    with store.read() as reader:
        resolver = Resolver(reader)
        plek_id = resolver.id_of(Kind.PLEK, plek, "/plek")
        guide_id = resolver.colleague(guide, "/werkbegeleider") if guide else None
        resolver.check()
        here = reader.placements.get(placement_id)
    first = start or (here.planned_end or here.start) + timedelta(days=1)
    return Transfer(plek_id, first, end, reason, guide_id, deviations, agreements)
