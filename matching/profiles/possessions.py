"""Licences, certificates, diplomas, languages and skills under the ids by which employers ask them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from matching.domain.opportunity import Demand, DemandKind, Vacancy, Weight
from matching.domain.papers import same_paper
from matching.domain.profile import ListName, Profile
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect
from matching.profiles.answers import tri_code
from matching.profiles.columns import Asked, asked_list, column, listed
from matching.profiles.linking import Vocabulary, text_key
from scoring.pool import AskedList, Listed, PossessionKind, possession_id

_GRADES = {Tri.JA: 1, Tri.NEE: 0}
HIGHEST_LEVEL = 6
_COMPLETE = {
    ListName.RIJBEWIJZEN: PossessionKind.RIJBEWIJS,
    ListName.CERTIFICATEN: PossessionKind.CERTIFICAAT,
    ListName.OPLEIDINGEN: PossessionKind.DIPLOMA,
    ListName.TALEN: PossessionKind.TAAL,
    ListName.VAARDIGHEDEN: PossessionKind.VAARDIGHEID,
}


def demand_id(demand: Demand, vocabulary: Vocabulary) -> int:
    """Give the id of what is demanded."""
    text = demand.what.text
    if demand.kind is DemandKind.TAAL:
        return possession_id(PossessionKind.TAAL, language_key(text, demand.aspect or LanguageAspect.SPREKEN))
    if demand.kind is DemandKind.VAARDIGHEID:
        return possession_id(PossessionKind.VAARDIGHEID, skill_key(demand.what, vocabulary))
    if demand.kind is DemandKind.DIPLOMA and not text:
        return possession_id(PossessionKind.DIPLOMA, 0)
    return possession_id(PossessionKind[demand.kind.name], paper_key(text))


def threshold(demand: Demand) -> int:
    """Give the grade from which a demand is met: a level, or 1 for having it."""
    if demand.kind is DemandKind.TAAL:
        return demand.level or 2
    return demand.level or 1 if demand.kind is DemandKind.DIPLOMA and not demand.what.text else 1


def paper_key(name: str) -> int:
    """Give the key of a licence, certificate or diploma."""
    return text_key(same_paper(name))


def language_key(iso639_3: str, aspect: LanguageAspect) -> int:
    """Give the key of one aspect of a language."""
    return text_key(f"{iso639_3}|{aspect}")


def skill_key(term: Term, vocabulary: Vocabulary) -> int:
    """Give the concept of a skill, or a key of its words when no concept is sure."""
    linked = vocabulary.skill(term)
    return linked.concept if linked and linked.is_sure else text_key(term.text) | 1 << 55


def held(profile: Profile, vocabulary: Vocabulary) -> dict[int, tuple[int, int, int]]:
    """Give everything a person is known to have or not to have: id -> (low, expected, high) grade."""
    grades: dict[int, int] = {}
    for kind, name, has in _named(profile, vocabulary):
        if has in _GRADES:
            grades[possession_id(kind, name)] = _GRADES[has]
    for language in (fact.value for fact in profile.languages):
        if 1 <= language.level <= 4:
            key = language_key(language.iso639_3, language.aspect)
            grades[possession_id(PossessionKind.TAAL, key)] = language.level
    entries = {identifier: (grade, grade, grade) for identifier, grade in grades.items()}
    return entries | _highest_diploma(profile)


def demanded_by(vacancies: Sequence[Vacancy], vocabulary: Vocabulary) -> AskedList:
    """Give what vacancies demand, required and wished, in the order of `distinct_demands`."""
    return asked_list([[_demanded(d, vocabulary) for d in vacancy.distinct_demands] for vacancy in vacancies])


def _demanded(demand: Demand, vocabulary: Vocabulary) -> Asked:
    is_required = demand.weight is Weight.VEREIST
    return demand_id(demand, vocabulary), 1, threshold(demand), is_required, tri_code(demand.adaptable)


def held_by(profiles: Sequence[Profile], vocabulary: Vocabulary) -> Listed:
    """Give the possessions of people; completeness is a column of its own."""
    return listed([held(profile, vocabulary) for profile in profiles], [False] * len(profiles))


def complete_kinds_of(profiles: Sequence[Profile]) -> NDArray[np.uint8]:
    """Give the kinds whose list is complete, (n,) masks."""
    return column((complete_kinds(profile) for profile in profiles), np.uint8)


def complete_kinds(profile: Profile) -> int:
    """Give the mask of kinds whose list the person called complete."""
    mask = 0
    for fact in profile.complete:
        kind = _COMPLETE.get(fact.value.list_name)
        mask |= 0 if kind is None else 1 << kind
    return mask


def _named(profile: Profile, vocabulary: Vocabulary) -> list[tuple[PossessionKind, int, Tri]]:
    licences = [(PossessionKind.RIJBEWIJS, paper_key(f.value.category), f.value.has) for f in profile.licences]
    certificates = [(PossessionKind.CERTIFICAAT, paper_key(f.value.name), f.value.has) for f in profile.certificates]
    skills = [(PossessionKind.VAARDIGHEID, skill_key(f.value.term, vocabulary), f.value.has) for f in profile.skills]
    diplomas = [
        (PossessionKind.DIPLOMA, paper_key(f.value.name), f.value.diploma) for f in profile.education if f.value.name
    ]
    return licences + certificates + skills + diplomas


def _highest_diploma(profile: Profile) -> dict[int, tuple[int, int, int]]:
    """Give the level of the highest diploma: at least the known one, at most what is still open."""
    levels = [fact.value for fact in profile.education]
    sure = max((e.level for e in levels if e.diploma is Tri.JA), default=0)
    possible = max((e.level for e in levels if e.diploma is not Tri.NEE), default=0)
    if not profile.is_complete(ListName.OPLEIDINGEN):
        possible = HIGHEST_LEVEL
    return {possession_id(PossessionKind.DIPLOMA, 0): (sure, sure, max(sure, possible))} if levels else {}
