"""A placement that lasts longer than a judgement allows: it is said, with the one step that puts it right.

Nothing ends by itself: a consulent brings the end back (law.md B.9). Until that
is done every answer about the placement or the person says it. Source:
Participatiewet 10a lid 8.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.domain.dutch import day_text
from matching.domain.instrument import Instrument
from matching.domain.placement import Placement
from matching.domain.record import CandidateRecord
from matching.domain.verdict import Outcome
from matching.placing.bare_move import bare_move
from matching.rules.checks.placing.chances import ChancesGrew
from matching.rules.ladder import rules_of
from matching.rules.placing import PlacementRule


class Remedy(StrEnum):
    """The one step that puts it right, as its path is called."""

    SHORTEN = "inkortingen"
    END = "beeindigingen"
    LAPSE = "vervallenverklaringen"


@dataclass(frozen=True, slots=True)
class EndToBringBack:
    """What has to be done with one placement.

    Attributes:
        latest: the last day that the rule allows, also where it lies before the first day of the placement.
        remedy: ending is for a day that has come; what has not begun lapses.
    """

    placement: Placement
    rule: PlacementRule
    latest: date
    remedy: Remedy

    @property
    def on(self) -> date:
        """The day that the step names: nobody ends before the first day."""
        return max(self.latest, self.placement.start)

    @property
    def sentence(self) -> str:
        """What has to be done, in words."""
        day = day_text(self.latest)
        if self.remedy is Remedy.LAPSE:
            return f"Deze plaatsing moet vervallen: na een beoordeling met stoppen kan het tot en met {day}."
        late = " Die dag is geweest." if self.remedy is Remedy.END else ""
        return f"Het einde moet worden teruggebracht naar {day}.{late}"


def may_be_judged(instrument: Instrument) -> bool:
    """Whether a judgement can end a placement of this instrument earlier."""
    return any(isinstance(rule.check, ChancesGrew) for rule in rules_of(instrument).placing)


def end_to_bring_back(record: CandidateRecord, placement: Placement, today: date) -> EndToBringBack | None:
    """Give what has to be done with a placement of a person; None when nothing has to, or it has ended."""
    if not placement.is_running:
        return None
    move = bare_move(record, placement.instrument, placement.period, today, placement.id)
    for rule in rules_of(placement.instrument).placing_on(today):
        if isinstance(rule.check, ChancesGrew):
            finding = rule.check.judge(move)
            if finding is not None and finding.outcome is Outcome.VOLDOET_NIET:
                latest = rule.check.last_day(move)
                return EndToBringBack(placement, rule, latest, _remedy(placement, latest, today))
    return None


def ends_to_bring_back(record: CandidateRecord, today: date) -> Iterator[EndToBringBack]:
    """Give what has to be done with every placement of a person, oldest first."""
    for placement in sorted(record.placements, key=lambda one: one.start):
        found = end_to_bring_back(record, placement, today)
        if found is not None:
            yield found


def _remedy(placement: Placement, latest: date, today: date) -> Remedy:
    if placement.state.is_future:
        return Remedy.LAPSE
    return Remedy.SHORTEN if latest > today else Remedy.END
