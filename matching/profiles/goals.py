"""What somebody still wants to learn, and what can be learned somewhere: the same ids on both sides."""

from collections.abc import Sequence

from matching.domain.development_plan import DevelopmentPlan
from matching.domain.term import Term
from matching.domain.work_on_offer import WorkOnOffer
from matching.profiles.columns import Entries, listed
from matching.profiles.linking import Band, Vocabulary, text_key
from scoring.lists import Listed
from scoring.pool import WORDS, words_id

WHOLLY: Band = (1000, 1000, 1000)


def goal_id(term: Term, vocabulary: Vocabulary) -> int:
    """Give the concept of a skill to learn, or an id of its words when no concept is likely enough."""
    linked = vocabulary.skill(term)
    return linked.concept if linked and linked.is_trusted else words_id(text_key(term.text))


def goals_of(plans: Sequence[DevelopmentPlan | None], vocabulary: Vocabulary) -> Listed:
    """List the open goals of people; they are known as soon as a plan names any goal, open or not."""
    rows = [_entries([goal.skill for goal in plan.open_goals], vocabulary) if plan else {} for plan in plans]
    return listed(rows, [plan is not None and bool(plan.goals) for plan in plans])


def taught_by(offers: Sequence[WorkOnOffer], vocabulary: Vocabulary) -> Listed:
    """List what can be learned; complete when every skill that is named could be read."""
    read = [all(goal_id(term, vocabulary) < WORDS for term in work.teaches) for work in offers]
    return listed([_entries(work.teaches, vocabulary) for work in offers], read)


def _entries(terms: Sequence[Term], vocabulary: Vocabulary) -> Entries:
    entries: dict[int, Band] = {}
    for term in terms:
        linked = vocabulary.skill(term)
        band = linked.band if linked and linked.is_trusted else WHOLLY
        key = goal_id(term, vocabulary)
        entries[key] = max(entries.get(key, band), band)
    return entries
