"""Over VUM only who is shared is read whole, however many others there are."""

import pytest
from municipality import Databases
from placing_town import PlacingTown

from matching.domain.tri import Tri
from matching.storage.people import PersonDocuments
from matching.vum.offered import OfferKind


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def test_only_who_is_shared_is_read_whole(town, monkeypatch):
    shared = town.person(delen_vum=Tri.JA)
    for answer in (Tri.NEE, Tri.ONBEKEND, Tri.WIL_NIET_ZEGGEN):
        town.person(delen_vum=answer)
    read, whole = [], PersonDocuments.record

    def noted(documents):
        record = whole(documents)
        read.append(record.candidate.id)
        return record

    monkeypatch.setattr(PersonDocuments, "record", noted)
    standing = town.service.vum_offer(OfferKind.WERKZOEKENDE).now()
    assert read == [shared.id]
    assert {one.id for one in standing.offered} | standing.without_place == {shared.id}
