"""How many places of a vacancy are taken, on both databases: hired, started, lapsed, by hand, more and fewer places."""

from datetime import timedelta

import pytest
from municipality import CONSULENT, Databases
from placing_town import TODAY
from proposing_town import ProposingTown

from matching.domain.opportunity import VacancyStatus
from matching.domain.placement_parts import Agreement, Party
from matching.domain.reasons import LapseReason, UndoReason
from matching.domain.task import TaskKind
from matching.domain.work import WorkKind
from matching.errors import ConflictError
from matching.placing.proposing import Proposal as PlacingProposal
from matching.placing.wish import Wish
from matching.storage import Kind
from matching.usecases.answer_placement import answer_placement
from matching.usecases.expire_vacancies import expire_vacancies
from matching.usecases.hire_proposal import hire_proposal
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.propose_placement import propose_placement
from matching.usecases.undo_placement import undo_placement
from matching.usecases.view_filling import view_filling
from matching.usecases.withdraw_agreement import withdraw_agreement

OPEN, PARTLY, FILLED = VacancyStatus.OPEN, VacancyStatus.DEELS_VERVULD, VacancyStatus.VERVULD


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def wish(person, work):
    start = TODAY + timedelta(days=14)
    return Wish(candidate_id=person.id, work_kind=WorkKind.VACATURE, work_id=work.id, start=start)


def hired(town, work):
    person = town.somebody()
    made = town.in_talk(person, work)
    return hire_proposal(town.service, CONSULENT, made.id, PlacingProposal(wish(person, work)))


def now(town, work):
    with town.service.store.read() as reader:
        return reader.vacancies.get(work.id).status


def deeds(town, work):
    with town.service.store.read() as reader:
        return [entry.action for entry in reader.history(Kind.VACANCY, work.id)]


def test_every_hired_candidate_takes_a_place_until_none_is_left(town):
    work = town.vacancy(places=2, start_on=TODAY)
    hired(town, work)
    assert now(town, work) is PARTLY
    hired(town, work)
    assert now(town, work) is FILLED
    assert deeds(town, work)[-2:] == ["vacature_deels_vervuld", "vacature_vervuld"]
    with pytest.raises(ConflictError, match="vervuld"):
        town.opened(work=work)


def test_a_proposed_placement_takes_a_place_when_the_employer_says_yes_and_gives_it_back_with_a_no(town):
    work = town.vacancy(places=1, start_on=TODAY)
    (made,) = propose_placement(town.service, CONSULENT, [PlacingProposal(wish(town.somebody(), work))])
    assert now(town, work) is OPEN
    answer_placement(town.service, CONSULENT, made.id, Party.AANBIEDER, True, TODAY)
    assert now(town, work) is FILLED
    answer_placement(town.service, CONSULENT, made.id, Party.AANBIEDER, False, TODAY)
    assert now(town, work) is OPEN


def test_of_two_hired_one_lapses_and_one_was_wrong(town):
    work = town.vacancy(places=2, start_on=TODAY)
    _, first = hired(town, work)
    second, placement = hired(town, work)
    lapse_placement(town.service, CONSULENT, first.id, LapseReason.ANDERS)
    assert now(town, work) is PARTLY
    undo_placement(town.service, CONSULENT, placement.id, UndoReason.VERKEERDE_PERSOON)
    assert now(town, work) is OPEN
    assert town.voordracht(second).status == "gesprek"
    assert (view_filling(town.service, f"V-{work.number}").taken, deeds(town, work)[-1]) == (0, "vacature_weer_open")


def test_somebody_else_hired_in_between_does_not_stop_an_undo(town):
    work = town.vacancy(places=3, start_on=TODAY)
    _, first = hired(town, work)
    hired(town, work)
    undo_placement(town.service, CONSULENT, first.id, UndoReason.DUBBEL)
    assert (now(town, work), view_filling(town.service, f"V-{work.number}").taken) == (PARTLY, 1)


def test_who_took_back_agreement_while_it_was_lapsed_is_not_shown_again(town):
    work, person = town.vacancy(places=1, start_on=TODAY), town.somebody()
    waiting = town.released(person, work)
    _, placement = hired(town, work)
    assert town.voordracht(waiting).lapse == "vacature_vervuld"
    withdraw_agreement(town.service.store, CONSULENT, person.id, work.id, TODAY)
    undo_placement(town.service, CONSULENT, placement.id, UndoReason.VERKEERDE_PERSOON)
    assert now(town, work) is OPEN
    assert town.voordracht(waiting).lapse == "vacature_vervuld"


def test_a_word_that_it_is_filled_stands(town):
    work = town.vacancy(places=3, start_on=TODAY)
    _, placement = hired(town, work)
    town.change_vacancy(work, status=FILLED)
    lapse_placement(town.service, CONSULENT, placement.id, LapseReason.ANDERS)
    assert now(town, work) is FILLED


def test_a_proposal_that_came_with_agreement_takes_its_place_at_once(town):
    work = town.vacancy(places=1, start_on=TODAY)
    agreed = (Agreement(Party.AANBIEDER, True, TODAY, "c-1"),)
    propose_placement(town.service, CONSULENT, [PlacingProposal(wish(town.somebody(), work), agreements=agreed)])
    assert now(town, work) is FILLED


def test_the_daily_step_expires_once_and_leaves_a_task_for_who_would_start(town):
    work = town.vacancy(places=2, start_on=TODAY, closes_on=TODAY)
    _, placement = hired(town, work)
    going = town.opened(town.somebody(), work)
    assert expire_vacancies(town.service, CONSULENT) == []
    town.day(TODAY + timedelta(days=1))
    assert [one.id for one in expire_vacancies(town.service, CONSULENT)] == [work.id]
    assert expire_vacancies(town.service, CONSULENT) == []
    assert town.voordracht(going).lapse == "vacature_ingetrokken"
    with town.service.store.read() as reader:
        (task,) = [one for one in reader.tasks.open_about(work.id) if one.kind is TaskKind.PLAATSING_NALOPEN]
        assert reader.placements.get(placement.id).status == "voorgesteld"
    assert task.placement_id == placement.id
