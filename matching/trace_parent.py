"""The trace at hand, passed on to whoever is called."""

from collections.abc import Mapping

from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

TRACE_PARENT = "traceparent"
_PROPAGATOR = TraceContextTextMapPropagator()


def trace_parent() -> Mapping[str, str]:
    """Give the header that names the trace at hand (W3C Trace Context); empty when there is none.

    Only the ids: what others put in `tracestate` or `baggage` is not ours to pass on.
    """
    written: dict[str, str] = {}
    _PROPAGATOR.inject(written)
    return {TRACE_PARENT: written[TRACE_PARENT]} if TRACE_PARENT in written else {}
