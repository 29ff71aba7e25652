"""Confirm facts about a candidate: they still hold, whoever said them first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.fact import Fact
from matching.domain.profile import current
from matching.domain.testimony import gathered, statements
from matching.errors import Fault, InvalidInputError, unknown
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate

About = tuple[str, str]


def confirm_facts(
    store: Store, actor: Actor, candidate_id: UUID, about: Sequence[About], on: date, *, after: int | None = None
) -> Candidate:
    """Write the day of confirmation on facts that count now; who confirmed stands in the grootboek.

    The confirmed fact stands among the corrections, with its own source and day:
    it wins from the same fact without confirmation, and from nothing else.

    Args:
        about: the facts, each by the field of the profile and its key.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        InvalidInputError: a fact is not there, or newer than the confirmation; all of them at once.
        ConflictError: somebody changed the candidate in the meantime.
    """
    with store.read() as reader:
        reader.candidates.get(candidate_id)
        (record,) = reader.people([candidate_id])
    counting = {(field, key): fact for field, key, fact in statements([record.profile])}
    _refuse(about, counting, on)
    confirmed = gathered((which[0], replace(counting[which], confirmed_on=on)) for which in dict.fromkeys(about))

    def altered(candidate: Candidate) -> Candidate:
        return replace(candidate, corrections=current([candidate.corrections, confirmed]))

    return amend_candidate(store, actor, candidate_id, action="feiten_bevestigd", alter=altered, after=after)


def _refuse(about: Sequence[About], counting: dict[About, Fact[Any]], on: date) -> None:
    """Say which of these facts cannot be confirmed on this day."""
    faults = []
    for place, which in enumerate(about):
        if which not in counting:
            problem = "dit feit is er niet (meer)"
            faults.append(
                unknown(f"/feiten/{place}", problem, "een veld en sleutel zoals de lijst van feiten ze noemt")
            )
        elif counting[which].observed_on > on:
            seen = counting[which].observed_on
            faults.append(Fault(f"/feiten/{place}", f"dit feit is van {seen}, na de bevestiging", f"{seen} of later"))
    if faults:
        raise InvalidInputError(tuple(faults))
