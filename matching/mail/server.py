"""The mail server: SMTP, as it is set; one message at a time."""

import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from enum import StrEnum

from matching.domain.message import Message
from matching.errors import PassendError

_SECONDS = 20
_PERMANENT = 500
_LONGEST_ANSWER = 200


class Tls(StrEnum):
    """How the connection is kept from others."""

    GEEN = "geen"
    STARTTLS = "starttls"
    TLS = "tls"


class MailRefusedError(PassendError):
    """The mail server says that this message will never arrive; the message is its answer."""


class MailDelayedError(PassendError):
    """The message could not be handed over now; the message says why."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed over.

    Attributes:
        sender: the address from which messages come; what comes back goes there.
        user: "" is without logging in.
    """

    host: str
    port: int
    sender: str
    tls: Tls = Tls.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)

    def send(self, message: Message) -> str:
        """Hand over one message, and give the answer of the server.

        Raises:
            MailRefusedError: the server will never take it for this address.
            MailDelayedError: the server is not there, or asks to come back later.
        """
        written = as_mail(message, self.sender)
        try:
            with self._connected() as connection:
                connection.send_message(written)
        except smtplib.SMTPRecipientsRefused as error:
            code, answer = error.recipients[message.to]
            raise _failure(code, answer) from None
        except smtplib.SMTPDataError as error:
            raise _failure(error.smtp_code, error.smtp_error) from None
        except (smtplib.SMTPException, OSError) as error:
            raise MailDelayedError(f"de mailserver nam het niet aan ({type(error).__name__})") from None
        return "aangenomen door de mailserver"

    def _connected(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if self.tls is Tls.TLS:
            connection: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, timeout=_SECONDS, context=context)
        else:
            connection = smtplib.SMTP(self.host, self.port, timeout=_SECONDS)
        try:
            if self.tls is Tls.STARTTLS:
                connection.starttls(context=context)
            if self.user:
                connection.login(self.user, self.password)
        except BaseException:
            connection.close()
            raise
        return connection


def as_mail(message: Message, sender: str) -> EmailMessage:
    """Write a message as mail: the same bytes of the same message, whenever it is tried."""
    written = EmailMessage()
    written["From"] = sender
    written["To"] = message.to
    written["Subject"] = message.subject
    written["Date"] = format_datetime(message.written_at)
    written["Message-ID"] = message.message_id
    written["Auto-Submitted"] = "auto-generated"
    written.set_content(message.text)
    if message.calendar:
        written.add_attachment(
            message.calendar.encode(),
            maintype="text",
            subtype="calendar",
            filename="gesprek.ics",
            params={"method": "PUBLISH", "charset": "utf-8"},
        )
    return written


def _failure(code: int, answer: bytes | str) -> PassendError:
    text = answer.decode(errors="replace") if isinstance(answer, bytes) else answer
    said = f"{code} {' '.join(text.split())}"[:_LONGEST_ANSWER]
    return MailRefusedError(said) if code >= _PERMANENT else MailDelayedError(said)
