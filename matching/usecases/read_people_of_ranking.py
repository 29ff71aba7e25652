"""Read one person of a saved list, or a few beside each other: with everything that decides their place."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.card import CandidateCard
from matching.domain.ranked_list import Ranked, RankedList
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.lists.saved_list import MadeList
from matching.service import Service
from matching.storage import Kind
from matching.usecases.read_ranking import at_hand
from matching.usecases.rebuild_ranking import reading_of

FEWEST_BESIDE, MOST_BESIDE = 2, 4


def read_people_of_ranking(service: Service, actor: Actor, list_id: UUID, references: Sequence[str]) -> RankedList:
    """Give these people of a saved list, and nobody else; each look is kept in the inzagelog under the person.

    Args:
        references: ids or short numbers.

    Raises:
        NotFoundError: there is no such list of people, or one of them is not on it.
        ConflictError: the list can no longer be made again as it was.
    """
    saved = service.store.recipes.get(list_id)
    made = at_hand(service, saved)
    if not isinstance(made, MadeList):
        raise NotFoundError("ranglijst van kandidaten", list_id)
    with service.store.read(made.recipe.position) as reader:
        people = {reader.candidates.find(one).id: one for one in references}
        told = made.tell_some(list_id, saved.at, people, reader, reading_of(service, actor))
    for missing in people.keys() - {row.card.id for row in rows_of(told)}:
        raise NotFoundError("kandidaat op deze lijst", people[missing])
    seen_for = replace(actor, purpose=made.recipe.purpose)
    details = {"ranglijst": str(list_id)}
    service.store.looks.record_many(seen_for, "uitleg_bekeken", Kind.CANDIDATE.value, sorted(people), details)
    return told


def compare_people(service: Service, actor: Actor, list_id: UUID, references: Sequence[str]) -> RankedList:
    """Give two to four people of a list for a vacancy, to lay beside each other.

    Raises:
        InvalidInputError: fewer or more are named; else as `read_people_of_ranking`.
    """
    named = list(dict.fromkeys(references))
    if not FEWEST_BESIDE <= len(named) <= MOST_BESIDE:
        passes = f"{FEWEST_BESIDE} tot en met {MOST_BESIDE} kandidaten"
        raise InvalidInputError((Fault("/kandidaten", f"u koos er {len(named)}", passes),))
    return read_people_of_ranking(service, actor, list_id, named)


def rows_of(told: RankedList) -> tuple[Ranked[CandidateCard], ...]:
    """Give everybody who was told, list by list."""
    return (*told.ranked, *told.to_ask, *told.excluded)
