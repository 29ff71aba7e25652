"""The ladder of places has every row of model.md C.6, written out here by hand from that table."""

import re
from datetime import date
from itertools import pairwise

import pytest

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.seats import SeatUnit
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.instrument_rules import EvaluateEvery, Exits, PremiumCeiling, PremiumEvery, SeatsNamed
from matching.rules.ladder import FOR_WHOM, LADDER, placing_rules, rules_of
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
    "proefplaats": 4,
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
    asked = placing_rules(Instrument.WERKLEERPLEK, TODAY)
    assert asked[: len(EVERY_PLACEMENT)] == EVERY_PLACEMENT


def test_what_tells_of_health_or_care_is_discreet():
    discreet = {rule.code for rule in FOR_WHOM if rule.discreet}
    assert discreet == {
        "nieuw-beschut-indicatie",
        "arbeidsmatige-dagbesteding-indicatie",
        "ontwikkelplek-route",
    }
