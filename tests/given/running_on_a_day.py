"""A real server of passend on the day that a test chooses."""

from contextlib import contextmanager
from datetime import date

from running_server import furnish_with_reference_data, served, settings_in
from starlette.applications import Starlette
from starlette.routing import Mount

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
def running_on_a_day(directory, calendar: Calendar):
    """Run a server over a new data directory with the small reference data, and give a client of it."""
    furnish_with_reference_data(directory)

    def app(port: int) -> Starlette:
        made = create_app(settings_in(directory, port=port))
        _service_of(made).today = calendar.today
        return made

    with served(app) as client:
        yield client
