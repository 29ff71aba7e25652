"""The level and the languages that the work needs."""

from dataclasses import dataclass
from typing import Any

from matching.domain.demand import DemandKind
from matching.domain.dutch import listing
from matching.domain.fact import Fact
from matching.domain.phrases import demand_text, question_text
from matching.domain.words import LANGUAGE_LEVELS, WORKING_LEVELS
from matching.explanation.case import Case, Told, origin_of
from matching.rules.checks.demands import held_fact
from scoring.explanation import ScoreTerm

ASK_LEVEL = "Op welk niveau kunt u werken?"


def tell_level(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words."""
    parts = _level_parts(case)
    short = [part for part in parts if part.known is not None and part.known < part.least]
    return Told(
        why=f"Gevraagd: {listing(str(part) for part in parts)}.",
        strong="Niveau en taal passen bij het werk." if term.value == 1000 else "",
        gap=f"Nog niet genoeg: {listing(str(part) for part in short)}." if short else "",
        origin=origin_of(part.fact for part in short or parts),
        questions=tuple((part.question, term.high - term.share) for part in parts if part.known is None),
    )


@dataclass(frozen=True, slots=True)
class _LevelPart:
    """One level that is asked, of work or of a language."""

    asked: str
    least: int
    known: int | None
    words: dict[int, str]
    question: str
    fact: Fact[Any] | None

    def __str__(self) -> str:
        known = "onbekend" if self.known is None else self.words[self.known]
        return f"{self.asked} (bekend: {known})"


def _level_parts(case: Case) -> list[_LevelPart]:
    """Give everything that the criterion niveau asks of this person."""
    wanted, fact = case.work.level, case.profile.level
    known = fact.value if fact else None
    asked = f"niveau {WORKING_LEVELS[wanted]}" if wanted else ""
    parts = [_LevelPart(asked, wanted, known, WORKING_LEVELS, ASK_LEVEL, fact)] if wanted else []
    for demand in case.work.distinct_demands:
        if demand.kind is DemandKind.TAAL:
            spoken = held_fact(case.profile, demand)
            level = spoken.value.level if spoken else None
            text, least = demand_text(demand), demand.level or 2
            parts.append(_LevelPart(text, least, level, LANGUAGE_LEVELS, question_text(demand), spoken))
    return parts
