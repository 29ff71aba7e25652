import numpy as np
import pytest
from full_data import full_taxonomy

from fixtures.reference import small_taxonomy
from scoring.similarity.occupations import OccupationSimilarity
from scoring.taxonomy import Concepts, Relations, Taxonomy


@pytest.fixture(scope="module", params=["small", pytest.param("full", marks=pytest.mark.full)])
def taxonomy(request):
    return small_taxonomy() if request.param == "small" else full_taxonomy()


@pytest.fixture(scope="module")
def similarity(taxonomy):
    return OccupationSimilarity(taxonomy)


def some(taxonomy):
    return range(0, len(taxonomy.occupations), max(1, len(taxonomy.occupations) // 60))


def test_only_the_occupation_itself_is_the_same(taxonomy, similarity):
    for occupation in some(taxonomy):
        row = similarity.row(occupation)
        assert row[occupation] == 1000
        assert np.delete(row, occupation).max() <= 950
        assert row.min() >= 0


def test_likeness_is_the_same_from_both_ends(taxonomy, similarity):
    chosen = list(some(taxonomy))
    table = np.stack([similarity.row(occupation)[chosen] for occupation in chosen])
    assert np.array_equal(table, table.T)


def test_two_tables_of_the_same_taxonomy_agree(taxonomy, similarity):
    again = OccupationSimilarity(taxonomy)
    assert all(np.array_equal(again.row(o), similarity.row(o)) for o in some(taxonomy))


def test_the_same_unit_group_is_nearer_than_the_average_of_the_rest(taxonomy, similarity):
    isco = np.array(taxonomy.isco)
    for occupation in some(taxonomy):
        row, same = similarity.row(occupation), isco == taxonomy.isco[occupation]
        assert row[same].min() >= 600 > row[~same].mean()


def test_an_unknown_occupation_resembles_nothing(similarity):
    assert similarity.between(np.array([-1, 0]), np.array([0, 0])).tolist() == [0, 1000]


def bare(isco, skills):
    concepts = Concepts(("a", "b"), ("bakker", "slager"), ((), ()))
    names = Concepts(("s", "t"), ("snijden", "kneden"), ((), ()))
    occupation, skill = np.array(skills, dtype=np.int64).reshape(-1, 2).T
    relations = Relations(occupation, skill.astype(np.int32), np.ones(len(skill), dtype=bool))
    return OccupationSimilarity(Taxonomy.build("proef", concepts, isco, names, relations))


def test_two_occupations_without_an_isco_code_are_not_called_one_group():
    assert bare(("", ""), []).row(0)[1] < 100


def test_shared_skills_bring_occupations_together():
    apart = bare(("7512", "7511"), [(0, 0), (1, 1)]).row(0)[1]
    together = bare(("7512", "7511"), [(0, 0), (1, 0)]).row(0)[1]
    assert 400 <= apart < together


@pytest.mark.full
@pytest.mark.parametrize(
    ("work", "near", "far"),
    [
        ("orderpicker", "magazijnmedewerker", "software ontwikkelaar"),
        ("hovenier", "boomchirurg", "kassamedewerker"),
        ("kok", "keukenhulp", "timmerman"),
        ("verpleeghulp", "zorghulp", "heftruckchauffeur"),
    ],
)
def test_people_would_agree_on_what_is_near_and_what_is_far(work, near, far):
    taxonomy = full_taxonomy()
    of = {label: number for number, label in enumerate(taxonomy.occupations.labels)}
    row = OccupationSimilarity(taxonomy).row(of[work])
    assert row[of[near]] > 350 > 2 * row[of[far]]
