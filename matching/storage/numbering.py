"""The id of a candidate who comes from a source: the same one every time.

An import that was killed between the identity and the commit would otherwise
leave an identity that nobody can find again. Of somebody who was erased this
id is kept in place of the source number: by it, and by nothing else, a later
import knows to make nobody of the same row.
"""

import hmac
from uuid import UUID

from matching.domain.candidate import SourceKey


def id_of_source(vault: str, key: SourceKey) -> UUID:
    """Give the id that belongs to a source number; without the name of the vault nobody can work it out.

    Args:
        vault: the name of the identity store.
    """
    said = f"{key.source}\x00{key.number}".encode()
    return UUID(bytes=hmac.digest(vault.encode(), said, "sha256")[:16], version=4)
