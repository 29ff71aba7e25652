"""Record an arbeidsmarktwaardescan."""

from matching.domain.actor import Actor
from matching.domain.scan import Scan
from matching.storage import Store
from matching.usecases.amend import refuse_merged


def record_scan(store: Store, actor: Actor, scan: Scan) -> Scan:
    """Save a scan of a candidate.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: this scan was recorded before, or the candidate was merged into another.
    """
    with store.read() as reader:
        refuse_merged(reader, reader.candidates.get(scan.candidate_id))
    with store.change(actor) as change:
        saved = change.save(scan, action="scan_vastgelegd")
        change.commit()
    return saved
