"""Where to report a weakness is at the address of RFC 9116, for everybody."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError
from running_server import running

from api.routes.security_txt import security_txt
from api.settings import Settings

PATH = "/.well-known/security.txt"
CONTACT = "mailto:security@gemeente.example,https://gemeente.example/melden"
GIVEN = {"security_contact": CONTACT, "security_policy": "https://gemeente.example/cvd"}


def fields(text):
    return [tuple(line.split(": ", 1)) for line in text.splitlines()]


def read(tmp_path, **settings):
    with running(tmp_path, **settings) as client:
        return client.get(PATH)


def test_anybody_reads_it_as_plain_text_without_logging_in(tmp_path):
    answer = read(tmp_path, **GIVEN)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    told = fields(answer.text)
    assert [name for name, _ in told] == ["Contact", "Contact", "Expires", "Preferred-Languages", "Canonical", "Policy"]
    assert ("Preferred-Languages", "nl, en") in told
    assert ("Canonical", f"https://passend.gemeente.example{PATH}") in told


@pytest.mark.parametrize("day", [datetime(2026, 11, 27, 23, 59, tzinfo=UTC), datetime(2028, 2, 29, tzinfo=UTC)])
def test_it_never_expires_and_never_promises_a_year(day):
    expires = dict(fields(security_txt(Settings(**GIVEN), day)))["Expires"]
    ahead = datetime.strptime(expires, "%Y-%m-%dT%H:%M:%S%z") - day
    assert timedelta(days=30) < ahead < timedelta(days=365)


def test_without_a_contact_it_is_not_there_and_says_which_setting(tmp_path):
    answer = read(tmp_path)
    assert answer.status_code == 404
    assert "PASSEND_SECURITY_CONTACT" in answer.json()["detail"]


def test_without_a_policy_no_policy_is_named(tmp_path):
    assert "Policy" not in read(tmp_path, security_contact="tel:+31-50-000").text


@pytest.mark.parametrize(
    "contact", ["security@gemeente.example", "http://x.example", "mailto:a b", "mailto:a\nExpires: x"]
)
def test_a_contact_of_another_form_is_refused(contact):
    with pytest.raises(ValidationError, match="security_contact"):
        Settings(security_contact=contact)
