"""Read who and what is named when somebody is put forward, or taken on."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from matching.domain.dagdelen import Dagdeel
from matching.domain.work import WorkKind
from matching.placing.proposing import Proposal
from matching.placing.wish import Wish
from matching.references.resolver import Resolver
from matching.storage import Kind, Store


def read_pair(store: Store, candidate: str, vacancy: str, plek: str) -> tuple[UUID, WorkKind, UUID]:
    """Look up a candidate and the vacancy or plek that is named; the other one is "".

    Raises:
        InvalidInputError: something is not known; every fault at once.
    """
    kind, reference = (WorkKind.PLEK, plek) if plek else (WorkKind.VACATURE, vacancy)
    of_store = Kind.PLEK if plek else Kind.VACANCY
    with store.read() as reader:
        resolver = Resolver(reader)
        candidate_id = resolver.id_of(Kind.CANDIDATE, candidate, "/kandidaat")
        work_id = resolver.id_of(of_store, reference, f"/{kind}")
        resolver.check()
    return candidate_id, kind, work_id


def read_hiring(
    store: Store,
    proposal_id: UUID,
    *,
    start: date,
    end: date | None = None,
    dagdelen: tuple[Dagdeel, ...] = (),
    hours: Decimal | None = None,
    guide: str = "",
    consultant: str = "",
    deviations: Mapping[str, str],
    may_wait: bool = False,
) -> Proposal:
    """Give the placement that is wished for the pair of a voordracht.

    Raises:
        NotFoundError: there is no such voordracht.
        InvalidInputError: a colleague is not known; every fault at once.
    """
    with store.read() as reader:
        proposal, resolver = reader.proposals.get(proposal_id), Resolver(reader)
        guide_id = resolver.colleague(guide, "/werkbegeleider") if guide else None
        consultant_id = resolver.colleague(consultant, "/consulent") if consultant else None
        resolver.check()
    wish = Wish(
        candidate_id=proposal.candidate_id,
        work_kind=proposal.work_kind,
        work_id=proposal.work_id,
        start=start,
        end=end,
        dagdelen=dagdelen,
        hours=hours,
        guide_id=guide_id,
        consultant_id=consultant_id,
    )
    return Proposal(wish, deviations, may_wait)
