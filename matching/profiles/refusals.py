"""By what somebody refuses work, and by what work can be refused: the same ids on both sides."""

from collections.abc import Iterator

import numpy as np

from matching.domain.statements import Refusal
from matching.domain.term import Term
from matching.domain.work_on_offer import WorkOnOffer
from matching.profiles.answers import WERKSOORT
from matching.profiles.columns import Asked, highest, listed_of
from matching.profiles.linking import Vocabulary, text_key
from matching.profiles.refused_pairs import place_id, refusable_pairs
from matching.profiles.telling import Telling
from matching.profiles.told import Entries
from matching.rules.facts import RefusalKind, refusal_id
from scoring.lists import Listed
from scoring.pool import UNKNOWN

Grade = tuple[int, int, int]
CERTAIN: Grade = (1, 1, 1)
DOUBTFUL: Grade = (0, 1, 1)


def refused_by(telling: Telling, vocabulary: Vocabulary) -> Listed:
    """Give what people refuse: kinds of work, work that agreement was withdrawn for, and refused pairs."""

    def refused(refusal: Refusal) -> Iterator[tuple[int, ...]]:
        yield from ((key, *grade) for key, grade in _refused(refusal, vocabulary).items())

    beside = telling.refused()
    certain = np.tile(np.array(CERTAIN, dtype=np.int64), (len(beside.row), 1))
    entries = telling.told("refusals").entries(refused, 4)
    every = entries.and_then(Entries(beside.row, np.hstack([beside.table, certain])))
    return listed_of(highest(every), np.zeros(len(telling), dtype=bool), np.int8)


def refusable_of(work: WorkOnOffer, vocabulary: Vocabulary) -> list[Asked]:
    """Give everything by which work may have been refused; `required` is False for a doubtful concept."""
    keys = {place_id(work.id): True} | dict.fromkeys(refusable_pairs(work), True)
    if work.werksoort:
        keys[refusal_id(RefusalKind.WERKSOORT, WERKSOORT[work.werksoort])] = True
    if work.occupation:
        keys |= _refusable_occupation(work.occupation, vocabulary)
    return [(key, 1, 1, is_sure, UNKNOWN) for key, is_sure in keys.items()]


def _refusable_occupation(occupation: Term, vocabulary: Vocabulary) -> dict[int, bool]:
    """Give the words themselves, and the concept with its ISCO groups if they resemble one."""
    keys, linked = {_of_words(occupation): True}, vocabulary.occupation(occupation)
    if linked is None:
        return keys
    isco = vocabulary.taxonomy.isco[linked.concept]
    groups = {_of_group(isco[:digits]): linked.is_sure for digits in range(1, len(isco) + 1)}
    return keys | {refusal_id(RefusalKind.OCCUPATION, linked.concept): linked.is_sure} | groups


def _refused(refusal: Refusal, vocabulary: Vocabulary) -> dict[int, Grade]:
    if refusal.werksoort:
        return {refusal_id(RefusalKind.WERKSOORT, WERKSOORT[refusal.werksoort]): CERTAIN}
    if refusal.isco_group:
        return {_of_group(refusal.isco_group): CERTAIN}
    return _refused_occupation(refusal.occupation, vocabulary) if refusal.occupation else {}


def _refused_occupation(term: Term, vocabulary: Vocabulary) -> dict[int, Grade]:
    """Give the words themselves, and the concept if they resemble one."""
    words, linked = {_of_words(term): CERTAIN}, vocabulary.occupation(term)
    if linked is None:
        return words
    return words | {refusal_id(RefusalKind.OCCUPATION, linked.concept): CERTAIN if linked.is_sure else DOUBTFUL}


def _of_words(occupation: Term) -> int:
    """Give the id of an occupation as it is written: the same words are the same work, recognised or not."""
    return refusal_id(RefusalKind.WORDS, text_key(occupation.text))


def _of_group(isco: str) -> int:
    """Give the id of an ISCO group of one to four digits; the leading 1 keeps its length."""
    return refusal_id(RefusalKind.ISCO_GROUP, int(f"1{isco}"))
