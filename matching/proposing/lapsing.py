"""What lapses when a vacancy, a plek or a person is no longer there: in the same change, and nobody's refusal."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.plek import Plek, PlekStatus
from matching.domain.proposal import Proposal, ProposalLapse, ProposalStatus
from matching.domain.reasons import with_reason
from matching.proposing.following import let_go
from matching.storage.change import Change

LAPSED = "voordracht_vervallen"
REASONS: Mapping[StrEnum, ProposalLapse] = {
    VacancyStatus.VERVULD: ProposalLapse.VACATURE_VERVULD,
    VacancyStatus.INGETROKKEN: ProposalLapse.VACATURE_INGETROKKEN,
    VacancyStatus.VERLOPEN: ProposalLapse.VACATURE_INGETROKKEN,
    VacancyStatus.GEWEIGERD: ProposalLapse.VACATURE_INGETROKKEN,
    PlekStatus.GESLOTEN: ProposalLapse.VACATURE_INGETROKKEN,
    CandidateStatus.AFGESLOTEN: ProposalLapse.BEMIDDELING_GESTOPT,
    CandidateStatus.UITGESTROOMD: ProposalLapse.ELDERS_GEPLAATST,
}


def lapsed(proposal: Proposal, reason: ProposalLapse) -> Proposal:
    """Give a voordracht that lapses; what was recorded on it stays."""
    return replace(proposal, status=ProposalStatus.VERVALLEN, lapse=reason)


def lapse_with(change: Change, objs: Iterable[Any]) -> None:
    """Let lapse what cannot go on any more after these objects were saved in a change."""
    for obj in objs:
        if isinstance(obj, Vacancy | Plek | Candidate) and obj.status in REASONS:
            reader = change.reader()
            going = reader.proposals.open_of if isinstance(obj, Candidate) else reader.proposals.open_at
            lapse_all(change, going(obj.id), REASONS[obj.status])


def lapse_all(change: Change, proposals: Iterable[Proposal], reason: ProposalLapse) -> None:
    """Let these lapse with one reason."""
    going = list(proposals)
    if going:
        after = change.reader().proposals.versions_of([one.id for one in going])
        change.save_many([lapsed(one, reason) for one in going], action=with_reason(LAPSED, reason), after=after)
        let_go(change, going, reason)
