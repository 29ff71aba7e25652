"""Everything matching holds on one person, together."""

from dataclasses import dataclass
from functools import cached_property

from matching.domain.candidate import Candidate
from matching.domain.placement import Placement
from matching.domain.profile import Profile, current
from matching.domain.scan import Scan


@dataclass(frozen=True)
class CandidateRecord:
    """A candidate with scans and placements, oldest first."""

    candidate: Candidate
    scans: tuple[Scan, ...] = ()
    placements: tuple[Placement, ...] = ()

    @cached_property
    def profile(self) -> Profile:
        """The profile that counts now, from every observation."""
        observed = [placement.observed() for placement in self.placements]
        observed += [scan.profile for scan in self.scans]
        return current([*observed, self.candidate.corrections])
