"""Who could not log in, counted and written down: how, never who."""

from collections.abc import Iterator
from contextlib import contextmanager

from api.problems import ProblemError
from api.watching.figures import LOG_INS_REFUSED
from api.watching.logs import log_of

_LOG = log_of("log_in")


def refused(how: str) -> None:
    """Write down that a log-in was refused: by `token`, at the `provider`, or without a `role`."""
    LOG_INS_REFUSED.labels(how).inc()
    _LOG.warning("log_in_refused", how=how)


@contextmanager
def refusals_seen(how: str) -> Iterator[None]:
    """Write down a log-in that fails in here."""
    try:
        yield
    except ProblemError:
        refused(how)
        raise
