"""Which addresses may be reached as they are: on this computer, or over TLS."""

import ipaddress

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

_VERIFIED = ("verify-ca", "verify-full")


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_safe(address: str) -> bool:
    """Whether an address can only be reached over TLS, or is on this computer."""
    scheme, _, rest = address.partition("://")
    return scheme == "https" or (scheme == "http" and is_loopback(rest.partition("/")[0].rpartition(":")[0]))


def is_safe_database(url: str) -> bool:
    """Whether nobody can overhear or stand in for a database: it is on this computer, or its certificate is checked.

    What is no address of a database is for who opens it to refuse.
    """
    try:
        found = make_url(url)
    except ArgumentError:
        return True
    return all(_is_here(host) for host in _hosts(found)) or found.query.get("sslmode") in _VERIFIED


def _hosts(url: URL) -> list[str]:
    """Give every computer that a URL names, also among its options, where it may say several and their ports."""
    options = [part for name in ("host", "hostaddr") for part in url.normalized_query.get(name, ())]
    named = [host for part in options for host in part.split(",")]
    return [url.host or "", *(host.partition(":")[0] if host.count(":") == 1 else host for host in named)]


def _is_here(host: str) -> bool:
    """Whether it is no other computer: none is named, it is a socket in a folder, or a loopback address."""
    return not host or host.startswith("/") or is_loopback(host)
