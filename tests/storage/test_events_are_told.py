"""Other systems hear what happens: written with what causes it, signed, brought to a real receiver, tried again."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from municipality import Databases
from placing_town import CONSULENT
from proposing_town import ProposingTown
from receiver import receiver

from matching.daily import evaluations
from matching.domain.actor import Actor
from matching.domain.reasons import with_reason
from matching.domain.subscription import EVENT_OF_ACTION, DeliveryStatus, EventType, SubscriptionStatus
from matching.domain.task import Task
from matching.errors import ConflictError, InvalidInputError, NotAllowedError, NotFoundError, StaleError
from matching.mail.outbox import LEASE, WAITS
from matching.storage.moment import now
from matching.tasks.opening import OPENED, open_tasks
from matching.usecases.deliver_events import Brought, deliver_events, replay_events
from matching.usecases.subscribe import renew_key, stop_subscription, subscribe, subscriptions_of
from matching.usecases.watch_lists import watch_lists
from matching.webhooks import courier as courier_module
from matching.webhooks.courier import Courier
from matching.webhooks.keys import OLD_KEY_HOLDS

BEHEER = Actor("b-1", "beheerder", "gemeente", "beheer")
SYSTEM = Actor("klantsysteem", "systeem", "gemeente", "koppeling")
ALL = tuple(EventType)


@pytest.fixture
def hears():
    with receiver() as state:
        yield state


@pytest.fixture
def town(sqlite_url, tmp_path):
    yield from _town(Databases(sqlite_url, f"sqlite:///{tmp_path}/identiteit.db", tmp_path / "data"))


@pytest.fixture
def either_town(database_url, identity_url, tmp_path):
    yield from _town(Databases(database_url, identity_url, tmp_path / "data"))


def _town(databases):
    made = ProposingTown(databases)
    made.service.sender = replace(made.service.sender, may_call_itself=True)
    yield made
    made.service.close()


def subscribed(town, hears, events=ALL, actor=BEHEER):
    made = subscribe(town.service, actor, hears.url, events)
    return renew_key(town.service, actor, made.id)


def told(town, at=now):
    return deliver_events(town.service, Courier(town.service.sender), at)


def of(town, subscription):
    return town.service.store.deliveries.of(subscription.id, 0, 100)[0]


def later(**more):
    return lambda: now() + timedelta(**more)


def evaluation_due(town, placement):
    with town.service.store.change(CONSULENT) as change:
        task = Task(
            uuid4(), evaluations.KIND, placement.consultant_id, town.service.today(), town.service.today(), "reden"
        )
        open_tasks(change, [replace(task, candidate_id=placement.candidate_id, placement_id=placement.id)])
        change.commit()
    return task


def test_a_decision_and_a_talk_that_is_due_are_told_once_and_signed(either_town, hears):
    town = either_town
    _, key = subscribed(town, hears)
    placement = town.planned(town.person(), town.plek())
    task = evaluation_due(town, placement)
    assert told(town) == Brought(arrived=2)
    assert told(town) == Brought()
    decided, due = hears.bodies(key)
    assert hears.methods == ["OPTIONS", "POST", "POST"]
    assert decided["type"] == "nl.passend.plaatsing-besloten"
    assert decided["data"]["plaatsingId"] == str(placement.id)
    assert due["type"] == "nl.passend.evaluatie-nodig"
    assert due["subject"] == f"taken/{task.id}"
    assert town.service.store.verify_ledger().is_whole


def test_an_event_is_as_the_dutch_profile_wants_it_and_says_nothing_of_anybody(town, hears):
    _, key = subscribed(town, hears)
    placement = town.planned(town.person(), town.plek())
    told(town)
    ((headers, _),) = hears.events
    (event,) = hears.bodies(key)
    assert headers["Content-Type"] == "application/cloudevents+json; charset=utf-8"
    assert event == {
        "specversion": "1.0",
        "id": headers["webhook-id"],
        "source": "urn:nld:passend.passend",
        "type": "nl.passend.plaatsing-besloten",
        "time": event["time"],
        "subject": f"plaatsingen/{placement.id}",
        "datacontenttype": "application/json",
        "dataref": f"https://passend.gemeente.example/v1/plaatsingen/{placement.id}",
        "sequence": f"{int(event['id']):012d}",
        "data": {
            "plaatsingId": str(placement.id),
            "link": f"https://passend.gemeente.example/v1/plaatsingen/{placement.id}",
        },
    }
    assert replace(town.service.sender, oin="00000001234567890000").source == (
        "urn:nld:oin:00000001234567890000:systeem:passend"
    )


def test_what_is_not_committed_is_not_told(town, hears):
    subscribed(town, hears)
    placement = town.planned(town.person(), town.plek())
    told(town)
    with town.service.store.change(CONSULENT) as change:
        version = change.reader().placements.version_of(placement.id)
        change.save(placement, action="plaatsing_besloten", after=version)
    assert told(town) == Brought()


def test_the_deeds_that_are_told_are_deeds_that_are_done():
    assert with_reason(OPENED, evaluations.KIND) in EVENT_OF_ACTION
    assert set(EVENT_OF_ACTION.values()) == set(EventType)


def test_who_does_not_want_it_hears_nothing(town, hears):
    subscribed(town, hears, (EventType.EVALUATIE_NODIG,))
    town.planned(town.person(), town.plek())
    assert told(town) == Brought()


def test_a_receiver_that_never_agreed_is_told_nothing(town, hears):
    hears.allowed = "ander.example"
    made, _ = subscribed(town, hears)
    town.planned(town.person(), town.plek())
    assert told(town) == Brought(waiting=1)
    assert hears.methods == ["OPTIONS"]
    assert "stemt niet toe" in of(town, made)[0].answer
    hears.allowed = "passend.gemeente.example"
    assert told(town, later(minutes=2)) == Brought(arrived=1)


def test_a_receiver_that_is_down_is_tried_seven_times_more_and_given_up(town, hears):
    made, _ = subscribed(town, hears)
    hears.status = 500
    town.planned(town.person(), town.plek())
    assert told(town) == Brought(waiting=1)
    assert told(town) == Brought()
    for wait in WAITS[:-1]:
        town_at = of(town, made)[0].next_at
        assert told(town, lambda at=town_at: at) == Brought(waiting=1), wait
    last = of(town, made)[0].next_at
    assert told(town, lambda: last) == Brought(failed=1)
    given_up = of(town, made)[0]
    assert (given_up.status, given_up.attempts) == (DeliveryStatus.OPGEGEVEN, len(WAITS) + 1)
    assert given_up.answer == "antwoordt met 500"


def test_who_asks_us_to_wait_is_left_in_peace(town, hears):
    made, _ = subscribed(town, hears)
    hears.status, hears.headers = 429, {"Retry-After": "3600"}
    town.planned(town.person(), town.plek())
    told(town)
    assert of(town, made)[0].next_at > now() + timedelta(minutes=55)


def test_who_is_killed_while_bringing_brings_it_again_under_the_same_id(town, hears):
    made, key = subscribed(town, hears)
    town.planned(town.person(), town.plek())
    (waiting,) = town.service.store.deliveries.due(now())
    assert town.service.store.deliveries.claim(waiting, now() + LEASE)
    assert not town.service.store.deliveries.claim(waiting, now() + LEASE)  # two at once
    assert told(town) == Brought()
    assert told(town, later(minutes=11)) == Brought(arrived=1)
    assert hears.bodies(key, ahead_seconds=660)[0]["id"] == str(of(town, made)[0].position)


def test_a_receiver_that_is_gone_is_not_called_any_more(town, hears):
    made, _ = subscribed(town, hears)
    hears.status = 410
    town.planned(town.person(), town.plek())
    town.planned(town.person(), town.plek())
    assert told(town) == Brought(failed=1)
    assert hears.methods.count("POST") == 1
    assert {one.status for one in of(town, made)} == {DeliveryStatus.VERVALLEN}
    assert town.service.store.subscriptions.get(made.id).status is SubscriptionStatus.GESTOPT


def test_everything_can_be_told_again_from_the_ledger_also_what_came_before(town, hears):
    town.planned(town.person(), town.plek())
    made, key = subscribed(town, hears)
    town.planned(town.person(), town.plek())
    assert told(town) == Brought(arrived=1)
    assert replay_events(town.service, BEHEER, 1) == 2
    assert told(town) == Brought(arrived=2)
    first, *again = [event["id"] for event in hears.bodies(key)]
    assert again == sorted(again, key=int)
    assert first in again
    assert {one.status for one in of(town, made)} == {DeliveryStatus.BEZORGD}
    with pytest.raises(NotAllowedError):
        replay_events(town.service, CONSULENT, 1)


def test_while_a_key_is_replaced_both_hold_and_a_day_later_only_the_new_one(town, hears):
    made, old = subscribed(town, hears)
    _, new = renew_key(town.service, BEHEER, made.id)
    town.planned(town.person(), town.plek())
    told(town)
    assert hears.bodies(old) == hears.bodies(new)
    town.planned(town.person(), town.plek())
    told(town, later(seconds=OLD_KEY_HOLDS.total_seconds() + 60))
    headers, _ = hears.events[-1]
    assert len(headers["webhook-signature"].split()) == 1


def test_without_a_key_nothing_leaves(town, hears):
    subscribe(town.service, BEHEER, hears.url, ALL)
    town.planned(town.person(), town.plek())
    assert told(town) == Brought(waiting=1)
    assert hears.methods == []


def test_what_waits_for_who_stops_is_not_sent(town, hears):
    made, _ = subscribed(town, hears)
    town.planned(town.person(), town.plek())
    with pytest.raises(StaleError):
        stop_subscription(town.service, BEHEER, made.id, after=1)
    stop_subscription(town.service, BEHEER, made.id, after=made.version)
    assert told(town) == Brought()
    assert of(town, made)[0].status is DeliveryStatus.VERVALLEN
    with pytest.raises(ConflictError, match="gestopt"):
        renew_key(town.service, BEHEER, made.id)


def test_a_system_goes_about_its_own_subscriptions_only(town, hears):
    mine, _ = subscribed(town, hears, actor=SYSTEM)
    theirs, _ = subscribed(town, hears)
    assert [one.id for one in subscriptions_of(town.service, SYSTEM)] == [mine.id]
    assert len(subscriptions_of(town.service, BEHEER)) == 2
    with pytest.raises(NotFoundError):
        stop_subscription(town.service, SYSTEM, theirs.id, after=2)
    with pytest.raises(NotAllowedError):
        subscribe(town.service, CONSULENT, hears.url, ALL)


def test_a_list_that_changed_is_told_and_one_that_did_not_is_not(town, hears):
    work = town.vacancy()
    assert watch_lists(town.service) == []  # nobody wants to hear of it
    _, key = subscribed(town, hears)
    assert watch_lists(town.service) == []  # the first look only remembers
    assert watch_lists(town.service) == []
    town.somebody()
    assert watch_lists(town.service) == [work.id]
    assert told(town) == Brought(arrived=1)
    (event,) = hears.bodies(key)
    assert event["type"] == "nl.passend.ranglijst-gewijzigd"
    assert event["data"]["vacatureId"] == str(work.id)
    town.day(town.service.today() + timedelta(days=1))  # the lot of another day changes nothing
    assert watch_lists(town.service) == []
    assert town.service.store.verify_ledger().is_whole


def test_a_redirect_is_not_followed(town, hears):
    with receiver() as inside:
        hears.status, hears.headers = 307, {"Location": inside.url}
        made, _ = subscribed(town, hears)
        town.planned(town.person(), town.plek())
        assert told(town) == Brought(waiting=1)
        assert inside.methods == []
    assert of(town, made)[0].answer == "antwoordt met 307"


def test_a_receiver_that_drips_is_let_go(town, hears, monkeypatch):
    monkeypatch.setattr(courier_module, "SECONDS_IN_ALL", 0.5)
    made, _ = subscribed(town, hears)
    hears.drips = True
    town.planned(town.person(), town.plek())
    assert told(town) == Brought(waiting=1)
    assert "niet bereikbaar" in of(town, made)[0].answer


def test_outside_the_demo_this_computer_is_not_called(town, hears):
    subscribed(town, hears)
    town.planned(town.person(), town.plek())
    town.service.sender = replace(town.service.sender, may_call_itself=False)
    assert told(town) == Brought(waiting=1)
    assert hears.methods == []
    with pytest.raises(InvalidInputError, match="niet beveiligd"):
        subscribe(town.service, BEHEER, hears.url, ALL)
