"""The skills of a person as concepts: named, shown by competences, or likely from work done.

Work done makes the essential skills of that occupation likely, never
certain; an explicit no of the person always stands. The trust in each is
eigen beleid and is part of the version of the software.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from matching.domain.fact import Fact
from matching.domain.profile import Profile
from matching.domain.statements import Competence, Experience, ListName, Skill
from matching.domain.tri import Tri
from matching.profiles.columns import last, listed_of, widest
from matching.profiles.completeness import called_complete
from matching.profiles.linking import Band, Vocabulary
from matching.profiles.telling import Telling
from matching.profiles.told import Entries
from scoring.competences import competence_uri
from scoring.criterion import PRIOR_SKILL_NOT_LISTED
from scoring.lists import Listed

NO: Band = (0, 0, 0)
OPEN: Band = (0, PRIOR_SKILL_NOT_LISTED, 1000)
FROM_WORK: Band = (300, 600, 1000)
MASTERY: dict[int, Band] = {1: (1000, 1000, 1000), 2: (750, 750, 750), 3: (250, 250, 250), 4: NO}
Shown = tuple[int, Band]
Shows = Callable[[Any, Vocabulary], Iterator[Shown]]
Said = tuple[int, Band, Fact[Any]]


def skills_of(telling: Telling, vocabulary: Vocabulary) -> Listed:
    """List concepts with (low, expected, high) in milli; of two sources the better counts, unless it is a no.

    A list is complete when the person says so and every word on it could be read.
    """
    suggested = [_entries(telling, name, shows, vocabulary) for name, shows in _SUGGESTS]
    settled = [_entries(telling, name, shows, vocabulary) for name, shows in _SETTLES]
    entries = last(widest(suggested[0].and_then(*suggested[1:])).and_then(*settled))
    could_read = telling.told("skills").all(lambda skill: vocabulary.skill(skill.term))
    return listed_of(entries, called_complete(telling, ListName.VAARDIGHEDEN) & could_read)


def skill_sources(profile: Profile, vocabulary: Vocabulary) -> dict[int, Fact[Any]]:
    """Give concept -> the fact that says most of it: a skill, a competence, or work done."""
    said: dict[int, tuple[Band, Fact[Any]]] = {}
    for concept, band, fact in _said(profile, _SUGGESTS, vocabulary):
        if concept not in said or band > said[concept][0]:
            said[concept] = band, fact
    settled = {concept: fact for concept, _, fact in _said(profile, _SETTLES, vocabulary)}
    return {concept: fact for concept, (_, fact) in said.items()} | settled


def _entries(telling: Telling, name: str, shows: Shows, vocabulary: Vocabulary) -> Entries:
    return telling.told(name).entries(lambda said: [(concept, *band) for concept, band in shows(said, vocabulary)], 4)


def _said(profile: Profile, ways: Sequence[tuple[str, Shows]], vocabulary: Vocabulary) -> Iterator[Said]:
    for name, shows in ways:
        for fact in getattr(profile, name):
            yield from ((concept, band, fact) for concept, band in shows(fact.value, vocabulary))


def _scaled(band: Band, trust: Band) -> Band:
    return band[0] * trust[0] // 1000, band[1] * trust[1] // 1000, band[2]


def _from_work(work: Experience, vocabulary: Vocabulary) -> Iterator[Shown]:
    linked = vocabulary.occupation(work.occupation)
    if linked is not None and linked.is_trusted:
        ids, essential = vocabulary.taxonomy.skills_of(linked.concept)
        band = _scaled(FROM_WORK, linked.band)
        yield from ((concept, band) for concept in ids[essential].tolist())


def _named(skill: Skill, vocabulary: Vocabulary) -> Iterator[Shown]:
    linked = vocabulary.skill(skill.term) if skill.has is Tri.JA else None
    if linked is not None:
        yield linked.concept, linked.band


def _open(skill: Skill, vocabulary: Vocabulary) -> Iterator[Shown]:
    """Give a skill without a yes or a no: open, also on a list that is complete."""
    linked = None if skill.has.is_known else vocabulary.skill(skill.term)
    if linked is not None:
        yield linked.concept, OPEN


def _denied(skill: Skill, vocabulary: Vocabulary) -> Iterator[Shown]:
    linked = vocabulary.skill(skill.term) if skill.has is Tri.NEE else None
    if linked is not None and linked.is_sure:
        yield linked.concept, NO


def _competence(competence: Competence, vocabulary: Vocabulary) -> Iterator[Shown]:
    concept = vocabulary.taxonomy.skills.index(competence_uri(competence.code))
    if concept is not None and competence.mastery in MASTERY:
        yield concept, MASTERY[competence.mastery]


_SUGGESTS: tuple[tuple[str, Shows], ...] = (("experience", _from_work), ("skills", _named), ("skills", _open))
"""What makes a skill more likely."""
_SETTLES: tuple[tuple[str, Shows], ...] = (("competences", _competence), ("skills", _denied))
"""What stands whatever else is said; the last one most."""
