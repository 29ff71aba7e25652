"""Whom we may call: only over TLS, and only what anybody on the internet can reach; never our own network.

A name is looked up at the moment of every delivery, and the address that was looked at is the one that is called:
a name that points elsewhere a moment later changes nothing.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

LONGEST_URL = 2000
_PORTS = {"https": 443, "http": 80}
_NO_NETWORKS_OF_OUR_OWN = (
    ipaddress.ip_network("64:ff9b::/96"),  # IPv6 that a gateway turns into IPv4
    ipaddress.ip_network("64:ff9b:1::/48"),
    ipaddress.ip_network("2002::/16"),
)
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class ForbiddenAddressError(ValueError):
    """We do not call this; the message says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a call goes.

    Attributes:
        address: the address to connect to.
        host: the name that the certificate must have, and that goes in the header Host.
    """

    scheme: str
    address: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        """The address as a URL."""
        host = f"[{self.address}]" if ":" in self.address else self.address
        return f"{self.scheme}://{host}:{self.port}{self.path}"

    @property
    def authority(self) -> str:
        """What goes in the header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def refuse_strange(url: str, *, may_call_itself: bool) -> None:
    """Refuse a URL that we would never call, whatever its name points to.

    Raises:
        ForbiddenAddressError: it has another form, or names an address that is not public.
    """
    parts = _parts(url)
    literal = _literal(parts.hostname or "")
    itself = may_call_itself and (parts.hostname == "localhost" or (literal is not None and literal.is_loopback))
    if itself:
        return
    if parts.scheme != "https":
        raise ForbiddenAddressError("dit adres is niet beveiligd; wel een adres dat begint met https://")
    if literal is not None and not is_public(literal):
        raise ForbiddenAddressError("dit is een adres in een eigen netwerk; wel een adres dat iedereen kan bereiken")


def target_of(url: str, *, may_call_itself: bool) -> Target:
    """Look up where a URL points to now.

    Raises:
        ForbiddenAddressError: one of its addresses is not public.
        OSError: the name cannot be found.
    """
    refuse_strange(url, may_call_itself=may_call_itself)
    parts = _parts(url)
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    found = [_address(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for address in found:
        if not (is_public(address) or (may_call_itself and address.is_loopback)):
            raise ForbiddenAddressError(f"{host} wijst naar een adres in een eigen netwerk")
        if parts.scheme != "https" and not address.is_loopback:
            raise ForbiddenAddressError("dit adres is niet beveiligd")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, str(found[0]), host, port, path)


def is_public(address: Address) -> bool:
    """Whether anybody on the internet can reach an address; what only leads to another address is not."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if any(address in network for network in _NO_NETWORKS_OF_OUR_OWN):
            return False
    return address.is_global and not address.is_multicast


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        known = parts.scheme in _PORTS and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        known = False
    if not known or len(url) > LONGEST_URL or not url.isascii() or not url.isprintable() or " " in url:
        raise ForbiddenAddressError("dit is geen webadres; wel zoals https://systeem.gemeente.example/passend")
    if parts.username is not None or parts.password is not None or parts.fragment or "\\" in url:
        raise ForbiddenAddressError("hierin staat meer dan een adres; wel zonder naam, wachtwoord of #")
    return parts


def _literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _address(text: str | int) -> Address:
    return ipaddress.ip_address(str(text).partition("%")[0])
