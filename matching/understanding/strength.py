"""How hard something is asked: words before it ("je hebt", "geen") or after it ("is een pre") say so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from matching.understanding.item import Strength
from matching.understanding.sections import Section
from matching.understanding.splitting import Sentence

USUAL = {Section.DEMANDS: Strength.VEREIST, Section.WISHES: Strength.GEWENST}


class Reach(Enum):
    """Which way a cue looks."""

    BEFORE = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say how hard something is asked.

    Attributes:
        reach: BEFORE stands before what it is about, AFTER after it.
        weight: of several cues in one clause the heaviest counts.
    """

    start: int
    end: int
    strength: Strength
    reach: Reach
    weight: int


_IS = r"(?:is|zijn|vormt|vormen|vinden wij|vinden we|geldt als)"
_OFTEN = r"(?:echt|hier|daarvoor|daarbij|hiervoor|voor ons|absoluut|wel|ook|natuurlijk|dus|een|het)"
_NO = r"(?:niet|geen)"
_NEEDED = r"(?:nodig|vereiste?|verplichte?|noodzakelijk|must|eis|voorwaarde|probleem|belangrijk|harde eis)"
_CUES = tuple(
    (re.compile(rf"\b(?:{pattern})(?!\w)"), strength, reach, weight)
    for pattern, strength, reach, weight in (
        (rf"{_IS}(?: {_OFTEN})* {_NO}(?: {_OFTEN})* {_NEEDED}", Strength.NIET_NODIG, Reach.AFTER, 9),
        (rf"{_NO} {_NEEDED}|hoeft (?:ook )?niet|hoef je niet(?: te hebben)?", Strength.NIET_NODIG, Reach.AFTER, 9),
        (
            r"(?:halen?|haal je|behaal je|regelen|betalen|leer je|krijg je|kun je) (?:we|wij|je)?\s?"
            r"(?:via|bij|van|voor|samen met) (?:ons|je|jou)(?: halen| behalen)?|(?:halen|regelen|"
            r"betalen) (?:we|wij)\b",
            Strength.NIET_NODIG,
            Reach.AFTER,
            8,
        ),
        (
            rf"{_IS}(?: {_OFTEN})* (?:grote |absolute |extra )?(?:pre|pluspunt|plus|voordeel|voorsprong|bonus)",
            Strength.GEWENST,
            Reach.AFTER,
            9,
        ),
        (
            rf"{_IS}(?: {_OFTEN})* (?:mooi meegenomen|mooi|fijn|handig|prettig|welkom|gewenst|wenselijk)|"
            r"heeft (?:de|onze) voorkeur|strekt tot aanbeveling|gewenst|wenselijk|als pre|\(pre\)|= pre|pre$",
            Strength.GEWENST,
            Reach.AFTER,
            8,
        ),
        (
            r"(?:ook )?zonder|geen|niet|nooit|(?:je|u) hoeft (?:ook )?(?:niet|geen)|nog geen",
            Strength.NIET_NODIG,
            Reach.BEFORE,
            7,
        ),
        (
            rf"{_IS}(?: {_OFTEN})* {_NEEDED}|{_NEEDED}|moet je (?:hebben|kunnen)|heb je nodig",
            Strength.VEREIST,
            Reach.AFTER,
            6,
        ),
        (
            r"(?:bij |de )?voorkeur|het liefst|liefst|graag|idealiter|(?:een )?pre(?: is|:)|mooi meegenomen|"
            r"het zou (?:fijn|mooi) zijn|pluspunt|misschien|eventueel",
            Strength.GEWENST,
            Reach.BEFORE,
            5,
        ),
        (
            r"je hebt|jij hebt|u heeft|heb je|hebt je|heb jij|(?:in )?(?:het )?bezit(?: van)?|"
            r"beschikt over|beschik je over|"
            r"(?:wij|we) (?:vragen|verwachten|zoeken)|je moet|moet je|je bent|ben je|jij bent|u bent|"
            r"minimaal|ten minste|"
            r"je spreekt|spreek je|u spreekt|je kunt|kun je|je begrijpt|je leest|vereist|verplicht|"
            r"wel (?:een|het|de)|"
            r"iemand (?:die|met)|(?:een )?collega (?:die|met)|medewerkers? (?:die|met)",
            Strength.VEREIST,
            Reach.BEFORE,
            3,
        ),
    )
)


def cues(sentence: Sentence) -> tuple[Cue, ...]:
    """Give the cues of a sentence; one that lies within a heavier one is none ("nodig" in "niet nodig")."""
    found = [
        Cue(match.start(), match.end(), strength, reach, weight)
        for pattern, strength, reach, weight in _CUES
        for match in pattern.finditer(sentence.plain)
    ]
    kept = (cue for cue in found if not any(_within(cue, other) for other in found))
    return tuple(sorted(kept, key=lambda cue: (cue.start, cue.end)))


def strength_of(sentence: Sentence, start: int, end: int, said: Sequence[Cue]) -> Strength:
    """Give how hard the words from start to end of a sentence are asked.

    First by what is said in the same clause; then by what a list ends with
    ("VCA, BHV en rijbewijs B zijn een pre"); then by what it begins with; else
    by the part of the text.
    """
    first, last = next(
        ((first, last) for first, last in sentence.clauses() if first <= start < last), (0, len(sentence.plain))
    )
    own = [cue for cue in said if first <= cue.start < last and _reaches(cue, start, end)]
    after = [cue for cue in said if cue.start >= last]
    before = [cue for cue in said if cue.start < first and cue.reach is Reach.BEFORE and cue.weight != 7]
    if own:
        return max(own, key=lambda cue: (cue.weight, -_distance(cue, start, end))).strength
    if (
        after
        and after[0].reach is Reach.AFTER
        and not re.search(r"[;.()]|\bmaar\b", sentence.plain[last : after[0].start])
    ):
        return after[0].strength
    if before:
        return max(before, key=lambda cue: cue.start).strength
    return USUAL.get(sentence.section, Strength.GENOEMD)


def _reaches(cue: Cue, start: int, end: int) -> bool:
    return cue.start >= end if cue.reach is Reach.AFTER else cue.end <= start


def _distance(cue: Cue, start: int, end: int) -> int:
    return cue.start - end if cue.reach is Reach.AFTER else start - cue.end


def _within(cue: Cue, other: Cue) -> bool:
    inside = other.start <= cue.start and cue.end <= other.end
    return inside and (other.end - other.start, other.weight) > (cue.end - cue.start, cue.weight)
