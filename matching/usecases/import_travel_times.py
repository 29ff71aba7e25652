"""Import a user's own travel times, which replace the estimates wherever they speak."""

from pathlib import Path

from matching.domain.actor import Actor
from matching.exchange.progress import Progress, silent
from matching.exchange.report import ImportReport
from matching.exchange.travel_times import read_travel_times
from matching.storage import Store


def import_travel_times(store: Store, actor: Actor, file: Path, progress: Progress = silent) -> ImportReport:
    """Read a table of travel times and take it into use, in the place of the one before.

    Raises:
        InvalidInputError: every faulty row; nothing was taken into use.
    """
    read = read_travel_times(file, progress)
    version, counts = read.table.version, {"reistijden": read.rows}
    changed = store.reference.active_version("travel_times") != version
    store.reference.put("travel_times", read.table.content(), version=version, counts=counts, actor=actor)
    return ImportReport(version, counts, changed)
