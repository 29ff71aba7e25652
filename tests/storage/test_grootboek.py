"""The grootboek: one chain, no gaps, and every break is found where it is."""

from datetime import datetime
from uuid import UUID

import pytest
from people_and_work import CONSULENT, candidate, furnish, save, scan_of
from sqlalchemy.exc import DBAPIError

from matching.errors import ConflictError
from matching.storage import Kind, Store
from matching.storage.ledger import LEDGER, seal
from matching.storage.moment import UtcMoment

pytestmark = pytest.mark.usefixtures("house")


def test_every_saved_object_is_one_entry_and_no_position_is_skipped(house, raw):
    before = house.position()
    save(house, candidate(), candidate(), candidate())
    assert house.position() == before + 3
    positions = [row[0] for row in raw("SELECT position FROM ledger ORDER BY position")]
    assert positions == list(range(1, before + 4))


def test_an_entry_says_who_did_what_for_which_purpose(house, raw):
    save(house, candidate(), action="kandidaat_ingeschreven")
    entry = raw("SELECT actor, role, organisation, purpose, action, object_kind FROM ledger ORDER BY position DESC")[0]
    assert tuple(entry) == ("c-1", "consulent", "gemeente", "bemiddeling", "kandidaat_ingeschreven", "candidate")


def test_an_untouched_ledger_is_whole(house):
    save(house, candidate())
    result = house.verify_ledger()
    assert result.is_whole
    assert result.entries == house.position() == 3


@pytest.mark.parametrize("deed", ["UPDATE ledger SET actor = 'x'", "DELETE FROM ledger WHERE position = 1"])
def test_the_database_itself_refuses_to_change_or_delete_an_entry(raw, deed):
    with pytest.raises(DBAPIError, match="nooit gewijzigd of gewist"):
        raw(deed)


def test_an_entry_cannot_be_replaced_either(raw, house, database_url):
    if database_url.startswith("postgresql"):
        deed = (
            "INSERT INTO ledger SELECT * FROM ledger WHERE position = 1 ON CONFLICT (position) DO UPDATE SET actor='x'"
        )
    else:
        deed = "INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE position = 1"
    with pytest.raises(DBAPIError, match="nooit gewijzigd of gewist"):
        raw(deed)
    assert house.verify_ledger().is_whole


def test_a_changed_entry_is_found_at_its_position(house, unguarded):
    save(house, candidate(), candidate(), candidate())
    unguarded("UPDATE ledger SET actor = 'iemand anders' WHERE position = 4")
    broken = house.verify_ledger().first_break
    assert (broken.position, broken.problem) == (4, "De regel is gewijzigd.")


def test_a_resealed_entry_is_found_because_the_next_one_no_longer_fits(house, unguarded):
    save(house, candidate(), candidate())
    forged = _entry(unguarded, 3) | {"actor": "iemand anders"}
    unguarded(f"UPDATE ledger SET actor = 'iemand anders', hash = '{seal(forged)}' WHERE position = 3")
    broken = house.verify_ledger().first_break
    assert (broken.position, broken.problem) == (4, "De regel sluit niet aan op de vorige.")


def test_a_removed_entry_is_found_at_its_position(house, unguarded):
    save(house, candidate(), candidate(), candidate())
    unguarded("DELETE FROM ledger WHERE position = 4")
    assert house.verify_ledger().first_break.position == 4


def test_a_chain_that_was_cut_short_is_found(house, unguarded):
    save(house, candidate(), candidate())
    unguarded("DELETE FROM ledger WHERE position >= 4")
    broken = house.verify_ledger().first_break
    assert (broken.position, broken.problem) == (4, "De regel ontbreekt aan het eind.")


def test_a_changed_document_is_found_though_the_chain_is_intact(house, raw):
    [person] = save(house, candidate())
    save(house, scan_of(person))
    raw("UPDATE version SET document = replace(document, 'brood', 'koek') WHERE object_kind = 'scan'")
    broken = house.verify_ledger().first_break
    assert (broken.position, broken.problem) == (4, "De vastgelegde gegevens zijn gewijzigd.")


def test_a_document_that_vanished_without_erasure_is_found(house, raw):
    save(house, candidate())
    raw("DELETE FROM version WHERE position = 3")
    broken = house.verify_ledger().first_break
    assert broken.position == 3
    assert "zonder dat ze zijn gewist" in broken.problem


def test_an_erased_document_is_counted_and_is_no_break(house):
    [person] = save(house, candidate())
    save(house, scan_of(person))
    with house.change(CONSULENT) as change:
        change.erase(Kind.CANDIDATE, person.id)
        change.commit()
    result = house.verify_ledger()
    assert result.is_whole
    assert result.erased == 2


def test_two_stores_on_one_database_see_the_same_chain(house, database_url, tmp_path):
    other = Store(database_url, tmp_path)
    save(other, candidate())
    assert other.position() == house.position() == 3
    assert other.epoch() == house.epoch()


def test_furnishing_twice_is_refused_and_adds_no_entry(house):
    with pytest.raises(ConflictError):
        furnish(house)
    assert house.position() == 2


def _entry(raw, position):
    """Read one entry as the ledger seals it."""
    row = raw(f"SELECT * FROM ledger WHERE position = {position}")[0]._mapping
    at = row["at"] if isinstance(row["at"], datetime) else datetime.fromisoformat(row["at"])
    entry = {column.name: row[column.name] for column in LEDGER.columns}
    return entry | {"at": UtcMoment().process_result_value(at, None), "object_id": UUID(str(row["object_id"]))}
