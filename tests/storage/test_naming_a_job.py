"""The intended job of a proefplaats: named or changed until the decision, and moved with a vacancy that is merged."""

import pytest
from municipality import Databases
from placing_town import CONSULENT, JOBHUNTER, TODAY, PlacingTown

from matching.domain.instrument import Instrument
from matching.domain.opportunity import VacancyStatus
from matching.domain.placement_parts import Party
from matching.domain.reasons import UndoReason
from matching.errors import ConflictError
from matching.placing.refusal import RuleRefusalError
from matching.storage import Kind
from matching.usecases.answer_placement import answer_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.merge_vacancies import merge_vacancies
from matching.usecases.name_intended_job import name_intended_job
from matching.usecases.undo_merge import undo_merge
from matching.usecases.undo_placement import undo_placement
from matching.usecases.withdraw_vacancy import withdraw_vacancy

CODE = "proefplaats-een-per-baan"
END = "2026-10-30"


@pytest.fixture
def town(tmp_path):
    made = PlacingTown(
        Databases(f"sqlite:///{tmp_path / 'passend.db'}", f"sqlite:///{tmp_path / 'identity.db'}", tmp_path / "data")
    )
    yield made
    made.service.close()


@pytest.fixture
def job(town):
    return town.job()


@pytest.fixture
def plek(town):
    return town.plek(places=4, instrument=Instrument.PROEFPLAATS)


def trial(town, plek, job=None, **fields):
    return town.proposed(town.trying(), plek, end=END, intended_vacancy_id=job.id if job else None, **fields)


def name(town, placement, job, **fields):
    return name_intended_job(town.service, CONSULENT, placement.id, job.id, **fields)


def agreed(town, placement, *parties):
    for party in parties:
        answer_placement(town.service, JOBHUNTER, placement.id, party, True, TODAY)


def who_tries_for(town, job):
    with town.service.store.read() as reader:
        return [use.placement_id for use in reader.seats.for_job(job.id, TODAY)]


def test_a_job_is_named_afterwards_and_what_was_agreed_stands(town, job, plek):
    proposed = trial(town, plek)
    agreed(town, proposed, Party.KANDIDAAT)
    named = name(town, proposed, job)
    assert (named.intended_vacancy_id, [one.party for one in named.agreements]) == (job.id, [Party.KANDIDAAT])
    assert who_tries_for(town, job) == [proposed.id]


def test_another_job_asks_both_sides_again_and_leaves_the_first_to_others(town, job, plek):
    other, proposed = town.job(), trial(town, plek, job)
    agreed(town, proposed, *Party)
    changed = name(town, proposed, other)
    assert (changed.intended_vacancy_id, changed.agreements, changed.state.value) == (other.id, (), "voorgesteld")
    with pytest.raises(ConflictError, match="Eerst moeten de kandidaat en de aanbieder akkoord zijn"):
        decide_placement(town.service, CONSULENT, proposed.id)
    assert trial(town, plek, job).seat


def test_naming_another_job_by_mistake_is_put_back_with_what_was_agreed(town, job, plek):
    proposed = trial(town, plek, job)
    agreed(town, proposed, *Party)
    name(town, proposed, town.job())
    back = undo_placement(town.service, CONSULENT, proposed.id, UndoReason.DUBBEL)
    assert (back.intended_vacancy_id, len(back.agreements)) == (job.id, 2)


def test_a_job_that_somebody_tries_for_takes_a_reason_of_its_own(town, job, plek):
    other = town.job()
    for taken in (job, other):
        trial(town, plek, taken)
    second = trial(town, plek, job, deviations={CODE: "de werkgever wil er twee proberen"})
    with pytest.raises(RuleRefusalError, match="V-2 heeft 1 plaats, en die is op 31 augustus 2026 bezet"):
        name(town, second, other)
    assert town.now(second).intended_vacancy_id == job.id
    changed = name(town, second, other, deviations={CODE: "ook daar wil de werkgever er twee"})
    assert [one.reason for one in changed.deviations] == ["ook daar wil de werkgever er twee"]


def test_after_the_decision_the_job_stays(town, job, plek):
    planned = town.planned(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    with pytest.raises(ConflictError, match="'gepland'; de beoogde baan legt u vast voor het besluit"):
        name(town, planned, town.job())


def test_what_is_no_job_is_refused(town, job, plek):
    proposed, gone, double = trial(town, plek, job), town.job(), town.job()
    withdraw_vacancy(town.service.store, CONSULENT, gone.id)
    merge_vacancies(town.service.store, CONSULENT, job.id, double.id)
    for wrong, says in ((job, "is al de beoogde baan"), (gone, "'ingetrokken'"), (double, "samengevoegd met V-1")):
        with pytest.raises(ConflictError, match=says):
            name(town, proposed, wrong)
    with pytest.raises(ConflictError, match="V-2 heeft de status 'ingetrokken' en is geen baan meer"):
        trial(town, plek, gone)


def test_a_werkleerplek_leads_to_no_job(town, job):
    learning = town.proposed(town.person(), town.plek())
    with pytest.raises(ConflictError, match="Een beoogde baan hoort bij een proefplaats, en dit is: werkleerplek"):
        name(town, learning, job)
    with pytest.raises(ConflictError, match="hoort bij een proefplaats"):
        town.proposed(town.person(), town.plek(), intended_vacancy_id=job.id)


def test_who_tries_for_a_job_that_is_merged_tries_for_the_one_that_stays(town, job, plek):
    double = town.job()
    here = town.running(town.trying(), plek, end=END, intended_vacancy_id=double.id)
    merged = merge_vacancies(town.service.store, CONSULENT, job.id, double.id)
    assert [one.id for one in merged.placements] == [here.id]
    assert who_tries_for(town, job) == [here.id]
    with pytest.raises(RuleRefusalError, match="V-1 heeft 1 plaats"):
        trial(town, plek, job)
    undo_merge(town.service.store, town.service.identity, CONSULENT, Kind.VACANCY, job.id, double.id)
    assert (who_tries_for(town, job), who_tries_for(town, double)) == ([], [here.id])
    assert trial(town, plek, job).seat


def test_who_works_on_a_vacancy_that_is_merged_takes_a_place_of_the_one_that_stays(town, job):
    double = town.job()
    proposal = town.at_vacancy(town.person(), double)
    agreed(town, proposal, *Party)
    merge_vacancies(town.service.store, CONSULENT, job.id, double.id)
    with town.service.store.read() as reader:
        assert reader.vacancies.get(job.id).status is VacancyStatus.VERVULD
        assert reader.placements.get(proposal.id).vacancy_id == job.id
    undo_merge(town.service.store, town.service.identity, CONSULENT, Kind.VACANCY, job.id, double.id)
    with town.service.store.read() as reader:
        assert [reader.vacancies.get(one.id).status.value for one in (job, double)] == ["open", "vervuld"]
        assert reader.placements.get(proposal.id).vacancy_id == double.id
