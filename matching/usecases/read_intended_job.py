"""Read which vacancy is named as the job that a proefplaats leads to."""

from uuid import UUID

from matching.references.resolver import Resolver
from matching.storage import Kind, Store


def read_intended_job(store: Store, vacancy: str) -> UUID:
    """Give the id of the vacancy.

    Args:
        vacancy: a number (V-318) or an id.

    Raises:
        InvalidInputError: it is not known.
    """
    with store.read() as reader:
        resolver = Resolver(reader)
        job_id = resolver.id_of(Kind.VACANCY, vacancy, "/vacature")
        resolver.check()
    return job_id
