"""Measuring the linker of a taxonomy in use, as everyone uses it."""

import pytest

from fixtures.reference import occupation_uri, small_geography, small_taxonomy
from matching.errors import InvalidInputError
from matching.in_memory.knowledge import Knowledge, KnowledgeVersions
from matching.rules.rule import World
from matching.usecases.compare_links import Questions
from matching.usecases.evaluate_titles import evaluate_on_corpus, evaluate_on_taxonomy
from scoring.linking.lexicon import Lexicon
from scoring.linking.making import make_index

TITLES = {"1": "glazenwasser", "2": "chauffeur met heftruck", "3": "طباخ"}
JUDGED = {
    "1": frozenset({occupation_uri("glazenwasser")}),
    "2": frozenset({occupation_uri("heftruckchauffeur")}),
    "3": frozenset({occupation_uri("verhuizer")}),
}


def knowledge(titles):
    taxonomy = small_taxonomy()
    return Knowledge(KnowledgeVersions(taxonomy.version, "", ""), taxonomy, World(small_geography(), None), titles)


def test_what_is_not_recognised_counts_as_wrong_and_an_equal_name_as_first():
    index = make_index(Lexicon.of(small_taxonomy()), steps=20)
    told = evaluate_on_taxonomy(Questions(TITLES, JUDGED), knowledge(index))
    assert told.ours.figures.questions == 3
    assert told.ours.figures.mrr == told.ours.figures.concept_mrr == pytest.approx(2 / 3)
    assert (told.bins[0].hit_rate, told.bins[-1].hit_rate) == (0, 1)


def test_a_taxonomy_that_nothing_was_learned_from_cannot_be_measured():
    with pytest.raises(InvalidInputError, match="niets geleerd"):
        evaluate_on_taxonomy(Questions(TITLES, JUDGED), knowledge(None))


def test_a_name_without_a_concept_is_refused():
    with pytest.raises(InvalidInputError, match="1 namen"):
        evaluate_on_corpus(Questions(TITLES, JUDGED), {"a": "kok"}, {}, [])
