"""What a placement does to the status of the candidate: placed at its start, back after its end."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.instrument import FREE_TO_LEAVE
from matching.domain.placement import EndReason, Placement, PlacementStatus

_AFTER = {EndReason.LEERDOELEN_BEHAALD: CandidateStatus.KLAAR_VOOR_BEMIDDELING}
_A_CONSULTANT_SAYS = (
    EndReason.DOORSTROOM_REGULIER_WERK,
    EndReason.DIENSTVERBAND_ZELFDE_ORGANISATIE,
    EndReason.OPLEIDING,
    EndReason.VERHUIZING,
    EndReason.OVERLEDEN,
)
_GONE = (
    CandidateStatus.UITGESTROOMD,
    CandidateStatus.NAZORG,
    CandidateStatus.AFGESLOTEN,
    CandidateStatus.GEWIST,
    CandidateStatus.GEPLAATST,
)


def when_started(placement: Placement, person: Candidate) -> Iterator[Candidate]:
    """Give the candidate as placed, if the instrument binds and it was not so already."""
    if placement.instrument not in FREE_TO_LEAVE and person.status not in _GONE:
        yield replace(person, status=CandidateStatus.GEPLAATST)


def when_ended(placement: Placement, person: Candidate, others: Iterable[Placement]) -> Iterator[Candidate]:
    """Give the candidate as free for mediation again; with a job or a move a consultant records what it became.

    Args:
        others: the other placements of the person.
    """
    reason = placement.end_reason
    placed = person.status is CandidateStatus.GEPLAATST and placement.instrument not in FREE_TO_LEAVE
    if not placed or reason in _A_CONSULTANT_SAYS or any(_binds(other) for other in others):
        return
    status = _AFTER.get(reason, CandidateStatus.BEMIDDELBAAR) if reason else CandidateStatus.BEMIDDELBAAR
    yield replace(person, status=status)


def _binds(placement: Placement) -> bool:
    return placement.is_binding and placement.state is PlacementStatus.ACTIEF
