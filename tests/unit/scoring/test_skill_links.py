"""Skill phrases as people say them, on the small taxonomy: with what was learned, and by letters only."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.reference import small_taxonomy
from scoring.linking.chances import chances_of_skills
from scoring.linking.index import TitleIndex
from scoring.linking.lexicon import Lexicon
from scoring.linking.making import make_index
from scoring.linking.own_words import skill_itself
from scoring.linking.skill_index import skill_lexicon
from scoring.titles import Linker

TAXONOMY = small_taxonomy()
SKILLS = TAXONOMY.skills
NO_SKILL = ["", " ", "a", "ab", "12345", "🧹🧹🧹", "كاتب", "清洁工", "уборщик", "()", "\x00\x01", "\n\t"]
PHRASES = [*SKILLS.labels[:40], "kan goed met kassa", "iets met vloeren", "Jansen & Zonen BV", "x" * 10_000, *NO_SKILL]


@pytest.fixture(scope="module")
def index():
    names = [(label, *others) for label, others in zip(SKILLS.labels, SKILLS.alternatives, strict=True)]
    words = skill_lexicon(names, [()] * len(names))
    return make_index(Lexicon.of(TAXONOMY), steps=60, skills=words)


@pytest.fixture(scope="module")
def linker(index):
    return Linker(TAXONOMY, index)


@pytest.fixture(scope="module", params=["geleerd", "letters"])
def either(request, linker):
    return linker if request.param == "geleerd" else Linker(TAXONOMY)


def labels(links):
    return [SKILLS.labels[link.concept] for link in links]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ik kan goed met de hogedrukreiniger", "een hogedrukreiniger gebruiken"),
        ("ramen wassen", "ramen wassen"),
        ("heb ervaring met stofzuigen", "stofzuigen"),
        ("kan bedden opmaken", "bedden opmaken"),
    ],
)
def test_what_is_said_around_a_skill_does_not_matter(linker, text, label):
    assert label in labels(linker.link_skill(text))


@pytest.mark.parametrize("text", NO_SKILL)
def test_what_is_no_skill_is_not_recognised(either, text):
    assert either.link_skill(text) == ()


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300))
def test_any_text_has_an_answer(linker, text):
    links = linker.nearest_skills(text, limit=200)
    assert sum(link.confidence for link in links if link.reason == "betekent ongeveer") <= 1000
    assert [link.confidence for link in links] == sorted((link.confidence for link in links), reverse=True)
    assert linker.link_skill(text) == () or linker.link_skill(text)[0].confidence >= 300


def test_one_at_a_time_and_all_at_once_give_the_same(linker):
    assert linker.link_skills(PHRASES) == [linker.link_skill(phrase) for phrase in PHRASES]


def test_a_saved_index_links_the_same(index, linker, tmp_path):
    (tmp_path / "index.npz").write_bytes(index.content())
    loaded = TitleIndex.load(tmp_path / "index.npz")
    assert loaded.version == index.version
    again = Linker(TAXONOMY, loaded)
    assert [again.nearest_skills(phrase) for phrase in PHRASES] == [linker.nearest_skills(phrase) for phrase in PHRASES]


def test_an_index_without_skills_links_them_by_letters_as_before(index, tmp_path):
    older = make_index(Lexicon.of(TAXONOMY), steps=0)
    (tmp_path / "index.npz").write_bytes(older.content())
    loaded = TitleIndex.load(tmp_path / "index.npz")
    assert (loaded.skills, loaded.version) == (None, older.version)
    assert Linker(TAXONOMY, loaded).link_skill("bedden opmaken") == Linker(TAXONOMY).link_skill("bedden opmaken")


def test_an_index_that_was_made_before_keeps_its_version_and_reads_titles_as_it_did(index, tmp_path):
    older = replace(index, method="titels-4")
    (tmp_path / "index.npz").write_bytes(older.content())
    loaded = TitleIndex.load(tmp_path / "index.npz")
    assert loaded.version == older.version
    name = TAXONOMY.occupations.labels[0]
    assert Linker(TAXONOMY, index).link_occupation(f"ervaren {name} (32 uur)")[0].confidence == 1000
    assert all(
        link.confidence < 1000 for link in Linker(TAXONOMY, loaded).nearest_occupations(f"ervaren {name} (32 uur)")
    )


def test_the_version_tells_whether_skills_are_in_it(index):
    assert index.version.startswith("titels-6-")
    assert make_index(Lexicon.of(TAXONOMY), steps=0).version.startswith("titels-3-")


@pytest.mark.parametrize(
    ("said", "skill"),
    [
        ("kan goed met kassa", "kassa"),
        ("heb certificaat heftruck", "heftruck"),
        ("Ik heb ervaring in de schoonmaak", "schoonmaak"),
        ("omgaan met geld", "omgaan met geld"),
        ("werken in een team", "werken in een team"),
        ("met", "met"),
        ("ik kan", "kan"),
        ("", ""),
    ],
)
def test_the_skill_is_what_is_left(said, skill):
    assert skill_itself(said) == skill


@given(st.lists(st.integers(-100_000, 100_000), max_size=120))
def test_chances_never_add_up_to_more_than_one(scores):
    shares = chances_of_skills(np.array(sorted(scores, reverse=True), dtype=np.int64))
    assert shares.sum() <= 1 + 1e-9
    assert (shares >= 0).all()


def test_words_that_are_a_whole_name_are_not_cut():
    names = SKILLS.labels
    linker = Linker(TAXONOMY)
    beginning = [label for label in names if skill_itself(label) != label]
    assert beginning, "no name begins with words that are left out elsewhere"
    for label in beginning:
        assert linker.link_skill(label)[0].confidence == 1000, label
