"""Is there a reason for everything that is required? Good to know; it holds nothing."""

from collections.abc import Iterator

from matching.domain.demand import Weight
from matching.domain.opportunity import Vacancy
from matching.vetting.finding import Certainty, Finding, FindingKind
from matching.vetting.sources import WHY


def demand_findings(vacancy: Vacancy) -> Iterator[Finding]:
    """Find the demands that are required and do not say why. Source: model.md C.2 (reden if vereist)."""
    for number, demand in enumerate(vacancy.demands):
        if demand.weight is Weight.VEREIST and not demand.reason.strip():
            yield Finding(
                FindingKind.EIS_ZONDER_REDEN,
                f"/eisen/{number}",
                f"{demand.kind} {demand.what.text}".strip(),
                WHY[FindingKind.EIS_ZONDER_REDEN],
                "Er staat niet bij waarom dit vereist is.",
                "Zeg waar het in het werk voor nodig is, of maak er een wens van.",
                Certainty.VRAAG,
                holds=False,
            )
