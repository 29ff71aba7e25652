"""One number set from a day on, and an employer judged, on both databases."""

from datetime import timedelta

import pytest
from daily_story import DailyStory
from municipality import CONSULENT, Databases
from placing_town import DEPARTMENT, TODAY, PlacingTown

from matching.domain.actor import SYSTEM, Actor
from matching.domain.employer import EmployerStatus
from matching.domain.reasons import EmployerReason
from matching.errors import ConflictError, InvalidInputError, NotAllowedError, StaleError
from matching.storage import Kind
from matching.usecases.judge_employer import judge_employer
from matching.usecases.run_day import run_day
from matching.usecases.set_rule import AskedNumber, number_on, preview_rule, set_rule

BEHEERDER = Actor("b-1", "beheerder", "gemeente", "inrichting")
TALKS, WHY = "werkleerplek-evaluatie", "afspraak met de begeleiders"
SOON, LATER = TODAY + timedelta(days=30), TODAY + timedelta(days=60)


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def asked(number, since=SOON, rule=TALKS, reason=WHY):
    return AskedNumber(rule, str(number), str(since), reason)


def take(town, number, since=SOON):
    return set_rule(town.service, BEHEERDER, asked(number, since), town.service.rule_settings().version)


def test_a_number_holds_from_its_day_on_and_the_one_before_ends_the_day_before(town):
    take(town, 4)
    take(town, 3, LATER)
    settings = town.service.rule_settings()
    days = (TODAY, SOON, LATER - timedelta(days=1), LATER)
    assert [number_on(settings, TALKS, day) for day in days] == [6, 4, 4, 3]


def test_an_earlier_day_takes_the_place_of_what_was_to_begin_and_says_so(town):
    take(town, 3, LATER)
    change = take(town, 4)
    assert [(one.number, one.since) for one in change.given_up] == [(3, LATER)]
    assert [(one.number, one.until) for one in town.service.rule_settings().settings] == [(4, None)]
    assert (change.before, change.setting.number) == (6, 4)


def test_what_is_counted_beforehand_is_what_the_day_does(town):
    DailyStory(town).placed("werkleerplek", TODAY, TODAY + timedelta(days=170))
    day = TODAY + timedelta(days=14)
    town.day(day)
    run_day(town.service, SYSTEM)
    foreseen = preview_rule(town.service, BEHEERDER, asked(2, day)).effect
    assert (foreseen.placements, foreseen.opened) == (1, 1)
    take(town, 2, day)
    done = run_day(town.service, SYSTEM)
    assert (len(done.opened), len(done.closed)) == (foreseen.opened, foreseen.closed)


def test_a_rule_that_judges_no_placement_has_no_counted_effect(town):
    assert preview_rule(town.service, BEHEERDER, asked(30, rule="bewaren-profiel")).effect is None


WRONG = [
    (asked(25, rule="werkleerplek-maximum"), "/waarde"),
    (asked(0), "/waarde"),
    (asked("٤"), "/waarde"),
    (asked(4, TODAY - timedelta(days=1)), "/vanaf"),
    (asked(4, "morgen"), "/vanaf"),
    (asked(4, reason=""), "/reden"),
    (asked(4, reason="besluit over 111222333"), "/reden"),
    (asked(4, rule="participatiebaan-maximum"), "/regel"),
]


def test_a_number_that_cannot_be_changes_nothing(town):
    before = town.service.rule_settings().version
    for given, where in WRONG:
        with pytest.raises(InvalidInputError) as told:
            set_rule(town.service, BEHEERDER, given, before)
        assert where in {fault.where for fault in told.value.faults}, given
    assert town.service.rule_settings().version == before


def test_who_saw_older_numbers_is_told_and_who_may_not_is_refused(town):
    seen = town.service.rule_settings().version
    take(town, 4)
    with pytest.raises(StaleError):
        set_rule(town.service, BEHEERDER, asked(5), seen)
    with pytest.raises(NotAllowedError):
        preview_rule(town.service, CONSULENT, asked(5))


def test_an_employer_is_judged_with_a_reason_in_the_ledger_and_only_by_a_step_that_can_follow(town):
    store = town.service.store
    judge_employer(store, BEHEERDER, DEPARTMENT.id, EmployerStatus.GEVERIFIEERD, EmployerReason.BEZOCHT, after=1)
    for status in (EmployerStatus.GEVERIFIEERD, EmployerStatus.AANGEMELD):
        with pytest.raises(ConflictError):
            judge_employer(store, BEHEERDER, DEPARTMENT.id, status, EmployerReason.ANDERS)
    with store.read() as reader:
        assert reader.employers.get(DEPARTMENT.id).status is EmployerStatus.GEVERIFIEERD
        assert reader.history(Kind.EMPLOYER, DEPARTMENT.id)[-1].action == "werkgever_geverifieerd:bezocht"
