"""Close what a full file no longer names: people, vacancies or plekken; nothing is deleted."""

from collections.abc import Sequence
from uuid import UUID

from matching.domain.actor import Actor
from matching.exchange.progress import Progress, silent
from matching.intake.missing import CLOSINGS
from matching.proposing.lapsing import lapse_with
from matching.storage import Kind, Store
from matching.storage.blocks import blocks

CLOSED_AT_ONCE = 500


def close_absent(store: Store, actor: Actor, kind: Kind, ids: Sequence[UUID], progress: Progress = silent) -> int:
    """Close these, in blocks so that nobody waits long, and count them; what is closed already stays as it is.

    Raises:
        ConflictError: somebody changed one of them at this very moment; doing it again does the rest.
    """
    closing, closed = CLOSINGS[kind], 0
    for number, block in enumerate(blocks(ids, CLOSED_AT_ONCE)):
        progress("afsluiten", number * CLOSED_AT_ONCE, len(ids))
        with store.read() as reader:
            found = reader.shelf(kind).many_versions(block).values()
        due = [(obj, version) for obj, version in found if obj.status not in closing.done]
        with store.change(actor) as change:
            after = {obj.id: version for obj, version in due}
            gone = change.save_many([closing.close(obj) for obj, _ in due], action=closing.action, after=after)
            lapse_with(change, gone)
            change.commit()
        closed += len(due)
    progress("klaar", len(ids), len(ids))
    return closed
