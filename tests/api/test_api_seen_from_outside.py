"""What somebody who runs passend sees: lines, figures and traces of a real server, and never a person."""

import json
import shutil
from dataclasses import dataclass

import httpx
import pytest
from command_line import run
from logging_in import log_in
from running_server import settings_in
from server_process import served

from api.bootstrap import open_service
from matching.domain.actor import SYSTEM

TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = {"traceparent": f"00-{TRACE}-b7ad6b7169203331-01"}


@dataclass(frozen=True)
class Outside:
    """What could be seen of a server while it was asked, and whom it knows."""

    lines: list
    figures: str
    public: list
    people: list
    names: list

    def of(self, event):
        return [line for line in self.lines if line["event"] == event]


@pytest.fixture(scope="module")
def outside(untouched, tmp_path_factory):
    """A server of which everything was asked that could leave a trace, and that was stopped then."""
    folder = shutil.copytree(untouched, tmp_path_factory.mktemp("buiten") / "data")
    people, names = known_in(folder)
    with served(folder) as server, httpx.Client(base_url=server.address, timeout=60) as client:
        for who in people[:5]:
            client.get(f"/v1/kandidaten/K-{who.number}", headers=PARENT)
            client.get(f"/v1/kandidaten/{who.id}", params={"velden": "nummer"})
            client.post(f"/v1/kandidaten/{who.id}/ranglijsten", json={"soort": "vacatures"})
        client.post("/v1/vacatures/V-101/ranglijsten", headers={"X-Passend-Rol": "consulent"})
        client.get("/v1/kandidaten/Jan-Jansen-9711AB", params={"naam": names[0]})
        client.get("/v1/regels", headers={"Authorization": "Bearer e30.e30.AAAA"})
        client.get("/v1/regels", headers={"X-Passend-Rol": "Jan-Jansen"})
        client.get("/regels", headers={"Host": "elders.example"})
        client.post("/inloggen", headers={"Sec-Fetch-Site": "cross-site"}, data={"wie": names[0]})
        client.post("/inloggen", data={"wie": names[0], "_csrf": "van een ander"})
        client.get("/vacatures/V-101")
        log_in(client, "kandidaat")
        public = [client.get(path) for path in ("/metrics", "/v1/metrics", "/metrics/")]
        figures = server.figures()
    return Outside([json.loads(line) for line in server.lines], figures, public, people, names)


def known_in(folder):
    """Give the people of an installation, and how they are called."""
    service = open_service(settings_in(folder))
    with service.store.read() as reader:
        people = [record.candidate for record in reader.people()]
    names = [one.name for one in service.identity.get_many([one.id for one in people], SYSTEM).values()]
    service.close()
    return people, names


def test_every_line_is_json_and_says_when_how_heavy_and_what(outside):
    assert all({"time", "level", "logger", "event"} <= line.keys() for line in outside.lines)
    loggers = {line["logger"] for line in outside.lines}
    assert {"passend.serve", "passend.request", "passend.ready", "uvicorn.error"} <= loggers


def test_a_server_says_that_it_starts_and_that_it_stops(outside):
    assert [line["event"] for line in outside.lines if line["logger"] == "passend.serve"] == ["start", "stop"]


def test_a_request_is_one_line_with_its_route_its_role_and_its_trace(outside):
    mine = [line for line in outside.lines if line.get("trace") == TRACE]
    assert [(one["event"], one["method"], one["route"], one["status"], one["role"]) for one in mine] == [
        ("request", "GET", "/v1/kandidaten/{kandidaatId}", 200, "jobhunter")
    ] * 5
    assert all(one["ms"] > 0 for one in mine)


def test_no_line_and_no_figure_says_who(outside):
    said = "\n".join(map(json.dumps, outside.lines)) + outside.figures
    assert "/v1/kandidaten/{kandidaatId}" in said
    assert len(outside.names) > 100
    for who in outside.people:
        assert str(who.id) not in said
        assert f"K-{who.number}" not in said
    for name in (*outside.names, "Jansen", "9711AB", "naam="):
        assert name not in said


def test_who_may_not_come_in_is_a_line_and_a_figure(outside):
    (line,) = outside.of("log_in_refused")
    assert (line["level"], line["how"]) == ("warning", "token")
    assert 'passend_log_ins_refused_total{how="token"} 1.0' in outside.figures


def test_what_a_guard_turns_away_is_a_line_and_a_figure_without_whom(outside):
    said = ("time", "level", "logger", "event")
    lines = [{name: value for name, value in line.items() if name not in said} for line in outside.of("turned_away")]
    guards = ["andere-host", "andere-website", "ander-formulier"]
    assert [line["guard"] for line in lines] == guards
    assert all(line.keys() <= {"guard", "trace"} for line in lines)
    assert all(f'passend_guards_turned_away_total{{guard="{one}"}} 1.0' in outside.figures for one in guards)


def test_a_log_in_is_a_line_with_the_role_and_nobody_in_it(outside):
    (line,) = outside.of("logged_in")
    assert (line["level"], line["roles"]) == ("info", ["kandidaat"])
    assert not {*map(str, line.values())} & {f"K-{who.number}" for who in outside.people}


def test_figures_are_counted_by_route_and_say_how_the_pool_and_the_database_are(outside):
    told = outside.figures
    by_route = 'passend_requests_total{method="GET",route="/v1/kandidaten/{kandidaatId}",status="200"} 10.0'
    assert by_route in told
    assert 'passend_request_seconds_count{route="/v1/vacatures/{vacatureId}/ranglijsten"} 1.0' in told
    assert 'passend_work_seconds_count{work="rank"} 1.0' in told
    assert "passend_database_answers 1.0" in told
    assert "passend_messages_waiting " in told
    assert "passend_pool_positions_behind 0.0" in told
    (held,) = [float(line.split()[1]) for line in told.splitlines() if line.startswith("passend_pool_people ")]
    assert 0 < held <= len(outside.people)


def test_figures_are_never_on_the_public_port(outside):
    for answer in outside.public:
        assert answer.status_code == 404
        assert "passend_requests" not in answer.text


def test_the_port_of_the_figures_is_not_the_public_one(tmp_path):
    refused = run(tmp_path, "serve", PASSEND_PORT="8123", PASSEND_METRICS_PORT="8123")
    assert refused.returncode == 1
    assert "kies voor de cijfers een andere poort" in refused.stderr


def test_a_problem_names_its_trace(client):
    assert client.get("/v1/kandidaten/K-1", headers=PARENT).json()["traceId"] == TRACE
    assert client.get("/v1/kandidaten/K-1").json()["traceId"] not in ("", TRACE)


@pytest.mark.parametrize("wrong", ["", "00-0-0-01", "jan", f"00-{TRACE}-b7ad6b7169203331-01" * 50, "00-ü-1-01"])
def test_a_trace_that_is_none_is_replaced_by_one_of_ours(client, wrong):
    told = client.get("/v1/kandidaten/K-1", headers={"traceparent": wrong.encode()}).json()
    assert len(told["traceId"]) == 32
    assert told["traceId"] != TRACE


def test_a_command_that_fails_is_a_line_for_machines_without_what_was_typed(tmp_path):
    done = run(tmp_path, "rank", "V-Jansen", PASSEND_LOG_FORMAT="json")
    assert done.returncode == 1
    (line,) = [json.loads(one) for one in done.stderr.splitlines() if one.startswith('{"time"')]
    assert (line["event"], line["code"]) == ("command_failed", 1)
    assert "Jansen" not in json.dumps(line)


def test_a_command_in_the_demo_says_one_sentence_and_nothing_else(tmp_path):
    done = run(tmp_path, "rank", "V-1")
    assert len(done.stderr.splitlines()) == 1
