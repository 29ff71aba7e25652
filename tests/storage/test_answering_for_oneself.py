"""A candidate answers for itself, and for nobody else."""

from datetime import timedelta

import pytest
from municipality import CONSULENT, Databases
from placing_town import TODAY
from proposing_town import ProposingTown

from matching.domain.actor import Actor
from matching.domain.placement_parts import Party
from matching.domain.role import Role
from matching.domain.work import WorkKind
from matching.errors import NotAllowedError
from matching.placing.proposing import Proposal as PlacingProposal
from matching.placing.wish import Wish
from matching.usecases.answer_for_oneself import answer_own_placement
from matching.usecases.propose_placement import propose_placement


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def oneself(person):
    return Actor(f"K-{person.number}", Role.KANDIDAAT, "Gemeente Voorbeeld", "arbeidsbemiddeling")


def test_a_candidate_agrees_to_its_own_place_and_to_no_other(town):
    person, other, work = town.somebody(), town.somebody(), town.vacancy(places=1, start_on=TODAY)
    start = TODAY + timedelta(days=14)
    wish = Wish(candidate_id=person.id, work_kind=WorkKind.VACATURE, work_id=work.id, start=start)
    (made,) = propose_placement(town.service, CONSULENT, [PlacingProposal(wish)])
    with pytest.raises(NotAllowedError):
        answer_own_placement(town.service, oneself(other), made.id, True)
    answered = answer_own_placement(town.service, oneself(person), made.id, True)
    assert [(one.party, one.agrees) for one in answered.agreements] == [(Party.KANDIDAAT, True)]
    answered = answer_own_placement(town.service, oneself(person), made.id, False)
    assert [one.agrees for one in answered.agreements] == [True, False]
