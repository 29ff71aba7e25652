"""A list that is asked by status shows what reading shows: a vacancy of yesterday is verlopen, and so is its card."""

from dataclasses import replace
from datetime import timedelta

import pytest
from municipality import CONSULENT, Databases
from people import new_id
from placing_town import TODAY, PlacingTown

from matching.domain.list_kind import ListKind
from matching.domain.proposal import Proposal
from matching.domain.ranking_request import Page
from matching.storage import Kind
from matching.usecases.select_objects import Asked, select_objects
from matching.usecases.view_objects import view_page


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def listed(town, kind, status):
    seen = view_page(town.service, CONSULENT, kind, select_objects(town.service, Asked(status=status)), Page(1, 50))
    assert {view.obj.status.value for view in seen.rows} <= {status}
    assert seen.total == len(seen.rows)
    return {view.obj.id for view in seen.rows}


def test_an_open_vacancy_whose_last_day_has_gone_is_listed_as_verlopen(town):
    stays, closes = town.job(), town.job()
    with town.service.store.change(CONSULENT) as change:
        change.save(replace(closes, closes_on=TODAY), action="vacature_gewijzigd", after=1)
        change.commit()
    put_forward = Proposal(
        new_id(), town.person().id, closes.employer_id, TODAY, "c-1", ListKind.GERANGSCHIKT, vacancy_id=closes.id
    )
    town.save(put_forward)
    assert listed(town, Kind.VACANCY, "open") == {stays.id, closes.id}
    assert listed(town, Kind.PROPOSAL, "bekeken") == {put_forward.id}
    town.day(TODAY + timedelta(days=1))
    assert (listed(town, Kind.VACANCY, "open"), listed(town, Kind.VACANCY, "verlopen")) == ({stays.id}, {closes.id})
    assert (listed(town, Kind.PROPOSAL, "bekeken"), listed(town, Kind.PROPOSAL, "vervallen")) == (
        set(),
        {put_forward.id},
    )
