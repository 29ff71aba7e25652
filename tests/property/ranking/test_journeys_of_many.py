"""A journey is judged once for everybody who makes it: of many people and places each pair gets what it gets alone."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import small_bench
from people import person, vacancy

from matching.domain.travel_table import TravelTable
from matching.domain.work import Transport
from matching.rules.checks.travel import TravelWithinMaximum
from matching.rules.rule import World

GEOGRAPHY = small_bench().world.geography
TABLE = TravelTable.build("eigen tijden", [(GEOGRAPHY.codes[0], GEOGRAPHY.codes[1], Transport.FIETS, 37)])
areas = st.sampled_from([-1, 0, 1, 5, len(GEOGRAPHY.codes) - 1])
limits = st.sampled_from([-1, 0, 10, 31, 40, 90])
means = st.integers(0, 2 ** len(Transport) - 1)
somebody = st.tuples(areas, limits, limits, means, means, means)
COLUMNS = ("postcode", "max_minutes", "max_km", "transport", "transport_known", "transport_coming")


def facts_of(people):
    facts = small_bench().group([person()] * len(people)).facts
    columns = zip(COLUMNS, zip(*people, strict=True), strict=True)
    facts = replace(facts, **{name: np.array(told).astype(getattr(facts, name).dtype) for name, told in columns})
    return replace(facts, transport_known=facts.transport_known | facts.transport)


def places_of(places):
    facts = small_bench().work([vacancy()] * len(places)).facts
    starts = np.concatenate([[0], np.cumsum([len(one) for one in places])])
    postcode = np.array([one for place in places for one in place], dtype=np.int32)
    return replace(facts, addresses=replace(facts.addresses, starts=starts, postcode=postcode))


@settings(max_examples=100)
@given(
    people=st.lists(somebody, min_size=1, max_size=5),
    places=st.lists(st.lists(areas.filter(lambda area: area >= 0), max_size=3), min_size=1, max_size=4),
    table=st.sampled_from([None, TABLE]),
)
def test_each_pair_gets_what_it_gets_alone(people, places, table):
    check, world = TravelWithinMaximum(), World(GEOGRAPHY, table)
    everybody, offered = facts_of(people), places_of(places)
    for m in range(len(places)):
        of_place = check.judge(everybody, offered.row(m), world)
        for n in range(len(people)):
            alone = check.judge(everybody.row(n), offered.row(m), world).of_pair(0)
            assert of_place.of_pair(n) == alone
            assert check.judge(everybody.row(n), offered, world).of_pair(m) == alone
