"""Import the numbers of rules that a municipality lays down for itself."""

from pathlib import Path

from matching.domain.actor import Actor
from matching.exchange.progress import Progress, silent
from matching.exchange.report import ImportReport
from matching.exchange.rule_settings import read_rule_settings
from matching.storage import Store


def import_rule_settings(store: Store, actor: Actor, file: Path, progress: Progress = silent) -> ImportReport:
    """Read a table of settings and take it into use, in the place of the one before.

    What was decided before keeps the rules that it was decided on.

    Raises:
        InvalidInputError: every faulty row; nothing was taken into use.
    """
    read = read_rule_settings(file, progress)
    version, counts = read.version, {"instellingen": len(read.settings)}
    changed = store.reference.active_version("rule_settings") != version
    store.reference.put("rule_settings", read.content(), version=version, counts=counts, actor=actor)
    return ImportReport(version, counts, changed)
