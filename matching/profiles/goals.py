"""What somebody still wants to learn, and what can be learned somewhere: the same ids on both sides."""

from collections.abc import Sequence

import numpy as np

from matching.domain.term import Term
from matching.domain.work_on_offer import WorkOnOffer
from matching.profiles.columns import Bands, highest, listed, listed_of
from matching.profiles.linking import Band, Vocabulary, text_key
from matching.profiles.telling import GOALS, Telling
from scoring.lists import Listed
from scoring.pool import WORDS, words_id

WHOLLY: Band = (1000, 1000, 1000)


def goal_id(term: Term, vocabulary: Vocabulary) -> int:
    """Give the concept of a skill to learn, or an id of its words when no concept is likely enough."""
    linked = vocabulary.skill(term)
    return linked.concept if linked and linked.is_trusted else words_id(text_key(term.text))


def goals_of(telling: Telling, vocabulary: Vocabulary) -> Listed:
    """List the open goals of people; they are known as soon as a plan names any goal, open or not."""
    entries = telling.told(GOALS).entries(lambda term: [(goal_id(term, vocabulary), *_band(term, vocabulary))], 4)
    return listed_of(highest(entries), np.array([person.has_plan for person in telling.people], dtype=bool))


def taught_by(offers: Sequence[WorkOnOffer], vocabulary: Vocabulary) -> Listed:
    """List what can be learned; complete when every skill that is named could be read."""
    read = [all(goal_id(term, vocabulary) < WORDS for term in work.teaches) for work in offers]
    return listed([_entries(work.teaches, vocabulary) for work in offers], read)


def _entries(terms: Sequence[Term], vocabulary: Vocabulary) -> Bands:
    entries: dict[int, Band] = {}
    for term in terms:
        key, band = goal_id(term, vocabulary), _band(term, vocabulary)
        entries[key] = max(entries.get(key, band), band)
    return entries


def _band(term: Term, vocabulary: Vocabulary) -> Band:
    linked = vocabulary.skill(term)
    return linked.band if linked and linked.is_trusted else WHOLLY
