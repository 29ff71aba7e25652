"""Whom we may call: what anybody on the internet can reach, over TLS, and never our own network."""

import socket

import pytest

from matching.webhooks.addresses import ForbiddenAddressError, is_public, refuse_strange, target_of
from matching.webhooks.courier import Courier
from matching.webhooks.sender import Sender

OWN_NETWORK = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "ff02::1",
]


@pytest.mark.parametrize("address", OWN_NETWORK)
def test_no_address_of_our_own_network_is_called_however_it_is_written(address, monkeypatch):
    url = f"https://[{address}]/x" if ":" in address else f"https://{address}/x"
    with pytest.raises(ForbiddenAddressError):
        refuse_strange(url, may_call_itself=False)
    _points_to(monkeypatch, address)
    with pytest.raises(ForbiddenAddressError, match="eigen netwerk"):
        target_of("https://ontvanger.example/x", may_call_itself=False)


def test_one_address_of_our_own_among_public_ones_is_enough_to_refuse(monkeypatch):
    _points_to(monkeypatch, "9.9.9.9", "10.0.0.1")
    with pytest.raises(ForbiddenAddressError):
        target_of("https://ontvanger.example/x", may_call_itself=False)


@pytest.mark.parametrize("written", ["https://2130706433/", "https://0x7f.1/", "https://017700000001/"])
def test_a_number_that_a_resolver_reads_as_this_computer_is_refused_too(written):
    with pytest.raises((ForbiddenAddressError, OSError)):
        target_of(written, may_call_itself=False)


def test_what_was_looked_at_is_what_is_called_under_its_own_name(monkeypatch):
    _points_to(monkeypatch, "9.9.9.9")
    target = target_of("https://ontvanger.example/a/b?c=d", may_call_itself=False)
    assert target.url == "https://9.9.9.9:443/a/b?c=d"
    assert (target.host, target.authority) == ("ontvanger.example", "ontvanger.example")
    assert target_of("https://ontvanger.example:8443", may_call_itself=False).authority == "ontvanger.example:8443"


@pytest.mark.parametrize(
    "url",
    [
        "http://ontvanger.example/x",
        "ftp://ontvanger.example/x",
        "file:///etc/passwd",
        "https://",
        "https://naam:geheim@ontvanger.example/x",
        "https://ontvanger.example/x#deel",
        "https://ontvanger.example:99999/x",
        "https://ontvanger.example\\@10.0.0.1/",
        "https://ontvanger.example/\r\nHost: x",
        f"https://ontvanger.example/{'a' * 2000}",
        "https://[::1/x",
        "http://127.0.0.1.ontvanger.example/x",
    ],
)
def test_an_address_of_another_form_is_refused_before_it_is_kept(url):
    with pytest.raises(ForbiddenAddressError):
        refuse_strange(url, may_call_itself=True)


def test_in_the_demo_this_computer_may_be_called_and_nothing_else_of_our_own(monkeypatch):
    assert target_of("http://127.0.0.1:9000/x", may_call_itself=True).url == "http://127.0.0.1:9000/x"
    with pytest.raises(ForbiddenAddressError):
        refuse_strange("https://10.0.0.1/x", may_call_itself=True)
    _points_to(monkeypatch, "9.9.9.9")
    with pytest.raises(ForbiddenAddressError):
        target_of("http://localhost/x", may_call_itself=True)


def test_a_name_that_cannot_be_found_is_an_answer_and_no_error(tmp_path):
    answer = Courier(Sender("x", "", "https://passend.example/v1", tmp_path / "k")).ask_leave(
        "https://nergens.invalid/"
    )
    assert (answer.status, answer.said) == (0, "niet bereikbaar")


def test_the_whole_internet_is_public():
    import ipaddress

    assert all(is_public(ipaddress.ip_address(one)) for one in ("9.9.9.9", "2620:fe::fe"))


def _points_to(monkeypatch, *addresses):
    def look_up(host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
