"""A port of its own for the figures, which is never the public one."""

from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import start_http_server

from api.bootstrap import ServiceDoor
from api.settings import Settings
from api.watching.figures import REGISTRY
from api.watching.standing_figures import StandingFigures
from matching.errors import ConflictError


@contextmanager
def metrics_port(settings: Settings, door: ServiceDoor) -> Iterator[None]:
    """Give the figures of this process to who asks, while this lasts; nowhere when no port is set.

    Raises:
        ConflictError: another program has the port.
    """
    if settings.metrics_port is None:
        yield
        return
    standing = StandingFigures(door)
    try:
        server, thread = start_http_server(settings.metrics_port, settings.metrics_host, REGISTRY)
    except OSError as error:
        sentence = (
            f"Poort {settings.metrics_port} op {settings.metrics_host} is niet vrij voor de cijfers. "
            "Kies een andere: PASSEND_METRICS_PORT."
        )
        raise ConflictError(sentence) from error
    REGISTRY.register(standing)
    try:
        yield
    finally:
        REGISTRY.unregister(standing)
        server.shutdown()
        server.server_close()
        thread.join()
