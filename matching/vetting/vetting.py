"""Everything that a person should look at before a vacancy opens."""

from dataclasses import dataclass
from datetime import date

from matching.domain.opportunity import Vacancy
from matching.vetting.demand_check import demand_findings
from matching.vetting.finding import Finding
from matching.vetting.minimum_wages import WageTable
from matching.vetting.minor_check import minor_findings
from matching.vetting.passages import passages_of
from matching.vetting.signs.catalogue import wishes_in
from matching.vetting.wage_check import wage_findings


@dataclass(frozen=True, slots=True)
class Vetting:
    """What was found in one vacancy.

    Attributes:
        findings: in the order of the texts, then wage, demands and young people.
        accepted: keys of findings that a reviewer accepted before.
    """

    findings: tuple[Finding, ...]
    accepted: frozenset[str] = frozenset()

    @property
    def holding(self) -> tuple[Finding, ...]:
        """The findings for which the vacancy waits for a person."""
        return tuple(one for one in self.findings if one.holds and one.key not in self.accepted)


def vet(vacancy: Vacancy, wages: WageTable, today: date) -> Vetting:
    """Look at a vacancy; saves nothing and refuses nothing."""
    passages = passages_of(vacancy)
    found = (
        *wishes_in(passages),
        *wage_findings(vacancy, wages, today),
        *demand_findings(vacancy),
        *minor_findings(vacancy, passages, wages, today),
    )
    return Vetting(found, vacancy.accepted_findings)
