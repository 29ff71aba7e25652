"""A trace begins at who asks, goes along with the work and out of the door, and holds routes only."""

import json
import logging
import sys
import time

import pytest
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind
from receiver import receiver
from running_server import settings_in
from vum_exchange import HandWritten

from api.watching.logs import set_up, without_what_errors_say
from api.watching.measured import measured
from api.watching.traces import PROVIDER, bring_away, request_span, trace_id
from matching.exchange.vum_client import Exchange
from matching.webhooks.courier import Courier
from matching.webhooks.sender import Sender

TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = {"traceparent": f"00-{TRACE}-b7ad6b7169203331-01"}
SAID = {"http.request.method", "http.route", "http.response.status_code"}


@pytest.fixture(scope="module")
def exported():
    """Every span that was finished since."""
    kept = InMemorySpanExporter()
    PROVIDER.add_span_processor(SimpleSpanProcessor(kept))
    yield kept
    kept.shutdown()


def spans(exported, count):
    """Give the spans of our trace once there are so many: one is finished just after its answer was sent."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        found = [span for span in exported.get_finished_spans() if f"{span.context.trace_id:032x}" == TRACE]
        if len(found) >= count:
            break
        time.sleep(0.01)
    assert len(found) == count
    return found


def test_a_request_and_the_ranking_in_it_are_in_the_trace_of_who_asks(client, exported):
    exported.clear()
    client.post("/v1/vacatures/V-101/ranglijsten", headers=PARENT | {"User-Agent": "van Jansen"})
    ranking, request = spans(exported, 2)
    assert (request.name, request.kind) == ("POST /v1/vacatures/{vacatureId}/ranglijsten", SpanKind.SERVER)
    assert f"{request.parent.span_id:016x}" == "b7ad6b7169203331"
    assert (ranking.name, ranking.parent.span_id) == ("rank", request.context.span_id)


def test_a_span_holds_a_route_and_a_status_and_nothing_of_the_address(client, exported):
    exported.clear()
    for path in ("/v1/kandidaten/K-2001?naam=Jansen", "/v1/kandidaten/Jansen", "/Jansen", "/v1/Jansen/2"):
        client.get(path, headers=PARENT)
    for span in spans(exported, 4):
        assert set(span.attributes) <= SAID
        assert "Jansen" not in span.to_json()
        assert "2001" not in span.to_json()
        assert not span.events


def test_what_an_error_says_is_in_no_span_and_in_no_line(exported):
    exported.clear()
    with pytest.raises(ValueError, match="Jansen"), request_span("GET", PARENT), measured("rank"):
        raise ValueError("Jansen bestaat niet")
    assert all("Jansen" not in span.to_json() for span in spans(exported, 2))
    try:
        raise ValueError("Jansen bestaat niet")
    except ValueError:
        line = without_what_errors_say(logging.getLogger(), "error", {"event": "x", "exc_info": sys.exc_info()})
    assert line["error"] == "ValueError"
    assert line["where"][0].startswith(__name__)
    assert "Jansen" not in str(line)


def test_who_hears_an_event_hears_in_which_trace(tmp_path):
    sender = Sender("gemeente", "", "https://passend.example/v1", tmp_path / "key", may_call_itself=True)
    with receiver() as hears, request_span("POST", PARENT):
        Courier(sender).bring(hears.url, b"{}", {})
    ((headers, _),) = hears.events
    assert headers["traceparent"].startswith(f"00-{TRACE}-")


def test_the_exchange_hears_in_which_trace_it_is_asked_and_nothing_that_others_added():
    written = HandWritten([])
    exchange = Exchange("https://vum.example/api/v3", "1" * 20, "", "2" * 20)
    others = PARENT | {"tracestate": "ander=Jansen", "baggage": "naam=Jansen"}
    with request_span("POST", others), written.open(exchange) as vum:
        vum.ask({})
    assert written.headers["traceparent"].startswith(f"00-{TRACE}-")
    assert not {"tracestate", "baggage"} & set(written.headers)


def test_outside_a_trace_nothing_is_passed_on():
    assert trace_id() == ""
    written = HandWritten([])
    with written.open(Exchange("https://vum.example/api/v3", "1" * 20, "", "2" * 20)) as vum:
        vum.ask({})
    assert "traceparent" not in written.headers


def test_traces_stay_here_unless_somebody_says_where_they_go(monkeypatch):
    for name in ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)
    assert bring_away() == "off"


def test_an_exporter_that_is_not_installed_is_said_and_stops_nobody(monkeypatch):
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318")
    monkeypatch.setitem(sys.modules, "opentelemetry.exporter.otlp.proto.http.trace_exporter", None)
    assert bring_away() == "missing"


def test_of_what_a_library_says_the_first_line_is_kept(tmp_path, capsys):
    set_up(settings_in(tmp_path, log_format="json"))
    try:
        raise ValueError("Jansen")
    except ValueError:
        logging.getLogger("asyncio").exception("Task exception was never retrieved\nfuture: <Jansen>")
    line = json.loads(capsys.readouterr().err)
    assert line["event"] == "Task exception was never retrieved"
    assert (line["logger"], line["level"], line["error"]) == ("asyncio", "error", "ValueError")
    assert "Jansen" not in json.dumps(line)
    set_up(settings_in(tmp_path))
