import numpy as np
import pytest
from full_data import full_taxonomy

from fixtures.reference import small_taxonomy
from scoring.taxonomy import Concepts, Relations, Taxonomy
from scoring.titles import Linker

NAMES = {
    "schoonmaker gebouwen": ("schoonmaker", "schoonmaakster", "schoonmaakmedewerker", "poetshulp"),
    "orderpicker": ("orderverzamelaar",),
    "magazijnmedewerker": ("magazijnhulp",),
    "conciërge": (),
    "hovenier": ("tuinman", "tuinier"),
    "botanicus": ("tuinman", "hovenier"),
    "ober/serveerster": (),
}
NO_RELATIONS = Relations(np.empty(0, np.int64), np.empty(0, np.int32), np.empty(0, bool))
SKILLS = Concepts(("s:1", "s:2"), ("vloeren dweilen", "(groep) schoonmaken"), (("dweilen",), ()))
OCCUPATIONS = Concepts(tuple(f"o:{name}" for name in NAMES), tuple(NAMES), tuple(NAMES.values()))
TAXONOMY = Taxonomy.build("proef", OCCUPATIONS, ("",) * len(NAMES), SKILLS, NO_RELATIONS)
LINKER = Linker(TAXONOMY)


def best(text):
    links = LINKER.link_occupation(text)
    return TAXONOMY.occupations.labels[links[0].concept] if links else None


@pytest.mark.parametrize(
    "text",
    [
        "conciërge",
        "Concierge",
        "CONCIËRGE (m/v)",
        "conciërge m/v/x",
        "  conciërge [v/m]!! ",
        "concie\u0308rge",
        "conciërge 🧹",
    ],
)
def test_capitals_accents_gender_marks_and_punctuation_do_not_matter(text):
    (link,) = LINKER.link_occupation(text)
    assert (link.confidence, link.label, link.reason) == (1000, "conciërge", "gelijk aan")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("schoonmakers", "schoonmaker gebouwen"),
        ("medewerker schoonmaak", "schoonmaker gebouwen"),
        ("magazijn medewerker", "magazijnmedewerker"),
        ("medewerkers magazijn", "magazijnmedewerker"),
        ("schonmaker", "schoonmaker gebouwen"),
        ("orderpikker", "orderpicker"),
    ],
)
def test_plurals_split_words_and_typos_are_recognised_but_not_certain(text, label):
    first = LINKER.link_occupation(text)[0]
    assert TAXONOMY.occupations.labels[first.concept] == label
    assert 500 <= first.confidence < 1000
    assert first.reason == "lijkt op"


@pytest.mark.parametrize("text", ["", "   ", "🧹🧹", "()", "asdf qwer", "geen", "onbekend", "a" * 10_000, "ab", "كاتب"])
def test_what_is_no_occupation_is_not_recognised(text):
    assert LINKER.link_occupation(text) == ()


def test_ten_thousand_letters_are_read_up_to_the_two_hundredth():
    long = "schoonmaker gebouwen " * 500
    assert LINKER.link_occupation(long) == LINKER.link_occupation(long[:200])


def test_a_name_is_sure_for_the_concept_it_is_the_first_name_of():
    links = LINKER.link_occupation("hovenier")
    assert [(TAXONOMY.occupations.labels[link.concept], link.confidence) for link in links] == [
        ("hovenier", 1000),
        ("botanicus", 900),
    ]


def test_a_name_that_several_concepts_carry_is_not_sure_and_goes_to_the_one_the_others_name():
    links = LINKER.link_occupation("tuinman")
    assert [(TAXONOMY.occupations.labels[link.concept], link.confidence) for link in links] == [
        ("hovenier", 900),
        ("botanicus", 900),
    ]


def test_no_more_links_than_asked_for_and_every_concept_once():
    assert len(LINKER.link_occupation("tuinman", limit=1)) == 1
    concepts = [link.concept for link in LINKER.link_occupation("schoonmaakmedewerkster", limit=10)]
    assert len(concepts) == len(set(concepts))


def test_skills_are_linked_apart_from_occupations_and_never_to_the_name_of_a_group():
    assert LINKER.link_skill("Dweilen")[0].concept == 0
    assert all(link.concept != 1 for link in LINKER.link_skill("schoonmaken"))
    assert LINKER.link_skill("conciërge") == ()


def test_gedragscompetenties_can_be_linked():
    (link,) = LINKER.link_skill("samenwerken en overleggen")
    assert TAXONOMY.skills.uris[link.concept] == "urn:vum:gedragscompetentie:24105"


def test_every_name_of_our_own_occupations_finds_its_occupation():
    taxonomy = small_taxonomy()
    linker = Linker(taxonomy)
    for concept, names in enumerate(zip(taxonomy.occupations.labels, taxonomy.occupations.alternatives, strict=True)):
        for name in (names[0], *names[1]):
            assert concept in [link.concept for link in linker.link_occupation(name, limit=10)], name


@pytest.mark.full
class TestFullEsco:
    def test_every_preferred_name_finds_its_own_occupation_first(self):
        taxonomy = full_taxonomy()
        linker = Linker(taxonomy)
        labels = taxonomy.occupations.labels
        for concept in range(0, len(labels), 7):
            first = linker.link_occupation(labels[concept])[0]
            assert first.confidence == 1000
            assert labels[first.concept].casefold() == labels[concept].casefold()

    def test_two_linkers_on_the_same_taxonomy_give_the_same_links(self):
        taxonomy = full_taxonomy()
        one, other = Linker(taxonomy), Linker(taxonomy)
        texts = ["heftruk chauffeur", "tuinman", "medewerker inpak", "orderpikker", "hulp in de huishouding", "bouw"]
        assert one.version == other.version
        for text in texts:
            assert one.link_occupation(text, 10) == other.link_occupation(text, 10)
            assert one.link_skill(text, 10) == other.link_skill(text, 10)

    @pytest.mark.parametrize(
        ("text", "label"),
        [
            ("heftruk chauffeur", "heftruckchauffeur"),
            ("Schoonmakers", "schoonmaker gebouwen"),
            ("medewerker magazijn", "magazijnmedewerker"),
            ("tuinman (m/v)", "hovenier"),
            ("taxichauffer", "taxichauffeur"),
        ],
    )
    def test_words_of_this_labour_market_are_understood(self, text, label):
        taxonomy = full_taxonomy()
        assert taxonomy.occupations.labels[Linker(taxonomy).link_occupation(text)[0].concept] == label
