"""What is learned from a taxonomy; on the small one, in seconds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.reference import small_taxonomy
from scoring.linking.index import TitleIndex
from scoring.linking.lexicon import Lexicon
from scoring.linking.making import make_index
from scoring.linking.search import Search, Shares
from scoring.titles import Linker

TAXONOMY = small_taxonomy()
STEPS = 60
NO_TITLE = [
    "", " ", "a", "ab", "12345", "🧹🧹🧹", "كاتب", "清洁工", "уборщик", "()", "\x00\x01", "x" * 10_000, "\n\t",
]  # fmt: skip
TITLES = [
    *TAXONOMY.occupations.labels,
    "heftruckchauffeur reachtruck (m/v)",
    "iemand die vloeren dweilt",
    "Schoonmaker / glazenwasser / huishoudelijke hulp",
    "Jansen & Zonen BV",
    *NO_TITLE,
]


@pytest.fixture(scope="module")
def index():
    return make_index(Lexicon.of(TAXONOMY), steps=STEPS)


@pytest.fixture(scope="module")
def linker(index):
    return Linker(TAXONOMY, index)


def nearest(linker, text):
    return TAXONOMY.occupations.labels[linker.nearest_occupations(text)[0].concept]


def test_one_at_a_time_and_all_at_once_give_the_same(index, linker):
    search = Search(index)
    for title, together in zip(TITLES, search.rank(TITLES), strict=True):
        (alone,) = search.rank([title])
        assert np.array_equal(alone.concept, together.concept), title
        assert np.array_equal(alone.score, together.score), title
    assert linker.link_occupations(TITLES) == [linker.link_occupation(title) for title in TITLES]


@pytest.mark.parametrize("written", [str.upper, lambda name: f"{name} (m/v)", lambda name: name.replace("a", "a\xad")])
def test_who_writes_how_an_occupation_is_known_gets_that_occupation(index, written):
    labels = list(TAXONOMY.occupations.labels)
    ranked = Search(index).rank([written(label) for label in labels])
    assert [labels[one.concept[0]] for one in ranked] == labels


def test_a_name_that_something_else_has_too_does_not_decide(index):
    """Without the choice for known names the order is that of meaning; an alternative name changes nothing."""
    others = [name for names in TAXONOMY.occupations.alternatives for name in names]
    known = {label.casefold() for label in TAXONOMY.occupations.labels}
    asked = [name for name in others if name.casefold() not in known]
    chosen, plain = Search(index).rank(asked), Search(index, Shares(equal=0)).rank(asked)
    assert all(np.array_equal(one.score, other.score) for one, other in zip(chosen, plain, strict=True))


def test_a_saved_index_is_the_same_index(index, linker, tmp_path):
    (tmp_path / "index.npz").write_bytes(index.content())
    loaded = TitleIndex.load(tmp_path / "index.npz")
    assert loaded.version == index.version
    again = Linker(TAXONOMY, loaded)
    assert [again.nearest_occupations(title) for title in TITLES] == [
        linker.nearest_occupations(title) for title in TITLES
    ]


def test_a_file_that_is_no_index_is_refused(tmp_path):
    (tmp_path / "index.npz").write_bytes(TAXONOMY.content())
    with pytest.raises(ValueError, match="geen bewaard bestand"):
        TitleIndex.load(tmp_path / "index.npz")


def test_the_version_names_the_method_and_what_was_learned(index):
    assert index.version.startswith("titels-3-")
    other = make_index(Lexicon.of(TAXONOMY), steps=0)
    assert other.lexicon == index.lexicon
    assert other.version != index.version


def test_learning_twice_from_the_same_words_finds_the_same(index):
    assert make_index(Lexicon.of(TAXONOMY), steps=STEPS).version == index.version


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("SCHOONMAAKMEDEWERKER (m/v)", "schoonmaker kantoren"),
        ("reachtruckchauffeur 2 ploegen", "heftruckchauffeur"),
        ("hulp in de huishouding bij ouderen", "huishoudelijke hulp"),
        ("pakketten bezorgen met een busje", "pakketbezorger"),
    ],
)
def test_titles_as_people_write_them_are_understood(linker, text, label):
    assert nearest(linker, text) == label


@pytest.mark.parametrize("text", NO_TITLE)
def test_what_is_no_title_is_not_recognised(linker, text):
    assert linker.link_occupation(text) == ()


@pytest.mark.parametrize("text", ["Jansen & Zonen BV", "06 12345678", "asdf qwer", "www.voorbeeld.nl", "Groningen"])
def test_what_only_looks_like_words_is_never_linked_with_confidence(linker, text):
    assert all(link.confidence < 500 for link in linker.nearest_occupations(text))


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=250)
    | st.lists(st.sampled_from(["kok", "/", "bakker", "BV", "(m/v)", "🧹", "\x00"])).map(" ".join)
)
def test_any_text_has_an_answer(linker, text):
    links = linker.link_occupation(text)
    assert all(300 <= link.confidence <= 1000 for link in links[:1])
    assert all(link.concept >= 0 and link.label and link.reason for link in links)


@settings(max_examples=40, deadline=None)
@given(text=st.text(alphabet=st.characters(min_codepoint=0x370, categories=["Lo", "So"]), max_size=60))
def test_another_script_is_never_linked(linker, text):
    assert [link for link in linker.link_occupation(text) if link.confidence >= 700] == []


def test_what_is_not_recognised_has_suggestions_for_who_wants_them(linker):
    assert linker.link_occupation("Jansen & Zonen BV") == ()
    assert len(linker.nearest_occupations("Jansen & Zonen BV", limit=5)) == 5


def test_only_an_equal_name_is_certain_and_a_link_says_why(linker):
    assert linker.link_occupation("heftruckchauffeur")[0].reason == "gelijk aan"
    links = linker.link_occupation("pakketten bezorgen met een busje")
    assert all(link.confidence <= 980 for link in links)
    assert {link.reason for link in links} <= {"lijkt op", "betekent ongeveer"}
    assert links[0].label in (
        TAXONOMY.occupations.labels[links[0].concept],
        *TAXONOMY.occupations.alternatives[links[0].concept],
    )


def test_a_word_with_the_stem_of_a_name_is_not_that_name(linker):
    assert linker.link_occupation("verhuizers")[0].confidence == 990
    assert all(link.confidence < 990 for link in linker.nearest_occupations("verhuis"))


def test_chances_never_add_up_to_more_than_one(linker):
    for title in ("pakketten bezorgen met een busje", "iets met dieren"):
        assert sum(link.confidence for link in linker.nearest_occupations(title, limit=100)) <= 1000


def test_a_linker_without_an_index_goes_by_names_only():
    assert Linker(TAXONOMY).version == "titels-1.1"


def test_progress_is_told():
    told = []
    make_index(Lexicon.of(TAXONOMY), lambda *step: told.append(step))
    assert {"namen en omschrijvingen begrijpen", "namen leren koppelen", "vectoren maken"} == {
        what for what, *_ in told
    }
