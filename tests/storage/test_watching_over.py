"""Noodtoegang and the weekly review of looks, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from municipality import Databases, identity
from proposing_town import ProposingTown

from matching.domain.actor import SYSTEM, Actor
from matching.domain.colleague import Colleague, Substitution
from matching.domain.look_line import LineKind
from matching.domain.period import Period
from matching.domain.task import TaskKind, TaskStatus
from matching.errors import ConflictError, InvalidInputError, NotAllowedError
from matching.rules.settings import RuleSetting, RuleSettings
from matching.storage.oversight_tables import EmergencyAccessRow
from matching.storage.tables import LookRow
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.list_looks import last_week, list_looks
from matching.usecases.look_up_identity import look_up_identity
from matching.usecases.open_in_need import open_in_need
from matching.usecases.release_proposal import release_proposal
from matching.usecases.review_looks import ask_for_review, review_looks

REASON = "De kandidaat staat aan de balie en het aanspreekpunt is ziek."
AUDITOR = Actor("auditor-1", "auditor", "gemeente", "toezicht")


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def colleague(town, name, role="consulent", **fields) -> Actor:
    made = town.save(Colleague(uuid4(), name, "050-1", role, **fields))
    return Actor(str(made.id), role, "gemeente", "bemiddeling")


def of(town, owner: Actor):
    person = town.somebody()
    with town.service.store.change(owner) as change:
        change.save(replace(person, owner_id=UUID(owner.id)), action="gewijzigd", after=1)
        change.commit()
    town.service.identity.register(identity(person.id, name="Jan Jansen"))
    return person


def number(town, person) -> str:
    return f"K-{town.now(person).number}"


def deeds(town, person):
    return [look.action for look in town.service.store.looks.of(person.id)]


def tasks_about(town, person):
    with town.service.store.read() as reader:
        return [one for one in reader.tasks.open_about(person.id) if one.kind is TaskKind.NOODTOEGANG_NAGAAN]


def this_week(town, actor=AUDITOR):
    looked_on = datetime.now(UTC).date()  # looks are kept by the clock, whatever day the town lives on
    return list_looks(town.service, actor, looked_on - timedelta(days=1), looked_on + timedelta(days=1))


def test_who_somebody_is_stays_closed_for_a_consulent_whose_person_it_is_not(town):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    person = of(town, bert)
    assert look_up_identity(town.service, bert, number(town, person))[0].name == "Jan Jansen"
    with pytest.raises(NotAllowedError, match="noodtoegang met een reden"):
        look_up_identity(town.service, anna, number(town, person))
    assert deeds(town, person)[-1] == "identiteit_geweigerd"


def test_who_stands_in_and_a_system_need_no_noodtoegang(town):
    anna = colleague(town, "Anna Bos")
    today = town.service.today()
    bert = colleague(town, "Bert Post", substitutions=(Substitution(Period(today, today), UUID(anna.id)),))
    person = of(town, bert)
    for who in (anna, replace(SYSTEM, role="systeem")):
        assert look_up_identity(town.service, who, number(town, person))[0].name == "Jan Jansen"


def test_noodtoegang_opens_it_marks_every_look_and_tells_owner_and_beheerder_at_once(town):
    anna, bert, keeper = (
        colleague(town, name, role)
        for name, role in (("Anna Bos", "consulent"), ("Bert Post", "consulent"), ("Kees Klok", "beheerder"))
    )
    person = of(town, bert)
    access = open_in_need(town.service, anna, number(town, person), REASON)
    assert access.until - access.at == timedelta(hours=24)
    assert look_up_identity(town.service, anna, number(town, person))[0].name == "Jan Jansen"
    assert deeds(town, person)[-3:] == ["noodtoegang_gevraagd", "noodtoegang_gebruikt", "identiteit_bekeken"]
    assert {str(one.owner_id) for one in tasks_about(town, person)} == {bert.id, keeper.id}
    assert all(REASON not in one.reason and "Jan" not in one.reason for one in tasks_about(town, person))
    with pytest.raises(ConflictError, match="nog open"):
        open_in_need(town.service, anna, number(town, person), REASON)


def test_noodtoegang_is_of_one_colleague_for_one_person_and_closes_by_itself(town, raw):
    anna, bert, carla = (colleague(town, name) for name in ("Anna Bos", "Bert Post", "Carla Vos"))
    person, other = of(town, bert), of(town, bert)
    open_in_need(town.service, anna, number(town, person), REASON)
    for who, whom in ((carla, person), (anna, other)):
        with pytest.raises(NotAllowedError):
            look_up_identity(town.service, who, number(town, whom))
    raw("UPDATE emergency_access SET until = '2020-01-01 00:00:00+00:00'")
    with pytest.raises(NotAllowedError):
        look_up_identity(town.service, anna, number(town, person))


def test_how_long_it_lasts_is_a_number_of_the_municipality(town):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    setting = RuleSetting("toezicht-noodtoegang", 2, town.service.today(), None, "besluit van het college")
    content = RuleSettings((setting,)).content()
    town.service.store.reference.put("rule_settings", content, version="eigen-1", counts={}, actor=SYSTEM)
    access = open_in_need(town.service, anna, number(town, of(town, bert)), REASON)
    assert access.until - access.at == timedelta(hours=2)


@pytest.mark.parametrize("reason", ["", "   ", "over 123456782", "x" * 1001])
def test_without_a_reason_that_may_be_kept_nothing_opens(town, reason):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    person = of(town, bert)
    with pytest.raises(InvalidInputError):
        open_in_need(town.service, anna, number(town, person), reason)
    assert tasks_about(town, person) == []


def test_for_ones_own_person_it_is_not_needed_and_other_roles_may_not_ask_it(town):
    anna = colleague(town, "Anna Bos")
    person = of(town, anna)
    with pytest.raises(ConflictError, match="hoort bij u"):
        open_in_need(town.service, anna, number(town, person), REASON)
    with pytest.raises(NotAllowedError):
        open_in_need(town.service, replace(anna, role="jobhunter"), number(town, person), REASON)


def test_erasing_somebody_erases_why_noodtoegang_was_asked_and_the_chain_stays_whole(town, raw):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    person = of(town, bert)
    open_in_need(town.service, anna, number(town, person), REASON)
    erase_candidate(town.service.store, town.service.identity, bert, person.id)
    assert raw(f"SELECT count(*) FROM {EmergencyAccessRow.__tablename__}")[0][0] == 0
    assert town.service.store.verify_ledger().first_break is None


def test_the_review_says_why_each_line_stands_there_and_holds_noodtoegang_with_its_reason(town):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    person = of(town, bert)
    with pytest.raises(NotAllowedError):
        look_up_identity(town.service, anna, number(town, person))
    access = open_in_need(town.service, anna, number(town, person), REASON)
    look_up_identity(town.service, anna, number(town, person))
    by_code = {one.code: one for one in this_week(town).lines}
    assert by_code[f"collega:{anna.id}"].count == 1
    assert "bemiddeling" in by_code[f"collega:{anna.id}"].purposes
    assert by_code[f"geweigerd:{anna.id}"].count == 1
    line = by_code[f"noodtoegang:{access.id}"]
    assert (line.kind, line.who, line.count) == (LineKind.NOODTOEGANG, anna.id, 1)
    assert REASON in line.why
    assert "Jan Jansen" not in str(by_code)


def test_many_people_not_ones_own_at_night_and_as_a_file_each_have_a_line(town, raw):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    people = [of(town, bert) for _ in range(10)]
    looks = town.service.store.looks
    for person in people[:9]:
        looks.record(anna, "kandidaat_bekeken", "candidate", person.id)
    kinds = {one.kind for one in this_week(town).lines if one.who == anna.id}
    assert LineKind.NIET_EIGEN not in kinds
    looks.record(anna, "kandidaat_bekeken", "candidate", people[9].id)
    looks.record(anna, "ranglijst_geexporteerd", "ranglijst", uuid4())
    night = datetime.combine(datetime.now(UTC).date(), datetime.min.time(), UTC) + timedelta(hours=2)
    raw(f"UPDATE {LookRow.__tablename__} SET at = '{night:%Y-%m-%d %H:%M:%S}+00:00' WHERE actor = '{anna.id}'")
    lines = {one.kind: one for one in this_week(town).lines if one.who == anna.id}
    assert {LineKind.NIET_EIGEN, LineKind.BUITEN_WERKTIJD, LineKind.UITVOER} <= lines.keys()
    assert lines[LineKind.NIET_EIGEN].count == 10
    assert "vanaf 10 staat het hier" in lines[LineKind.NIET_EIGEN].why
    assert LineKind.VEEL_MENSEN not in lines


def test_the_same_person_seen_by_many_has_a_line(town):
    bert = colleague(town, "Bert Post")
    person = of(town, bert)
    for place in range(5):
        kinds = [one.kind for one in this_week(town).lines]
        assert LineKind.ZELFDE_MENS not in kinds
        who = Actor(f"j-{place}", "jobhunter", "gemeente", "bemiddeling")
        town.service.store.looks.record(who, "kandidaat_bekeken", "candidate", person.id)
    (line,) = [one for one in this_week(town).lines if one.kind is LineKind.ZELFDE_MENS]
    assert (line.who, line.count) == (number(town, person), 5)


def test_who_only_ever_gives_the_card_of_whoever_stood_first_has_a_line(town):
    hunter = Actor("j-9", "jobhunter", "gemeente", "bemiddeling")

    def give(rank):
        made = town.says(town.talked())
        made_list, recipes = uuid4(), town.service.store.recipes
        recipes.save(made_list, hunter, {"kind": "vacature", "subject_id": str(made.work_id)}, "", {})
        town.service.store.exposures.record(made_list, {made.candidate_id: rank}, town.service.today())
        release_proposal(town.service, hunter, made.id)

    def line():
        found = [one for one in this_week(town).lines if one.kind is LineKind.ALLEEN_BOVENSTE]
        return [(one.who, one.count) for one in found]

    for count in range(5):
        assert line() == [], count
        give(1)
    assert line() == [(hunter.id, 5)]
    give(3)
    assert line() == []


def test_every_line_gets_a_conclusion_and_the_review_is_kept_with_who_and_when(town):
    anna = colleague(town, "Anna Bos")
    town.service.store.looks.record(anna, "kandidaat_bekeken", "candidate", of(town, anna).id)
    listed = this_week(town)
    said = {line.code: "Geen bijzonderheden." for line in listed.lines}
    first = next(iter(said))
    for wrong in ({}, {**said, first: " "}, {**said, "collega:niemand": "?"}):
        with pytest.raises(InvalidInputError):
            review_looks(town.service, AUDITOR, listed.first, listed.last, wrong)
    review_looks(town.service, AUDITOR, listed.first, listed.last, said)
    (kept,) = this_week(town).reviews
    assert (kept.actor.id, {one.line: one.text for one in kept.conclusions}) == (AUDITOR.id, said)
    with pytest.raises(NotAllowedError):
        list_looks(town.service, anna)


def test_every_week_asks_for_a_review_once_and_the_task_closes_when_it_is_done(town):
    keeper = colleague(town, "Kees Klok", "beheerder")
    today = town.service.today()
    for _ in range(2):
        ask_for_review(town.service, SYSTEM, today)

    def tasks(status):
        with town.service.store.read() as reader:
            every = reader.tasks.all()
        return [one for one in every if one.kind is TaskKind.INZAGEN_CONTROLEREN and one.status is status]

    assert [str(one.owner_id) for one in tasks(TaskStatus.OPEN)] == [keeper.id]
    listed = list_looks(town.service, AUDITOR)
    assert (listed.first, listed.last) == last_week(today)
    review_looks(town.service, AUDITOR, None, None, {line.code: "Nagevraagd." for line in listed.lines})
    assert tasks(TaskStatus.OPEN) == []
    ask_for_review(town.service, SYSTEM, today)
    assert tasks(TaskStatus.OPEN) == []
    ask_for_review(town.service, SYSTEM, today + timedelta(days=7))
    assert len(tasks(TaskStatus.OPEN)) == 1
