"""Find out which kind of work a number or id is of."""

from uuid import UUID

from matching.domain.work import WorkKind
from matching.storage import Kind, Store


def find_work(store: Store, reference: str) -> WorkKind:
    """Give the kind of work behind "V-318", "P-7" or an id; what is nothing of ours counts as a vacancy."""
    if reference.strip().upper().startswith(f"{WorkKind.PLEK.prefix}-"):
        return WorkKind.PLEK
    try:
        work_id = UUID(reference.strip())
    except ValueError:
        return WorkKind.VACATURE
    with store.read() as reader:
        return WorkKind.PLEK if reader.known(Kind.PLEK, [work_id]) else WorkKind.VACATURE
