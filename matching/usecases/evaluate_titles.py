"""How well are titles linked, beside what people judged right, and beside plain ways of doing it?"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import numpy as np

from matching.errors import Fault, InvalidInputError
from matching.exchange.esco_words import Words, occupation_tables, read_words
from matching.exchange.progress import Progress, silent
from matching.in_memory.knowledge import Knowledge
from matching.usecases.compare_links import LIKENESSES, Evaluation, Questions, compared
from scoring.linking.contest import Corpus, Learned, Linked
from scoring.linking.index import TitleIndex
from scoring.linking.label_order import FIRST
from scoring.linking.lexicon import Lexicon
from scoring.linking.making import make_index
from scoring.linking.search import Search, Shares
from scoring.linking.training import STEPS
from scoring.similarity.text import fold

HEADING = "/isco/"


class Without(StrEnum):
    """A part of the method that can be left out, to see what it brings; or the baselines, to be done sooner."""

    TRAINING = "training"
    OTHER_LANGUAGES = "andere-talen"
    DESCRIPTIONS = "omschrijvingen"
    FAMILY = "familie"
    CENTRE = "midden"
    BEST_NAME = "beste-naam"
    EQUAL_NAME = "gelijke-naam"
    ORDER = "volgorde"
    BASELINES = "vergelijking"


def evaluate_on_corpus(
    questions: Questions,
    words: Mapping[str, str],
    concept_of: Mapping[str, str],
    directories: Sequence[Path],
    without: Sequence[Without] = (),
    progress: Progress = silent,
) -> Evaluation:
    """Learn from these names and directories, rank the names for every title, and measure.

    Args:
        words: the names that are ranked, by id; concept_of: the concept of each.
        directories: tables of occupations, for descriptions and other languages of the same concepts.

    Raises:
        InvalidInputError: there is no name, a name has no concept, or a table is unreadable.
    """
    refuse_unusable(words, concept_of)
    corpus = Corpus.of(words, concept_of, 0.0 if Without.ORDER in without else FIRST)
    lexicon, index = learned_from(corpus, directories, without, progress)
    likenesses = {} if Without.BASELINES in without else LIKENESSES
    ours = Learned(Search(index, _shares(without)), corpus)
    return compared(questions, ours, lexicon, concept_of, _shares(without), likenesses, progress)


def learned_from(
    corpus: Corpus, directories: Sequence[Path], without: Sequence[Without], progress: Progress
) -> tuple[Lexicon, TitleIndex]:
    """Learn from the names of a corpus and what directories say beside them.

    Raises:
        InvalidInputError: a directory has no table of occupations, or one is unreadable.
    """
    empty = [str(directory) for directory in directories if not occupation_tables([directory])]
    if empty:
        faults = (Fault(name, "in deze map staat geen tabel van beroepen", "occupations_nl.csv") for name in empty)
        raise InvalidInputError(tuple(faults))
    lexicon = _lexicon(corpus, directories, without)
    return lexicon, make_index(lexicon, progress, steps=0 if Without.TRAINING in without else STEPS)


def evaluate_on_taxonomy(questions: Questions, knowledge: Knowledge, progress: Progress = silent) -> Evaluation:
    """Rank the occupations of the taxonomy in use for every title, and measure; answers are URIs.

    Raises:
        InvalidInputError: nothing was learned from this taxonomy.
    """
    if knowledge.titles is None:
        fault = Fault(
            "taxonomie",
            "van deze taxonomie is niets geleerd; lees haar in: passend taxonomy import MAP",
            "een ingelezen taxonomie",
        )
        raise InvalidInputError((fault,))
    occupations = knowledge.taxonomy.occupations
    itself = {uri: uri for uri in occupations.uris}
    labels = dict(zip(occupations.uris, occupations.labels, strict=True))
    corpus = Corpus(labels, occupations.uris, tuple((uri,) for uri in occupations.uris))
    return compared(
        questions,
        Linked(knowledge.vocabulary.linker.rank_occupations, corpus),
        Lexicon.of(knowledge.taxonomy),
        itself,
        Shares(),
        LIKENESSES,
        progress,
    )


def trusted_words(words: Sequence[str], knowledge: Knowledge) -> dict[str, str]:
    """Give which of these words, that are no titles, are linked all the same, with the occupation."""
    labels, linked = knowledge.taxonomy.occupations.labels, knowledge.vocabulary.linker.link_occupations(words)
    return {word: labels[links[0].concept] for word, links in zip(words, linked, strict=True) if links}


def _lexicon(corpus: Corpus, directories: Sequence[Path], without: Sequence[Without]) -> Lexicon:
    """Put what the tables say of each concept beside its names."""
    said = [(table.name, read_words(table)) for table in occupation_tables(directories)]
    nothing, nobody = Words((), ""), ((),) * len(corpus.concepts)
    languages = [words for name, words in said if not name.startswith("occupations_nl")]
    of_each = [[words.get(uri, nothing) for _, words in said] for uri in corpus.concepts]
    names = tuple(
        tuple(name for words in languages for name in words.get(uri, nothing).names) for uri in corpus.concepts
    )
    texts = tuple(tuple(words.description for words in every if words.description) for every in of_each)
    return Lexicon(
        names=tuple(tuple(corpus.words[name] for name in ids) for ids in corpus.names),
        other_languages=nobody if Without.OTHER_LANGUAGES in without else names,
        descriptions=nobody if Without.DESCRIPTIONS in without else texts,
        groups=tuple(_group(uri, said) for uri in corpus.concepts),
        is_heading=np.array([HEADING in uri for uri in corpus.concepts], dtype=np.bool_),
    )


def _group(uri: str, said: Sequence[tuple[str, Mapping[str, Words]]]) -> str:
    """Give the ISCO-08 code of a concept; a heading has its own in its URI."""
    if HEADING in uri:
        return uri.rpartition("/C")[2]
    return next((words[uri].group for _, words in said if uri in words), "")


def _shares(without: Sequence[Without]) -> Shares:
    left_out = {
        Without.FAMILY: "family",
        Without.CENTRE: "centre",
        Without.BEST_NAME: "name",
        Without.EQUAL_NAME: "equal",
    }
    return replace(Shares(), **{name: 0 for part, name in left_out.items() if part in without})


def refuse_unusable(words: Mapping[str, str], concept_of: Mapping[str, str]) -> None:
    """Refuse a corpus that nothing can be linked to."""
    if not any(map(fold, words.values())):
        raise InvalidInputError((Fault("--corpus", "hierin staat geen naam", "een regel per naam: id, tab, naam"),))
    missing = [name for name in words if name not in concept_of]
    if missing:
        fault = Fault(
            missing[0], f"van {len(missing)} namen is het begrip niet bekend", "een regel in --mapping per naam"
        )
        raise InvalidInputError((fault,))
