"""The days on which what is in force changes by itself: a rule begins or ends, or a number of the municipality does."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from matching.rules.daily_numbers import NUMBERS
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.ladder import LADDER
from matching.rules.rule import DatedRule
from matching.rules.rulebook import version
from matching.rules.settings import RuleSettings

_DAY = timedelta(days=1)


def next_turn(settings: RuleSettings, day: date) -> date | None:
    """Give the first day after this one on which a rule or a set number begins, or is over; None when none does."""
    return next((turn for turn in _turns(settings) if turn > day), None)


def in_force(settings: RuleSettings) -> str:
    """Name the rules that we ship with the numbers that were set: the same, the same name."""
    return f"{_shipped_version()}, {settings.version}"


@lru_cache(maxsize=2)
def _turns(settings: RuleSettings) -> tuple[date, ...]:
    spans = [(rule.valid_from, rule.valid_until) for rule in _of_places()]
    spans += [(one.since, one.until) for one in settings.settings]
    begins = {since for since, _ in spans if since}
    return tuple(sorted(begins | {until + _DAY for _, until in spans if until and until < date.max}))


@lru_cache(maxsize=1)
def _shipped_version() -> str:
    return version((*NUMBERS, *_of_places()))


def _of_places() -> Iterator[DatedRule]:
    yield from EVERY_PLACEMENT
    for row in LADDER:
        yield from (*row.placing, *row.provisions)
