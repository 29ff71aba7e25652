"""A part of the work, as a span in the trace and in the figures."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from api.watching.figures import WORK_SECONDS
from api.watching.traces import span


@contextmanager
def measured(work: str) -> Iterator[None]:
    """Follow a part of the work; one that fails counts too."""
    began = time.perf_counter()
    try:
        with span(work):
            yield
    finally:
        WORK_SECONDS.labels(work).observe(time.perf_counter() - began)
