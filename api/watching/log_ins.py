"""Log-ins, and those that were refused, written down: how, never who."""

from collections.abc import Iterator
from contextlib import contextmanager

from api.problems import ProblemError
from api.watching.figures import LOG_INS_REFUSED
from api.watching.logs import log_of

_LOG = log_of("log_in")


def accepted(roles: tuple[str, ...]) -> None:
    """Write down that somebody logged in, and for which roles."""
    _LOG.info("logged_in", roles=list(roles))


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
