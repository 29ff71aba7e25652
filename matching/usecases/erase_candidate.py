"""Erase a candidate: identity, facts, and everything else about the person. Nothing brings it back."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.identity.door import IdentityDoor
from matching.storage import Kind, Store


def erase_candidate(store: Store, door: IdentityDoor, actor: Actor, candidate_id: UUID) -> tuple[int, ...]:
    """Erase everything about a candidate and give the short numbers that were erased.

    Records that were merged are of one person, so they go together. The
    ledger keeps that there was one, and stays valid. First they are put on the
    list that an older back-up is held against, and the keys go before the
    commit: when anything fails halfway, repeating it finishes it. After the
    commit nothing is left in a table; only what was kept while it went on, and
    bytes in files, which the day's work looks after too.

    Raises:
        NotFoundError: the candidate is not known, or was erased before.
        StoreError: the list of erasures can not be written; nothing was erased.
    """
    erased = erased_with(store, candidate_id)
    store.pool_files.forget()
    with store.change(actor) as change:
        everything = change.reader().belongings(change.reader().same_person(candidate_id))
        people = [*map(str, everything.pop(Kind.CANDIDATE)), *(f"K-{number}" for number in erased)]
        objects = [str(one) for ids in everything.values() for one in ids]
        gone = change.erase(Kind.CANDIDATE, candidate_id)
        change.forget_beside(people, objects)
        store.erasures.add(gone)
        for record_id in gone:
            door.erase(record_id)
        change.commit()
    with store.change(actor) as change:  # an answer that was being given is kept after the commit
        change.forget_beside(people, objects)
        change.commit()
    wipe_beside(store, door)
    return erased


def wipe_beside(store: Store, door: IdentityDoor) -> None:
    """Leave nothing of who was erased in files; what an erasure that was killed left is gone as well."""
    store.uploads.sweep()
    store.pool_files.forget()  # another process may have kept one between the first time and the commit
    store.wipe_traces(thorough=False)
    door.upkeep.wipe_traces(thorough=False)


def erased_with(store: Store, candidate_id: UUID) -> tuple[int, ...]:
    """Give the short numbers of everything that erasing this candidate erases.

    Raises:
        NotFoundError: the candidate is not known, or was erased before.
    """
    with store.read() as reader:
        reader.candidates.get(candidate_id)
        records = reader.candidates.many(reader.same_person(candidate_id))
    return tuple(sorted(record.number for record in records.values()))
