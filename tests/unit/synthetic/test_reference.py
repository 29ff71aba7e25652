"""The small tables that a person can read and mend."""

import re

import numpy as np

from fixtures.population.traits import traits, usual_demands
from fixtures.reference import listed, rows, small_geography, small_taxonomy, working_levels
from matching.domain.work import Werksoort


def test_there_are_at_least_sixty_occupations_with_a_four_digit_isco_code():
    taxonomy = small_taxonomy()
    assert len(taxonomy.occupations) >= 60
    assert all(re.fullmatch(r"[1-9]\d{3}", code) for code in taxonomy.isco)


def test_every_occupation_has_everyday_names_and_six_to_twelve_skills():
    for row in rows("occupations.csv"):
        skills = listed(row["nodig"]) + listed(row["handig"])
        assert len(listed(row["andere_namen"])) >= 2, row["naam"]
        assert 6 <= len(skills) == len(set(skills)) <= 12, row["naam"]


def test_no_name_belongs_to_two_occupations_or_two_skills():
    for concepts in (small_taxonomy().occupations, small_taxonomy().skills):
        names = [name.casefold() for name in concepts.labels]
        names += [name.casefold() for others in concepts.alternatives for name in others]
        assert len(names) == len(set(names))


def test_every_skill_of_the_table_belongs_to_an_occupation():
    used = {code for row in rows("occupations.csv") for code in listed(row["nodig"]) + listed(row["handig"])}
    assert {row["code"] for row in rows("skills.csv")} == used


def test_every_werksoort_has_work_and_a_trait():
    assert {Werksoort(row["werksoort"]) for row in rows("occupations.csv")} == set(Werksoort) == set(traits())


def test_what_employers_ask_is_known_for_groups_that_exist():
    known = {group.isco for group in working_levels()} | {"4224"}
    assert set(usual_demands()) <= known


def test_the_areas_lie_around_groningen():
    geography = small_geography()
    middle = np.array([geography.index_of("9711")])
    assert sum(place == "Groningen" for place in geography.places) > 25
    assert np.all(geography.straight_km(middle, np.arange(len(geography.codes))) < 40)
