"""Correct facts about a candidate, outside a scan."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.profile import Profile, current
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate

CORRECTED = "feiten_gecorrigeerd"


def correct_facts(
    store: Store, actor: Actor, candidate_id: UUID, facts: Profile, *, after: int | None = None
) -> Candidate:
    """Add facts to the corrections of a candidate.

    What the candidate said stands until a consultant says something on that
    day or later; earlier corrections stay readable in earlier versions.

    Args:
        facts: only what is new; an absent field corrects nothing.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: somebody changed the candidate in the meantime.
    """
    alter = partial(corrected, facts=facts)
    return amend_candidate(store, actor, candidate_id, action=CORRECTED, alter=alter, after=after)


def corrected(candidate: Candidate, facts: Profile) -> Candidate:
    """Give a candidate with facts added to the corrections."""
    return replace(candidate, corrections=current([candidate.corrections, facts]))
