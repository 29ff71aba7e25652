"""Licences, certificates, diplomas, languages and skills under the ids by which employers ask them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from matching.domain.business_case import BusinessCase
from matching.domain.candidate import Candidate
from matching.domain.demand import USUAL_LEVEL, Demand, DemandKind, Weight
from matching.domain.papers import same_paper
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.statements import Education, ListName
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect
from matching.domain.work_on_offer import WorkOnOffer
from matching.profiles.answers import tri_code
from matching.profiles.columns import Asked, asked_list, column, listed
from matching.profiles.linking import Vocabulary, text_key
from scoring.lists import AskedList, Listed
from scoring.pool import PossessionKind, possession_id

Grade = tuple[int, int, int]
YES: Grade = (1, 1, 1)
NO: Grade = (0, 0, 0)
OPEN: Grade = (0, 1, 1)
HIGHEST_LEVEL = 6
INCLUDES_B = ("BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE")
"""Categories that nobody has without B; eigen beleid, te bevestigen."""
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
        return demand.level or USUAL_LEVEL
    return demand.level or 1 if demand.kind is DemandKind.DIPLOMA else 1


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


def held(profile: Profile, vocabulary: Vocabulary) -> dict[int, Grade]:
    """Give everything a person is known to have or not to have: id -> (low, expected, high) grade."""
    languages = (fact.value for fact in profile.languages if 1 <= fact.value.level <= 4)
    levels = {language_key(language.iso639_3, language.aspect): language.level for language in languages}
    spoken = {possession_id(PossessionKind.TAAL, key): (level, level, level) for key, level in levels.items()}
    return _papers(profile) | _skills(profile, vocabulary) | spoken | _highest_diploma(profile)


def demanded_by(offers: Sequence[WorkOnOffer], vocabulary: Vocabulary) -> AskedList:
    """Give what work demands, required and wished, in the order of `distinct_demands`."""
    return asked_list([[_demanded(d, vocabulary) for d in work.distinct_demands] for work in offers])


def _demanded(demand: Demand, vocabulary: Vocabulary) -> Asked:
    is_required = demand.weight is Weight.VEREIST
    return demand_id(demand, vocabulary), 1, threshold(demand), is_required, tri_code(demand.adaptable)


def held_by(records: Sequence[CandidateRecord], vocabulary: Vocabulary) -> Listed:
    """Give the possessions of people, with what is agreed; completeness is a column of its own."""
    rows = [_with_agreed(record.candidate, held(record.profile, vocabulary)) for record in records]
    return listed(rows, [False] * len(records), np.int8)


def _with_agreed(candidate: Candidate, row: dict[int, Grade]) -> dict[int, Grade]:
    """Add what an agreed businesscase brings: as before for a score, negotiable for a rule; who has it, has it."""
    coming = {key: level for case in candidate.business_cases for key, level in _brought(case)}
    agreed = {key: (row.get(key, NO)[0], level) for key, level in coming.items()}
    return row | {key: (has, has, -1 - level) for key, (has, level) in agreed.items() if has < level}


def _brought(case: BusinessCase) -> Iterator[tuple[int, int]]:
    """Give the possessions that an agreed case brings, each with its grade; of a language all that is done with it."""
    for kind, name, level in case.brings():
        if kind is DemandKind.TAAL:
            keys = [language_key(name, aspect) for aspect in LanguageAspect]
        else:
            keys = [paper_key(name)]
        yield from ((possession_id(PossessionKind[kind.name], key), level) for key in keys)


def complete_kinds_of(profiles: Sequence[Profile]) -> NDArray[np.uint8]:
    """Give the kinds whose list is complete, (n,) masks."""
    return column((complete_kinds(profile) for profile in profiles), np.uint8)


def complete_kinds(profile: Profile) -> int:
    """Give the mask of kinds whose list the person called complete."""
    mask = 0
    for fact in profile.complete:
        kind = _COMPLETE.get(fact.value.list_name)
        nameless = kind is PossessionKind.DIPLOMA and not all(f.value.name for f in profile.education)
        mask |= 0 if kind is None or nameless else 1 << kind
    return mask


def _papers(profile: Profile) -> dict[int, Grade]:
    """Give licences, certificates and named diplomas; earned once is earned, under whatever name."""
    named = [(PossessionKind.RIJBEWIJS, f.value.category, _grade(f.value.has)) for f in profile.licences]
    named += [(PossessionKind.CERTIFICAAT, f.value.name, _grade(f.value.has)) for f in profile.certificates]
    named += [(PossessionKind.DIPLOMA, f.value.name, _diploma(f.value)) for f in profile.education if f.value.name]
    named += [
        (PossessionKind.RIJBEWIJS, "B", YES)
        for f in profile.licences
        if f.value.has is Tri.JA and f.value.category.strip().upper() in INCLUDES_B
    ]
    grades: dict[int, Grade] = {}
    for kind, name, grade in named:
        key = possession_id(kind, paper_key(name))
        grades[key] = max(grades.get(key, NO), grade)
    return grades


def _diploma(education: Education) -> Grade:
    """Give the level of a named diploma as its grade; open when it is not known whether it was earned."""
    low, _, high = _grade(education.diploma)
    return low * education.level, low * education.level, high * education.level


def _skills(profile: Profile, vocabulary: Vocabulary) -> dict[int, Grade]:
    """Give skills; an explicit no stands, and a doubtful link leaves open whether it is that concept."""
    told = [(fact.value.term, fact.value.has) for fact in profile.skills]
    grades = {
        _skill_id(linked.concept): OPEN for term, has in told if has is Tri.JA and (linked := vocabulary.skill(term))
    }
    for answer in (Tri.ONBEKEND, Tri.WIL_NIET_ZEGGEN, Tri.JA, Tri.NEE):
        grades |= {_skill_id(skill_key(term, vocabulary)): _grade(has) for term, has in told if has is answer}
    return grades


def _skill_id(key: int) -> int:
    return possession_id(PossessionKind.VAARDIGHEID, key)


def _grade(has: Tri) -> Grade:
    """Give the grade of an answer; what somebody would rather not say is open, also on a complete list."""
    return {Tri.JA: YES, Tri.NEE: NO}.get(has, OPEN)


def _highest_diploma(profile: Profile) -> dict[int, Grade]:
    """Give the level of the highest diploma: at least the known one, at most what is still open."""
    levels = [fact.value for fact in profile.education]
    sure = max((e.level for e in levels if e.diploma is Tri.JA), default=0)
    possible = max((e.level for e in levels if e.diploma is not Tri.NEE), default=0)
    if not profile.is_complete(ListName.OPLEIDINGEN):
        possible = HIGHEST_LEVEL
    return {possession_id(PossessionKind.DIPLOMA, 0): (sure, sure, max(sure, possible))} if levels else {}
