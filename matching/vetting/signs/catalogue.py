"""All signs together, and what they find in the texts of a vacancy."""

import re
from collections.abc import Iterable, Iterator

from matching.vetting.finding import Finding
from matching.vetting.passages import Passage, Sentence, sentences_of
from matching.vetting.sign import Sign
from matching.vetting.signs import (
    age,
    appearance,
    background,
    belief,
    career,
    family,
    health,
    language,
    orientation,
    origin,
    sex,
    stage_of_life,
    topic,
)

SIGNS: tuple[Sign, ...] = (
    *age.SIGNS,
    *sex.SIGNS,
    *origin.SIGNS,
    *language.SIGNS,
    *belief.FAITH,
    *health.SIGNS,
    *family.PREGNANCY,
    *family.FAMILY,
    *appearance.SIGNS,
    *belief.POLITICS,
    *orientation.SIGNS,
    *career.SIGNS,
    *stage_of_life.SIGNS,
    *background.SIGNS,
    *topic.SIGNS,
    health.ABOUT_SOMEBODY,
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:collega|chef|leidinggevende|eigenaar|eigenaresse|baas|begeleid(?:er|ster)|werkbegeleider|jobcoach|"
    r"directeur|"
    r"teamleider|moeder|vader|client|bewoner|klant|klanten|clienten|bewoners|kinderen|gasten|samen met|mentor|"
    r"buddy)\b"
)
_CANDIDATE = re.compile(r"\b(?:kandidaat|zoeken|gezocht|sollicitant|medewerker|voorkeur)\b")


def wishes_in(passages: Iterable[Passage]) -> tuple[Finding, ...]:
    """Find the wishes in texts, in the order of the texts; the same words in the same place are told once a kind."""
    found: dict[tuple[object, ...], Finding] = {}
    for passage in passages:
        for sentence in sentences_of(passage):
            for one in _of_sentence(sentence):
                found.setdefault((one.kind, one.where, one.words), one)
    return tuple(_widest(list(found.values())))


def _of_sentence(sentence: Sentence) -> Iterator[Finding]:
    for sign in SIGNS:
        if sign is not sex.PRONOUN or _is_the_candidate(sentence):
            yield from sign.findings(sentence)


def _is_the_candidate(sentence: Sentence) -> bool:
    """Whether "hij" or "zij" can only be who is sought: nobody else was named."""
    around = f"{sentence.before} {sentence.plain}"
    return not sentence.before or (_CANDIDATE.search(around) is not None and not _SOMEBODY_ELSE.search(around))


def _widest(findings: list[Finding]) -> Iterator[Finding]:
    """Leave out words that stand within other words of the same kind in the same place."""
    for one in findings:
        beside = (two for two in findings if two is not one and (two.kind, two.where) == (one.kind, one.where))
        if not any(one.words in two.words for two in beside):
            yield one
