"""A message that came back: which one, as the mail server that gave it back says. Source: RFC 3464, RFC 6522."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from uuid import UUID

_OURS = re.compile(r"<?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})@passend>?", re.IGNORECASE)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a returned message tells.

    Attributes:
        message_id: of the message of ours that it is about.
        answer: why it was not delivered, as the server says.
    """

    message_id: UUID
    answer: str


def read_bounce(content: bytes) -> Bounce | None:
    """Read a delivery status notification; None when it says nothing of a failure of a message of ours."""
    mail = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
    report = next((part for part in mail.walk() if part.get_content_type() == "message/delivery-status"), None)
    if report is None:
        return None
    fields = {name.lower(): str(value) for block in _blocks(report) for name, value in block.items()}
    found = next(_ours(mail), None)
    if fields.get("action", "").strip().lower() != "failed" or found is None:
        return None
    said = fields.get("diagnostic-code") or fields.get("status") or "zonder reden"
    return Bounce(found, " ".join(said.split())[:_LONGEST])


def _blocks(report: EmailMessage) -> Iterator[EmailMessage]:
    content = report.get_payload()
    if isinstance(content, list):
        yield from (block for block in content if isinstance(block, EmailMessage))


def _ours(mail: EmailMessage) -> Iterator[UUID]:
    """Give which messages of ours are inside: the part that was returned names its Message-ID."""
    for part in mail.walk():
        if part is mail:
            continue
        named = part.get("Message-ID") or ""
        if part.get_content_type() == "text/rfc822-headers":
            named = str(part.get_payload())
        yield from (UUID(found) for found in _OURS.findall(str(named)))
