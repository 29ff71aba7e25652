"""What a guard turned away, written down: which guard, never whom or what.

A guard is a limit on how often, or a check that a request or form comes from our own pages.

Source: ASVS 5.0.0, V16.3.3.
"""

from api.watching.figures import GUARDS
from api.watching.logs import log_of

_LOG = log_of("guard")


def turned_away(guard: str) -> None:
    """Write down that a guard turned something away.

    Args:
        guard: `persoon`, `organisatie`, `adres`, `formulier`, `inlogpoging` or `inlogcode` of a limit; `andere-host`,
            `andere-website` or `ander-formulier` of where a request comes from.
    """
    GUARDS.labels(guard).inc()
    _LOG.warning("turned_away", guard=guard)
