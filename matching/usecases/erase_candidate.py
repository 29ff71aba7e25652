"""Erase a candidate: identity, facts, and everything else about the person. Nothing brings it back."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from matching.domain.actor import Actor
from matching.identity.door import IdentityDoor
from matching.storage import Kind, Store


def erase_candidate(store: Store, door: IdentityDoor, actor: Actor, candidate_id: UUID) -> tuple[int, ...]:
    """Erase everything about a candidate and give the short numbers that were erased.

    Records that were merged are of one person, so they go together. The
    ledger keeps that there was one, and stays valid. First they are put on the
    list that an older back-up is held against, and the keys go before the
    commit: when anything fails halfway, repeating it finishes it.

    Raises:
        NotFoundError: the candidate is not known, or was erased before.
        StoreError: the list of erasures can not be written; nothing was erased.
    """
    erased = erased_with(store, candidate_id)
    store.pool_files.forget()
    with store.change(actor) as change:
        everything = change.reader().belongings(change.reader().same_person(candidate_id))
        gone = change.erase(Kind.CANDIDATE, candidate_id)
        store.erasures.add(gone)
        for record_id in gone:
            door.erase(record_id)
        change.commit()
    _forget_beside(store, everything, [f"K-{number}" for number in erased])
    store.wipe_traces(thorough=False)
    door.wipe_traces(thorough=False)
    return erased


def _forget_beside(store: Store, everything: Mapping[Kind, Sequence[UUID]], numbers: Sequence[str]) -> None:
    """Forget what is about nobody's documents: who logged in, what was typed, what was answered a moment ago."""
    ids = [str(one) for ids in everything.values() for one in ids]
    people = [*map(str, everything[Kind.CANDIDATE]), *numbers]
    store.sessions.forget(people)
    store.drafts.forget(people)
    store.answers.forget([*ids, *numbers])
    store.pool_files.forget()  # another process may have kept one between the first time and the commit


def erased_with(store: Store, candidate_id: UUID) -> tuple[int, ...]:
    """Give the short numbers of everything that erasing this candidate erases.

    Raises:
        NotFoundError: the candidate is not known, or was erased before.
    """
    with store.read() as reader:
        reader.candidates.get(candidate_id)
        records = reader.candidates.many(reader.same_person(candidate_id))
    return tuple(sorted(record.number for record in records.values()))
