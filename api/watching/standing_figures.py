"""Figures that are looked up when somebody asks for them: how far the pool follows, and what waits in the database."""

from collections.abc import Iterable, Iterator

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import CounterMetricFamily
from prometheus_client.registry import Collector

from api.bootstrap import ServiceDoor
from api.watching.in_time import InTime
from matching.storage.engine import FAILURES
from matching.storage.pulse import Pulse, Waits
from matching.usecases.take_pulse import take_pulse

ANSWERS = "passend_database_answers"
ERRORS = "passend_database_errors"
PEOPLE = "passend_pool_people"
BEHIND = "passend_pool_positions_behind"
WORKED_AT = "passend_days_work_timestamp_seconds"
MESSAGES, DELIVERIES = "passend_messages_waiting", "passend_deliveries_waiting"
MESSAGES_SINCE = "passend_messages_waiting_since_timestamp_seconds"
DELIVERIES_SINCE = "passend_deliveries_waiting_since_timestamp_seconds"


class StandingFigures(Collector):
    """Asks the service of a process; a database that hangs holds nobody up for longer than a second."""

    def __init__(self, door: ServiceDoor) -> None:
        self._door = door
        self._pulse = InTime(lambda: take_pulse(door.open()))

    def describe(self) -> Iterable[GaugeMetricFamily]:
        """Say nothing beforehand: registering asks no database."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily | CounterMetricFamily]:
        """Give what is known now; what is not known is absent, never zero."""
        pulse = self._taken()
        yield GaugeMetricFamily(ANSWERS, "Whether the database answers within a second.", value=pulse is not None)
        errors = CounterMetricFamily(ERRORS, "Errors of a database, by kind of database.", labels=("database",))
        for kind, count in sorted(FAILURES.items()):
            errors.add_metric([kind], count)
        yield errors
        yield from self._of_pool(pulse)
        if pulse is not None:
            yield from _of_pulse(pulse)

    def _taken(self) -> Pulse | None:
        try:
            return self._pulse.answer()
        except Exception:  # whatever it is: the database does not answer
            return None

    def _of_pool(self, pulse: Pulse | None) -> Iterator[GaugeMetricFamily]:
        standing = self._door.held()
        if standing is None:
            return
        yield GaugeMetricFamily(PEOPLE, "People who can be on a list.", value=len(standing.ids))
        if pulse is not None:
            behind = max(0, pulse.position - standing.position)
            told = "Positions of the ledger since the pool was asked last; the next question follows them first."
            yield GaugeMetricFamily(BEHIND, told, value=behind)


def _of_pulse(pulse: Pulse) -> Iterator[GaugeMetricFamily]:
    yield from _of_waits(MESSAGES, MESSAGES_SINCE, "Messages", pulse.messages)
    yield from _of_waits(DELIVERIES, DELIVERIES_SINCE, "Deliveries of webhooks", pulse.deliveries)
    if pulse.worked_at is not None:
        told = "When the work of a day was done last; absent when that was more than a month ago."
        yield GaugeMetricFamily(WORKED_AT, told, value=pulse.worked_at.timestamp())


def _of_waits(count: str, since: str, what: str, waits: Waits) -> Iterator[GaugeMetricFamily]:
    yield GaugeMetricFamily(count, f"{what} that wait to leave.", value=waits.count)
    if waits.since is not None:
        yield GaugeMetricFamily(since, f"{what}: since when the oldest waits.", value=waits.since.timestamp())
