"""The headers of a message of the exchange: read strictly, and swapped in the answer."""

import re
from collections.abc import Mapping

from starlette.datastructures import Headers

from matching.vum.limits import VERSION
from matching.vum.source import INCOMPLETE, WRONG, Asking, VumError

FROM, TO, VIA = "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty"
MESSAGE_VERSION, API_VERSION, SUWI = "X-VUM-berichtVersie", "API-Version", "X-VUM-SUWIparty"
_OIN = re.compile(r"[0-9]{20}")
_SAYS_YES = {"true": True, "false": False}


def read_headers(headers: Headers, own_oin: str) -> Asking:
    """Read who asks.

    Args:
        own_oin: of this source; "" takes every addressee, on this computer only.

    Raises:
        VumError: headers are missing (400.02) or wrong (400.01); every one of them is named.
    """
    missing = [
        name for name in (MESSAGE_VERSION, API_VERSION, FROM, TO, VIA, SUWI) if not headers.get(name, "").strip()
    ]
    wrong = [f"{name}: {problem}" for name, problem in _wrong(headers, own_oin) if name not in missing]
    if wrong:
        raise VumError(WRONG, "De headers van het bericht kloppen niet.", "; ".join(wrong)[:2000])
    if missing:
        raise VumError(INCOMPLETE, "Het bericht mist headers.", ", ".join(missing))
    return Asking(_one(headers, FROM), _one(headers, VIA), _SAYS_YES[_one(headers, SUWI).lower()])


def _wrong(headers: Headers, own_oin: str) -> list[tuple[str, str]]:
    found = []
    for name in (MESSAGE_VERSION, API_VERSION):
        if _one(headers, name) != VERSION:
            found.append((name, f"wij spreken versie {VERSION}"))
    for name in (FROM, TO, VIA):
        if not _OIN.fullmatch(_one(headers, name)):
            found.append((name, "dit is geen OIN; goed is: 20 cijfers"))
        elif name == TO and own_oin and _one(headers, name) != own_oin:
            found.append((name, "dit bericht is aan een ander gericht"))
    if _one(headers, SUWI).lower() not in _SAYS_YES:
        found.append((SUWI, "goed is: true of false"))
    return found


def _one(headers: Headers, name: str) -> str:
    """Give a header that stands there once; one that stands there twice says nothing."""
    values = headers.getlist(name)
    return values[0].strip() if len(values) == 1 else ""


def answer_headers(headers: Headers, own_oin: str) -> Mapping[str, str]:
    """Give the headers of the answer: who was asked answers who asked; what was no OIN is not repeated."""
    turned = {FROM: own_oin or _one(headers, TO), TO: _one(headers, FROM), VIA: _one(headers, VIA)}
    parties = {name: oin for name, oin in turned.items() if _OIN.fullmatch(oin)}
    return {MESSAGE_VERSION: VERSION, API_VERSION: VERSION} | parties
