"""Traces: a span a request with its route, nothing of the address; brought away only where an exporter is installed.

Every request has a trace, also when nobody collects them: its id is in the lines and in what is answered to an error,
so that somebody who calls about it can be helped without a name.

The provider is ours alone and not that of the whole process: FastAPI and other libraries make spans of their own once
there is one, with whole addresses in them.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from os import environ

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.sdk.resources import SERVICE_NAME, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import Span, SpanKind, format_trace_id
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

_EXPORTER = "opentelemetry.exporter.otlp.proto.{}.trace_exporter"
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_LAST_MILLISECONDS = 2_000
_NAMED = TraceContextTextMapPropagator()

PROVIDER = TracerProvider(resource=Resource.create({SERVICE_NAME: environ.get("OTEL_SERVICE_NAME", "passend")}))
_TRACER = PROVIDER.get_tracer("passend")


@contextmanager
def request_span(method: str, headers: Mapping[str, str]) -> Iterator[Span]:
    """Follow one request, as part of the trace that `traceparent` names if it does."""
    came: Context = _NAMED.extract({"traceparent": headers.get("traceparent", "")})
    with _TRACER.start_as_current_span(
        method,
        came,
        SpanKind.SERVER,
        attributes={"http.request.method": method},
        record_exception=False,  # the words of an error can quote what somebody typed
        set_status_on_exception=False,
    ) as span:
        yield span


@contextmanager
def span(name: str) -> Iterator[Span]:
    """Follow a part of the work."""
    with _TRACER.start_as_current_span(name, record_exception=False, set_status_on_exception=False) as made:
        yield made


def trace_id() -> str:
    """Give the id of the trace at hand, 32 hexadecimal digits; "" when there is none."""
    context = trace.get_current_span().get_span_context()
    return format_trace_id(context.trace_id) if context.is_valid else ""


def finish() -> None:
    """Bring away what is still here; a process that is told to stop does not wait for long."""
    PROVIDER.force_flush(_LAST_MILLISECONDS)


def bring_away() -> str:
    """Begin to bring traces where the OTEL_ variables say; says in one word whether: `off`, `missing` or `on`.

    Nothing is brought when no endpoint is set, or when the exporter of OpenTelemetry is not installed.
    """
    if not any(environ.get(name) for name in _ENDPOINTS):
        return "off"
    protocol = "grpc" if environ.get("OTEL_EXPORTER_OTLP_PROTOCOL") == "grpc" else "http"
    exporter: SpanExporter | None = None
    with suppress(ModuleNotFoundError):
        exporter = import_module(_EXPORTER.format(protocol)).OTLPSpanExporter()
    if exporter is None:
        return "missing"
    PROVIDER.add_span_processor(BatchSpanProcessor(exporter))
    return "on"
