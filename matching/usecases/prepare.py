"""Make the databases ready before anything else: tables, keys, and the right identities."""

from matching.identity.door import IdentityDoor
from matching.storage import Store


def prepare(store: Store, door: IdentityDoor) -> None:
    """Bring both databases to their newest shape and check that they belong together.

    Raises:
        StoreError: a database is too new, or keys or identities are missing; the message says what to restore.
    """
    store.migrate()
    door.migrate()
    store.pair_with(door.vault())
