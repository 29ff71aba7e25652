"""What documents tell is what the people in them tell; one that is damaged is refused, and quotes nothing."""

from dataclasses import replace
from datetime import date

import orjson
import pytest
from people import TODAY, knows, new_id, person

from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.business_case import Barrier, BusinessCase, CaseDecision
from matching.domain.candidate import Withdrawal
from matching.domain.record import CandidateRecord
from matching.domain.statements import Certificate, Experience, Skill
from matching.domain.term import Term
from matching.errors import StoreError
from matching.in_memory.stored_people import StoredPeople
from matching.profiles.telling import FIELDS, Telling, circumstances_of
from matching.storage.documents import encode
from matching.storage.people import PersonDocuments

SOMEBODY = person(knows(skills=[Skill(Term("ramen lappen"))], level=2))


def stored(record: CandidateRecord) -> PersonDocuments:
    parts = (record.scans, record.placements, record.proposals)
    return PersonDocuments(encode(record.candidate), *(tuple(map(encode, some)) for some in parts))


STORED = stored(SOMEBODY)


def told_by(documents: PersonDocuments) -> Telling:
    telling = Telling()
    people = StoredPeople(telling)
    people.add(people.candidate(documents), documents)
    return telling


@pytest.mark.parametrize(
    "damaged",
    [
        replace(STORED, candidate=STORED.candidate[:-9]),
        replace(STORED, candidate="[]"),
        replace(STORED, candidate=STORED.candidate.replace('"bemiddelbaar"', '"zoek"')),
        replace(STORED, scans=(STORED.scans[0][:-9],)),
        replace(STORED, scans=(STORED.scans[0].replace('"ja"', '"misschien"'),)),
        replace(STORED, placements=("{}",)),
    ],
)
def test_what_is_damaged_is_refused_and_nothing_of_it_is_said(damaged):
    with pytest.raises(StoreError, match="beschadigd") as error:
        told_by(damaged)
    assert "ramen" not in str(error.value)


def test_a_document_of_before_a_field_existed_says_nothing_under_it():
    before = orjson.loads(STORED.candidate)
    for name in ("uwv_until", "delen_vum", "business_cases", "withdrawals", "eligibility", "plan", "merged_into"):
        del before[name]
    telling = told_by(replace(STORED, candidate=orjson.dumps(before).decode()))
    assert telling.people == [circumstances_of(SOMEBODY)._replace(cases=[], refused=[])]
    assert len(telling.told("skills").what) == 1


def all_told(telling: Telling) -> dict[str, list[object]]:
    told = {name: telling.told(name) for name in FIELDS}
    return {name: [one.statements[number] for number in one.what] for name, one in told.items()}


@pytest.mark.parametrize(
    "words",
    [
        'de "baas" vragen',
        "kisten stapelen [zwaar], {tillen}]}",
        '{"confirmed_on":null,"observed_on":"2026-01-01","source":"scan","value":',
        '"},"certificates":[',
        "een \\ en een nieuwe\nregel",
        "één café",
    ],
)
def test_words_that_look_like_a_document_are_only_words(words):
    work = Experience(Term(words), tasks=(words, words), start=date(2020, 2, 1))
    somebody = person(knows(skills=[Skill(Term(words))], certificates=[Certificate(words)], experience=[work], level=2))
    assert all_told(told_by(stored(somebody))) == all_told(Telling.of([somebody]))


def test_nobody_of_a_town_is_read_whole(monkeypatch):
    """Reading whole gives the same answer, in ten times the time: a field that is new must not slip through."""
    made = make_population(
        small_taxonomy(), small_geography(), 3, candidates=60, vacancies=5, plekken=2, employers=3, today=TODAY
    )
    records = [one.record for one in made.candidates]
    whole = all_told(Telling.of(records))
    monkeypatch.delattr(PersonDocuments, "record")
    telling = Telling()
    people = StoredPeople(telling)
    for documents in map(stored, records):
        people.add(people.candidate(documents), documents)
    assert all_told(telling) == whole
    assert any(record.placements for record in records)
    assert any(len(record.scans) > 1 for record in records)


def test_who_withdrew_and_who_has_an_agreed_case_is_read_like_everybody():
    case = BusinessCase(new_id(), Barrier.RIJBEWIJS, 180_000, 120_000, "B", decision=CaseDecision.AKKOORD)
    withdrawn = Withdrawal(new_id(), TODAY, "geen_interesse")
    record = replace(SOMEBODY, candidate=replace(SOMEBODY.candidate, withdrawals=(withdrawn,), business_cases=(case,)))
    assert told_by(stored(record)).people == [circumstances_of(record)._replace(cases=[case])]
