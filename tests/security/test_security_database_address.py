"""A database on another computer is reached over TLS that says which computer it is, or not at all."""

import pytest
from command_line import run, sentence
from running_server import settings_in

ELSEWHERE = (
    "postgresql://p:q@databank/passend",
    "postgresql://p:q@databank/passend?sslmode=require",
    "postgresql://p:q@10.0.0.7:5432/passend?sslmode=prefer",
    "postgresql://p:q@localhost/passend?host=databank",
    "postgresql:///passend?host=localhost,databank",
    "postgresql:///passend?hostaddr=10.0.0.7",
)
FINE = (
    "sqlite:////var/lib/passend/passend.db",
    "postgresql://p:q@localhost/passend",
    "postgresql://p:q@[::1]:5432/passend",
    "postgresql:///passend?host=/run/postgresql",
    "postgresql://p:q@databank/passend?sslmode=verify-full",
    "postgresql://p:q@databank/passend?sslmode=verify-ca&sslrootcert=/etc/ssl/databank.pem",
)


@pytest.mark.parametrize("url", ELSEWHERE)
@pytest.mark.parametrize("name", ["database_url", "identity_database_url"])
def test_a_database_elsewhere_is_not_reached_where_others_can_overhear_it(tmp_path, name, url):
    with pytest.raises(ValueError, match=f"PASSEND_{name.upper()} wijst naar een andere computer") as refused:
        settings_in(tmp_path, **{name: url})
    assert "sslmode=verify-full" in str(refused.value)


@pytest.mark.parametrize("url", FINE)
def test_a_database_here_or_with_a_certificate_that_is_checked_may_be_used(tmp_path, url):
    assert settings_in(tmp_path, database_url=url).database_url == url


def test_the_command_line_says_so_in_one_sentence_without_the_password(tmp_path):
    told = sentence(run(tmp_path, "vacatures", PASSEND_DATABASE_URL="postgresql://p:geheim@databank/passend"), 1)
    assert "PASSEND_DATABASE_URL wijst naar een andere computer" in told
    assert "geheim" not in told
