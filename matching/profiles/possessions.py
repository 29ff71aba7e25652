"""Licences, certificates, diplomas, languages and skills under the ids by which employers ask them."""

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from matching.domain.business_case import BusinessCase
from matching.domain.demand import USUAL_LEVEL, Demand, DemandKind, Weight
from matching.domain.papers import same_paper
from matching.domain.statements import Certificate, Education, Language, Licence, ListName, Skill
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect
from matching.domain.work_on_offer import WorkOnOffer
from matching.profiles.answers import tri_code
from matching.profiles.columns import Asked, asked_list, highest, last, listed_of
from matching.profiles.completeness import called_complete
from matching.profiles.linking import Vocabulary, text_key
from matching.profiles.telling import Telling
from matching.profiles.told import Entries
from scoring.lists import AskedList, Listed
from scoring.pool import PossessionKind, possession_id

Grade = tuple[int, int, int]
Held = tuple[int, int, int, int]
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
_MASK = {list_name: 1 << kind for list_name, kind in _COMPLETE.items()}


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


def demanded_by(offers: Sequence[WorkOnOffer], vocabulary: Vocabulary) -> AskedList:
    """Give what work demands, required and wished, in the order of `distinct_demands`."""
    return asked_list([[_demanded(d, vocabulary) for d in work.distinct_demands] for work in offers])


def _demanded(demand: Demand, vocabulary: Vocabulary) -> Asked:
    is_required = demand.weight is Weight.VEREIST
    return demand_id(demand, vocabulary), 1, threshold(demand), is_required, tri_code(demand.adaptable)


def held_by(telling: Telling, vocabulary: Vocabulary) -> Listed:
    """Give the possessions of people, with what is agreed; completeness is a column of its own.

    Every entry is an id with the (low, expected, high) grade that a person is known to have.
    """
    every = _papers(telling).and_then(_skills(telling, vocabulary), _languages(telling), _highest_diploma(telling))
    return listed_of(_with_agreed(telling, last(every)), np.zeros(len(telling), dtype=bool), np.int8)


def complete_kinds_of(telling: Telling) -> NDArray[np.uint8]:
    """Give the kinds whose list people call complete, (n,) masks; of diplomas only when all of them have a name."""
    called = telling.told("complete").mask(
        lambda one: 1 << _COMPLETE[one.list_name] if one.list_name in _COMPLETE else 0
    )
    named = telling.told("education").all(lambda education: education.name)
    return np.where(named, called, called & ~(1 << PossessionKind.DIPLOMA)).astype(np.uint8)


def _papers(telling: Telling) -> Entries:
    """Give licences, certificates and named diplomas; earned once is earned, under whatever name."""
    licences = telling.told("licences").entries(_licence, 4)
    certificates = telling.told("certificates").entries(_certificate, 4)
    return highest(licences.and_then(certificates, telling.told("education").entries(_diploma, 4)))


def _licence(licence: Licence) -> Iterator[Held]:
    yield possession_id(PossessionKind.RIJBEWIJS, paper_key(licence.category)), *_grade(licence.has)
    if licence.has is Tri.JA and licence.category.strip().upper() in INCLUDES_B:
        yield possession_id(PossessionKind.RIJBEWIJS, paper_key("B")), *YES


def _certificate(certificate: Certificate) -> Iterator[Held]:
    yield possession_id(PossessionKind.CERTIFICAAT, paper_key(certificate.name)), *_grade(certificate.has)


def _diploma(education: Education) -> Iterator[Held]:
    """Give the level of a named diploma as its grade; open when it is not known whether it was earned."""
    low, _, high = _grade(education.diploma)
    if education.name:
        least, most = low * education.level, high * education.level
        yield possession_id(PossessionKind.DIPLOMA, paper_key(education.name)), least, least, most


def _skills(telling: Telling, vocabulary: Vocabulary) -> Entries:
    """Give skills; an explicit no stands, and a doubtful link leaves open whether it is that concept."""

    def doubtful(skill: Skill) -> Iterator[Held]:
        if skill.has is Tri.JA and (linked := vocabulary.skill(skill.term)):
            yield _skill_id(linked.concept), *OPEN

    def told(answer: Tri, skill: Skill) -> Iterator[Held]:
        if skill.has is answer:
            yield _skill_id(skill_key(skill.term, vocabulary)), *_grade(answer)

    skills, answers = telling.told("skills"), (Tri.ONBEKEND, Tri.WIL_NIET_ZEGGEN, Tri.JA, Tri.NEE)
    return skills.entries(doubtful, 4).and_then(*(skills.entries(partial(told, answer), 4) for answer in answers))


def _skill_id(key: int) -> int:
    return possession_id(PossessionKind.VAARDIGHEID, key)


def _grade(has: Tri) -> Grade:
    """Give the grade of an answer; what somebody would rather not say is open, also on a complete list."""
    return {Tri.JA: YES, Tri.NEE: NO}.get(has, OPEN)


def _languages(telling: Telling) -> Entries:
    def spoken(language: Language) -> Iterator[Held]:
        key, level = language_key(language.iso639_3, language.aspect), language.level
        yield possession_id(PossessionKind.TAAL, key), level, level, level

    return telling.told("languages").entries(spoken, 4)


def _highest_diploma(telling: Telling) -> Entries:
    """Give the level of the highest diploma: at least the known one, at most what is still open."""
    education = telling.told("education")
    sure = education.highest(lambda one: one.level if one.diploma is Tri.JA else 0)
    possible = education.highest(lambda one: one.level if one.diploma is not Tri.NEE else 0)
    possible[~called_complete(telling, ListName.OPLEIDINGEN)] = HIGHEST_LEVEL
    row = np.unique(education.row)
    key = np.full(len(row), possession_id(PossessionKind.DIPLOMA, 0))
    return Entries(row, np.stack([key, sure[row], sure[row], np.maximum(sure, possible)[row]], axis=1))


def _with_agreed(telling: Telling, entries: Entries) -> Entries:
    """Add what an agreed businesscase brings: as before for a score, negotiable for a rule; who has it, has it."""
    coming = {
        (row, key): level
        for row, person in enumerate(telling.people)
        for case in person.cases
        for key, level in _brought(case)
    }
    rows = {row for row, _ in coming}
    place = np.flatnonzero(np.isin(entries.row, list(rows))).tolist() if rows else []
    has = {(int(entries.row[one]), int(entries.table[one, 0])): int(entries.table[one, 1]) for one in place}
    agreed = [(*one, had, had, -1 - level) for one, level in coming.items() if (had := has.get(one, 0)) < level]
    return last(entries.and_then(Entries.of(agreed, 4))) if agreed else entries


def _brought(case: BusinessCase) -> Iterator[tuple[int, int]]:
    """Give the possessions that an agreed case brings, each with its grade; of a language all that is done with it."""
    for kind, name, level in case.brings():
        if kind is DemandKind.TAAL:
            keys = [language_key(name, aspect) for aspect in LanguageAspect]
        else:
            keys = [paper_key(name)]
        yield from ((possession_id(PossessionKind[kind.name], key), level) for key in keys)
