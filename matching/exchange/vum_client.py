"""A client of the exchange: a question and a detail over mutual TLS, as the contract for mediators has them."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import httpx
import orjson

from matching.errors import PassendError
from matching.trace_parent import trace_parent
from matching.vum.asking import Given
from matching.vum.checking import check
from matching.vum.limits import DETAIL_SECONDS, VERSION
from matching.vum.seeker_entities import WERKZOEKENDE

MOST_BYTES = 20_000_000
LONGEST_ID = 100
_MATCHES, _DETAIL = "/werkzoekendeProfielen/matches", "/werkzoekendeProfielen"


class ExchangeError(PassendError):
    """The exchange did not give what was asked.

    Attributes:
        is_limit: it was asked too often.
    """

    def __init__(self, message: str, *, is_limit: bool = False) -> None:
        self.is_limit = is_limit
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Exchange:
    """Where the exchange is, and how we prove who we are.

    Attributes:
        url: its base, such as https://vum.example/api/v3.
        own_oin, via_oin, operator_oin: the asking controller, the asking processor, and who runs the exchange.
        certificate, key: of this installation; None is none.
        authority: who signed the certificate of the exchange; None is whom this computer trusts.
    """

    url: str
    own_oin: str
    via_oin: str
    operator_oin: str
    certificate: Path | None = None
    key: Path | None = None
    authority: Path | None = None


class VumClient:
    """Asks the exchange; use it as a context, and it lets go of the connection."""

    def __init__(self, exchange: Exchange, transport: httpx.BaseTransport | None = None) -> None:
        """Open a client; nothing is asked yet.

        Raises:
            ExchangeError: a certificate cannot be read.
        """
        headers = {
            "API-Version": VERSION,
            "X-VUM-berichtVersie": VERSION,
            "X-VUM-fromParty": exchange.own_oin,
            "X-VUM-toParty": exchange.operator_oin,
            "X-VUM-viaParty": exchange.via_oin or exchange.own_oin,
            "X-VUM-SUWIparty": "true",  # a source asks it; the operator tells the sources itself
            "Accept": "application/json",
        }
        self._own_oin = exchange.own_oin
        context = True if transport else _context(exchange)
        self._client = httpx.Client(
            base_url=exchange.url.rstrip("/"),
            headers=headers,
            verify=context,
            timeout=DETAIL_SECONDS,
            transport=transport,
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._client.close()

    def ask(self, question: Mapping[str, Any]) -> Given:
        """Ask for jobseekers; what stands in the matches is not looked at yet.

        Raises:
            ExchangeError: there is no answer, or not one of the standard.
        """
        answer = self._send("POST", _MATCHES, content=orjson.dumps({"vraagObject": question}))
        has_more, matches = answer.get("maximumAantalResultatenBereikt"), answer.get("matches") or []
        if not isinstance(has_more, bool) or not isinstance(matches, list):
            raise ExchangeError("Het antwoord van VUM is niet dat van de standaard.")
        return Given(str(answer.get("vraagID") or "")[:LONGEST_ID], tuple(matches), has_more)

    def detail(self, vum_id: str) -> dict[str, Any]:
        """Give the whole of one profile.

        Raises:
            ExchangeError: it is not given; `is_limit` when ten were.
        """
        checked = check(WERKZOEKENDE, self._send("GET", f"{_DETAIL}/{quote(vum_id, safe='')}"))
        if checked.faults:
            where = ", ".join(fault.where for fault in checked.faults)
            raise ExchangeError(f"Een detail van VUM klopt niet met de standaard: {where[:300]}.")
        return checked.value

    def _send(self, method: str, path: str, content: bytes | None = None) -> dict[str, Any]:
        headers = {**trace_parent(), **({"Content-Type": "application/json"} if content else {})}
        try:
            with self._client.stream(method, path, content=content, headers=headers) as answer:
                raw = _read(answer)
        except (httpx.HTTPError, ssl.SSLError, OSError) as error:
            raise ExchangeError(f"VUM is niet bereikbaar ({type(error).__name__}). Probeer het later.") from error
        if answer.status_code != 200:
            raise ExchangeError(_said(answer.status_code, raw), is_limit=answer.status_code == 429)
        addressed = answer.headers.get("X-VUM-toParty")
        if addressed not in (None, self._own_oin):
            raise ExchangeError("Het antwoord van VUM is aan een ander gericht; het is niet gebruikt.")
        try:
            told = orjson.loads(raw)
        except orjson.JSONDecodeError:
            raise ExchangeError("Het antwoord van VUM is geen JSON.") from None
        if not isinstance(told, dict):
            raise ExchangeError("Het antwoord van VUM is geen object.")
        return told


def _read(answer: httpx.Response) -> bytes:
    """Read an answer, no more of it than one can be."""
    raw = b""
    for part in answer.iter_bytes():
        raw += part
        if len(raw) > MOST_BYTES:
            raise ExchangeError("Het antwoord van VUM is te groot; het is niet gebruikt.")
    return raw


def _said(status: int, raw: bytes) -> str:
    """Say what the exchange said of a refusal, when it said it as the standard does."""
    try:
        told = orjson.loads(raw)
        return f"VUM antwoordt met {status}: {str(told['code'])[:10]} {str(told['message'])[:500]}"
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return f"VUM antwoordt met {status}."


def _context(exchange: Exchange) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=str(exchange.authority) if exchange.authority else None)
        if exchange.certificate is not None:
            context.load_cert_chain(exchange.certificate, exchange.key)
    except (OSError, ssl.SSLError) as error:
        raise ExchangeError(f"Het certificaat voor VUM is niet te lezen ({type(error).__name__}).") from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
