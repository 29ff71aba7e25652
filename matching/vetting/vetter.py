"""Who looks at a vacancy before it opens, and holds it for a person when something was found."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.today import today_in_the_netherlands
from matching.vetting.finding import Finding
from matching.vetting.minimum_wages import WageTable, shipped_wages
from matching.vetting.vetting import Vetting, vet

_LOOKED_AT = (VacancyStatus.INGEDIEND, VacancyStatus.OPEN, VacancyStatus.DEELS_VERVULD)


@dataclass(frozen=True, slots=True)
class Vetter:
    """Looks at vacancies with one table of wages.

    Attributes:
        today: gives the calendar day.
    """

    wages: WageTable = field(default_factory=shipped_wages)
    today: Callable[[], date] = today_in_the_netherlands

    def vet(self, vacancy: Vacancy) -> Vetting:
        """Give everything that was found."""
        return vet(vacancy, self.wages, self.today())

    def brought(self, vacancy: Vacancy, before: Vacancy | None = None) -> tuple[Finding, ...]:
        """Give the findings for which a vacancy waits; of one that is open only what the change brings."""
        holding = self.vet(vacancy).holding
        if before is None or not before.status.is_rankable:
            return holding
        known = {finding.key for finding in self.vet(before).findings}
        return tuple(finding for finding in holding if finding.key not in known)

    def held(self, vacancy: Vacancy, before: Vacancy | None = None) -> Vacancy:
        """Give a vacancy as it may be saved: in_beoordeling when a person has to look first, else as it is.

        Source: model.md C.5.
        """
        if vacancy.status in _LOOKED_AT and self.brought(vacancy, before):
            return replace(vacancy, status=VacancyStatus.IN_BEOORDELING)
        return vacancy
