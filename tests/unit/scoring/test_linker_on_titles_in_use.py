"""The development set: 328 Flemish job titles in use, with the ESCO occupations that people judged right."""

import csv

import pytest
from full_data import full_data, full_taxonomy

from scoring.titles import Linker

pytestmark = pytest.mark.full


def table(name):
    with (full_data("titles-dev") / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def reciprocal_ranks():
    taxonomy = full_taxonomy()
    linker = Linker(taxonomy)
    concept_of = dict(table("concept_mapping.tsv"))
    judged = {}
    for query, _, label, relevant in table("annotations.tsv"):
        if relevant != "0":
            judged.setdefault(query, set()).add(taxonomy.occupations.index(concept_of[label]))
    return [
        next((1 / rank for rank, link in enumerate(links, 1) if link.concept in judged[query]), 0 if links else None)
        for query, title in table("queries.tsv")
        for links in [linker.link_occupation(title, 10)]
    ]


def test_the_mean_reciprocal_rank_stays_above_a_half(reciprocal_ranks):
    assert sum(rank or 0 for rank in reciprocal_ranks) / len(reciprocal_ranks) > 0.5


def test_a_title_that_is_recognised_has_a_right_occupation_among_the_first_three_in_six_of_ten(reciprocal_ranks):
    answered = [rank for rank in reciprocal_ranks if rank is not None]
    assert sum(rank >= 1 / 3 for rank in answered) / len(answered) > 0.6
    assert len(answered) < len(reciprocal_ranks)
