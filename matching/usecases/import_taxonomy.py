"""Import occupations and skills; the version is the content, so repeating it changes nothing."""

from pathlib import Path

from matching.domain.actor import Actor
from matching.exchange.esco import EscoCounts, read_esco
from matching.exchange.progress import Progress, silent
from matching.exchange.report import ImportReport, much_fewer
from matching.storage import Store


def import_taxonomy(store: Store, actor: Actor, directory: Path, progress: Progress = silent) -> ImportReport:
    """Read an ESCO download and take it into use.

    Raises:
        InvalidInputError: a file or column is missing or unreadable.
    """
    read = read_esco(directory, progress)
    version, counts = read.taxonomy.version, _named(read.counts)
    before = store.reference.active_counts("taxonomy")
    changed = store.reference.active_version("taxonomy") != version
    store.reference.put("taxonomy", read.taxonomy.content(), version=version, counts=counts, actor=actor)
    return ImportReport(version, counts, changed, much_fewer(before, counts))


def _named(counts: EscoCounts) -> dict[str, int]:
    return {
        "beroepen": counts.occupations,
        "namen van beroepen": counts.labels,
        "vaardigheden": counts.skills,
        "vaardigheden met een Nederlandse naam": counts.dutch,
        "vaardigheden met de naam van hun groep": counts.by_group,
        "vaardigheden met een Engelse naam": counts.english,
        "relaties": counts.relations,
        "relaties naar onbekende begrippen": counts.unknown_relations,
    }
