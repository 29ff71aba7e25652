"""Who was erased is on a list outside the database before it is done."""

import pytest
from municipality import CONSULENT
from people import new_id
from people_and_work import candidate, save

from matching.errors import InvalidInputError, StoreError
from matching.storage.erasure_list import ErasureList
from matching.usecases.erase_candidate import erase_candidate


@pytest.fixture
def erasures(tmp_path):
    return ErasureList(tmp_path / "map" / "gewist.jsonl")


def test_who_is_erased_is_on_the_list_with_nothing_of_who_it_was(house, door):
    [saved] = save(house, candidate())
    erase_candidate(house, door, CONSULENT, saved.id)
    assert house.erasures.people() == {saved.id}
    [line] = house.erasures.content().splitlines()
    assert line.startswith(f'{{"kandidaat":"{saved.id}","op":"'.encode())


def test_where_the_list_cannot_be_written_nothing_is_erased(house, door, tmp_path):
    [saved] = save(house, candidate())
    (tmp_path / "bestand").touch()
    house.erasures = ErasureList(tmp_path / "bestand" / "gewist.jsonl")
    with pytest.raises(StoreError, match="Er is niets gewist"):
        erase_candidate(house, door, CONSULENT, saved.id)
    with house.read() as reader:
        assert reader.candidates.get(saved.id) == saved


def test_half_a_line_of_a_power_cut_is_no_erasure_and_is_overwritten(erasures):
    one, other, third = new_id(), new_id(), new_id()
    erasures.add([one, other])
    content = erasures.content()
    erasures.path.write_bytes(content[:-5])
    assert erasures.people() == {one}
    erasures.add([third])
    assert erasures.people() == {one, third}


def test_nobody_is_on_it_twice_and_only_its_owner_reads_it(erasures):
    one, other = new_id(), new_id()
    erasures.add([one])
    erasures.add([one, other])
    assert len(erasures.content().splitlines()) == 2
    assert erasures.path.stat().st_mode & 0o777 == 0o600


def test_beginning_a_list_that_is_there_changes_nothing(erasures):
    assert not erasures.exists()
    erasures.begin()
    assert erasures.exists()
    erasures.add([new_id()])
    content = erasures.content()
    erasures.begin()
    assert erasures.content() == content


@pytest.mark.parametrize("line", ["geen json", "[]", '{"kandidaat": 3}', '{"kandidaat": "x"}', '{"op": "y"}', ""])
def test_another_file_is_refused_with_the_number_of_the_line(erasures, line):
    erasures.add([new_id()])
    with erasures.path.open("a") as file:
        file.write(f"{line}\n")
    with pytest.raises(InvalidInputError, match="regel 2"):
        erasures.people()
