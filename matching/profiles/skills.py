"""The skills of a person as concepts: named, shown by competences, or likely from work done.

Work done makes the essential skills of that occupation likely, never
certain; an explicit no of the person always stands. The trust in each is
eigen beleid and is part of the version of the software.
"""

from collections.abc import Iterator
from typing import Any

from matching.domain.fact import Fact
from matching.domain.profile import Profile
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.profiles.linking import Band, Vocabulary
from scoring.competences import competence_uri
from scoring.criterion import PRIOR_SKILL_NOT_LISTED

NO: Band = (0, 0, 0)
OPEN: Band = (0, PRIOR_SKILL_NOT_LISTED, 1000)
FROM_WORK: Band = (300, 600, 1000)
MASTERY: dict[int, Band] = {1: (1000, 1000, 1000), 2: (750, 750, 750), 3: (250, 250, 250), 4: NO}
Said = tuple[int, Band, Fact[Any]]


def skills_of(profile: Profile, vocabulary: Vocabulary) -> dict[int, Band]:
    """Give concept -> (low, expected, high) in milli; of two sources the better counts, unless it is a no."""
    skills: dict[int, Band] = {}
    for concept, band, _ in _suggested(profile, vocabulary):
        skills[concept] = _better(skills.get(concept, NO), band)
    return skills | {concept: band for concept, band, _ in _settled(profile, vocabulary)}


def skill_sources(profile: Profile, vocabulary: Vocabulary) -> dict[int, Fact[Any]]:
    """Give concept -> the fact that says most of it: a skill, a competence, or work done."""
    said: dict[int, tuple[Band, Fact[Any]]] = {}
    for concept, band, fact in _suggested(profile, vocabulary):
        if concept not in said or band > said[concept][0]:
            said[concept] = band, fact
    settled = {concept: fact for concept, _, fact in _settled(profile, vocabulary)}
    return {concept: fact for concept, (_, fact) in said.items()} | settled


def skill_terms(profile: Profile) -> tuple[Term, ...]:
    """Give the words of every skill that was named or denied."""
    return tuple(fact.value.term for fact in profile.skills)


def _suggested(profile: Profile, vocabulary: Vocabulary) -> Iterator[Said]:
    """Give what makes a skill more likely."""
    yield from _from_work(profile, vocabulary)
    yield from _named(profile, vocabulary)
    yield from _open(profile, vocabulary)


def _settled(profile: Profile, vocabulary: Vocabulary) -> Iterator[Said]:
    """Give what stands whatever else is said; the last one most."""
    yield from _competences(profile, vocabulary)
    yield from _denied(profile, vocabulary)


def _better(one: Band, other: Band) -> Band:
    return max(one[0], other[0]), max(one[1], other[1]), max(one[2], other[2])


def _scaled(band: Band, trust: Band) -> Band:
    return band[0] * trust[0] // 1000, band[1] * trust[1] // 1000, band[2]


def _from_work(profile: Profile, vocabulary: Vocabulary) -> Iterator[Said]:
    for fact in profile.experience:
        linked = vocabulary.occupation(fact.value.occupation)
        if linked is not None and linked.is_trusted:
            ids, essential = vocabulary.taxonomy.skills_of(linked.concept)
            band = _scaled(FROM_WORK, linked.band)
            yield from ((concept, band, fact) for concept in ids[essential].tolist())


def _named(profile: Profile, vocabulary: Vocabulary) -> Iterator[Said]:
    for fact in profile.skills:
        linked = vocabulary.skill(fact.value.term) if fact.value.has is Tri.JA else None
        if linked is not None:
            yield linked.concept, linked.band, fact


def _open(profile: Profile, vocabulary: Vocabulary) -> Iterator[Said]:
    """Give skills without a yes or a no: open, also on a list that is complete."""
    for fact in profile.skills:
        linked = None if fact.value.has.is_known else vocabulary.skill(fact.value.term)
        if linked is not None:
            yield linked.concept, OPEN, fact


def _denied(profile: Profile, vocabulary: Vocabulary) -> Iterator[Said]:
    for fact in profile.skills:
        linked = vocabulary.skill(fact.value.term) if fact.value.has is Tri.NEE else None
        if linked is not None and linked.is_sure:
            yield linked.concept, NO, fact


def _competences(profile: Profile, vocabulary: Vocabulary) -> Iterator[Said]:
    for fact in profile.competences:
        concept = vocabulary.taxonomy.skills.index(competence_uri(fact.value.code))
        if concept is not None and fact.value.mastery in MASTERY:
            yield concept, MASTERY[fact.value.mastery], fact
