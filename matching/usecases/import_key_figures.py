"""Import the figures that reports are held against, such as a baseline or a quota."""

from pathlib import Path

from matching.domain.actor import Actor
from matching.exchange.key_figures import read_key_figures
from matching.exchange.progress import Progress, silent
from matching.exchange.report import ImportReport
from matching.storage import Store


def import_key_figures(store: Store, actor: Actor, file: Path, progress: Progress = silent) -> ImportReport:
    """Read a table of figures and take it into use, in the place of the one before.

    A report of an earlier position of the ledger keeps the table that was in use there.

    Raises:
        InvalidInputError: every faulty row; nothing was taken into use.
    """
    progress("kerncijfers lezen", 0, 1)
    read = read_key_figures(file)
    version, counts = read.version, {"kerncijfers": len(read.figures)}
    changed = store.reference.active_version("key_figures") != version
    store.reference.put("key_figures", read.content(), version=version, counts=counts, actor=actor)
    progress("klaar", 1, 1)
    return ImportReport(version, counts, changed)
