"""Import the crosswalk between the codes of VUM and ours."""

from pathlib import Path

from matching.domain.actor import Actor
from matching.domain.crosswalk import CodeSystem, Relation
from matching.exchange.crosswalk import read_crosswalk
from matching.exchange.progress import Progress, silent
from matching.exchange.report import ImportReport, much_fewer
from matching.storage import Store

KIND = "crosswalk"


def import_crosswalk(store: Store, actor: Actor, file: Path, progress: Progress = silent) -> ImportReport:
    """Read a table of codes and take it into use, in the place of the one before.

    Raises:
        InvalidInputError: the faulty rows; nothing was taken into use.
    """
    progress("vertaaltabel lezen", 0, 1)
    read = read_crosswalk(file)
    counts = {f"codes van {system}": sum(one.system is system for one in read.crossings) for system in CodeSystem}
    counts["niet exact"] = sum(one.relation is not Relation.EXACT for one in read.crossings)
    before = store.reference.active_counts(KIND)
    changed = store.reference.active_version(KIND) != read.version
    store.reference.put(KIND, read.content(), version=read.version, counts=counts, actor=actor)
    progress("klaar", 1, 1)
    return ImportReport(read.version, counts, changed, much_fewer(before, counts))
