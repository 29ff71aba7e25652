"""Which files of the official ESCO download are there, and whether they have the columns that we read.

The download in another language or version has the same names with another
end: `occupations_nl.csv`, `occupations_en.csv`, `occupations_nl-v1.2.csv`.
"""

from dataclasses import dataclass
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.csv_table import CsvTable

WORDS = ("conceptUri", "preferredLabel", "altLabels", "hiddenLabels")
REQUIRED = {
    "occupations": (*WORDS, "iscoGroup", "description"),
    "skills": WORDS,
    "skillGroups": ("conceptUri", "preferredLabel"),
    "broaderRelationsSkillPillar": ("conceptUri", "broaderUri", "broaderType"),
    "occupationSkillRelations": ("occupationUri", "skillUri", "relationType"),
}
ENGLISH = ("skills_en_labels.csv", "skills_en.csv")


@dataclass(frozen=True)
class EscoFiles:
    """The tables of one download.

    Attributes:
        english: English labels of the skills, where the download has them.
    """

    occupations: CsvTable
    skills: CsvTable
    groups: CsvTable
    broader: CsvTable
    relations: CsvTable
    english: CsvTable | None


def find_files(directory: Path) -> EscoFiles:
    """Find the files of a download; Dutch ones first.

    Raises:
        InvalidInputError: a file or column is missing; every fault at once, with what was found.
    """
    if not directory.is_dir():
        raise InvalidInputError((Fault(str(directory), "deze map is er niet", "de map van de ESCO-download (CSV)"),))
    paths = {stem: _find(directory, stem) for stem in REQUIRED}
    tables = {stem: CsvTable(path, REQUIRED[stem]) for stem, path in paths.items() if path}
    if english := next((directory / name for name in ENGLISH if (directory / name).is_file()), None):
        tables["english"] = CsvTable(english, ("conceptUri", "preferredLabel"))
    faults = tuple(_missing(directory, stem) for stem, path in paths.items() if path is None)
    faults += tuple(fault for table in tables.values() for fault in table.faults())
    if faults:
        raise InvalidInputError(faults)
    return EscoFiles(
        occupations=tables["occupations"],
        skills=tables["skills"],
        groups=tables["skillGroups"],
        broader=tables["broaderRelationsSkillPillar"],
        relations=tables["occupationSkillRelations"],
        english=tables.get("english"),
    )


def _find(directory: Path, stem: str) -> Path | None:
    """Give the file of this stem, a Dutch one if there are more."""
    found = sorted(path for path in directory.glob(f"{stem}_*.csv") if path.name != ENGLISH[0])
    return min(found, key=lambda path: (not path.name.startswith(f"{stem}_nl"), path.name), default=None)


def _missing(directory: Path, stem: str) -> Fault:
    present = ", ".join(sorted(path.name for path in directory.glob("*.csv"))) or "geen enkel CSV-bestand"
    return Fault(
        f"{stem}_nl.csv",
        f"dit bestand ontbreekt in {directory}; gevonden: {present}",
        "de officiële ESCO-download (CSV), uitgepakt in één map",
    )
