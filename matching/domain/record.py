"""Everything matching holds on one person, together."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from matching.domain.candidate import Candidate
from matching.domain.fact import Fact
from matching.domain.placement import Placement
from matching.domain.profile import Profile, current
from matching.domain.proposal import Proposal
from matching.domain.scan import Scan
from matching.domain.tri import Tri


@dataclass(frozen=True)
class CandidateRecord:
    """A candidate with scans, placements and voordrachten, oldest first."""

    candidate: Candidate
    scans: tuple[Scan, ...] = ()
    placements: tuple[Placement, ...] = ()
    proposals: tuple[Proposal, ...] = ()

    @property
    def observed(self) -> tuple[Profile, ...]:
        """Every observation, what was told last at the end."""
        seen = [placement.observed() for placement in self.placements]
        seen += [scan.profile for scan in self.scans]
        return *seen, self.candidate.corrections

    @cached_property
    def profile(self) -> Profile:
        """The profile that counts now, from every observation."""
        return current(self.observed)

    @cached_property
    def declined(self) -> frozenset[str]:
        """The fields of the profile that the person would rather not tell, until the next scan."""
        return frozenset(fact.value.field for fact in self.profile.declined if self._is_since_last_scan(fact))

    def withholds(self, fact: Fact[Any] | None, answer: Tri | None) -> bool:
        """Whether this answer was "wil ik niet zeggen", and no scan was taken since."""
        return fact is not None and answer is Tri.WIL_NIET_ZEGGEN and self._is_since_last_scan(fact)

    def _is_since_last_scan(self, fact: Fact[Any]) -> bool:
        return all(scan.taken_on <= fact.observed_on for scan in self.scans)
