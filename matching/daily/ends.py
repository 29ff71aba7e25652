"""The planned end of a placement comes near, or has passed: somebody has to decide, and nobody did (A-08)."""

from collections.abc import Iterator

from matching.daily.maximum import maximum_end
from matching.daily.person import PersonOnDay, because
from matching.domain.dutch import day_text
from matching.domain.placement import Placement
from matching.domain.task import Task, TaskKind
from matching.rules.daily_numbers import BEFORE_END

WORDS = "Uw plaatsing loopt af. Wilt u verder op deze plek, of is het tijd voor iets anders?"


def ends(person: PersonOnDay) -> Iterator[Task]:
    """Give the ends to decide on; while a maximum is near, what comes after it is the question until that day."""
    for placement in person.running:
        end = placement.planned_end
        if (
            end is not None
            and person.has_come(end - person.notice(BEFORE_END).time)
            and not _is_maximum(person, placement)
        ):
            is_past = person.is_past(end)
            sentence = (
                f"De plaatsing zou op {day_text(end)} eindigen. Er is nog niet vastgelegd dat zij eindigt of doorgaat."
            )
            when = "Leg vast wat er is besloten." if is_past else "Verlengen of beëindigen: dat beslist een consulent."
            yield person.at(
                placement,
                TaskKind.EINDE_BESLUITEN,
                end,
                because(f"{sentence} {when}", person.notice(BEFORE_END)),
                words=WORDS,
                occasion=end.isoformat(),
            )


def _is_maximum(person: PersonOnDay, placement: Placement) -> bool:
    """Whether the end is that of the maximum, and has not passed."""
    end = placement.planned_end
    return end is not None and not person.is_past(end) and end == maximum_end(person, placement)
