"""Asking many at once, what is chased, what is undone, and what one looks at before a card; on both databases."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from municipality import Databases, identity
from placing_town import TODAY
from proposing_town import ALL_FIELDS, CONSULENT, HELDER, JOBHUNTER, OTHER, ProposingTown

from matching.domain.actor import SYSTEM
from matching.domain.benefit_norm import BenefitNorm, BenefitNorms, Household
from matching.domain.candidate import Uitkeringssituatie
from matching.domain.fact import Fact, FactSource
from matching.domain.opportunity import VacancyStatus
from matching.domain.proposal import ProposalLapse, ProposalStatus
from matching.domain.proposal_parts import CardField, ConsentAnswer, ConsentWay, Interview
from matching.domain.reasons import UndoReason
from matching.domain.refusal_reasons import DeclineReason, RejectReason
from matching.domain.task import TaskKind, TaskStatus
from matching.domain.tri import Tri
from matching.domain.work import WorkKind
from matching.errors import ConflictError, GoneError, InvalidInputError, NotAllowedError, NotFoundError
from matching.rules.settings import RuleSetting, RuleSettings
from matching.storage import Kind
from matching.usecases.amend import amend
from matching.usecases.ask_candidates import AskedPerson, ask_candidates
from matching.usecases.chase_answers import chase_answers
from matching.usecases.check_release import ReleasePoint, check_release
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.plan_interview import plan_interview
from matching.usecases.refuse_group import refuse_group
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.show_calendar import show_calendar
from matching.usecases.show_card import show_card, show_introduced
from matching.usecases.undo_proposal import undo_proposal
from matching.usecases.withdraw_proposal import withdraw_proposal

STATUS = ProposalStatus
KIND = TaskKind


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def ask(town, work, *people, message="Begint op 4 januari, dicht bij huis.", **more):
    asked = [AskedPerson(one.id) if not isinstance(one, AskedPerson) else one for one in people]
    return ask_candidates(town.service, JOBHUNTER, WorkKind.VACATURE, work.id, asked, message, **more)


def tasks(town, *about, kind=None):
    with town.service.store.read() as reader:
        found = [task for task in reader.tasks.all() if kind in (None, task.kind)]
    return [task for task in found if not about or {one.id for one in about} & set(task.about)]


def open_kinds(town, made):
    return [task.kind for task in tasks(town, made) if task.is_open]


def undo(town, made, **more):
    return undo_proposal(town.service, JOBHUNTER, made.id, UndoReason.VERKEERDE_PERSOON, **more)


def test_ten_at_once_are_asked_each_with_a_task(town):
    people, work = [town.somebody() for _ in range(10)], town.vacancy()
    made = ask(town, work, *people)
    assert {one.status for one in made} == {STATUS.GESCHIKT}
    found = tasks(town, kind=KIND.KANDIDAAT_VRAGEN)
    assert {task.candidate_id for task in found} == {one.id for one in people}
    assert {(task.due_on, task.words) for task in found} == {
        (date(2026, 9, 7), "Begint op 4 januari, dicht bij huis.")  # five working days after Monday 31 August
    }


def test_one_who_cannot_be_asked_is_named_and_nobody_is_asked(town):
    people, work = [town.somebody(), town.somebody(hours=None, availability=None, skills=None)], town.vacancy()
    position = town.position()
    with pytest.raises(InvalidInputError) as told:
        ask(town, work, people[0], AskedPerson(people[1].id), people[0])
    assert [fault.where for fault in told.value.faults] == ["/kandidaten/2"]
    town.released(town.somebody(), work)
    on_the_way = town.talked(people[0], work)
    position = town.position()
    with pytest.raises(InvalidInputError, match="al verder"):
        ask(town, work, town.somebody(), people[0])
    assert town.voordracht(on_the_way).status is STATUS.BESPROKEN_MET_KANDIDAAT
    assert town.position() > position  # only the free person was made
    assert tasks(town, kind=KIND.KANDIDAAT_VRAGEN) == []


def test_who_is_not_ranked_is_asked_with_a_reason_each(town):
    unknown, work = town.somebody(experience=None, skills=None, wishes=None, hours=None), town.vacancy()
    with pytest.raises(InvalidInputError) as told:
        ask(town, work, town.somebody(), unknown)
    assert told.value.faults[0].where == "/kandidaten/1/reden"
    assert len(ask(town, work, AskedPerson(unknown.id, "kent het werk van vroeger"))) == 1


def test_a_group_is_never_judged_and_the_attempt_is_written_down(town):
    for what in ("oordelen", "afwijzingen"):
        with pytest.raises(NotAllowedError, match="per voordracht"):
            refuse_group(town.service, CONSULENT, what)


def test_the_task_closes_when_the_candidate_answered(town):
    person, work = town.somebody(), town.vacancy()
    (made,) = ask(town, work, person)
    discuss_proposal(town.service, JOBHUNTER, made.id)
    assert open_kinds(town, made) == [KIND.KANDIDAAT_VRAGEN]
    town.says(made)
    assert open_kinds(town, made) == []
    (task,) = tasks(town, made)
    assert (task.status, task.closed.how) == (TaskStatus.VERVALLEN, "de voordracht is nu akkoord")


def test_later_gets_a_day_and_a_task_that_closes_when_it_is_talked_over_again(town):
    made = town.says(town.talked(), ConsentAnswer.LATER)
    assert made.consent.ask_again_on == TODAY + timedelta(weeks=2)
    (task,) = tasks(town, made)
    assert (task.kind, task.due_on) == (KIND.KANDIDAAT_OPNIEUW_VRAGEN, TODAY + timedelta(weeks=2))
    discuss_proposal(town.service, JOBHUNTER, made.id)
    assert open_kinds(town, made) == []
    town.says(made, ConsentAnswer.LATER)
    assert open_kinds(town, made) == [KIND.KANDIDAAT_OPNIEUW_VRAGEN]
    assert len(tasks(town, made)) == 2


def test_an_answer_that_never_came_is_chased_once_and_the_task_closes_by_the_answer(town):
    made = town.released()
    town.day(date(2026, 9, 4))
    assert chase_answers(town.service) == []
    town.day(date(2026, 9, 21))  # caught up after days off
    (late,) = chase_answers(town.service)
    assert (late.kind, late.due_on, late.proposal_id) == (KIND.ANTWOORD_WERKGEVER_NAVRAGEN, date(2026, 9, 7), made.id)
    assert chase_answers(town.service) == []
    plan_interview(town.service, JOBHUNTER, made.id, Interview(date(2026, 9, 22), "10:00"))
    assert open_kinds(town, made) == []
    town.day(date(2026, 9, 29))
    assert len(chase_answers(town.service)) == 1
    reject_proposal(town.service, JOBHUNTER, made.id, RejectReason.TE_WEINIG_UREN)
    assert open_kinds(town, made) == []


def test_the_term_is_a_number_of_the_municipality(town):
    longer = RuleSetting("voordracht-antwoord-werkgever", 10, date(2026, 1, 1), None, "afspraak met de werkgevers")
    settings = RuleSettings((longer,))
    town.service.store.reference.put(
        "rule_settings", settings.content(), version=settings.version, counts={}, actor=SYSTEM
    )
    town.released()
    town.day(date(2026, 9, 11))
    assert chase_answers(town.service) == []
    town.day(date(2026, 9, 14))
    assert len(chase_answers(town.service)) == 1


def test_when_the_vacancy_is_filled_the_rest_lapses_with_its_tasks_and_nobody_said_no(town):
    work, people = town.vacancy(), [town.somebody(), town.somebody()]
    made = ask(town, work, *people)
    amend(
        town.service.store,
        CONSULENT,
        Kind.VACANCY,
        work.id,
        action="vacature_gewijzigd",
        alter=lambda one: replace(one, status=VacancyStatus.VERVULD),
    )
    for one in made:
        now = town.voordracht(one)
        assert (now.status, now.lapse, now.refusal) == (STATUS.VERVALLEN, ProposalLapse.VACATURE_VERVULD, None)
        assert open_kinds(town, one) == []


@pytest.mark.parametrize("steps", [1, 2, 3, 4])
def test_one_step_is_undone_and_no_more(town, steps):
    made = [town.opened()]
    taken = (
        lambda one: ask(town, work_of(town, one), person_of(town, one))[0],
        lambda one: discuss_proposal(town.service, JOBHUNTER, one.id),
        lambda one: town.says(one),
        lambda one: release_proposal(town.service, JOBHUNTER, one.id),
    )
    for step in taken[:steps]:
        made.append(step(made[-1]))
    assert undo(town, made[-1]) == made[-2]
    assert town.deeds(made[0])[-1] == "voordracht_ongedaan:verkeerde_persoon"
    with pytest.raises(ConflictError, match="al ongedaan"):
        undo(town, made[-1])
    assert town.tried(made[0])[-1]["stap"] == "ongedaanmaking"


def work_of(town, made):
    with town.service.store.read() as reader:
        return reader.vacancies.get(made.vacancy_id)


def person_of(town, made):
    with town.service.store.read() as reader:
        return reader.candidates.get(made.candidate_id)


def test_undoing_a_release_takes_back_that_somebody_was_proposed(town):
    made = town.released()
    assert person_of(town, made).last_proposed_on == TODAY
    undo(town, made)
    assert person_of(town, made).last_proposed_on is None
    with pytest.raises((GoneError, NotFoundError)):
        show_card(town.service, HELDER, str(made.id))


def test_a_no_of_the_candidate_that_was_written_by_mistake_is_undone(town):
    made = town.says(town.talked(), ConsentAnswer.NEE, reason=DeclineReason.LOON)
    back = undo(town, made)
    assert (back.status, back.refusal, back.consents) == (STATUS.BESPROKEN_MET_KANDIDAAT, None, ())


def test_what_the_employer_saw_is_not_undone(town):
    made = town.released()
    show_card(town.service, CONSULENT, str(made.id))  # a colleague looked: that is no employer
    assert undo(town, made).status is STATUS.AKKOORD
    again = release_proposal(town.service, JOBHUNTER, made.id)
    show_card(town.service, HELDER, str(made.id))
    with pytest.raises(ConflictError, match="al gezien"):
        undo(town, again)
    assert town.voordracht(made).status is STATUS.VRIJGEGEVEN


def test_the_employer_knows_who_it_is_from_the_talk_on_and_the_look_is_written_down(town):
    made = town.released()
    with pytest.raises(NotFoundError):
        show_introduced(town.service, HELDER, str(made.id))
    town.planned_talk(made)
    with pytest.raises(NotAllowedError):
        show_introduced(town.service, OTHER, str(made.id))
    assert show_introduced(town.service, HELDER, str(made.id)).name == "Jan Jansen"
    looks = [look.action for look in town.service.store.looks.of(made.candidate_id) if look.actor == HELDER]
    assert looks[-2:] == ["identiteit_bekeken", "kennismaking_bekeken"]
    with pytest.raises(ConflictError, match="al gezien"):
        undo(town, made)


def test_there_is_nothing_to_undo_at_the_beginning_or_after_it_lapsed(town):
    with pytest.raises(ConflictError, match="nog geen stap"):
        undo(town, town.opened())
    made = town.released()
    withdraw_proposal(town.service, JOBHUNTER, made.id, ConsentWay.TELEFOON, "Sanne", TODAY)
    with pytest.raises(ConflictError, match="vervallen"):
        undo(town, made)
    with pytest.raises(ConflictError):
        town.says(made)


def test_the_calendar_is_for_this_employer_and_as_long_as_the_talk_goes_on(town):
    made = town.released()
    with pytest.raises(NotFoundError):
        show_calendar(town.service, HELDER, str(made.id))
    town.planned_talk(made)
    written = show_calendar(town.service, HELDER, str(made.id))
    assert "TZID=Europe/Amsterdam:20260831T103000" in written
    assert "Jan" not in written
    with pytest.raises(NotAllowedError):
        show_calendar(town.service, OTHER, str(made.id))
    withdraw_proposal(town.service, JOBHUNTER, made.id, ConsentWay.TELEFOON, "Sanne", TODAY)
    with pytest.raises(GoneError):
        show_calendar(town.service, HELDER, str(made.id))


def norms(town, cents=130_000, since=date(2026, 7, 1)):
    table = BenefitNorms((BenefitNorm(Household.ALLEENSTAAND, cents, since, date(2026, 12, 31), "voorbeeld"),))
    town.service.store.reference.put("benefit_norms", table.content(), version=table.version, counts={}, actor=SYSTEM)


def points(town, made, actor=CONSULENT):
    return {one.code: one.answer for one in check_release(town.service, actor, str(made.id))}


@pytest.mark.parametrize(
    ("cents", "household", "answer"),
    [
        (1_600, "alleenstaand", Tri.JA),  # 24 x 16 x 52 / 12 = 1664
        (900, "alleenstaand", Tri.NEE),  # 32 x 9 x 52 / 12 = 1248
        (1_100, "alleenstaand", Tri.ONBEKEND),  # 1144 to 1525: it depends on the hours
        (1_600, "", Tri.ONBEKEND),
        (1_600, "gehuwd_of_samenwonend", Tri.ONBEKEND),
        (None, "alleenstaand", Tri.ONBEKEND),
    ],
)
def test_whether_work_pays_is_a_yes_a_no_or_unknown_and_the_household_is_not_told(town, cents, household, answer):
    norms(town)
    person = town.somebody()
    town.service.identity.register(identity(person.id, household=household))
    made = town.says(town.talked(person, town.vacancy(wage_cents=cents, hours_max=Decimal(32))))
    found = check_release(town.service, CONSULENT, str(made.id))
    assert points(town, made)[ReleasePoint.LOONT_WERKEN] is answer
    assert not any("samenwonend" in one.sentence or "alleenstaand" in one.sentence for one in found)
    assert ReleasePoint.LOONT_WERKEN not in points(town, made, JOBHUNTER)
    asked = [look.action for look in town.service.store.looks.of(person.id)]
    assert ("loont_werken_berekend" in asked) is (cents is not None)


def test_without_a_norm_on_that_day_or_too_young_it_is_not_known(town):
    person = town.somebody()
    town.service.identity.register(identity(person.id, household="alleenstaand"))
    made = town.says(town.talked(person, town.vacancy(wage_cents=1_600)))
    assert points(town, made)[ReleasePoint.LOONT_WERKEN] is Tri.ONBEKEND
    norms(town, since=date(2026, 12, 31))
    assert points(town, made)[ReleasePoint.LOONT_WERKEN] is Tri.ONBEKEND
    norms(town)
    assert points(town, made)[ReleasePoint.LOONT_WERKEN] is Tri.JA
    town.service.identity.register(identity(person.id, date(2007, 9, 1), household="alleenstaand"))
    assert points(town, made)[ReleasePoint.LOONT_WERKEN] is Tri.ONBEKEND


def test_what_is_possible_is_a_flag(town):
    person = town.person(uitkeringssituatie=Uitkeringssituatie.NUG)
    made = town.opened(person, town.vacancy(vog_needed=Tri.JA), "kent het werk")
    assert points(town, made) == {ReleasePoint.VOG: Tri.JA}
    other = town.opened(work=town.vacancy())
    assert points(town, other)[ReleasePoint.PROEFPLAATS] is Tri.JA
    assert points(town, other)[ReleasePoint.VOG] is Tri.ONBEKEND


@pytest.mark.parametrize("wants", [True, False])
def test_the_indication_is_on_the_card_only_where_the_candidate_wants_it(town, wants):
    yes = Fact(Tri.JA, FactSource.CONSULENT, date(2026, 5, 12))
    person, work = town.somebody(), town.vacancy()
    with town.service.store.change(CONSULENT) as change:
        version = change.reader().candidates.version_of(person.id)
        change.save(replace(person, indicatie_banenafspraak=yes), action="gewijzigd", after=version)
        change.commit()
    fields = (*ALL_FIELDS, CardField.AFSPRAAKBAAN) if wants else ALL_FIELDS
    made = town.released(person, work, fields=fields)
    assert show_card(town.service, HELDER, str(made.id)).card.counts_as_afspraakbaan is wants
    without = town.released(work=work, fields=(*ALL_FIELDS, CardField.AFSPRAAKBAAN))
    assert show_card(town.service, HELDER, str(without.id)).card.counts_as_afspraakbaan is False
