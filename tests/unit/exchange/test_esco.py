"""The official ESCO layout, read small and whole."""

import pytest
from small_esco import FILES

from matching.errors import InvalidInputError
from matching.exchange.esco import read_esco
from scoring.taxonomy import Taxonomy


@pytest.fixture
def directory(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def label(taxonomy, uri):
    return taxonomy.skills.labels[taxonomy.skills.index(uri)]


def faults(directory):
    with pytest.raises(InvalidInputError) as refused:
        read_esco(directory)
    return {fault.where: fault for fault in refused.value.faults}


def test_an_occupation_has_its_label_once_and_its_other_names(directory):
    occupations = read_esco(directory).taxonomy.occupations
    assert (occupations.labels[0], occupations.alternatives[0]) == ("schoonmaker", ("poetser", "poetsvrouw"))


def test_a_code_that_is_not_four_digits_is_no_isco_code(directory):
    assert read_esco(directory).taxonomy.isco == ("9112", "")


def test_a_skill_without_dutch_label_is_shown_by_its_nearest_group_and_keeps_its_english_name(directory):
    taxonomy = read_esco(directory).taxonomy
    assert label(taxonomy, "v:1") == "vegen"
    assert label(taxonomy, "v:2") == "(groep) schoonmaken"
    assert "mop" in taxonomy.skills.alternatives[taxonomy.skills.index("v:2")]


def test_a_skill_without_dutch_label_or_group_is_shown_in_english(directory):
    assert label(read_esco(directory).taxonomy, "v:3") == "polish"


def test_relations_to_unknown_concepts_are_counted_and_left_out(directory):
    read = read_esco(directory)
    assert (read.counts.relations, read.counts.unknown_relations) == (4, 2)
    assert len(read.taxonomy.skill_ids) == 2


def test_a_download_in_another_language_has_another_suffix(directory):
    for name in FILES:
        if name.endswith("_nl.csv"):
            (directory / name).rename(directory / name.replace("_nl", "_de-v1.2"))
    assert read_esco(directory).counts.occupations == 2


def test_a_missing_file_is_named_with_what_was_found(directory):
    (directory / "skillGroups_nl.csv").unlink()
    fault = faults(directory)["skillGroups_nl.csv"]
    assert "ontbreekt" in fault.problem
    assert "occupations_nl.csv" in fault.problem


def test_every_missing_file_and_column_is_named_at_once(directory):
    (directory / "skills_nl.csv").unlink()
    (directory / "occupations_nl.csv").write_text("conceptUri,preferredLabel\n", encoding="utf-8")
    found = faults(directory)
    assert "iscoGroup" in found["occupations_nl.csv"].problem
    assert "skills_nl.csv" in found


def test_a_directory_that_is_not_there_is_named(tmp_path):
    assert "deze map is er niet" in faults(tmp_path / "nergens")[str(tmp_path / "nergens")].problem


def test_a_file_that_is_not_text_is_refused(directory):
    (directory / "skills_nl.csv").write_bytes(b"conceptUri,preferredLabel,altLabels,hiddenLabels\nv:1,\xff\xfe,,\n")
    assert "niet te lezen" in faults(directory)["skills_nl.csv"].problem


def test_progress_is_told_from_the_first_step_to_the_last(directory):
    told = []
    read_esco(directory, lambda step, done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]


def test_reading_twice_gives_the_same_version(directory):
    assert read_esco(directory).taxonomy.version == read_esco(directory).taxonomy.version


@pytest.mark.full
def test_the_full_esco_has_3039_occupations_and_123855_relations(shared_data, tmp_path):
    read = read_esco(shared_data / "esco-nl")
    counts = read.counts
    assert (counts.occupations, counts.relations, counts.skills, counts.dutch) == (3039, 123_855, 13_896, 5418)
    assert counts.dutch + counts.by_group + counts.english == counts.skills
    read.taxonomy.save(tmp_path / "esco.npz")
    assert Taxonomy.load(tmp_path / "esco.npz").version == read.taxonomy.version
