"""Bronnummers that are BSNs, and rows that speak of the same thing."""

from uuid import uuid4

import pytest
from stdnum.nl import bsn

from matching.domain.candidate import SourceKey
from matching.domain.colleague import Colleague
from matching.errors import InvalidInputError
from matching.intake.new_colleagues import NewColleagues
from matching.intake.number_columns import NumberColumns
from matching.intake.seen_keys import SeenKeys

BSNS = [str(number) for number in range(900_000_000, 900_000_400) if bsn.is_valid(str(number))]
OTHERS = [str(number) for number in range(900_000_000, 900_000_400) if not bsn.is_valid(str(number))]


def judged(numbers):
    columns = NumberColumns(("bronnummer",))
    for number in numbers:
        columns.count({"bronnummer": number})
    return columns


def test_numbers_that_pass_by_chance_pass_with_a_notice():
    columns = judged(sorted(BSNS + OTHERS))
    assert not list(columns.faults({"bronnummer": BSNS[0]}))
    (notice,) = columns.notices()
    assert "een op de elf" in notice
    assert f"{len(BSNS)} van de {len(BSNS) + len(OTHERS)}" in notice


def test_a_column_of_bsns_is_refused_without_repeating_one():
    columns = judged(BSNS + OTHERS[:3])
    (fault,) = columns.faults({"bronnummer": BSNS[0]})
    assert BSNS[0] not in fault.problem + fault.passes
    assert "cliëntnummer" in fault.passes
    assert not list(columns.faults({"bronnummer": OTHERS[0]}))
    assert not list(columns.notices())


@pytest.mark.parametrize("numbers", [BSNS[:1], BSNS[:2], ["2041", "K 12", ""], []])
def test_of_one_or_two_numbers_one_cannot_tell(numbers):
    assert not list(judged(numbers).faults({"bronnummer": BSNS[0]}))


def test_the_same_key_again_gives_the_first_line_and_whether_it_says_the_same():
    seen = SeenKeys()
    assert seen.first_line(SourceKey("a", "1"), 2, ["Jan", "16"]) == (2, True)
    assert seen.first_line(SourceKey("a", "1"), 5, ["Jan ", "16"]) == (2, True)
    assert seen.first_line(SourceKey("a", "1"), 6, ["Jan", "20"]) == (2, False)
    assert seen.first_line(SourceKey("b", "1"), 7, ["Jan", "16"]) == (7, True)
    assert (seen.sources(), seen.of_source("a")) == (["a", "b"], {"1"})


@pytest.fixture
def colleagues():
    return NewColleagues([Colleague(uuid4(), "Sanne de Boer", "050 1", "consulent")], "consulent")


def test_a_colleague_is_found_by_name_or_id_and_brought_in_with_a_telephone_number(colleagues):
    sanne = colleagues.find("sanne  DE boer", "")
    assert colleagues.find(str(sanne), "") == sanne
    new = colleagues.find("Omar Haddad", "06 12345678")
    assert colleagues.find("omar haddad", "") == new
    (unsaved,) = colleagues.unsaved([new, sanne])
    assert (unsaved.name, unsaved.phone, unsaved.role) == ("Omar Haddad", "06 12345678", "consulent")
    colleagues.saved([unsaved])
    assert colleagues.unsaved([new]) == []


def test_of_two_colleagues_with_one_name_it_stays_who_it_was():
    first, second = (Colleague(uuid4(), "Jan de Vries", "050 1", "consulent") for _ in range(2))
    both = NewColleagues([first, second], "consulent")
    assert both.find("Jan de Vries", "", str(second.id)) == second.id
    with pytest.raises(InvalidInputError, match="2 collega's"):
        both.find("Jan de Vries", "")


def test_a_colleague_whom_nobody_can_call_is_not_brought_in(colleagues):
    with pytest.raises(InvalidInputError, match="geen telefoonnummer"):
        colleagues.find("Omar Haddad", "geen")
    with pytest.raises(InvalidInputError, match="geen collega"):
        colleagues.find("Omar Haddad", "")


def test_an_unknown_colleague_is_refused_with_the_nearest_name(colleagues):
    with pytest.raises(InvalidInputError) as refused:
        colleagues.find("Sanne de Boor", "")
    assert "bedoelt u Sanne de Boer?" in refused.value.faults[0].problem
