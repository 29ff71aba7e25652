"""Erasure: the person goes, the chain stays."""

import pytest
from people_and_work import CONSULENT, candidate, placement_of, save, scan_of

from matching.errors import NotFoundError
from matching.storage import Kind
from matching.storage.engine import open_engine


@pytest.fixture
def erased(house):
    """Somebody with two versions of a scan who was erased, beside somebody who was not."""
    person, other = save(house, candidate(), candidate())
    [scan] = save(house, scan_of(person))
    save(house, placement_of(person), scan_of(other))
    with house.change(CONSULENT) as change:
        change.save(scan, action="scan_gewijzigd", after=1)
        change.erase(Kind.CANDIDATE, person.id)
        change.commit()
    return person


def test_the_chain_stays_valid_and_says_how_much_was_erased(house, erased):
    result = house.verify_ledger()
    assert result.is_whole
    assert result.erased == 4


def test_nobody_reads_the_person_again_not_even_in_the_past(house, erased):
    for position in range(house.position() + 1):
        with house.read(position) as reader:
            assert erased.id not in {person.candidate.id for person in reader.people()}
    with house.read() as reader, pytest.raises(NotFoundError):
        reader.candidates.find("K-1")


def test_documents_and_salts_are_gone_from_the_tables(house, erased, raw):
    left = raw("SELECT count(*) FROM version WHERE object_kind IN ('candidate', 'scan', 'placement')")[0][0]
    assert left == 2
    assert raw("SELECT count(*) FROM scan")[0][0] == 1
    assert raw("SELECT count(*) FROM placement")[0][0] == 0


def test_the_other_person_is_untouched(house, erased):
    with house.read() as reader:
        [person] = reader.people()
        assert len(person.scans) == 1


def test_the_erased_are_counted_and_their_number_is_not_given_out_again(house, erased):
    with house.read() as reader:
        assert reader.erased_people() == 1
        assert reader.erased_among([erased.id]) == {erased.id}
        assert [card.number for card in reader.candidates.cards()] == ["K-2"]
    with house.read(2) as reader:
        assert reader.erased_people() == 0
    [newcomer] = save(house, candidate())
    assert newcomer.number == 3


def test_erasing_twice_or_a_stranger_is_not_found(house, erased):
    with pytest.raises(NotFoundError), house.change(CONSULENT) as change:
        change.erase(Kind.PLACEMENT, erased.id)
    assert house.verify_ledger().is_whole


def test_every_connection_to_sqlite_overwrites_what_is_erased(sqlite_url):
    engine = open_engine(sqlite_url)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1
    engine.dispose()
