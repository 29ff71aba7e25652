"""The kansen of one person as people read them: occupations, what is there, what is missing, what is on offer.

Points are integer tenths, shares are milli. For people to read, never a share of a score (A-59).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.domain.account import Share
from matching.domain.card import PlaceCard
from matching.domain.ranked_list import Versions
from matching.domain.record import CandidateRecord
from matching.domain.scan import ChanceLevel
from matching.domain.verdict import FactOrigin


class SkillStanding(StrEnum):
    """What is known of one skill of one person. What nobody asked is `onbekend`, never `ontbreekt`."""

    ONTBREEKT = "ontbreekt"
    ONBEKEND = "onbekend"
    DEELS = "deels"
    WAARSCHIJNLIJK = "waarschijnlijk"
    AANWEZIG = "aanwezig"


class WithinReach(StrEnum):
    """When somebody could take a vacancy: now, after an answer, or after something is learned or earned."""

    NU = "nu"
    NA_ANTWOORD = "na_antwoord"
    NA_LEREN = "na_leren"


@dataclass(frozen=True, slots=True)
class SkillThere:
    """An essential skill of which something is there.

    Attributes:
        value: expected judgement, milli.
        words: what was said or done that shows it, in the words of the profile.
    """

    label: str
    uri: str
    standing: SkillStanding
    value: int
    words: str
    origin: FactOrigin | None


@dataclass(frozen=True, slots=True)
class SkillGap:
    """A skill that is missing, or of which nothing is known.

    Attributes:
        why: how we know, or that we do not.
        question: to the candidate; None where the answer is known or was withheld.
        vacancies: open vacancies within reach that cannot do without it.
        required: of these, where the employer requires it: without it they stay closed.
        places: plekken where it is taught.
    """

    label: str
    uri: str
    standing: SkillStanding
    why: str
    question: str | None
    origin: FactOrigin | None
    vacancies: int
    required: int
    places: int


@dataclass(frozen=True, slots=True)
class VacancyWithinReach:
    """An open vacancy of an occupation, with the score that it has in the list of this person."""

    card: PlaceCard
    when: WithinReach
    score: int | None


@dataclass(frozen=True, slots=True)
class LeadingPlace:
    """A plek that teaches essential skills of an occupation.

    Attributes:
        teaches: names of these skills; to_learn: how many of them are not there for sure.
    """

    card: PlaceCard
    teaches: tuple[str, ...]
    to_learn: int


@dataclass(frozen=True, slots=True)
class OccupationChance:
    """One occupation.

    Attributes:
        chance: tenths, fit x offer; None where nothing is known of the person.
        fit, fit_low, fit_high: tenths, the score of work of which only the occupation is known; shares add up to it.
        halves: the offer in halves, as it counts.
        there_low, there, there_high: which part of the essential skills is there, milli.
        standings: how many essential skills per standing; together all of them.
        why: how the chance came about, in one or two sentences.
    """

    label: str
    uri: str
    isco: str
    level: ChanceLevel
    chance: int | None
    fit: int | None
    fit_low: int | None
    fit_high: int | None
    coverage: int
    shares: tuple[Share, ...]
    offered: Mapping[WithinReach, int]
    leading: int
    halves: int
    there_low: int
    there: int
    there_high: int
    standings: Mapping[SkillStanding, int]
    skills: tuple[SkillThere, ...]
    missing: tuple[SkillGap, ...]
    to_ask: tuple[SkillGap, ...]
    vacancies: tuple[VacancyWithinReach, ...]
    places: tuple[LeadingPlace, ...]
    why: str


@dataclass(frozen=True, slots=True)
class OpenWork:
    """All open vacancies, each once: within reach per moment, not recognised, out of reach.

    Attributes:
        unrecognised: within reach, but of an occupation that is not sure.
    """

    within: Mapping[WithinReach, int]
    unrecognised: int
    out: int
    places: int


@dataclass(frozen=True, slots=True)
class Chances:
    """The kansen of one person on a day.

    Attributes:
        occupations: how many occupations came up; `chances` are the first of them.
        missing, to_ask: over all vacancies within reach, what opens most first.
    """

    record: CandidateRecord
    on: date
    versions: Versions
    work: OpenWork
    occupations: int
    chances: tuple[OccupationChance, ...]
    missing: tuple[SkillGap, ...]
    to_ask: tuple[SkillGap, ...]
