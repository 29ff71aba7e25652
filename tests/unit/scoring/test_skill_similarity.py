"""How much skills resemble each other: hierarchy, shared work, words."""

import numpy as np
import pytest

from fixtures.reference import small_taxonomy
from scoring.similarity.hierarchy import BESIDE, DIRECT, SAME_GROUP
from scoring.similarity.skills import COUNTS, MOST_ALIKE, SAME, SkillSimilarity
from scoring.taxonomy import Concepts, Relations, Taxonomy

LABELS = ("afrekenen", "kassa", "pinautomaat", "fluiten", "(groep) muziek", "(groep) muziek", "xylofoon")
TILL, DESK, CARD, FLUTE, GROUP_ONE, GROUP_TWO, XYLOPHONE = range(len(LABELS))
ABOVE = (("v:1", "v:0"), ("v:2", "v:0"), ("v:3", "g:muziek"), ("v:6", "g:muziek"), ("v:3", "v:3"), ("v:9", "v:0"))


def taxonomy(broader=ABOVE, needed=()) -> Taxonomy:
    uris = tuple(f"v:{number}" for number in range(len(LABELS)))
    others = ((), (), (), (), ("(groep) muziek", "sing"), ("(groep) muziek", "count money"), ())
    relations = Relations(
        np.array([occupation for occupation, _ in needed], dtype=np.int64),
        np.array([skill for _, skill in needed], dtype=np.int32),
        np.ones(len(needed), dtype=np.bool_),
    )
    work = Concepts(("b:0", "b:1", "b:2"), ("verkoper", "muzikant", "kok"), ((), (), ()))
    return Taxonomy.build("proef", work, ("", "", ""), Concepts(uris, LABELS, others), relations, broader=broader)


@pytest.fixture(scope="module")
def similarity():
    return SkillSimilarity(taxonomy())


def test_broader_and_narrower_are_near_and_what_lies_beside_is_less_near(similarity):
    row = similarity.row(TILL)
    assert row[TILL] == SAME
    assert row[DESK] >= DIRECT
    assert row[CARD] >= DIRECT
    assert DIRECT > similarity.row(DESK)[CARD] >= BESIDE
    assert BESIDE > similarity.row(FLUTE)[XYLOPHONE] >= SAME_GROUP
    assert similarity.row(FLUTE)[TILL] < SAME_GROUP


def test_the_same_group_name_is_no_likeness_of_its_own(similarity):
    assert similarity.row(GROUP_ONE)[GROUP_TWO] < SAME_GROUP


def test_work_that_needs_both_brings_skills_nearer():
    apart = SkillSimilarity(taxonomy(needed=[(0, DESK), (1, FLUTE)])).row(DESK)[FLUTE]
    together = SkillSimilarity(taxonomy(needed=[(0, DESK), (0, FLUTE)])).row(DESK)[FLUTE]
    assert together > apart


@pytest.mark.parametrize("words", [taxonomy(needed=[(0, TILL), (0, DESK), (1, FLUTE)]), small_taxonomy()])
def test_likeness_is_symmetric_and_only_a_skill_itself_is_whole(words):
    table = np.stack([SkillSimilarity(words).row(skill) for skill in range(len(words.skills))][:60])[:, :60]
    assert (table == table.T).all()
    assert (np.diag(table) == SAME).all()
    assert table[~np.eye(len(table), dtype=bool)].max() <= MOST_ALIKE


def test_what_counts_for_another_skill_is_what_is_in_its_row(similarity):
    for skill in range(len(LABELS)):
        others, milli = similarity.near(skill)
        row = similarity.row(skill)
        assert others.tolist() == [one for one in range(len(row)) if COUNTS <= row[one] < SAME]
        assert milli.tolist() == row[others].tolist()


def test_a_hierarchy_is_part_of_the_content_and_comes_back_from_a_file(tmp_path):
    words, flat = taxonomy(), taxonomy(broader=())
    assert words.version != flat.version
    words.save(tmp_path / "words.npz")
    again = Taxonomy.load(tmp_path / "words.npz")
    assert again.broader.tolist() == words.broader.tolist()
    assert len(words.broader) == 4  # a skill above itself, and one that is not there, are left out


def test_a_file_without_a_hierarchy_is_read_as_one_without(tmp_path):
    words = taxonomy(broader=())
    words.save(tmp_path / "new.npz")
    with np.load(tmp_path / "new.npz") as saved:
        np.savez(tmp_path / "old.npz", **{name: saved[name] for name in saved if name != "broader"})
    assert Taxonomy.load(tmp_path / "old.npz").broader.shape == (0, 2)
    assert Taxonomy.load(tmp_path / "old.npz").version == words.version
