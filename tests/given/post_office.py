"""A mail server on this computer, on a real socket: it takes mail, refuses somebody, or asks to come back later."""

import socket
from contextlib import contextmanager
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller

from matching.mail.server import MailServer, Tls


class PostOffice:
    """What arrived, and who is not known here."""

    def __init__(self) -> None:
        self.mails, self.unknown, self.busy = [], set(), False
        self.port = 0

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.busy:
            return "451 4.3.2 Even geen tijd"
        if address in self.unknown:
            return "550 5.1.1 Deze ontvanger bestaat niet"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 Aangenomen"

    @property
    def server(self) -> MailServer:
        return MailServer("127.0.0.1", self.port, "passend@gemeente.example", Tls.GEEN)


@contextmanager
def post_office(**more):
    """Run a mail server in its own thread, on a free port."""
    office = PostOffice()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        office.port = free.getsockname()[1]
    controller = Controller(office, hostname="127.0.0.1", port=office.port, **more)
    controller.start()
    try:
        yield office
    finally:
        controller.stop(no_assert=True)


def nobody_home() -> MailServer:
    """A mail server that is down."""
    return MailServer("127.0.0.1", 1, "passend@gemeente.example", Tls.GEEN)
