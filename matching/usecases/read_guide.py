"""Read which colleague is named as werkbegeleider."""

from uuid import UUID

from matching.references.resolver import Resolver
from matching.storage import Store


def read_guide(store: Store, name: str) -> UUID | None:
    """Give the id of the colleague; None when nobody is named.

    Args:
        name: a name or an id.

    Raises:
        InvalidInputError: nobody is called that, or several are.
    """
    if not name:
        return None
    with store.read() as reader:
        resolver = Resolver(reader)
        guide_id = resolver.colleague(name, "/werkbegeleider")
        resolver.check()
    return guide_id
