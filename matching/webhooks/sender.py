"""Who tells: how an installation is named in an event, where its API is, and whom it may call."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

SYSTEM = "passend"


@dataclass(frozen=True, slots=True)
class Sender:
    """How this installation tells others what happened.

    Attributes:
        organisation: the municipality.
        oin: its OIN; "" is not known, and then its name is in the source.
        api: where others reach the API, such as https://passend.gemeente.example/v1.
        key_file: the key under which the keys of subscriptions are sealed.
        may_call_itself: whether a receiver on this computer may be called, without TLS; only in the demo.
    """

    organisation: str
    oin: str
    api: str
    key_file: Path
    may_call_itself: bool = False

    @property
    def source(self) -> str:
        """The source of every event. Source: NL GOV profile for CloudEvents, source."""
        if self.oin:
            return f"urn:nld:oin:{self.oin}:systeem:{SYSTEM}"
        return f"urn:nld:{quote(self.organisation.lower().replace(' ', '-'))}.{SYSTEM}"

    @property
    def origin(self) -> str:
        """The name under which a receiver agrees to be told."""
        return urlsplit(self.api).hostname or ""
