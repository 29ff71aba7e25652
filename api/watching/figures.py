"""The figures that machines read: each with its name, its labels and what it counts; never anything about a person."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)

REQUESTS = Counter("passend_requests", "Requests that were answered.", ("method", "route", "status"), registry=REGISTRY)
REQUEST_SECONDS = Histogram(
    "passend_request_seconds",
    "How long an answer took, waiting included.",
    ("route",),
    buckets=_SECONDS,
    registry=REGISTRY,
)
WORK_SECONDS = Histogram(
    "passend_work_seconds", "How long a part of the work took.", ("work",), buckets=_SECONDS, registry=REGISTRY
)
REFUSED = Counter(
    "passend_requests_refused",
    "Requests that were not worked at: busy, not_ready, too_often, too_slow, too_big.",
    ("reason",),
    registry=REGISTRY,
)
AT_WORK = Gauge("passend_requests_at_work", "Requests that are worked at now.", registry=REGISTRY)
WAITING = Gauge("passend_requests_waiting", "Requests that wait until another is done.", registry=REGISTRY)
LOG_INS_REFUSED = Counter(
    "passend_log_ins_refused", "Log-ins and tokens that were not believed.", ("how",), registry=REGISTRY
)
GUARDS = Counter(
    "passend_guards_turned_away",
    "What a limit, or a check of where a request comes from, turned away.",
    ("guard",),
    registry=REGISTRY,
)
REASONS = {408: "too_slow", 413: "too_big", 429: "too_often", 503: "not_ready"}

for _reason in (*REASONS.values(), "busy"):
    REFUSED.labels(_reason)  # there from the start, so that an alert sees the first one


def reason_of(status: int, noted: str = "") -> str:
    """Say why a request was refused before it was worked at; "" when it was not refused so."""
    return noted or REASONS.get(status, "")
