"""A document that is damaged is refused; one of before a field existed says nothing under it."""

from dataclasses import replace

import orjson
import pytest
from people import knows, person

from matching.domain.statements import Skill
from matching.domain.term import Term
from matching.errors import StoreError
from matching.in_memory.stored_people import StoredPeople
from matching.profiles.telling import Telling, circumstances_of
from matching.storage.documents import encode
from matching.storage.people import PersonDocuments

SOMEBODY = person(knows(skills=[Skill(Term("ramen lappen"))], level=2))
STORED = PersonDocuments(encode(SOMEBODY.candidate), tuple(map(encode, SOMEBODY.scans)), (), ())


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
