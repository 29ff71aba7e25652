"""Terms: what is past them is counted, and wiped when a person says so; logs never within six months."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from municipality import CONSULENT, EMPLOYER, Databases
from people import OWNER_ID, TODAY
from proposing_town import ProposingTown

from matching.domain.actor import Actor
from matching.domain.candidate import CandidateStatus, SourceKey
from matching.domain.colleague import Colleague
from matching.domain.instrument import Instrument
from matching.domain.opportunity import VacancyStatus
from matching.domain.period import months_before
from matching.domain.placement import EndReason, Placement
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.task import Task, TaskKind
from matching.domain.term import Term
from matching.domain.today import today_in_the_netherlands
from matching.errors import ErasedError, InvalidInputError, NotAllowedError, NotFoundError
from matching.reports.catalogue import REPORTS
from matching.usecases.apply_retention import apply_retention, due_by_term
from matching.usecases.erase_on_request import erase_on_request
from matching.usecases.import_rule_settings import import_rule_settings
from matching.usecases.keep_reports import usual_days
from matching.usecases.make_report import make_report
from matching.usecases.merge_candidates import merge_candidates
from matching.usecases.propose_wiping import propose_wiping
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking

BEHEER = Actor("b-1", "beheerder", "gemeente", "bewaartermijnen")


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    made.day(today_in_the_netherlands())
    yield made
    made.service.close()


def closed(town, **fields):
    return town.person(status=CandidateStatus.AFGESLOTEN, **fields)


def placed(town, person, ended):
    start, why = ended - timedelta(days=90), EndReason.DOORSTROOM_REGULIER_WERK
    work = Term("hulp")
    town.save(Placement(uuid4(), person.id, Instrument.LEERWERKPLEK, work, None, start, None, ended, end_reason=why))


def later(town, months):
    town.day(town.service.today() + timedelta(days=31 * months))


def due(town):
    return {one.term.code: one.count for one in due_by_term(town.service, BEHEER)}


def is_known(town, person):
    with town.service.store.read() as reader:
        try:
            return reader.candidates.get(person.id) is not None
        except ErasedError:
            return False


def test_months_are_counted_back_to_the_same_day_or_the_last_of_the_month():
    assert months_before(date(2028, 3, 31), 1) == date(2028, 2, 29)
    assert months_before(date(2027, 1, 15), 24) == date(2025, 1, 15)


def test_who_was_closed_is_due_after_two_years_and_who_was_placed_after_five(town):
    never, once, open_still = closed(town), closed(town), town.person()
    ended = town.service.today() - timedelta(days=30)
    placed(town, once, ended)
    assert (due(town)["bewaren-profiel"], due(town)["bewaren-dossier"]) == (0, 0)
    later(town, 24)
    assert (due(town)["bewaren-profiel"], due(town)["bewaren-dossier"]) == (1, 0)
    apply_retention(town.service, BEHEER)
    assert [is_known(town, one) for one in (never, once, open_still)] == [False, True, True]
    later(town, 36)
    assert due(town)["bewaren-dossier"] == 1
    apply_retention(town.service, BEHEER)
    assert [is_known(town, one) for one in (once, open_still)] == [False, True]
    assert town.service.store.verify_ledger().is_whole


def test_a_double_that_was_closed_for_somebody_who_is_served_is_never_due(town):
    kept, double = town.person(), town.person()
    merge_candidates(town.service.store, town.service.identity, CONSULENT, kept.id, double.id)
    later(town, 80)
    assert due(town)["bewaren-profiel"] == 0
    apply_retention(town.service, BEHEER)
    assert is_known(town, kept)


def test_a_double_goes_with_the_person_once_both_are_due(town):
    kept, double = closed(town), closed(town)
    placed(town, double, town.service.today() - timedelta(days=30))
    merge_candidates(town.service.store, town.service.identity, CONSULENT, kept.id, double.id)
    later(town, 30)
    assert due(town)["bewaren-profiel"] == 0
    later(town, 40)
    apply_retention(town.service, BEHEER)
    assert not is_known(town, kept)
    assert not is_known(town, double)


def test_lists_looks_and_messages_go_after_their_term_and_not_before(town):
    person, work = town.somebody(), town.vacancy()
    list_id = rank_candidates(town.service, CONSULENT, str(work.id), RankingRequest())
    read_ranking(town.service, CONSULENT, list_id, Page(1, 10))
    later(town, 23)
    apply_retention(town.service, BEHEER)
    assert town.service.store.recipes.get(list_id)
    later(town, 2)
    before = due(town)
    assert before["bewaren-ranglijst"] == 1
    assert before["bewaren-inzagelog"] >= 1
    apply_retention(town.service, BEHEER)
    with pytest.raises(NotFoundError):
        town.service.store.recipes.get(list_id)
    assert town.service.store.exposures.of([person.id]) == {}
    assert due(town)["bewaren-ranglijst"] == 0
    assert due(town)["bewaren-inzagelog"] == 1  # that it was done; the clock of the database did not move
    assert is_known(town, person)


def test_work_that_ended_goes_after_its_term_and_its_employer_after_that(town):
    ended = town.vacancy(status=VacancyStatus.VERVULD)
    kept = town.vacancy(status=VacancyStatus.VERVULD)
    going_on = town.vacancy()
    made = town.opened(work=town.vacancy())
    with_somebody = made.work_id
    empty = town.save(replace(EMPLOYER, id=uuid4(), number=0, source_key=SourceKey("test", "w-9"), name="Weg BV"))
    town.save(Task(uuid4(), TaskKind.VRAAG_AAN_WERKGEVER, OWNER_ID, TODAY, TODAY, "vraag het", vacancy_id=kept.id))
    later(town, 23)
    assert (due(town)["bewaren-vacature"], due(town)["bewaren-werkgever"]) == (0, 0)
    later(town, 2)
    assert (due(town)["bewaren-vacature"], due(town)["bewaren-werkgever"]) == (1, 1)
    apply_retention(town.service, BEHEER)
    with town.service.store.read() as reader:
        there = set(reader.vacancies.many([ended.id, kept.id, going_on.id, with_somebody]))
        assert there == {kept.id, going_on.id, with_somebody}
        assert set(reader.employers.many([empty.id, EMPLOYER.id])) == {EMPLOYER.id}
    assert town.service.store.verify_ledger().is_whole
    assert (due(town)["bewaren-vacature"], due(town)["bewaren-werkgever"]) == (0, 0)
    assert rank_candidates(town.service, CONSULENT, str(going_on.id), RankingRequest())


def test_looking_what_is_due_changes_nothing_and_only_a_beheerder_may(town):
    closed(town)
    later(town, 30)
    position = town.service.store.position()
    assert due(town)["bewaren-profiel"] == 1
    assert town.service.store.position() == position
    for deed in (due_by_term, apply_retention):
        with pytest.raises(NotAllowedError, match="beheerder"):
            deed(town.service, CONSULENT)


def test_a_municipality_sets_its_own_terms_and_never_less_than_six_months_for_logs(town, tmp_path):
    sheet = tmp_path / "termijnen.csv"
    head = "regel;waarde;vanaf;tot;reden\n"
    sheet.write_text(head + "bewaren-inzagelog;5;2020-01-01;;besluit\nbewaren-ranglijst;5;2020-01-01;;besluit\n")
    with pytest.raises(InvalidInputError, match="kan niet") as refused:
        import_rule_settings(town.service.store, BEHEER, sheet)
    assert [fault.passes for fault in refused.value.faults] == ["een heel getal van 6 tot en met 120"] * 2
    sheet.write_text(head + "bewaren-profiel;3;2020-01-01;;selectielijst 2020, categorie 1\n")
    import_rule_settings(town.service.store, BEHEER, sheet)
    person = closed(town)
    later(town, 4)
    assert due(town)["bewaren-profiel"] == 1
    apply_retention(town.service, BEHEER)
    assert not is_known(town, person)


def test_reports_say_the_same_before_and_after_people_are_wiped(town):
    ended = town.service.today() - timedelta(days=30)
    for _ in range(12):
        placed(town, closed(town), ended)
    later(town, 62)

    def told():
        made = {code: make_report(town.service, BEHEER, code) for code in REPORTS}
        return {code: one.tables for code, one in made.items()}

    before = told()
    assert "12" in str(before["R5"])
    assert due(town)["bewaren-dossier"] == 12
    apply_retention(town.service, BEHEER)
    assert told() == before
    now = make_report(town.service, BEHEER, "R5", position=town.service.store.position())
    assert now.tables != before["R5"]
    assert any("bewaard voordat" in one for one in make_report(town.service, BEHEER, "R5").remarks)


def test_the_last_month_and_year_are_told_the_same_after_one_person_is_erased(town):
    people = [closed(town) for _ in range(12)]
    for one in people:
        placed(town, one, town.service.today() - timedelta(days=30))
    later(town, 14)
    _, *over = usual_days(town.service.today())

    def told(day):
        return {code: make_report(town.service, BEHEER, code, day).tables for code in REPORTS}

    before, today = {day: told(day) for day in over}, told(town.service.today())
    erase_on_request(town.service, CONSULENT, people[0].id)
    assert not is_known(town, people[0])
    assert {day: told(day) for day in over} == before
    assert told(town.service.today()) != today
    uncounted = {
        code: make_report(town.service, BEHEER, code, over[0], town.service.store.position()) for code in REPORTS
    }
    assert any(uncounted[code].tables != before[over[0]][code] for code in REPORTS)  # it was kept, and not counted anew


def test_the_days_work_asks_the_beheerder_once_a_month_and_wipes_nothing(town):
    person = closed(town)
    later(town, 30)
    assert propose_wiping(town.service, BEHEER, town.service.today()) is None  # nobody to ask
    boss = Colleague(uuid4(), "Bea Beheer", "050", "beheerder")
    town.save(boss)
    task = propose_wiping(town.service, BEHEER, town.service.today())
    assert (task.kind, task.owner_id) == (TaskKind.GEGEVENS_WISSEN, boss.id)
    assert "1 bij bewaren-profiel" in task.reason
    assert propose_wiping(town.service, BEHEER, town.service.today()) is None
    assert is_known(town, person)
    assert replace(task, reason="x").key == task.key
