"""The same seed makes the same people, everywhere and in any number."""

import hashlib
import os
import subprocess
import sys
from datetime import date

import pytest

from fixtures.population import make_population, people, unnumbered
from fixtures.population.draw import Draw
from fixtures.population.market import Market
from fixtures.reference import occupation_uri, small_geography, small_taxonomy, working_levels
from matching.exchange.esco import read_esco
from matching.exchange.geonames import read_geonames

TODAY = date(2026, 11, 22)
PRINT = """
import hashlib
from datetime import date
from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
made = make_population(small_taxonomy(), small_geography(), 5, candidates=60, vacancies=30, plekken=10, employers=8,
                       today=date(2026, 11, 22))
print(hashlib.sha256(repr(made).encode()).hexdigest())
"""


def make(seed=5, candidates=60, vacancies=30, plekken=10, employers=8, taxonomy=None, geography=None):
    return make_population(
        taxonomy or small_taxonomy(),
        geography or small_geography(),
        seed,
        candidates=candidates,
        vacancies=vacancies,
        plekken=plekken,
        employers=employers,
        today=TODAY,
    )


@pytest.mark.parametrize("hash_seed", ["0", "4242"])
def test_the_same_seed_gives_the_same_bytes_in_another_process(hash_seed):
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    printed = subprocess.run([sys.executable, "-c", PRINT], env=environment, capture_output=True, check=True, text=True)
    assert printed.stdout.strip() == hashlib.sha256(repr(make()).encode()).hexdigest()


def test_another_seed_makes_other_people():
    names = {seed: [e.identity.name for e in make(seed=seed).candidates] for seed in (5, 6)}
    assert names[5] != names[6]


def test_a_person_does_not_change_when_there_are_more_people():
    assert make(candidates=200).candidates[:60] == make().candidates


def test_all_ids_are_unlike_and_shaped_like_uuid4():
    made = make()
    ids = [e.record.candidate.id for e in made.candidates]
    ids += [thing.id for e in made.candidates for thing in (*e.record.scans, *e.record.placements)]
    ids += [thing.id for thing in (*made.colleagues, *made.employers, *made.vacancies, *made.plekken)]
    assert len(ids) == len(set(ids))
    assert {id.version for id in ids} == {4}


def test_everybody_and_every_vacancy_has_an_owner_who_exists():
    made = make()
    colleagues = {colleague.id: colleague.role for colleague in made.colleagues}
    assert {colleagues[e.record.candidate.owner_id] for e in made.candidates} == {"consulent"}
    assert {colleagues[vacancy.owner_id] for vacancy in made.vacancies} == {"jobhunter"}
    employers = {employer.id for employer in made.employers}
    assert {vacancy.employer_id for vacancy in made.vacancies} <= employers


def test_skills_are_those_of_the_work_that_somebody_did():
    market = Market.of(small_taxonomy())
    of_work = {work.uri: {name for skill in work.essential + work.optional for name in skill} for work in market.works}
    named = [work for work in market.works if work.uri == occupation_uri("fietsenmaker")]
    assert named[0].names[0] == "fietsenmaker"
    for enrolment in make(candidates=300).candidates:
        done = [fact.value.occupation.code for fact in enrolment.record.profile.experience]
        if not done or None in done or enrolment.record.placements:
            continue
        possible = set().union(*(of_work[code] for code in done))
        assert {fact.value.term.text for fact in enrolment.record.profile.skills} <= possible


def test_nothing_that_a_list_sees_follows_from_who_somebody_is(monkeypatch):
    ours = make().candidates
    drawn = people.identity_of
    monkeypatch.setattr(people, "identity_of", lambda draw, *given: drawn(Draw("iemand anders", given[0]), *given))
    others = make().candidates
    assert [e.identity.name for e in others] != [e.identity.name for e in ours]
    assert [e.record.profile for e in others] == [e.record.profile for e in ours]
    assert [e.record.candidate.status for e in others] == [e.record.candidate.status for e in ours]


def test_people_without_numbers_are_the_same_people():
    made = make()
    bare = unnumbered(made)
    assert {e.record.candidate.number for e in bare.candidates} == {v.number for v in bare.vacancies} == {0}
    assert [e.record.profile for e in bare.candidates] == [e.record.profile for e in made.candidates]
    assert [v.id for v in bare.vacancies] == [v.id for v in made.vacancies]


def test_vacancies_without_an_employer_cannot_be_made():
    with pytest.raises(ValueError, match="ten minste één werkgever"):
        make(employers=0)


@pytest.mark.full
def test_on_the_full_esco_the_work_is_of_the_same_working_levels(shared_data):
    taxonomy = read_esco(shared_data / "esco-nl").taxonomy
    geography = read_geonames(shared_data / "geo" / "NL.txt").geography
    made = make(taxonomy=taxonomy, geography=geography, candidates=300)
    groups = {group.isco for group in working_levels()}
    codes = {f.value.occupation.code for e in made.candidates for f in e.record.profile.experience} - {None}
    assert len(codes) > 50
    assert {taxonomy.isco[taxonomy.occupations.index(code)] for code in codes} <= groups
