"""What stands in the field for a title and is none: it is not recognised, and what comes nearest is suggested."""

from dataclasses import replace

import pytest

from fixtures.reference import small_taxonomy
from scoring.linking.lexicon import Lexicon
from scoring.linking.making import make_index
from scoring.linking.no_titles import is_no_title, is_organisation
from scoring.linking.skill_index import skill_lexicon
from scoring.titles import Linker

TAXONOMY = small_taxonomy()
COMPANY = f"{TAXONOMY.occupations.labels[0]} Jansen B.V."


@pytest.fixture(scope="module")
def index():
    words = skill_lexicon([(label,) for label in TAXONOMY.skills.labels], [()] * len(TAXONOMY.skills))
    return make_index(Lexicon.of(TAXONOMY), steps=60, skills=words)


@pytest.mark.parametrize(
    "text",
    [
        *("Jumbo Supermarkten B.V.", "Bakker & Zonen BV", "Visser & Zn. b.v. (Assen)", "Hofman v.o.f.", "Lidl GmbH"),
        *("Stichting De Brug", "Holding Noord N.V.", "Firma Kooi", "Hotel De Ville", "Bouwbedrijf Van Dam"),
    ],
)
def test_a_legal_form_or_the_name_of_a_place_says_that_it_is_an_organisation(text):
    assert is_organisation(text)
    assert is_no_title(text)


@pytest.mark.parametrize(
    "text",
    [
        *("kok", "bv-administrateur", "cv-monteur", "stichtingssecretaris", "holdingmanager", "winkelmedewerker"),
        *("thuiszorgmedewerker", "testanalist", "pensioenadviseur", "schoolconciërge", "monteur cv", ""),
    ],
)
def test_a_title_is_no_organisation_and_no_answer(text):
    assert not is_no_title(text)


@pytest.mark.parametrize("text", ["geen", "Zie CV", "n.v.t.", "met pensioen", "Werkloos", "weet ik niet", "diversen"])
def test_an_answer_instead_of_a_title_is_no_title(text):
    assert is_no_title(text)
    assert not is_organisation(text)


def test_an_organisation_is_not_recognised_and_the_nearest_work_is_suggested(index):
    linker = Linker(TAXONOMY, index)
    assert linker.nearest_occupations(COMPANY)[0].confidence >= 300
    assert linker.link_occupation(COMPANY) == ()
    assert linker.link_occupations([COMPANY, TAXONOMY.occupations.labels[0]])[0] == ()
    assert linker.link_skill(f"{TAXONOMY.skills.labels[0]} Jansen B.V.") == ()


def test_an_index_that_was_made_before_links_an_organisation_as_it_did(index):
    older = Linker(TAXONOMY, replace(index, method="titels-5"))
    assert older.link_occupation(COMPANY) == older.nearest_occupations(COMPANY)
