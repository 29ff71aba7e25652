"""The ladder of places has every row of model.md C.6, written out here by hand from that table."""

import re
from datetime import date
from itertools import pairwise

import pytest

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.seats import SeatUnit
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.instrument_rules import (
    Aftercare,
    ContractsNamed,
    EvaluateBeforeExtension,
    EvaluateEvery,
    EvaluatePerGoal,
    EvaluateUnder,
    Exits,
    ExtraYears,
    Guides,
    JobsNamed,
    PlacesPlanned,
    PremiumCeiling,
    PremiumEvery,
    SchoolingOffer,
    SeatsNamed,
    SeatsOf,
    TrialsPerJob,
    WageSubsidy,
)
from matching.rules.ladder import FOR_WHOM, LADDER, rules_of, shipped_placing_rules
from matching.rules.placing import Topic
from matching.rules.rule import EIGEN_BELEID, RuleKind

TODAY = date(2026, 11, 22)
REQUIREMENT = re.compile(r"A-\d\d")
PAY = {
    "reguliere-baan": Pay.LOON,
    "werkleerplek": Pay.UITKERING_BEHOUDEN,
    "leerwerkplek": Pay.LOON,
    "participatiebaan": Pay.UITKERING_BEHOUDEN,
    "basisbaan": Pay.LOON,
    "nieuw-beschut": Pay.LOON,
    "afspraakbaan": Pay.LOON,
    "ontwikkelplek": Pay.UITKERING_BEHOUDEN,
    "arbeidsmatige-dagbesteding": Pay.GEEN,
    "praktijkleren": Pay.LOON_OF_UITKERING,
    "proefplaats": Pay.UITKERING_BEHOUDEN,
    "vrijwilligerswerk": Pay.GEEN,
    "arbeidsfit-houden": Pay.UITKERING_BEHOUDEN,
    "activatie": None,
}
WEEKS = {
    "werkleerplek": 6,
    "leerwerkplek": 6,
    "participatiebaan": 26,
    "basisbaan": 12,
    "nieuw-beschut": 12,
    "ontwikkelplek": 6,
    "vrijwilligerswerk": 52,
    "arbeidsfit-houden": 6,
}


def every_rule():
    return [*EVERY_PLACEMENT, *(r for row in LADDER for r in (*row.for_whom, *row.placing, *row.provisions))]


def provided(code: str, topic: Topic):
    (row,) = (row for row in LADDER if row.code == code)
    found = row.provided(topic, TODAY)
    return found.value if found else None


def test_every_row_of_the_table_is_there_and_every_instrument_has_one():
    assert {row.code for row in LADDER} == set(PAY)
    assert {row.instrument for row in LADDER} == {*Instrument, None}
    assert all(rules_of(instrument).instrument is instrument for instrument in Instrument)


def test_only_activation_has_no_places():
    assert [row.code for row in LADDER if not row.has_places] == ["activatie"]


@pytest.mark.parametrize("code", PAY)
def test_what_somebody_lives_on(code):
    assert provided(code, Topic.BELONING) == PAY[code]


@pytest.mark.parametrize("code", WEEKS)
def test_how_often_one_talks_about_how_it_goes(code):
    assert provided(code, Topic.EVALUATIE) == EvaluateEvery(WEEKS[code])


@pytest.mark.parametrize(
    ("code", "when"),
    [
        ("praktijkleren", EvaluatePerGoal()),
        ("proefplaats", EvaluateBeforeExtension(weeks=4)),
        ("arbeidsmatige-dagbesteding", EvaluateUnder("Wmo 2015")),
        ("reguliere-baan", Aftercare((1, 3, 6))),
        ("afspraakbaan", Aftercare((1, 3, 6))),
    ],
)
def test_where_one_talks_about_it_otherwise_than_every_so_many_weeks(code, when):
    assert provided(code, Topic.EVALUATIE) == when


def test_every_instrument_with_places_says_when_one_talks_about_how_it_goes():
    assert [row.code for row in LADDER if row.provided(Topic.EVALUATIE, TODAY) is None] == ["activatie"]


def test_how_many_contracts_and_jobs_the_letters_name():
    assert provided("nieuw-beschut", Topic.PLAATSEN) == ContractsNamed(90, preparing=10)
    assert provided("afspraakbaan", Topic.PLAATSEN) == JobsNamed(region=3_700, country=125_000)
    assert provided("basisbaan", Topic.PLAATSEN) == PlacesPlanned(40, 50)
    assert provided("proefplaats", Topic.PLAATSEN) == TrialsPerJob(1)
    assert provided("arbeidsmatige-dagbesteding", Topic.PLAATSEN) == SeatsNamed(20, SeatUnit.DAGDEEL, for_gon=20)
    assert provided("arbeidsfit-houden", Topic.PLAATSEN) == SeatsOf(Instrument.ONTWIKKELPLEK)


def test_where_a_subsidy_and_a_jobcoach_are_possible():
    given = {row.code: [one.value for one in row.provisions] for row in LADDER}
    assert {code for code, values in given.items() if WageSubsidy() in values} == {"nieuw-beschut", "afspraakbaan"}
    coached = {code for code, values in given.items() if Guides(("werkgever", "jobcoach")) in values}
    assert coached == {"reguliere-baan", "afspraakbaan"}


def test_a_premium_is_only_with_a_participatiebaan():
    assert [row.code for row in LADDER if row.provided(Topic.PREMIE, TODAY)] == ["participatiebaan"]
    assert provided("participatiebaan", Topic.PREMIE) == PremiumEvery(months=6, cents=60_000)


@pytest.mark.parametrize(
    ("code", "day", "named"),
    [
        ("ontwikkelplek", date(2020, 12, 31), SeatsNamed(50, SeatUnit.DAGDEEL, for_gon=20)),
        ("ontwikkelplek", date(2021, 1, 1), SeatsNamed(100, SeatUnit.DAGDEEL, for_gon=20)),
        ("participatiebaan", date(2019, 11, 12), SeatsNamed(500, SeatUnit.DAG)),
    ],
)
def test_how_many_places_the_letters_name_on_a_day(code, day, named):
    (row,) = (row for row in LADDER if row.code == code)
    assert row.provided(Topic.PLAATSEN, day).value == named


def test_before_the_letter_no_number_of_participatiebanen_is_named():
    assert rules_of(Instrument.PARTICIPATIEBAAN).provided(Topic.PLAATSEN, date(2019, 11, 11)) is None


def test_two_premiums_a_year_stay_out_of_the_means():
    found = rules_of(Instrument.PARTICIPATIEBAAN).provisions
    (ceiling,) = (one for one in found if one.code == "participatiebaan-premie-vrijgelaten")
    assert (ceiling.value, ceiling.kind) == (PremiumCeiling(per_year=2, cents=339_800), RuleKind.WET)
    assert ceiling.holds_on(date(2026, 7, 1))
    assert not ceiling.holds_on(date(2026, 6, 30))


def test_the_basisbaan_is_an_experiment_and_nothing_has_ended():
    status = {row.code: provided(row.code, Topic.STATUS) for row in LADDER}
    assert [code for code, value in status.items() if value is InstrumentStatus.EXPERIMENT] == ["basisbaan"]
    assert {status.pop("basisbaan"), *status.values()} == {InstrumentStatus.EXPERIMENT, InstrumentStatus.REGULIER}


def test_every_instrument_says_what_comes_after_it():
    assert all(isinstance(provided(row.code, Topic.VERVOLG), Exits) for row in LADDER)


def test_codes_are_unique():
    codes = sorted(rule.code for rule in every_rule())
    shared = {one for one, other in pairwise(codes) if one == other}
    assert shared == {"werken-met-behoud-maximum"}, "one rule counts over two instruments"


def test_our_own_way_of_working_does_not_borrow_a_source_and_law_names_its_article():
    for rule in every_rule():
        if rule.source is EIGEN_BELEID:
            assert rule.kind is RuleKind.EIGEN, rule.code
        if rule.kind is RuleKind.WET:
            assert re.search(r"artikel|Wet|Wmo", rule.source.document), rule.code


def test_a_passage_of_a_letter_names_which_requirement_it_is():
    quoted = [rule for rule in every_rule() if rule.source.passage]
    assert quoted
    assert [rule.code for rule in quoted if not REQUIREMENT.fullmatch(rule.source.requirement)] == []


def test_statements_are_single_sentences_without_stray_spaces():
    wrong = [rule.code for rule in every_rule() if "  " in rule.statement or not rule.statement.endswith(".")]
    assert wrong == []


def test_what_holds_for_every_placement_comes_first():
    asked = shipped_placing_rules(Instrument.WERKLEERPLEK, TODAY)
    assert asked[: len(EVERY_PLACEMENT)] == EVERY_PLACEMENT


def test_what_tells_of_health_or_care_is_discreet():
    discreet = {rule.code for rule in FOR_WHOM if rule.discreet}
    assert discreet == {
        "nieuw-beschut-indicatie",
        "nieuw-beschut-of-banenafspraak",
        "arbeidsmatige-dagbesteding-indicatie",
        "ontwikkelplek-route",
    }


def test_schooling_is_offered_after_six_months_without_a_diploma():
    found = {one.code: one.value for one in rules_of(Instrument.PARTICIPATIEBAAN).provisions}
    assert found["participatiebaan-scholingsaanbod"] == SchoolingOffer(6)


def test_the_extra_years_of_the_law_are_off():
    found = {one.code: one.value for one in rules_of(Instrument.PARTICIPATIEBAAN).provisions}
    assert found["participatiebaan-extra-jaren"] == ExtraYears(2, in_use=False)


def test_paid_work_ends_the_benefit_so_that_is_not_asked_again():
    assert {rule.code for rule in FOR_WHOM if rule.only_at_start} == {"leerwerkplek-uitkering", "basisbaan-uitkering"}
