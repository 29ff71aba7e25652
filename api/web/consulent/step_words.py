"""What one chooses from in a plan and in the steps of a placement, in words."""

from collections.abc import Iterable
from enum import StrEnum

from matching.domain.development_plan import GoalStatus, PlanAim
from matching.domain.placement import EndReason
from matching.domain.placement_parts import Advice
from matching.domain.reasons import CloseReason, LapseReason, ReopenReason, UndoReason
from matching.domain.words import in_words

Options = tuple[tuple[str, str], ...]


def _options(codes: Iterable[StrEnum]) -> Options:
    return tuple((code.value, in_words(code.value).capitalize()) for code in codes)


PROGRESS: Options = (("0", "Nog niets"), ("1", "Begonnen"), ("2", "Bijna"), ("3", "Behaald"))
ADVICE = _options(Advice)
AIMS = _options(PlanAim)
GOAL_STATUSES = _options(GoalStatus)
END_REASONS = _options(EndReason)
LAPSE_REASONS = _options(LapseReason)
UNDO_REASONS = _options(UndoReason)
CLOSE_REASONS = _options(CloseReason)
REOPEN_REASONS = _options(ReopenReason)
