"""Measuring the linker of a taxonomy in use, as everyone uses it."""

import pytest

from fixtures.reference import occupation_uri, small_geography, small_taxonomy
from matching.errors import InvalidInputError
from matching.in_memory.knowledge import Knowledge, KnowledgeVersions
from matching.rules.rule import World
from matching.usecases.compare_links import Questions
from matching.usecases.evaluate_titles import Without, evaluate_on_corpus, evaluate_on_taxonomy
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


@pytest.mark.parametrize("names", [{}, {"a": ""}, {"a": "😀"}])
def test_a_corpus_without_a_word_is_refused(names):
    with pytest.raises(InvalidInputError, match="geen naam"):
        evaluate_on_corpus(Questions(TITLES, JUDGED), names, dict.fromkeys(names, "u:a"), [])


def test_without_a_right_answer_there_is_nothing_to_measure():
    questions = Questions(TITLES, {"9": frozenset("a")})
    with pytest.raises(InvalidInputError, match="goed antwoord"):
        evaluate_on_corpus(questions, {"a": "kok"}, {"a": "u:a"}, [], [Without.TRAINING, Without.BASELINES])


def test_a_folder_without_occupations_is_refused(tmp_path):
    with pytest.raises(InvalidInputError, match="geen tabel"):
        evaluate_on_corpus(Questions(TITLES, JUDGED), {"a": "kok"}, {"a": "u:a"}, [tmp_path])


def test_only_what_is_asked_is_measured_as_trec_eval_does():
    names, concepts = {"a": "kok", "b": "bakker"}, {"a": "u:a", "b": "u:b"}
    judged = {"1": frozenset("a"), "2": frozenset("b"), "3": frozenset()}
    told = evaluate_on_corpus(
        Questions({"1": "kok", "3": "lasser"}, judged), names, concepts, [], [Without.TRAINING, Without.BASELINES]
    )
    assert (told.ours.figures.questions, told.ours.figures.mrr) == (1, 1.0)


def test_names_may_be_double_empty_or_quoted():
    names = {"1": "kok", "2": "kok", "3": '"kok', "4": ""}
    told = evaluate_on_corpus(
        Questions({"7": "kok"}, {"7": frozenset({"1", "2"})}),
        names,
        dict.fromkeys(names, "u:a"),
        [],
        [Without.TRAINING],
    )
    assert told.ours.figures.success[5] == 1
    assert set(told.baselines) == {"tekens", "tekensPerConcept", "zinnen", "zinnenPerConcept"}
