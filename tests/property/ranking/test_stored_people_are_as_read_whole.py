"""What is read straight from documents gives the very columns that the objects of the domain give."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from judging import small_bench
from people import new_id, scan
from random_people import days, occupations, people, profiles, skill_terms
from same_columns import assert_same_columns

from matching.domain.candidate import Withdrawal
from matching.domain.instrument import Instrument
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.record import CandidateRecord
from matching.domain.work import Werksoort
from matching.in_memory.gathered import encoded, group_of
from matching.in_memory.stored_people import StoredPeople
from matching.profiles.telling import Telling
from matching.storage.documents import encode
from matching.storage.people import PersonDocuments


@st.composite
def placements(draw, who):
    start = draw(days)
    return Placement(
        id=new_id(),
        candidate_id=who,
        instrument=draw(st.sampled_from(Instrument)),
        occupation=draw(occupations),
        werksoort=draw(st.none() | st.sampled_from(Werksoort)),
        start=start,
        planned_end=draw(st.none() | st.just(start + timedelta(30))),
        ended_on=draw(st.none() | st.just(start + timedelta(9))),
        learned=tuple(draw(st.lists(skill_terms, max_size=2))),
        status=draw(st.none() | st.sampled_from(PlacementStatus)),
    )


@st.composite
def followed_people(draw):
    """Somebody whom several observations are about, which may contradict each other."""
    record = draw(people())
    who, withdrawn = record.candidate, Withdrawal(new_id(), draw(days), "geen_interesse")
    who = replace(who, corrections=draw(st.just(who.corrections) | profiles()))
    who = replace(who, withdrawals=draw(st.sampled_from([(), (), (withdrawn,)])))
    scans = (*record.scans, *draw(st.lists(st.builds(scan, st.just(who.id), profiles(), days), max_size=1)))
    return replace(record, candidate=who, scans=scans, placements=tuple(draw(st.lists(placements(who.id), max_size=2))))


def stored(record: CandidateRecord) -> PersonDocuments:
    parts = (record.scans, record.placements, record.proposals)
    return PersonDocuments(encode(record.candidate), *(tuple(map(encode, some)) for some in parts))


@settings(max_examples=80)
@given(st.lists(followed_people(), min_size=1, max_size=4))
def test_documents_give_the_columns_of_records(records):
    encoder, telling = small_bench().people_encoder, Telling()
    people = StoredPeople(telling)
    for documents in map(stored, records):
        people.add(people.candidate(documents), documents)
    group = group_of(telling, [record.candidate.id for record in records], encoder)
    whole = encoded(records, encoder)
    assert_same_columns(group.people, whole.people)
    assert_same_columns(group.facts, whole.facts)
    assert group.last_proposed.tolist() == whole.last_proposed.tolist()
