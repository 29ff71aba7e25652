"""Documents: canonical JSON that gives back exactly what was written."""

import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from people_and_work import DAY, EMPLOYER, OWNER, candidate, placement_of, plek, scan_of, vacancy

from matching.storage.documents import canonical, commitment, decode, encode, new_salt

EXACT = 2**53 - 1
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ASCII = st.text(st.characters(codec="ascii"))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-EXACT, EXACT) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ASCII, inner, max_size=4),
    max_leaves=20,
)


@given(PLAIN)
def test_what_we_call_canonical_is_what_rfc_8785_calls_canonical(value):
    assert canonical(value) == rfc8785.dumps(value)


def test_every_kind_of_object_comes_back_equal():
    person = candidate(2041)
    for obj in (OWNER, EMPLOYER, person, scan_of(person), placement_of(person), vacancy(318), plek(7)):
        assert decode(type(obj), encode(obj)) == obj
        assert encode(decode(type(obj), encode(obj))) == encode(obj)


@given(TEXT)
def test_any_words_in_a_scan_survive(words):
    scan = scan_of(candidate(), DAY, words)
    assert decode(type(scan), encode(scan)) == scan


def test_the_same_document_gets_another_commitment_each_time_because_of_the_salt():
    document = encode(OWNER)
    assert commitment(new_salt(), document) != commitment(new_salt(), document)
