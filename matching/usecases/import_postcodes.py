"""Import the PC4 areas of the country; points that cannot be true are reported and not used."""

from pathlib import Path

from matching.domain.actor import Actor
from matching.exchange.geonames import read_geonames
from matching.exchange.progress import Progress, silent
from matching.exchange.report import ImportReport, much_fewer
from matching.storage import Store


def import_postcodes(store: Store, actor: Actor, file: Path, progress: Progress = silent) -> ImportReport:
    """Read a GeoNames table and take it into use.

    Raises:
        InvalidInputError: the file is not there, is not text, or has no usable line.
    """
    read = read_geonames(file, progress)
    version = read.geography.version
    counts = {
        "regels": read.lines,
        "postcodegebieden": len(read.geography.codes),
        "gebieden zonder betrouwbaar punt": read.without_point,
        "ongeloofwaardige punten": len(read.implausible),
        "onleesbare regels": len(read.malformed),
    }
    before = store.reference.active_counts("postcodes")
    changed = store.reference.active_version("postcodes") != version
    store.reference.put("postcodes", read.geography.content(), version=version, counts=counts, actor=actor)
    fewer = much_fewer(before, counts)
    return ImportReport(version, counts, changed, fewer + read.implausible + read.malformed)
