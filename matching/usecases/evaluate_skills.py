"""How well are skill phrases linked to the taxonomy in use, beside plain ways of doing it?"""

from matching.errors import Fault, InvalidInputError
from matching.exchange.progress import Progress, silent
from matching.in_memory.knowledge import Knowledge
from matching.usecases.compare_links import LIKENESSES, Evaluation, Questions, compared
from scoring.linking.contest import Corpus, Linked
from scoring.linking.lexicon import Kind, Lexicon, Texts
from scoring.linking.search import Shares
from scoring.linking.skill_index import skill_lexicon


def evaluate_skills(questions: Questions, knowledge: Knowledge, progress: Progress = silent) -> Evaluation:
    """Rank the skills of the taxonomy in use for every phrase, and measure; answers are URIs.

    Raises:
        InvalidInputError: this taxonomy has no index of skills.
    """
    if knowledge.titles is None or knowledge.titles.skills is None:
        fault = Fault(
            "taxonomie",
            "van de vaardigheden van deze taxonomie is geen index; lees haar in: passend taxonomy import MAP",
            "een ingelezen taxonomie",
        )
        raise InvalidInputError((fault,))
    skills = knowledge.taxonomy.skills
    labels = dict(zip(skills.uris, skills.labels, strict=True))
    corpus = Corpus(labels, skills.uris, tuple((uri,) for uri in skills.uris))
    return compared(
        questions,
        Linked(knowledge.vocabulary.linker.rank_skills, corpus),
        _lexicon(knowledge.titles.skills.texts, len(skills)),
        {uri: uri for uri in skills.uris},
        Shares(),
        LIKENESSES,
        progress,
    )


def _lexicon(texts: Texts, count: int) -> Lexicon:
    """Give the words of the skills as the index has them."""
    words: dict[Kind, list[list[str]]] = {kind: [[] for _ in range(count)] for kind in Kind}
    for kind, concept, text in zip(texts.kind.tolist(), texts.concept.tolist(), texts.words, strict=True):
        words[Kind(kind)][concept].append(text)
    names, others = ([tuple(of) for of in words[kind]] for kind in (Kind.NAME, Kind.OTHER_LANGUAGE))
    return skill_lexicon(names, others)
