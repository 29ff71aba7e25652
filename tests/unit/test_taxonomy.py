"""Occupations and skills as arrays."""

import numpy as np
import pytest

from fixtures.reference import occupation_uri, skill_uri, small_taxonomy
from scoring.taxonomy import Concepts, Relations, Taxonomy, competence_uri


def concepts(*uris):
    return Concepts(uris, tuple(f"naam {uri}" for uri in uris), ((),) * len(uris))


def build(*relations):
    columns = np.array(relations, dtype=np.int64).reshape(-1, 3)
    told = Relations(columns[:, 0], columns[:, 1].astype(np.int32), columns[:, 2].astype(bool))
    return Taxonomy.build("proef", concepts("b1", "b2"), ("9112", ""), concepts("v1", "v2", "v3"), told)


def test_the_skills_of_an_occupation_are_its_own_and_say_which_are_essential():
    ids, essential = build((1, 2, 1), (0, 1, 0), (1, 0, 0)).skills_of(1)
    assert ids.tolist() == [0, 2]
    assert essential.tolist() == [False, True]


def test_a_relation_told_twice_counts_once_and_is_essential_if_either_says_so():
    ids, essential = build((0, 1, 0), (0, 1, 1)).skills_of(0)
    assert (ids.tolist(), essential.tolist()) == ([1], [True])


def test_an_occupation_without_relations_has_no_skills():
    assert build((0, 0, 1)).skills_of(1)[0].size == 0


def test_the_order_in_which_relations_are_told_does_not_change_the_version():
    assert build((0, 1, 1), (1, 2, 0)).version == build((1, 2, 0), (0, 1, 1)).version


def test_one_relation_more_is_another_version():
    assert build((0, 1, 1)).version != build((0, 1, 1), (1, 2, 0)).version


def test_a_skill_of_one_occupation_is_rarest_and_a_skill_of_all_is_commonest():
    rarity = build((0, 0, 1), (1, 0, 1), (1, 1, 1)).rarity
    assert (rarity[0], rarity[1]) == (100, 1000)


def test_a_skill_that_no_occupation_names_lies_in_the_middle():
    assert build((0, 0, 1)).rarity[2] == 550


def test_the_twenty_five_gedragscompetenties_are_skills_of_every_taxonomy():
    taxonomy = small_taxonomy()
    found = [uri for uri in taxonomy.skills.uris if uri.startswith("urn:vum:gedragscompetentie:")]
    assert len(found) == 25
    assert taxonomy.skills.labels[taxonomy.skills.index(competence_uri(24105))] == "samenwerken en overleggen"


@pytest.mark.parametrize("code", [24103, 24117])
def test_two_numbers_are_no_gedragscompetentie(code):
    assert small_taxonomy().skills.index(competence_uri(code)) is None


def test_saving_and_loading_gives_everything_back(tmp_path):
    saved = small_taxonomy()
    saved.save(tmp_path / "taxonomie.npz")
    loaded = Taxonomy.load(tmp_path / "taxonomie.npz")
    assert (loaded.version, loaded.occupations, loaded.isco, loaded.skills) == (
        saved.version,
        saved.occupations,
        saved.isco,
        saved.skills,
    )
    for name in ("skill_starts", "skill_ids", "essential", "rarity"):
        assert np.array_equal(getattr(loaded, name), getattr(saved, name))
        assert getattr(loaded, name).dtype == getattr(saved, name).dtype


def test_the_same_taxonomy_gives_the_same_bytes():
    assert small_taxonomy().content() == small_taxonomy().content()


def test_a_file_that_is_no_taxonomy_is_refused(tmp_path):
    (tmp_path / "iets.npz").write_bytes(b"iets anders")
    with pytest.raises(ValueError, match=r"iets\.npz is geen bewaard bestand"):
        Taxonomy.load(tmp_path / "iets.npz")


def test_a_concept_is_found_by_its_uri_and_an_unknown_one_is_not():
    taxonomy = small_taxonomy()
    number = taxonomy.occupations.index(occupation_uri("fietsenmaker"))
    assert taxonomy.occupations.labels[number] == "fietsenmaker"
    assert taxonomy.skills.index(skill_uri("toveren")) is None
