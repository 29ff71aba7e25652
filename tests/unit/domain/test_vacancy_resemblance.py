"""Which vacancies look like one and the same."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from people import START, at, new_id, vacancy

from matching.domain.candidate import SourceKey
from matching.domain.double import LIKELY, Reason
from matching.domain.opportunity import VacancySource
from matching.domain.vacancy_resemblance import MOST_OF_AGENCY, POINTS, resemblance

WORK = {"title": "Magazijnmedewerker", "addresses": (at("9712"),), "hours_min": Decimal(24), "hours_max": Decimal(32)}
ANOTHER = {"employer_id": new_id()}


def work(**fields):
    other = {name: fields.pop(name) for name in ("employer_id", "source_key") if name in fields}
    return replace(vacancy(**(WORK | fields)), **other)


def score(one=(), other=()):
    first, second = work(**dict(one)), work(**dict(other))
    there, back = resemblance(first, second), resemblance(second, first)
    assert (there.score, there.reasons) == (back.score, back.reasons)
    return there.score


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"title": "magazijnmedewerker (m/v)"},
        {"title": "Magazijn medewerker 24-32 uur"},
        {"title": "Magazijnmedeweker"},
        {"title": "Magazijnmedewerker [nieuw]"},
        {"title": "Ervaren magazijnmedewerker"},
        {"addresses": ()},
        {"start_on": date(2026, 12, 15)},
        {"start_on": None, "hours_min": None, "hours_max": None},
    ],
    ids=str,
)
def test_one_vacancy(fields):
    assert score(other=fields) >= LIKELY


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Chauffeur"},
        {"title": ""},
        {"addresses": (at("9741"),)},
        {"start_on": date(2025, 1, 1), "end_on": date(2025, 6, 30)},
        {"title": "Ervaren magazijnmedewerker", "start_on": None, "hours_min": Decimal(36), "hours_max": None},
        ANOTHER,
    ],
    ids=lambda fields: " ".join(fields),
)
def test_two_vacancies(fields):
    assert score(other=fields) < LIKELY


def test_short_words_of_a_title_must_be_the_same():
    assert score({"title": "Chauffeur C"}, {"title": "Chauffeur CE"}) < LIKELY
    assert score({"title": "Medewerker groen"}, {"title": "Medewerker schoonmaak"}) < LIKELY


def test_an_uitzendbureau_may_have_placed_the_same_work_but_that_is_a_guess():
    agency = ANOTHER | {"source": VacancySource.UITZENDBUREAU}
    assert score(other=agency) == MOST_OF_AGENCY < LIKELY
    for different in ({"title": "Heftruckchauffeur"}, {"addresses": ()}, {"start_on": date(2026, 12, 2)}):
        assert score(other=agency | different) == 0


def test_what_is_not_known_is_no_reason():
    bare = work(addresses=(), start_on=None, hours_min=None, hours_max=None)
    assert set(resemblance(bare, work()).reasons) == {Reason.EMPLOYER_SAME, Reason.TITLE_SAME}


def test_everything_the_same_is_a_hundred():
    one, other = (work(source_key=SourceKey(source, "v-1")) for source in ("a", "b"))
    found = resemblance(one, other)
    assert found.score == 100
    assert [POINTS[reason] for reason in found.reasons] == sorted((30, 30, 16, 12, 6, 6), reverse=True)


def test_the_first_day_counts_once():
    later = work(start_on=START.replace(day=20))
    assert Reason.DATES_OVERLAP in resemblance(work(), later).reasons
    assert Reason.START_SAME not in resemblance(work(), later).reasons
