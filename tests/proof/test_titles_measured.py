"""The development set of titles, measured as `passend evaluate titles` does; minutes."""

import pytest
from full_data import full_data

from matching.exchange.judgements import read_judgements, read_pairs
from matching.usecases.compare_links import Questions
from matching.usecases.evaluate_titles import evaluate_on_corpus

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def evaluation():
    directory = full_data("titles-dev")
    questions = Questions(read_pairs(directory / "queries.tsv"), read_judgements(directory / "annotations.tsv"))
    names = read_pairs(directory / "corpus_elements.tsv")
    concepts = read_pairs(directory / "concept_mapping.tsv")
    return evaluate_on_corpus(questions, names, concepts, [full_data("esco-nl"), full_data("esco-en")])


def test_titles_are_linked_better_than_by_the_best_published_model(evaluation):
    figures = evaluation.ours.figures
    assert figures.questions == 328
    assert figures.mrr > 0.65
    assert figures.map > 0.56
    assert figures.concept_mrr > 0.68


def test_letters_alone_score_what_the_benchmark_published(evaluation):
    assert evaluation.baselines["tekens"].figures.mrr == pytest.approx(0.553, abs=0.01)


def test_learning_gains_beside_the_same_order_without_learning(evaluation):
    ours = evaluation.ours.figures
    for name in ("tekensPerConcept", "zinnenPerConcept"):
        assert ours.mrr > evaluation.baselines[name].figures.mrr + 0.05


def test_confidence_means_what_it_says(evaluation):
    for one in evaluation.bins:
        assert one.answers < 20 or abs(one.hit_rate - one.confidence) < 0.3
