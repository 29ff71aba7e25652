"""The official ESCO classification, read into a Taxonomy.

A skill without a Dutch label is shown by its Dutch skill group, "(groep) ...",
or in English; the concept itself is kept, and its English label stays one of
its other names. A relation to a concept that is not in the download is
counted, and left out.

Source: ESCO CSV download, European Commission (reuse decision 2011/833/EU).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np

from matching.exchange.csv_table import CsvTable
from matching.exchange.esco_files import EscoFiles, find_files
from matching.exchange.progress import Progress, silent
from scoring.taxonomy import NO_NAME, Concepts, Relations, Taxonomy

STEPS = 4
SHORTEST_NAME = 5
Names = tuple[str, ...]
Hierarchy = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class EscoCounts:
    """What an import read.

    Attributes:
        labels: names of occupations, preferred and other ones.
        dutch, by_group, english: how many skills are shown by which label; together `skills`.
        relations: all of them; `unknown_relations` name a concept that is not there.
    """

    occupations: int
    labels: int
    skills: int
    dutch: int
    by_group: int
    english: int
    relations: int
    unknown_relations: int


@dataclass(frozen=True)
class EscoImport:
    """A taxonomy with the count of what it was made from."""

    taxonomy: Taxonomy
    counts: EscoCounts


@dataclass(frozen=True)
class _Skills:
    concepts: Concepts
    dutch: int
    by_group: int


def read_esco(directory: Path, progress: Progress = silent) -> EscoImport:
    """Read a download; seconds for the full classification.

    Raises:
        InvalidInputError: a file or column is missing or unreadable.
    """
    files = find_files(directory)
    progress("beroepen lezen", 0, STEPS)
    occupations, isco, descriptions = _occupations(files.occupations)
    progress("vaardigheden lezen", 1, STEPS)
    above = tuple((uri, higher) for uri, higher, _ in files.broader.rows())
    skills = _skills(files, above)
    progress("relaties lezen", 2, STEPS)
    relations, read = _relations(files.relations, occupations, skills.concepts)
    progress("ordenen", 3, STEPS)
    taxonomy = Taxonomy.build("esco", occupations, isco, skills.concepts, relations, descriptions, above)
    progress("klaar", STEPS, STEPS)
    return EscoImport(taxonomy, _counts(occupations, skills, relations, read))


def _counts(occupations: Concepts, skills: _Skills, relations: Relations, read: int) -> EscoCounts:
    total = len(skills.concepts)
    return EscoCounts(
        occupations=len(occupations),
        labels=len(occupations) + sum(len(names) for names in occupations.alternatives),
        skills=total,
        dutch=skills.dutch,
        by_group=skills.by_group,
        english=total - skills.dutch - skills.by_group,
        relations=read,
        unknown_relations=read - len(relations.skill),
    )


def _occupations(table: CsvTable) -> tuple[Concepts, Names, Names]:
    """Give the occupations by URI, their ISCO codes and descriptions."""
    rows = sorted({row[0]: row for row in table.rows()}.values())
    concepts = Concepts(
        uris=tuple(uri for uri, *_ in rows),
        labels=tuple(label for _, label, *_ in rows),
        alternatives=tuple(_names(label, other, hidden) for _, label, other, hidden, *_ in rows),
    )
    isco = tuple(code if len(code) == 4 and code.isdigit() else "" for *_, code, _ in rows)
    return concepts, isco, tuple(description for *_, description in rows)


def _skills(files: EscoFiles, above: Hierarchy) -> _Skills:
    """Give every skill of the download, with or without a Dutch label, by URI."""
    dutch = {uri: (label, _names(label, other, hidden)) for uri, label, other, hidden in files.skills.rows()}
    english = {row[0]: row[1] for row in files.english.rows()} if files.english else {}
    groups = _group_labels(files, above)
    uris, labels, alternatives, by_group = sorted({*dutch, *english}), [], [], 0
    for uri in uris:
        label, names = dutch.get(uri, ("", ()))
        if not label and (group := groups.get(uri)):
            label, names, by_group = f"{NO_NAME} {group}", (*names, *_names(group, english.get(uri, ""))), by_group + 1
        labels.append(label or english.get(uri, uri))
        alternatives.append(names)
    known = sum(bool(label) for label, _ in dutch.values())
    return _Skills(Concepts(tuple(uris), tuple(labels), tuple(alternatives)), known, by_group)


def _group_labels(files: EscoFiles, above: Hierarchy) -> dict[str, str]:
    """Give the label of the nearest labelled skill group of every skill, if it has one."""
    labels = {uri: label for uri, label in files.groups.rows() if label}
    broader: dict[str, set[str]] = {}
    for uri, higher in above:
        broader.setdefault(uri, set()).add(higher)
    return {uri: label for uri in broader if (label := _nearest(uri, broader, labels))}


def _nearest(uri: str, broader: Mapping[str, set[str]], labels: Mapping[str, str]) -> str:
    """Climb until a labelled group; of two at the same height the first by alphabet."""
    level, seen = broader.get(uri, set()), {uri}
    while level:
        if found := [labels[above] for above in level if above in labels]:
            return min(found)
        seen |= level
        level = {higher for above in level for higher in broader.get(above, ())} - seen
    return ""


def _relations(table: CsvTable, occupations: Concepts, skills: Concepts) -> tuple[Relations, int]:
    """Give the relations between concepts that are there, and how many were read."""
    read, known = 0, []
    for occupation, skill, kind in table.rows():
        read += 1
        ends = occupations.index(occupation), skills.index(skill)
        if ends[0] is not None and ends[1] is not None:
            known.append((*ends, kind == "essential"))
    columns = np.array(known, dtype=np.int64).reshape(-1, 3)
    return Relations(columns[:, 0], columns[:, 1].astype(np.int32), columns[:, 2].astype(np.bool_)), read


def _names(label: str, *cells: str) -> Names:
    """Give the other names in these cells, one a line, each once and never the label."""
    lines = [name.strip() for cell in cells for name in cell.splitlines()]
    names = chain.from_iterable((name, *_both_sexes(name)) for name in (label, *lines))
    return tuple(dict.fromkeys(name for name in names if name and name != label))


def _both_sexes(name: str) -> Names:
    """Give the halves of "tuinman/tuinvrouw": a name is written so only when both halves are whole names."""
    halves = tuple(half.strip() for half in name.split("/"))
    are_whole = len({len(half.split()) for half in halves}) == 1 and min(map(len, halves)) >= SHORTEST_NAME
    return halves if len(halves) == 2 and are_whole else ()
