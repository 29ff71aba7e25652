"""A message came back: what the mail server wrote about it is read, and somebody hears of it."""

from matching.domain.message import Message, MessageStatus
from matching.errors import Fault, InvalidInputError
from matching.mail.bounces import read_bounce
from matching.service import Service
from matching.usecases.send_messages import MAILER, came_back


def receive_bounce(service: Service, content: bytes, name: str) -> Message:
    """Write down which message came back, with a task; reading the same notice again changes nothing.

    Args:
        content: a delivery status notification, as it arrived.
        name: of the file, for the error.

    Raises:
        InvalidInputError: it is no notice of failure of a message of ours.
        NotFoundError: we never wrote that message.
    """
    bounce = read_bounce(content)
    if bounce is None:
        passes = "een melding van een mailserver dat een bericht van passend niet is bezorgd"
        raise InvalidInputError((Fault(name, "hierin staat niet welk bericht is teruggekomen", passes),))
    with service.store.change(MAILER) as change:
        message = change.reader().messages.get(bounce.message_id)
        if message.status is MessageStatus.TERUGGEKOMEN:
            return message
        back = came_back(change, message, bounce.answer)
        change.commit()
    return back
