"""Restrict the processing of a candidate's data (AVG 18), or lift the restriction."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.storage import Kind, Store
from matching.usecases.amend import refuse_unseen


def restrict_processing(
    store: Store, actor: Actor, candidate_id: UUID, *, restricted: bool = True, after: int | None = None
) -> Candidate:
    """Take a candidate out of every list, or bring the candidate back. Source: AVG 18, law.md B.3.

    Records that were merged are of one person: it holds for all of them.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        StaleError: it is at another version than the actor saw.
        ConflictError: somebody changed the candidate in the meantime.
    """
    action = "verwerking_beperkt" if restricted else "beperking_opgeheven"
    with store.read() as reader:
        asked = reader.candidates.get(candidate_id)
        others = reader.candidates.many(reader.same_person(candidate_id)).values()
        records = [asked, *(one for one in others if one.id != asked.id and one.restricted != restricted)]
        versions = {record.id: reader.candidates.version_of(record.id) for record in records}
    refuse_unseen(Kind.CANDIDATE, versions[candidate_id], after)
    altered = [replace(record, restricted=restricted) for record in records]
    with store.change(actor) as change:
        saved = change.save_many(altered, action=action, after=versions)
        change.commit()
    return saved[0]
