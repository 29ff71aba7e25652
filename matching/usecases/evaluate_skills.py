"""How well are skill phrases linked to the taxonomy in use, beside plain ways of doing it?"""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from matching.errors import Fault, InvalidInputError
from matching.exchange.progress import Progress, silent
from matching.in_memory.knowledge import Knowledge
from matching.usecases.compare_links import LIKENESSES, Evaluation, Questions, compared
from scoring.linking.contest import Corpus, Linked
from scoring.linking.index import TitleIndex
from scoring.linking.lexicon import Kind, Lexicon, Texts
from scoring.linking.search import Shares
from scoring.linking.skill_index import SkillIndex, skill_lexicon
from scoring.linking.skill_search import SkillShares
from scoring.titles import Linker


class WithoutOfSkills(StrEnum):
    """A part of the method that can be left out, to see what it brings; or the baselines, to be done sooner."""

    EVERYDAY_NAMES = "omgangstaal"
    OTHER_LANGUAGES = "andere-talen"
    WORK = "beroepen"
    BASELINES = "vergelijking"


def evaluate_skills(
    questions: Questions,
    knowledge: Knowledge,
    without: Sequence[WithoutOfSkills] = (),
    progress: Progress = silent,
) -> Evaluation:
    """Rank the skills of the taxonomy in use for every phrase, and measure; answers are URIs.

    Raises:
        InvalidInputError: this taxonomy has no index of skills.
    """
    index, of = _index(knowledge, without)
    skills, linker = knowledge.taxonomy.skills, Linker(knowledge.taxonomy, replace(index, skills=of), _shares(without))
    labels = dict(zip(skills.uris, skills.labels, strict=True))
    corpus = Corpus(labels, skills.uris, tuple((uri,) for uri in skills.uris))
    return compared(
        questions,
        Linked(linker.rank_skills, corpus),
        _lexicon(of.texts, len(skills)),
        {uri: uri for uri in skills.uris},
        Shares(),
        {} if WithoutOfSkills.BASELINES in without else LIKENESSES,
        progress,
    )


def _index(knowledge: Knowledge, without: Sequence[WithoutOfSkills]) -> tuple[TitleIndex, SkillIndex]:
    index = knowledge.titles
    if index is None or index.skills is None:
        fault = Fault(
            "taxonomie",
            "van de vaardigheden van deze taxonomie is geen index; lees haar in: passend taxonomy import MAP",
            "een ingelezen taxonomie",
        )
        raise InvalidInputError((fault,))
    if WithoutOfSkills.EVERYDAY_NAMES in without:
        return index, index.skills.without_spoken(knowledge.taxonomy.skills)
    return index, index.skills


def _shares(without: Sequence[WithoutOfSkills]) -> SkillShares:
    whole = SkillShares()
    return SkillShares(
        other=0 if WithoutOfSkills.OTHER_LANGUAGES in without else whole.other,
        work=0 if WithoutOfSkills.WORK in without else whole.work,
    )


def _lexicon(texts: Texts, count: int) -> Lexicon:
    """Give the words of the skills as the index has them."""
    words: dict[Kind, list[list[str]]] = {kind: [[] for _ in range(count)] for kind in Kind}
    for kind, concept, text in zip(texts.kind.tolist(), texts.concept.tolist(), texts.words, strict=True):
        words[Kind(kind)][concept].append(text)
    names, others = ([tuple(of) for of in words[kind]] for kind in (Kind.NAME, Kind.OTHER_LANGUAGE))
    return skill_lexicon(names, others)
