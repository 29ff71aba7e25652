"""Restrict the processing of a candidate's data (AVG 18), or lift the restriction."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.storage import Store


def restrict_processing(store: Store, actor: Actor, candidate_id: UUID, *, restricted: bool = True) -> Candidate:
    """Take a candidate out of every list, or bring the candidate back. Source: AVG 18, law.md B.3.

    Records that were merged are of one person: it holds for all of them.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: somebody changed the candidate in the meantime.
    """
    action = "verwerking_beperkt" if restricted else "beperking_opgeheven"
    with store.read() as reader:
        asked = reader.candidates.get(candidate_id)
        others = reader.candidates.many(reader.same_person(candidate_id)).values()
        records = [asked, *(one for one in others if one.id != asked.id and one.restricted != restricted)]
        after = {record.id: reader.candidates.version_of(record.id) for record in records}
    altered = [replace(record, restricted=restricted) for record in records]
    with store.change(actor) as change:
        saved = change.save_many(altered, action=action, after=after)
        change.commit()
    return saved[0]
