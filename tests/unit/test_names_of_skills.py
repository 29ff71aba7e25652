"""How a skill is named to people when the taxonomy has no Dutch name for it."""

import numpy as np
import pytest

from matching.profiles.linking import Vocabulary
from scoring.linking.lexicon import Lexicon
from scoring.linking.making import make_index
from scoring.linking.skill_index import skill_lexicon
from scoring.taxonomy import Concepts, Relations, Taxonomy
from scoring.titles import Linker

NAMED, SPOKEN, NAMELESS = range(3)
LABELS = ("vloeren dweilen", "(groep) schoonmaken", "(groep) schoonmaken")


@pytest.fixture(scope="module")
def vocabulary():
    taxonomy = _taxonomy()
    words = skill_lexicon([("vloeren dweilen",), ("toiletten schoonmaken", "wc's poetsen"), ()], [()] * 3)
    return Vocabulary(taxonomy, Linker(taxonomy, make_index(Lexicon.of(taxonomy), steps=0, skills=words)))


def _taxonomy():
    skills = Concepts(("s:0", "s:1", "s:2"), LABELS, ((), ("schoonmaken", "clean toilets"), ("schoonmaken", "dust")))
    work = Concepts(("o:0", "o:1"), ("schoonmaker", "glazenwasser"), ((), ()))
    needs = Relations(np.array([0, 0, 1]), np.array([0, 1, 2], dtype=np.int32), np.array([True, True, True]))
    return Taxonomy.build("test", work, ("9112", "9123"), skills, needs)


def test_a_name_of_its_own_is_shown(vocabulary):
    assert vocabulary.skill_name(NAMED) == "vloeren dweilen"
    assert vocabulary.can_be_asked(NAMED)


def test_else_what_people_call_it_first_and_it_can_be_asked(vocabulary):
    assert vocabulary.skill_name(SPOKEN) == "toiletten schoonmaken"
    assert vocabulary.can_be_asked(SPOKEN)


def test_else_what_it_has_to_do_with_and_nobody_is_asked(vocabulary):
    assert vocabulary.skill_name(NAMELESS) == "iets met schoonmaken"
    assert not vocabulary.can_be_asked(NAMELESS)
