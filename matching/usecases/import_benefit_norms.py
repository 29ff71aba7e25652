"""Import the benefit norms by living situation and date."""

from pathlib import Path

from matching.domain.actor import Actor
from matching.exchange.benefit_norms import read_benefit_norms
from matching.exchange.progress import Progress, silent
from matching.exchange.report import ImportReport
from matching.storage import Store


def import_benefit_norms(store: Store, actor: Actor, file: Path, progress: Progress = silent) -> ImportReport:
    """Read a table of norms and take it into use, in the place of the one before.

    Raises:
        InvalidInputError: every faulty row; nothing was taken into use.
    """
    progress("normen lezen", 0, 1)
    read = read_benefit_norms(file)
    version, counts = read.version, {"normen": len(read.norms)}
    changed = store.reference.active_version("benefit_norms") != version
    store.reference.put("benefit_norms", read.content(), version=version, counts=counts, actor=actor)
    progress("klaar", 1, 1)
    return ImportReport(version, counts, changed)
