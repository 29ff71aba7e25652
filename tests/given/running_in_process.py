"""passend within this process, on a day that the test chooses: as a server, without a socket."""

from contextlib import contextmanager
from datetime import date

from running_server import furnish_with_reference_data, settings_in
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from api.app import create_app
from matching.service import Service


class Calendar:
    """The day it is, for as long as the test says so."""

    def __init__(self, day: date) -> None:
        self.day = day

    def today(self) -> date:
        return self.day


def _service_of(app: Starlette) -> Service:
    mounted = next(route.app for route in app.routes if isinstance(route, Mount) and route.path == "/v1")
    return mounted.state.door.open()


@contextmanager
def running_in_process(directory, calendar: Calendar):
    """Open passend over a new data directory with the small reference data, and give a client of it."""
    furnish_with_reference_data(directory)
    app = create_app(settings_in(directory))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        _service_of(app).today = calendar.today
        yield client
