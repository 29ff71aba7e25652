"""Send the messages that are due: each attempt is written down before it is made, and what came of it after."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.message import Message, MessageStatus
from matching.domain.reasons import with_reason
from matching.domain.task import Task, TaskKind
from matching.domain.today import AMSTERDAM
from matching.mail import outbox
from matching.mail.server import MailDelayedError, MailRefusedError, MailServer
from matching.service import Service
from matching.storage.change import Change
from matching.storage.moment import is_due, now
from matching.tasks.opening import open_tasks

_LOG = logging.getLogger("passend.mail")
MAILER = Actor(id="passend", role="systeem", organisation="passend", purpose="berichten")


@dataclass(frozen=True, slots=True)
class Sending:
    """What one round came to, in numbers of messages.

    Attributes:
        waiting: could not be handed over now, and are tried again.
        failed: will not arrive; of each there is a task.
    """

    sent: int = 0
    waiting: int = 0
    failed: int = 0


def send_messages(service: Service, server: MailServer, at: Callable[[], datetime] = now) -> Sending:
    """Send what is due.

    A process that is killed between sending and writing it down sends it again, under the same Message-ID: at least
    once, never not at all.

    Args:
        at: gives the moment.
    """
    with service.store.read() as reader:
        due = reader.messages.due(at())
    after = [came for message_id in due if (came := _send(service, server, message_id, at)) is not None]
    return Sending(
        sent=sum(one.status is MessageStatus.VERZONDEN for one in after),
        waiting=sum(one.status is MessageStatus.WACHT for one in after),
        failed=sum(one.status.has_failed for one in after),
    )


def _send(service: Service, server: MailServer, message_id: UUID, at: Callable[[], datetime]) -> Message | None:
    """Send one message; None when somebody else has it, or it is not to be sent any more."""
    claimed = _claim(service, message_id, at())
    if claimed is None:
        return None
    try:
        answer = server.send(claimed)
    except MailRefusedError as error:
        said = str(error)
        return _keep(service, message_id, lambda message: outbox.refused(message, said))
    except MailDelayedError as error:
        said = str(error)
        return _keep(service, message_id, lambda message: outbox.tried_again(message, at(), said))
    return _keep(service, message_id, lambda message: outbox.sent(message, at(), answer))


def _claim(service: Service, message_id: UUID, at: datetime) -> Message | None:
    with service.store.change(MAILER) as change:
        message, version = change.reader().messages.get(message_id), change.reader().messages.version_of(message_id)
        if message.status is not MessageStatus.WACHT or message.next_at is None or not is_due(message.next_at, at):
            return None
        claimed = change.save(outbox.claimed(message, at), action="bericht_geprobeerd", after=version)
        change.commit()
    return claimed


def _keep(service: Service, message_id: UUID, altered: Callable[[Message], Message]) -> Message:
    """Write down what came of an attempt, and let somebody hear of a message that will not arrive."""
    with service.store.change(MAILER) as change:
        shelf = change.reader().messages
        before, version = shelf.get(message_id), shelf.version_of(message_id)
        after = altered(before)
        if before.status is MessageStatus.VERVALLEN and after.status is not MessageStatus.VERZONDEN:
            return before
        change.save(after, action=with_reason("bericht", after.status), after=version)
        tell_of_failure(change, after)
        change.commit()
    _LOG.info("mailed", extra={"about": after.kind, "went": after.status.value, "attempts": after.attempts})
    return after


def came_back(change: Change, message: Message, answer: str) -> Message:
    """Write down that a message which was sent came back, with a task."""
    version = change.reader().messages.version_of(message.id)
    back = replace(message, status=MessageStatus.TERUGGEKOMEN, next_at=None, answer=answer)
    saved = change.save(back, action=with_reason("bericht", back.status), after=version)
    tell_of_failure(change, saved)
    return saved


def tell_of_failure(change: Change, message: Message) -> None:
    """Open a task for the colleague who goes about a message that does not arrive."""
    if not message.status.has_failed:
        return
    today = change.at.astimezone(AMSTERDAM).date()
    task = Task(
        id=uuid4(),
        kind=TaskKind.BERICHT_NIET_AANGEKOMEN,
        owner_id=message.owner_id,
        opened_on=today,
        due_on=today,
        reason=f"Een bericht aan {message.to} is niet aangekomen: {message.answer}",
        words=f"Bel, en vraag het goede adres. Het bericht ging over: {message.subject}.",
        link=f"/v1/berichten/{message.id}",
        employer_id=message.employer_id,
        proposal_id=message.proposal_id,
        occasion=str(message.id),
    )
    open_tasks(change, [task])
