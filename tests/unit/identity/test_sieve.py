"""Names are sieved in bulk: whoever would be shown as a double is never lost, and crowds end."""

from datetime import date
from itertools import combinations
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.domain.double import LIKELY
from matching.identity.blocking import CROWDED, NEAREST, pairs_to_compare
from matching.identity.person import Identity
from matching.identity.resemblance import resemblance, traits_of

BORN = date(1984, 5, 6)
FIRST = (
    *("Jan", "Johan", "J.", "Hannes", "Mohamed", "Mohammed", "Moh", "Youssef", "Joesoef"),
    *("Marian", "Marjan", "Cees", "Kees", "Martin", "Martina", "Willem-Jan"),
)
LAST = (
    *("Jansen", "Janssen", "Jansen-de Vries", "de Vries", "van den Berg", "Vandenberg", "El Amrani", "Amrani"),
    *("Bakker", "Bekker", "Hendriksen", "Hendrikssen", "Bos", "Vos"),
)
names = st.one_of(
    st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST)),
    st.builds("{} {} {}".format, st.sampled_from(FIRST), st.sampled_from(FIRST), st.sampled_from(LAST)),
    st.builds("{}, {}".format, st.sampled_from(LAST), st.sampled_from(FIRST)),
    st.sampled_from([*FIRST, *LAST]),
    st.text("aeijknrst -.", min_size=1, max_size=9),
)
reached = st.sampled_from([("", ""), ("0612345678", "9711 AB"), ("", "9711 AB"), ("0687654321", "")])


def people_called(called, reach=("", "")):
    return [
        traits_of(Identity(UUID(int=number), name, BORN, phone=reach[0], postcode=reach[1]))
        for number, name in enumerate(called, start=1)
    ]


@settings(max_examples=150)
@given(st.lists(names, min_size=2, max_size=12), reached)
def test_the_sieve_loses_nobody_who_would_be_shown(called, reach):
    people = people_called(called, reach)
    compared = set(pairs_to_compare(people))
    for one, other in combinations(range(len(people)), 2):
        if resemblance(people[one], people[other]).score >= LIKELY:
            assert (one, other) in compared, (called[one], called[other])


def test_the_sieve_takes_out_who_only_shares_a_birth_date():
    people = people_called(
        [f"{first} {last}" for first in ("Sanne", "Mohamed") for last in ("Bakker", "de Vries", "Bos")]
    )
    assert list(pairs_to_compare(people)) == []
    assert len(list(pairs_to_compare(people, least=0))) == 15


def test_a_crowd_with_one_name_is_compared_with_the_nearest_only():
    people = people_called(["Jan Jansen"] * (CROWDED * 3))
    assert len(list(pairs_to_compare(people))) <= len(people) * NEAREST
