"""Random people and places: sparse as in reality, small enough to shrink."""

import numpy as np
from hypothesis import strategies as st
from scoring_rows import OCCUPATIONS, SKILLS, WISHES, Person, Place, item, people, places

from fixtures.reference import small_taxonomy
from scoring.model import Deduction, ScoringModel
from scoring.pool import PossessionKind
from scoring.weights import load_weights

MODEL = ScoringModel(load_weights("vacature-2026-11"), small_taxonomy())
SKILL_IDS = st.integers(0, 11)
OCCUPATION_IDS = st.integers(0, len(small_taxonomy().occupations) - 1)
WERKSOORTEN = st.integers(0, 5)
MASKS = st.integers(0, (1 << 28) - 1)
ITEMS = st.builds(item, st.integers(0, 3), st.sampled_from(PossessionKind))


def band(top: int):
    return st.lists(st.integers(0, top), min_size=3, max_size=3).map(lambda three: tuple(sorted(three)))


@st.composite
def hour_ranges(draw):
    ends = sorted(draw(st.lists(st.integers(0, 192), min_size=2, max_size=2)))
    return tuple(draw(st.sampled_from([end, -1])) for end in ends)


@st.composite
def persons(draw):
    known = draw(MASKS)
    return Person(
        level=draw(st.sampled_from([-1, 1, 2, 3, 4, 5, 6])),
        skills=draw(st.dictionaries(SKILL_IDS, band(1000), max_size=6)),
        occupations=draw(st.dictionaries(OCCUPATION_IDS, band(1000), max_size=3)),
        wished_occupations=draw(st.dictionaries(OCCUPATION_IDS, band(1000), max_size=3)),
        wished_werksoorten=draw(st.dictionaries(WERKSOORTEN, st.just((1000, 1000, 1000)), max_size=3)),
        possessions=draw(st.dictionaries(ITEMS, band(4), max_size=5)),
        complete=draw(st.frozensets(st.sampled_from([SKILLS, OCCUPATIONS, WISHES]))),
        complete_kinds=draw(st.integers(0, 31)),
        hours=draw(hour_ranges()),
        available=draw(MASKS) & known,
        known=known,
    )


asked_places = st.builds(
    Place,
    level=st.sampled_from([-1, 1, 2, 3, 4, 5, 6]),
    skills=st.dictionaries(SKILL_IDS, st.integers(1, 2000), max_size=8),
    occupation=st.one_of(st.just(-1), OCCUPATION_IDS),
    trust=band(1000),
    werksoort=st.one_of(st.just(-1), WERKSOORTEN),
    demands=st.dictionaries(ITEMS, st.tuples(st.integers(1, 4), st.booleans()), max_size=5),
    hours=hour_ranges(),
    dagdelen=MASKS,
)


def deductions(k: int):
    triple = st.lists(st.integers(0, 90), min_size=3, max_size=3).map(sorted)
    return st.lists(triple, min_size=k, max_size=k).map(as_deduction)


def as_deduction(triples) -> Deduction:
    low, expected, high = np.array(triples, dtype=np.int32).T
    return Deduction(expected, low, high)


def score(person: Person, place: Place):
    return MODEL.score(people(person), places(place), Deduction.none(1))
