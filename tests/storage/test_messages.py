"""Messages: written with what causes them, sent to a real mail server, tried again, and heard of when they fail."""

import json
from dataclasses import replace
from datetime import date, timedelta
from email import policy
from email.message import EmailMessage

import pytest
from icalendar import Calendar
from municipality import CONSULENT, EMPLOYER, OWNER, Databases, identity
from own_certificate import untrusted
from post_office import nobody_home, post_office
from proposing_town import JOBHUNTER, ProposingTown

from matching.domain.message import MessageKind, MessageStatus
from matching.domain.proposal_parts import ConsentWay, Interview
from matching.domain.task import TaskKind
from matching.errors import InvalidInputError, PassendError
from matching.mail.outbox import LEASE, WAITS
from matching.mail.server import Tls
from matching.storage.moment import now
from matching.usecases.ask_candidates import AskedPerson, ask_candidates
from matching.usecases.plan_interview import plan_interview
from matching.usecases.receive_bounce import receive_bounce
from matching.usecases.release_proposal import release_proposal
from matching.usecases.send_messages import Sending, send_messages
from matching.usecases.undo_proposal import undo_proposal
from matching.usecases.withdraw_proposal import withdraw_proposal

SECRET = {"name": "Karel Geheim", "address": "Geheimlaan 12", "phone": "06-98765432", "place": "Haren"}


@pytest.fixture
def office():
    with post_office() as office:
        yield office


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    with made.service.store.change(CONSULENT) as change:
        known = change.reader()
        for obj, address in ((OWNER, "sanne@gemeente.example"), (EMPLOYER, "werk@helder.example")):
            shelf = known.colleagues if obj is OWNER else known.employers
            version = shelf.version_of(obj.id)
            change.save(replace(shelf.get(obj.id), email=address), action="gewijzigd", after=version)
        change.commit()
    yield made
    made.service.close()


def messages(town):
    with town.service.store.read() as reader:
        return sorted(reader.messages.all(), key=lambda one: one.written_at)


def tasks(town, kind=TaskKind.BERICHT_NIET_AANGEKOMEN):
    with town.service.store.read() as reader:
        return [task for task in reader.tasks.all() if task.kind is kind]


def send(town, office, later=timedelta()):
    return send_messages(town.service, office.server, lambda: now() + later)


def test_a_released_card_is_told_to_the_employer_and_sent_once(town, office):
    made = town.released()
    (message,) = messages(town)
    assert (message.kind, message.to, message.status) == (
        MessageKind.KAART_KLAAR,
        "werk@helder.example",
        MessageStatus.WACHT,
    )
    assert send(town, office) == Sending(sent=1)
    assert send(town, office) == Sending()
    (mail,) = office.mails
    assert (mail["Message-ID"], mail["To"]) == (message.message_id, "werk@helder.example")
    assert f"/v1/voordrachten/{made.id}/kaart" in mail.get_content()
    (message,) = messages(town)
    assert (message.status, message.attempts, message.next_at) == (MessageStatus.VERZONDEN, 1, None)
    assert town.service.store.verify_ledger().is_whole


def test_what_was_refused_leaves_no_message(town):
    made = town.talked()
    with pytest.raises(PassendError):
        release_proposal(town.service, JOBHUNTER, made.id)
    assert messages(town) == []


def test_a_refused_recipient_is_a_task_at_once(town, office):
    town.released()
    office.unknown.add("werk@helder.example")
    assert send(town, office) == Sending(failed=1)
    (message,), (task,) = messages(town), tasks(town)
    assert (message.status, message.answer) == (MessageStatus.GEWEIGERD, "550 5.1.1 Deze ontvanger bestaat niet")
    assert (task.owner_id, task.link) == (OWNER.id, f"/v1/berichten/{message.id}")
    assert send(town, office, timedelta(days=9)) == Sending()


@pytest.mark.parametrize("down", [True, False])
def test_a_server_that_is_down_or_busy_is_tried_again_later_and_later(town, office, down):
    town.released()
    office.busy = True
    server = nobody_home() if down else office.server
    at = now()
    for tried, wait in enumerate(WAITS, start=1):
        assert send_messages(town.service, server, lambda: at) == Sending(waiting=1)  # noqa: B023
        (message,) = messages(town)
        assert (message.attempts, message.next_at) == (tried, at + wait)
        assert send_messages(town.service, server, lambda: at + wait - timedelta(seconds=1)) == Sending()  # noqa: B023
        at += wait
    assert tasks(town) == []
    office.busy = False
    assert send_messages(town.service, office.server, lambda: at) == Sending(sent=1)


def test_after_the_last_attempt_it_is_a_task(town, office):
    town.released()
    office.busy, at = True, now()
    for wait in (*WAITS, timedelta()):
        send_messages(town.service, office.server, lambda: at)  # noqa: B023
        at += wait
    assert [one.status for one in messages(town)] == [MessageStatus.OPGEGEVEN]
    assert "451" in tasks(town)[0].reason


def test_a_server_that_nobody_vouches_for_gets_nothing(town, tmp_path):
    town.released()
    with post_office(tls_context=untrusted(tmp_path), require_starttls=True) as office:
        for tls in (Tls.STARTTLS, Tls.GEEN):
            asked = replace(office.server, tls=tls)
            at = now() + timedelta(hours=tls is Tls.GEEN)
            assert send_messages(town.service, asked, lambda: at) == Sending(waiting=1)  # noqa: B023
        assert office.mails == []
    assert [one.status for one in messages(town)] == [MessageStatus.WACHT]


class KilledError(BaseException):
    """The process is gone, as with kill -9: nothing after it is done."""


class KillingServer:
    """Hands a message over, and then the process is killed."""

    def __init__(self, server):
        self.server = server

    def send(self, message):
        self.server.send(message)
        raise KilledError


def test_killed_between_sending_and_writing_down_it_is_sent_again_as_the_same_message(town, office):
    town.released()
    with pytest.raises(KilledError):
        send_messages(town.service, KillingServer(office.server))
    assert send(town, office) == Sending()  # the lease of the attempt that died
    assert send(town, office, LEASE) == Sending(sent=1)
    assert [mail["Message-ID"] for mail in office.mails] == [messages(town)[0].message_id] * 2


def test_taken_back_before_it_was_sent_it_is_not_sent(town, office):
    made = town.released()
    withdraw_proposal(town.service, JOBHUNTER, made.id, ConsentWay.TELEFOON, "Sanne", town.service.today())
    assert send(town, office) == Sending()
    assert [one.status for one in messages(town)] == [MessageStatus.VERVALLEN]


def notice(message, action="failed", outer=True):
    """A delivery status notification as mail servers write it."""
    original = f"Message-ID: {message.message_id}\nTo: {message.to}\nSubject: iets\n"
    about = f"Reporting-MTA: dns; mx.helder.example\n\nFinal-Recipient: rfc822; {message.to}\n"
    status = f"{about}Action: {action}\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox vol\n"
    lines = [
        "From: MAILER-DAEMON@mx.helder.example",
        "To: passend@gemeente.example",
        "Subject: Undelivered Mail Returned to Sender",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "It did not arrive.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        status,
        "--b",
        "Content-Type: text/rfc822-headers" if outer else "Content-Type: message/rfc822",
        "",
        original,
        "--b--",
    ]
    return "\n".join(lines).encode()


@pytest.mark.parametrize("outer", [True, False])
def test_a_message_that_comes_back_is_a_task_once(town, office, outer):
    town.released()
    send(town, office)
    (message,) = messages(town)
    for _ in range(2):
        back = receive_bounce(town.service, notice(message, outer=outer), "melding.eml")
        assert (back.status, back.answer) == (MessageStatus.TERUGGEKOMEN, "smtp; 552 5.2.2 Mailbox vol")
    assert len(tasks(town)) == 1


def test_what_is_no_notice_of_ours_is_refused_and_changes_nothing(town, office):
    town.released()
    send(town, office)
    (message,), position = messages(town), town.position()
    plain = EmailMessage(policy=policy.default)
    plain["Message-ID"] = message.message_id
    plain.set_content("Ik ben er niet.")
    for content in (plain.as_bytes(), notice(message, "delayed"), b"", b"\xff\x00"):
        with pytest.raises(InvalidInputError, match=r"melding\.eml"):
            receive_bounce(town.service, content, "melding.eml")
    assert town.position() == position


def events(message):
    return list(Calendar.from_ical(message.calendar).walk("VEVENT"))


def test_a_talk_goes_to_employer_and_colleague_with_a_calendar_file(town, office):
    made = town.released()
    plan_interview(town.service, JOBHUNTER, made.id, Interview(date(2026, 10, 26), "10:30", "de werf", "jobhunter"))
    talks = [one for one in messages(town) if one.kind is MessageKind.GESPREK_GEPLAND]
    assert {one.to for one in talks} == {"werk@helder.example", "sanne@gemeente.example"}
    send(town, office)
    mail = next(mail for mail in office.mails if "Gesprek" in mail["Subject"])
    (attached,) = mail.iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    (event,) = Calendar.from_ical(attached.get_content()).walk("VEVENT")
    assert "location" not in event
    whole = " ".join(part.get_content() for part in mail.walk() if not part.is_multipart())
    assert "de werf" not in whole
    assert f"/v1/voordrachten/{made.id}" in whole


@pytest.mark.parametrize(
    ("day", "hour_in_utc"), [("2026-10-24", 8), ("2026-10-26", 9), ("2027-03-27", 9), ("2027-03-29", 8)]
)
def test_the_hour_is_that_on_the_clock_also_after_the_clock_changed(town, day, hour_in_utc):
    made = town.released()
    plan_interview(town.service, JOBHUNTER, made.id, Interview(date.fromisoformat(day), "10:30"))
    (event,) = events(messages(town)[-1])
    begins = event["dtstart"].dt
    assert (begins.hour, begins.utctimetuple().tm_hour) == (10, hour_in_utc)


def test_another_moment_replaces_the_talk_and_no_hour_is_a_whole_day(town):
    made = town.released()
    for hour in ("10:30", ""):
        plan_interview(town.service, JOBHUNTER, made.id, Interview(date(2026, 9, 3), hour))
    first, *_, last = [events(one)[0] for one in messages(town) if one.calendar]
    assert first["uid"] == last["uid"]
    assert first["sequence"] < last["sequence"]
    assert last["dtstart"].dt == date(2026, 9, 3)


def test_no_message_holds_who_it_is_about(town, office):
    people = []
    for _ in range(3):
        person = town.somebody()
        town.service.identity.register(identity(person.id, **SECRET))
        people.append(person)
    work = town.vacancy()
    ask_candidates(
        town.service,
        JOBHUNTER,
        work.kind,
        work.id,
        [AskedPerson(one.id) for one in people],
        "Karel Geheim bel je zelf?",
    )
    town.in_talk(people[0], town.vacancy())
    assert send(town, office).sent == 4
    sent = " ".join(part.get_content() for mail in office.mails for part in mail.walk() if not part.is_multipart())
    sent += json.dumps([dict(mail.items()) for mail in office.mails])
    numbers = [f"K-{one.number}" for one in people]
    for secret in (*SECRET.values(), "Karel", "Geheim", "1984", *numbers, *(str(one.id) for one in people)):
        assert secret not in sent, secret
    assert "3 kandidaten" in sent


def test_an_undone_release_takes_its_message_back(town, office):
    made = town.released()
    undo_proposal(town.service, JOBHUNTER, made.id, "verkeerde_persoon")
    assert send(town, office) == Sending()


def test_without_an_address_there_is_no_message(town, office):
    with town.service.store.change(CONSULENT) as change:
        shelf = change.reader().employers
        now_known = shelf.get(EMPLOYER.id)
        change.save(replace(now_known, email=""), action="gewijzigd", after=shelf.version_of(EMPLOYER.id))
        change.commit()
    town.released()
    assert messages(town) == []
