"""Which kind of seat somebody takes: a general one, or one that is kept for a party. Source: model.md D-6."""

from matching.domain.candidate import Candidate
from matching.domain.employer import ProviderKind
from matching.domain.seats import GENERAL, SeatSource
from matching.domain.tri import Tri
from matching.rules.placing import Move

GON = ProviderKind.GON_PARTIJ.value
WHICH_SEAT = (
    "Is er een Wmo-indicatie dagbesteding en wordt uitstroom verwacht? "
    "Daarvan hangt af of het een plaats van de GON is."
)


def seat_kind(move: Move, sources: list[SeatSource]) -> str | None:
    """Give which kind of seat somebody takes; None where that depends on what is not known (D-6)."""
    if not any(r.party == GON for source in sources for r in source.reservations):
        return GENERAL
    if move.seat_chosen:
        return move.seat_chosen
    return seat_of_person(move.record.candidate)


def seat_of_person(candidate: Candidate) -> str | None:
    """Give the kind of seat of a person: of the GON only when all three answers are yes (A-23)."""
    if candidate.says("gon_referral") is not Tri.JA:
        return GENERAL
    answers = {candidate.says("wmo_dagbesteding"), candidate.says("outflow_expected")}
    if Tri.NEE in answers:
        return GENERAL
    return GON if answers == {Tri.JA} else None
