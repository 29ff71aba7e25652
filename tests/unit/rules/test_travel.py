"""Travel is a rule: an estimate has a least and a usual time, a given table replaces it. Model.md C.4.3.

Beroep and Zuid lie 9.99 kilometre apart in a straight line, along a meridian (111.195 km a degree).
By bicycle (25 at best, 15 usually, 1.3 detour): 24.0 minutes at the least, usually 51.9.
By public transport (10 minutes, 70 at best, 35 usually): 18.6 and 32.3. By car (100, 50): 6.0 and 15.6.
By moped (45, 30): 13.3 and 26.0; on a motorcycle as by car; on foot (7, 5): 85.6 and 155.8.
"""

import numpy as np
import pytest
from judging import BESPREEKBAAR, ONBEKEND, VOLDOET, VOLDOET_NIET, Bench, explained, outcome, verdict
from numpy.testing import assert_array_equal
from people import SCANNED_ON, at, knows, person, vacancy

from fixtures.reference import small_taxonomy
from matching.domain.fact import FactSource
from matching.domain.geography import Geography
from matching.domain.list_kind import ListKind
from matching.domain.statements import Completeness, ListName, MeansOfTransport
from matching.domain.travel_table import TravelTable
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever
from matching.domain.work import Transport
from matching.rules.checks.journeys import journey, journeys
from matching.rules.rule import World

FIETS, AUTO, OV = Transport.FIETS, Transport.AUTO, Transport.OPENBAAR_VERVOER
BROMFIETS, MOTOR, LOPEN = Transport.BROMFIETS, Transport.MOTOR, Transport.LOPEN
NAN = float("nan")
MAP = Geography.build(
    "meridiaan",
    [
        ("1000", "Noord", 53.0, 6.5),
        ("1001", "Zuid", 53.0 - 9.99 / 111.195, 6.5),
        ("1002", "Ver", 51.0, 6.5),
        ("1003", "Nergens", NAN, NAN),
    ],
)
BENCH = Bench(small_taxonomy(), MAP)
IN_ZUID = vacancy(addresses=(at("1001", "Zuid"),))
IN = "werk in Zuid (1001)"


def traveller(*means, minutes=None, km=None, home="1000", **more):
    """Somebody who has these means of transport and says to have no others."""
    known = {"max_travel_minutes": minutes, "max_travel_km": km, "postcode4": home}
    return person(
        knows(
            transport=[MeansOfTransport(one) for one in means],
            complete=[Completeness(ListName.VERVOER)],
            **{name: value for name, value in known.items() if value is not None},
            **more,
        )
    )


def travel(who, work=IN_ZUID, bench=BENCH):
    return outcome(who, work, "reistijd", bench=bench)


@pytest.mark.parametrize(
    ("means", "minutes", "result"),
    [
        (FIETS, 52, VOLDOET),
        (FIETS, 51, ONBEKEND),
        (FIETS, 24, ONBEKEND),
        (FIETS, 23, VOLDOET_NIET),
        (OV, 33, VOLDOET),
        (OV, 32, ONBEKEND),
        (OV, 19, ONBEKEND),
        (OV, 18, VOLDOET_NIET),
        (AUTO, 16, VOLDOET),
        (AUTO, 15, ONBEKEND),
        (AUTO, 6, ONBEKEND),
        (AUTO, 5, VOLDOET_NIET),
        (BROMFIETS, 26, VOLDOET),
        (BROMFIETS, 25, ONBEKEND),
        (BROMFIETS, 14, ONBEKEND),
        (BROMFIETS, 13, VOLDOET_NIET),
        (MOTOR, 16, VOLDOET),
        (MOTOR, 15, ONBEKEND),
        (MOTOR, 6, ONBEKEND),
        (MOTOR, 5, VOLDOET_NIET),
        (LOPEN, 156, VOLDOET),
        (LOPEN, 155, ONBEKEND),
        (LOPEN, 86, ONBEKEND),
        (LOPEN, 85, VOLDOET_NIET),
    ],
)
def test_an_estimate_passes_at_the_usual_time_and_fails_beyond_the_least(means, minutes, result):
    assert travel(traveller(means, minutes=minutes)) is result


@pytest.mark.parametrize(("km", "result"), [(13, VOLDOET), (12, ONBEKEND), (10, ONBEKEND), (9, VOLDOET_NIET)])
def test_a_maximum_in_kilometres_is_measured_with_and_without_the_detour(km, result):
    assert travel(traveller(FIETS, km=km)) is result


def test_both_maxima_hold():
    assert travel(traveller(AUTO, minutes=60, km=9)) is VOLDOET_NIET
    assert travel(traveller(AUTO, minutes=5, km=60)) is VOLDOET_NIET
    assert travel(traveller(AUTO, minutes=60, km=60)) is VOLDOET


def test_one_means_of_transport_within_the_maximum_is_enough():
    assert travel(traveller(FIETS, AUTO, minutes=20)) is VOLDOET


def test_one_address_within_reach_is_enough_and_is_named():
    somewhere = vacancy(addresses=(at("1002", "Ver"), at("1001", "Zuid")))
    said = verdict(traveller(FIETS, minutes=60), somewhere, "reistijd", bench=BENCH)
    assert said.outcome is VOLDOET
    assert "naar Zuid (1001)" in said.known


def test_a_journey_too_long_says_how_many_minutes_at_the_least():
    said = verdict(traveller(FIETS, minutes=20), IN_ZUID, "reistijd", bench=BENCH)
    assert (said.miss, said.unit, said.lever) == (4, "minuten", Lever.BUSINESSCASE)


def test_a_means_of_transport_that_nobody_asked_about_may_be_there():
    own_bike = knows(transport=[MeansOfTransport(FIETS)], max_travel_minutes=20, postcode4="1000")
    assert travel(person(own_bike)) is ONBEKEND


def test_a_car_that_is_known_not_to_be_there_does_not_help():
    told = [MeansOfTransport(one, Tri.JA if one is FIETS else Tri.NEE) for one in Transport]
    assert travel(person(knows(transport=told, max_travel_minutes=20, postcode4="1000"))) is VOLDOET_NIET


def test_not_even_a_car_that_nobody_asked_about_reaches_the_other_end_of_the_country():
    own_bike = knows(transport=[MeansOfTransport(FIETS)], max_travel_minutes=60, postcode4="1000")
    assert travel(person(own_bike), vacancy(addresses=(at("1002", "Ver"),))) is VOLDOET_NIET


@pytest.mark.parametrize(
    ("who", "question"),
    [
        (traveller(FIETS), "Hoe lang mag de reis naar het werk duren?"),
        (traveller(minutes=30), "Hoe kunt u naar het werk reizen?"),
        (traveller(FIETS, minutes=30, home=None), "Vanuit welke postcode reist u?"),
        (person(), "Hoe lang mag de reis naar het werk duren?"),
    ],
)
def test_without_means_maximum_or_postcode_it_is_unknown_and_asked(who, question):
    said = explained(who, IN_ZUID, bench=BENCH)
    assert travel(who) is ONBEKEND
    assert said.list_kind is not ListKind.UITGESLOTEN
    assert question in [q.text for q in said.questions]


def test_work_without_an_address_is_a_question_to_the_employer():
    said = explained(traveller(FIETS, minutes=30), vacancy(), bench=BENCH)
    (question,) = (q for q in said.questions if q.text == "Waar is het werk?")
    assert travel(traveller(FIETS, minutes=30), vacancy()) is ONBEKEND
    assert question.to == "werkgever"


@pytest.mark.parametrize("home", ["1003", "9999"])
def test_a_postcode_without_a_point_or_not_on_the_map_is_unknown(home):
    assert travel(traveller(FIETS, minutes=30, home=home)) is ONBEKEND


def given(*rows):
    return Bench(small_taxonomy(), MAP, TravelTable.build("tabel", rows))


@pytest.mark.parametrize(
    ("minutes", "result"),
    [(30, VOLDOET), (31, BESPREEKBAAR), (36, BESPREEKBAAR), (37, VOLDOET_NIET), (0, VOLDOET)],
)
def test_a_given_time_may_be_a_fifth_too_long_to_be_negotiable(minutes, result):
    table = given(("1000", "1001", FIETS, minutes))
    assert travel(traveller(FIETS, minutes=30), bench=table) is result


@pytest.mark.parametrize("maximum", [5, 10, 15, 20, 25, 35, 45, 55, 60, 75, 90, 120])
def test_exactly_a_fifth_too_long_is_negotiable_whatever_the_maximum(maximum):
    a_fifth_more = maximum * 6 // 5
    assert travel(traveller(FIETS, minutes=maximum), bench=given(("1000", "1001", FIETS, a_fifth_more))) is BESPREEKBAAR
    too_long = given(("1000", "1001", FIETS, a_fifth_more + 1))
    assert travel(traveller(FIETS, minutes=maximum), bench=too_long) is VOLDOET_NIET


def test_a_given_time_replaces_the_estimate_both_ways():
    assert travel(traveller(FIETS, minutes=20), bench=given(("1000", "1001", FIETS, 20))) is VOLDOET
    assert travel(traveller(FIETS, minutes=60), bench=given(("1000", "1001", FIETS, 73))) is VOLDOET_NIET


def test_a_table_says_one_direction_and_one_means_only():
    assert travel(traveller(FIETS, minutes=20), bench=given(("1001", "1000", FIETS, 20))) is VOLDOET_NIET
    assert travel(traveller(FIETS, minutes=20), bench=given(("1000", "1001", AUTO, 20))) is VOLDOET_NIET


def test_a_table_knows_the_way_where_the_map_has_no_point():
    nowhere = vacancy(addresses=(at("1003", "Nergens"),))
    table = given(("1000", "1003", FIETS, 25))
    assert travel(traveller(FIETS, minutes=30), nowhere, table) is VOLDOET


@pytest.mark.parametrize("minutes", [None, 30])
def test_a_maximum_in_kilometres_stays_unknown_where_the_map_has_no_point(minutes):
    nowhere = vacancy(addresses=(at("1003", "Nergens"),))
    table = given(("1000", "1003", FIETS, 25))
    assert travel(traveller(FIETS, minutes=minutes, km=10), nowhere, table) is ONBEKEND


@pytest.mark.parametrize(
    "table", [None, TravelTable.build("eigen", [("1000", "1001", AUTO, 40), ("1003", "1000", OV, 9)])]
)
def test_the_words_about_a_journey_are_of_what_the_rule_measured(table):
    world, ends = World(MAP, table), np.array([(a, b) for a in range(-1, 4) for b in range(-1, 4)])
    for means in Transport:
        measured = journeys(world, ends[:, 0], ends[:, 1], means)
        told = np.array([journey(world, *between, means) for between in ends.tolist()])
        assert_array_equal(told, np.stack([measured.least, measured.usual, measured.given], axis=1))


def test_travel_brings_no_points_and_takes_none():
    near, far = (traveller(FIETS, minutes=240, home=home, level=2) for home in ("1001", "1000"))
    work = vacancy(addresses=(at("1001"),), level=2)
    assert explained(near, work, bench=BENCH).score == explained(far, work, bench=BENCH).score


def test_the_source_of_the_maximum_is_told():
    who = person(
        knows(transport=[MeansOfTransport(FIETS)], max_travel_minutes=20, postcode4="1000", source=FactSource.KANDIDAAT)
    )
    assert verdict(who, IN_ZUID, "reistijd", bench=BENCH).origin.source is FactSource.KANDIDAAT


class TestWhatIsSaid:
    """Whole: what is asked, known, missed, who can change it, and the source."""

    BUSINESSCASE = "Ander vervoer of een langere reistijd, als de kandidaat dat wil."
    NORTH_TO_SOUTH = "op de fiets naar Zuid (1001) naar schatting 24 tot 52 minuten"
    SCANNED = FactOrigin(FactSource.SCAN, SCANNED_ON)

    def told(self, who, work=IN_ZUID, bench=BENCH):
        said = verdict(who, work, "reistijd", bench=bench)
        return said.outcome, said.asked, said.known, (said.miss, said.unit, said.lever, said.lever_text), said.origin

    def asking(self, question, of=Lever.KANDIDAAT):
        return (0, "", of, f"Navragen: {question}")

    def test_too_long(self):
        known = f"wil ten hoogste 20 minuten reizen op de fiets; {self.NORTH_TO_SOUTH}"
        lever = (4, "minuten", Lever.BUSINESSCASE, self.BUSINESSCASE)
        assert self.told(traveller(FIETS, minutes=20)) == (VOLDOET_NIET, IN, known, lever, self.SCANNED)

    def test_short_enough(self):
        known = f"wil ten hoogste 60 minuten reizen op de fiets; {self.NORTH_TO_SOUTH}"
        assert self.told(traveller(FIETS, minutes=60)) == (VOLDOET, IN, known, (0, "", None, ""), self.SCANNED)

    def test_both_maxima_and_several_means_are_told_and_the_quickest_journey(self):
        known = (
            "wil ten hoogste 60 minuten en 30 kilometer reizen op de fiets of met de auto; "
            "met de auto naar Zuid (1001) naar schatting 6 tot 16 minuten"
        )
        assert self.told(traveller(FIETS, AUTO, minutes=60, km=30))[2] == known

    def test_a_given_time_is_no_estimate(self):
        known = "wil ten hoogste 30 minuten reizen op de fiets; op de fiets naar Zuid (1001) 36 minuten"
        lever = (6, "minuten", Lever.BUSINESSCASE, self.BUSINESSCASE)
        said = self.told(traveller(FIETS, minutes=30), bench=given(("1000", "1001", FIETS, 36)))
        assert said == (BESPREEKBAAR, IN, known, lever, self.SCANNED)

    def test_several_addresses(self):
        work = vacancy(addresses=(at("1001", "Zuid"), at("1002", "Ver")))
        assert self.told(traveller(FIETS, minutes=60), work)[1] == "werk in Zuid (1001) of Ver (1002)"

    @pytest.mark.parametrize(
        ("who", "known", "question"),
        [
            (
                traveller(FIETS, minutes=40),
                f"wil ten hoogste 40 minuten reizen op de fiets; {NORTH_TO_SOUTH}",
                "Hoe lang duurt de reis naar Zuid?",
            ),
            (
                traveller(FIETS, minutes=30, home=None),
                "wil ten hoogste 30 minuten reizen op de fiets; waar de reis begint is onbekend",
                "Vanuit welke postcode reist u?",
            ),
            (
                traveller(FIETS, minutes=30, home="1003"),
                "wil ten hoogste 30 minuten reizen op de fiets",
                "Hoe lang duurt de reis naar Zuid?",
            ),
            (traveller(minutes=30), "wil ten hoogste 30 minuten reizen", "Hoe kunt u naar het werk reizen?"),
            (traveller(FIETS), NORTH_TO_SOUTH, "Hoe lang mag de reis naar het werk duren?"),
            (traveller(), "onbekend", "Hoe lang mag de reis naar het werk duren?"),
        ],
        ids=["in between", "no postcode", "no point on the map", "no means", "no maximum", "nothing but a postcode"],
    )
    def test_what_is_not_known_is_asked(self, who, known, question):
        origin = None if question.startswith("Hoe lang mag") else self.SCANNED
        assert self.told(who) == (ONBEKEND, IN, known, self.asking(question), origin)

    def test_too_long_by_what_is_there_asks_for_what_else_there_is(self):
        own_bike = person(knows(transport=[MeansOfTransport(FIETS)], max_travel_minutes=20, postcode4="1000"))
        question = self.asking("Heeft u ook ander vervoer om naar Zuid te reizen?")
        assert self.told(own_bike)[3] == question

    def test_exactly_as_long_as_the_maximum_asks_for_no_other_means(self):
        off_the_map = traveller(FIETS, minutes=30, km=20, home="1003")  # so nobody knows how many kilometres it is
        said = self.told(off_the_map, bench=given(("1003", "1001", FIETS, 30)))
        assert (said[0], said[3]) == (ONBEKEND, self.asking("Hoe lang duurt de reis naar Zuid?"))

    def test_without_an_address_the_employer_is_asked(self):
        said = self.told(traveller(FIETS, minutes=30), vacancy())
        known = "wil ten hoogste 30 minuten reizen op de fiets"
        question = self.asking("Waar is het werk?", Lever.WERKGEVER)
        assert said == (ONBEKEND, "werk in onbekend", known, question, self.SCANNED)

    def test_a_maximum_in_kilometres_has_its_source_too(self):
        assert self.told(traveller(FIETS, km=13))[-1] == self.SCANNED


def test_too_many_kilometres_within_the_minutes_miss_no_minute():
    for who in (traveller(FIETS, minutes=60, km=5), traveller(FIETS, km=5)):
        said = verdict(who, IN_ZUID, "reistijd", bench=BENCH)
        assert (said.outcome, said.miss) == (VOLDOET_NIET, 0)


def test_a_given_journey_is_as_many_kilometres_as_the_straight_line():
    who = traveller(FIETS, minutes=30, km=10)
    assert travel(who, bench=given(("1000", "1001", FIETS, 25))) is VOLDOET
    assert travel(who, bench=BENCH) is ONBEKEND


def test_work_in_the_own_neighbourhood_is_exactly_no_kilometre_away():
    assert travel(traveller(FIETS, km=0, home="1001")) is VOLDOET
    assert travel(traveller(FIETS, km=0, home="1000")) is VOLDOET_NIET
    own_street = given(("1001", "1001", FIETS, 36))
    assert travel(traveller(FIETS, minutes=30, km=0, home="1001"), bench=own_street) is BESPREEKBAAR
