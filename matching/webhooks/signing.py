"""Signing what is told, so that a receiver knows that it is ours and unchanged.

Source: Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, in `webhook-signature`, once per key that holds.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime

PREFIX = "whsec_"


def key_text(key: bytes) -> str:
    """Write a key as a receiver is given it."""
    return PREFIX + base64.b64encode(key).decode()


def signed(event_id: str, at: datetime, body: bytes, keys: Iterable[bytes]) -> dict[str, str]:
    """Give the headers of a delivery; while a key is being replaced there is a signature with each."""
    moment = str(int(at.timestamp()))
    content = b".".join((event_id.encode(), moment.encode(), body))
    signatures = " ".join(f"v1,{_signature(key, content)}" for key in keys)
    return {"webhook-id": event_id, "webhook-timestamp": moment, "webhook-signature": signatures}


def _signature(key: bytes, content: bytes) -> str:
    return base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
