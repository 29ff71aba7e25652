"""Import occupations and skills, and learn to link titles to them; repeating it changes nothing."""

from collections.abc import Sequence
from pathlib import Path

from matching.domain.actor import Actor
from matching.errors import StoreError
from matching.exchange.esco import EscoCounts, read_esco
from matching.exchange.esco_words import Words, occupation_tables, read_skill_names, read_words
from matching.exchange.everyday_skills import everyday_skills
from matching.exchange.progress import Progress, silent
from matching.exchange.report import ImportReport, much_fewer
from matching.in_memory.knowledge import titles_of
from matching.storage import Store
from scoring.linking.index import METHOD
from scoring.linking.lexicon import Lexicon
from scoring.linking.making import make_index
from scoring.linking.skill_index import skill_lexicon
from scoring.taxonomy import NO_NAME, Taxonomy


def import_taxonomy(
    store: Store, actor: Actor, directory: Path, progress: Progress = silent, others: Sequence[Path] = ()
) -> ImportReport:
    """Read an ESCO download, take it into use, and then learn from it.

    Until the learning is done titles are linked by the letters of the names;
    an import that was stopped there is finished by importing again.

    Args:
        others: directories with the same occupations in other languages, to learn from.

    Raises:
        InvalidInputError: a file or column is missing or unreadable.
    """
    read = read_esco(directory, progress)
    lexicon = _lexicon(read.taxonomy, (directory, *others))
    skills = _skill_lexicon(read.taxonomy, (directory, *others))
    version, counts = read.taxonomy.version, _named(read.counts)
    before = store.reference.active_counts("taxonomy")
    changed = store.reference.active_version("taxonomy") != version
    store.reference.put("taxonomy", read.taxonomy.content(), version=version, counts=counts, actor=actor)
    learned = _learn(store, actor, version, (lexicon, skills), progress)
    return ImportReport(version, counts, changed or learned, much_fewer(before, counts))


def _learn(store: Store, actor: Actor, taxonomy: str, lexicons: tuple[Lexicon, Lexicon], progress: Progress) -> bool:
    """Make the index of this taxonomy, unless there is one made of the same words in the same way.

    Args:
        lexicons: the words of occupations, and those of skills.
    """
    lexicon, skills = lexicons
    words = f"{lexicon.digest}-{skills.digest}"
    kind, made_of = titles_of(taxonomy), {"woorden": words, "manier": METHOD}
    if store.reference.active_counts(kind) == made_of and _is_whole(store, kind):
        return False
    index = make_index(lexicon, progress, skills=skills)
    store.reference.put(kind, index.content(), version=index.version, counts=made_of, actor=actor)
    return True


def _is_whole(store: Store, kind: str) -> bool:
    try:
        return store.reference.active(kind) is not None
    except StoreError:
        return False


def _lexicon(taxonomy: Taxonomy, directories: Sequence[Path]) -> Lexicon:
    """Put what every other table of occupations says beside the Dutch words."""
    _, *tables = occupation_tables(directories)
    said = [read_words(table) for table in tables]
    nothing = Words((), "")
    of_each = [[one.get(uri, nothing) for one in said] for uri in taxonomy.occupations.uris]
    names = [tuple(name for words in every for name in words.names) for every in of_each]
    texts = [tuple(words.description for words in every if words.description) for every in of_each]
    return Lexicon.of(taxonomy, names, texts)


def _skill_lexicon(taxonomy: Taxonomy, directories: Sequence[Path]) -> Lexicon:
    """Put the everyday and English names of every skill beside the Dutch one; a group's name is none of a skill."""
    english, everyday, skills = read_skill_names(directories), everyday_skills(), taxonomy.skills
    names, others = [], []
    for uri, label, alternatives in zip(skills.uris, skills.labels, skills.alternatives, strict=True):
        other = english.get(uri, "")
        is_dutch = not label.startswith(NO_NAME) and label != other
        names.append(((label, *alternatives) if is_dutch else ()) + everyday.get(uri, ()))
        others.append((other,) if other else ())
    return skill_lexicon(names, others)


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
