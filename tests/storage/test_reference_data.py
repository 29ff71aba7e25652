"""Reference data: the newest import is in use, and a damaged file is never used."""

import pytest
from people_and_work import CONSULENT

from matching.errors import NotFoundError, StoreError


def put(store, content: bytes, version: str):
    return store.reference.put("taxonomy", content, version=version, counts={"beroepen": 60}, actor=CONSULENT)


def test_nothing_is_in_use_before_the_first_import(store):
    assert store.reference.active("taxonomy") is None
    assert store.reference.active_version("taxonomy") is None


def test_what_was_put_is_in_use(store):
    put(store, b"kolommen", "klein-1")
    active = store.reference.active("taxonomy")
    assert (active.version, active.counts) == ("klein-1", {"beroepen": 60})
    assert active.path.read_bytes() == b"kolommen"
    assert store.reference.active("postcodes") is None


def test_putting_the_version_in_use_again_changes_nothing(store):
    first = put(store, b"kolommen", "klein-1")
    assert put(store, b"dezelfde inhoud, anders ingepakt", "klein-1") == first


def test_the_last_import_is_in_use_and_earlier_ones_stay_readable(store):
    put(store, b"klein", "klein-1")
    put(store, b"groot", "esco-1")
    assert store.reference.active("taxonomy").version == "esco-1"
    assert store.reference.get("taxonomy", "klein-1").path.read_bytes() == b"klein"
    put(store, b"klein", "klein-1")
    assert store.reference.active_version("taxonomy") == "klein-1"


def test_a_file_that_was_changed_on_disk_is_refused_with_what_to_run(store):
    put(store, b"kolommen", "klein-1").path.write_bytes(b"iets anders")
    with pytest.raises(StoreError, match=r"beschadigd.*passend taxonomy import"):
        store.reference.active("taxonomy")


def test_a_file_that_is_gone_is_refused_and_importing_again_repairs_it(store):
    put(store, b"kolommen", "klein-1").path.unlink()
    with pytest.raises(StoreError, match="is er niet meer"):
        store.reference.active("taxonomy")
    assert put(store, b"kolommen", "klein-1").path.read_bytes() == b"kolommen"


def test_a_version_that_was_never_imported_is_not_found(store):
    with pytest.raises(NotFoundError):
        store.reference.get("taxonomy", "esco-0")
