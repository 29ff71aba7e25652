"""The skills of a person as concepts: named, shown by competences, or likely from work done.

Work done makes the essential skills of that occupation likely, never
certain; an explicit no of the person always stands. The trust in each is
eigen beleid and is part of the version of the software.
"""

from collections.abc import Iterator

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


def skills_of(profile: Profile, vocabulary: Vocabulary) -> dict[int, Band]:
    """Give concept -> (low, expected, high) in milli; of two sources the better counts, unless it is a no."""
    skills: dict[int, Band] = {}
    for concept, band in (*_from_work(profile, vocabulary), *_named(profile, vocabulary), *_open(profile, vocabulary)):
        skills[concept] = _better(skills.get(concept, NO), band)
    return skills | dict(_competences(profile, vocabulary)) | dict(_denied(profile, vocabulary))


def skill_terms(profile: Profile) -> tuple[Term, ...]:
    """Give the words of every skill that was named or denied."""
    return tuple(fact.value.term for fact in profile.skills)


def _better(one: Band, other: Band) -> Band:
    return max(one[0], other[0]), max(one[1], other[1]), max(one[2], other[2])


def _scaled(band: Band, trust: Band) -> Band:
    return band[0] * trust[0] // 1000, band[1] * trust[1] // 1000, band[2]


def _from_work(profile: Profile, vocabulary: Vocabulary) -> Iterator[tuple[int, Band]]:
    for fact in profile.experience:
        linked = vocabulary.occupation(fact.value.occupation)
        if linked is not None and linked.is_trusted:
            ids, essential = vocabulary.taxonomy.skills_of(linked.concept)
            band = _scaled(FROM_WORK, linked.band)
            yield from ((concept, band) for concept in ids[essential].tolist())


def _named(profile: Profile, vocabulary: Vocabulary) -> Iterator[tuple[int, Band]]:
    for fact in profile.skills:
        linked = vocabulary.skill(fact.value.term) if fact.value.has is Tri.JA else None
        if linked is not None:
            yield linked.concept, linked.band


def _open(profile: Profile, vocabulary: Vocabulary) -> Iterator[tuple[int, Band]]:
    """Give skills without a yes or a no: open, also on a list that is complete."""
    for fact in profile.skills:
        linked = None if fact.value.has.is_known else vocabulary.skill(fact.value.term)
        if linked is not None:
            yield linked.concept, OPEN


def _denied(profile: Profile, vocabulary: Vocabulary) -> Iterator[tuple[int, Band]]:
    for fact in profile.skills:
        linked = vocabulary.skill(fact.value.term) if fact.value.has is Tri.NEE else None
        if linked is not None and linked.is_sure:
            yield linked.concept, NO


def _competences(profile: Profile, vocabulary: Vocabulary) -> Iterator[tuple[int, Band]]:
    for fact in profile.competences:
        concept = vocabulary.taxonomy.skills.index(competence_uri(fact.value.code))
        if concept is not None and fact.value.mastery in MASTERY:
            yield concept, MASTERY[fact.value.mastery]
