"""passend as a client of a real provider: what is asked, and what is believed of what comes back."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import ECKey, RSAKey
from provider import Traveller, provider_running
from running_server import running, settings_in

from api.login.client import ProviderClient
from api.login.own_key import own_key
from api.login.signed import NotBelievedError
from matching.errors import InvalidInputError

PEOPLE = {"c-1": {"roles": ["consulent"], "organisatie": "W-4"}}


@pytest.fixture(scope="module")
def provider():
    with provider_running(people=PEOPLE, secret="een-lang-geheim-van-beide-kanten") as started:
        yield started


@pytest.fixture
def settings(provider, tmp_path):
    (tmp_path / "geheim").write_text("een-lang-geheim-van-beide-kanten\n")
    own = {"client_secret_file": tmp_path / "geheim", "port": provider.port}
    return settings_in(tmp_path, login="oidc", issuer=provider.issuer, **own, acr={"kandidaat": ["hoog", "hoger"]})


@pytest.fixture
def client(settings):
    return ProviderClient(settings)


def code_for(sent):
    """Log in at the provider, and give the code that comes back."""
    return parse_qs(urlsplit(Traveller().sent_back(sent.address, "c-1")).query)["code"][0]


def test_what_is_asked_is_bound_to_this_browser_and_proven_by_a_verifier(client):
    one, other = (parse_qs(urlsplit(client.send().address).query) for _ in range(2))
    assert one["response_type"] == ["code"]
    assert one["code_challenge_method"] == ["S256"]
    assert one["acr_values"] == ["hoog hoger"]
    for name in ("state", "nonce", "code_challenge"):
        assert len(one[name][0]) >= 43
        assert one[name] != other[name]


def test_who_logged_in_is_what_the_token_says(client):
    sent = client.send()
    claims, token = client.receive(code_for(sent), sent.nonce, sent.verifier)
    assert (claims["sub"], claims["roles"], claims["organisatie"]) == ("c-1", ["consulent"], "W-4")
    goodbye = parse_qs(urlsplit(client.goodbye(token)).query)
    assert goodbye["id_token_hint"] == [token]


def test_a_code_counts_once(client):
    sent = client.send()
    code = code_for(sent)
    client.receive(code, sent.nonce, sent.verifier)
    with pytest.raises(NotBelievedError):
        client.receive(code, sent.nonce, sent.verifier)


def test_a_token_that_was_made_for_another_log_in_is_not_believed(client):
    sent = client.send()
    with pytest.raises(NotBelievedError):
        client.receive(code_for(sent), "een andere nonce", sent.verifier)


def test_who_took_a_code_away_cannot_use_it_without_the_verifier(client):
    sent = client.send()
    with pytest.raises(NotBelievedError):
        client.receive(code_for(sent), sent.nonce, "x" * 64)


def test_a_token_of_who_logged_in_is_no_message_of_logging_out_and_no_token_for_the_api(client, settings):
    sent = client.send()
    _, token = client.receive(code_for(sent), sent.nonce, sent.verifier)
    with pytest.raises(NotBelievedError):
        client.ended(token)
    with running(settings.data_dir, login="oidc", issuer=settings.issuer) as api:
        assert api.get("/v1/regels", headers={"Authorization": f"Bearer {token}"}).status_code == 401


def test_a_wrong_secret_lets_nobody_in(provider, settings, tmp_path):
    (tmp_path / "geheim").write_text("iets anders")
    client = ProviderClient(settings)
    sent = client.send()
    with pytest.raises(NotBelievedError):
        client.receive(code_for(sent), sent.nonce, sent.verifier)


def test_without_a_key_or_secret_the_page_says_what_to_set(provider, tmp_path):
    with running(tmp_path, login="oidc", issuer=provider.issuer) as site:
        answer = site.get("/inloggen")
        assert "PASSEND_CLIENT_KEY_FILE of PASSEND_CLIENT_SECRET_FILE" in answer.text
        assert answer.status_code == 503


def test_a_provider_that_does_not_answer_is_said_on_the_page(tmp_path):
    with running(tmp_path, login="oidc", issuer="http://127.0.0.1:9", client_secret="geheim") as site:
        answer = site.get("/inloggen")
        assert answer.status_code == 503
        assert "antwoordt niet" in answer.text


def test_a_provider_that_calls_itself_something_else_is_not_believed(provider, tmp_path):
    other_name = provider.issuer.replace("127.0.0.1", "localhost")
    with running(tmp_path, login="oidc", issuer=other_name, client_secret="geheim") as site:
        assert "noemt zichzelf anders" in site.get("/inloggen").text


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (ECKey.generate_key("P-256"), "ES256"),
        (ECKey.generate_key("P-384"), "ES384"),
        (RSAKey.generate_key(2048), "PS256"),
    ],
)
@pytest.mark.parametrize("form", ["pem", "jwk"])
def test_our_own_key_is_read_and_only_its_public_half_is_shown(tmp_path, key, algorithm, form):
    path = tmp_path / "sleutel"
    path.write_text(key.as_pem(private=True).decode() if form == "pem" else json.dumps(key.as_dict(private=True)))
    given = {"login": "oidc", "issuer": "http://127.0.0.1:9", "client_key_file": path}
    assert own_key(settings_in(tmp_path, **given)).algorithm == algorithm
    with running(tmp_path, **given) as site:
        (shown,) = site.get("/inloggen/sleutels").json()["keys"]
    assert shown["kid"] == key.thumbprint()
    assert "d" not in shown


PUBLIC = ECKey.generate_key("P-256").as_pem(private=False).decode()


@pytest.mark.parametrize("text", [PUBLIC, "", "geen sleutel", '{"kty": "oct", "k": "AAAA"}', "{}", "{"])
def test_a_file_without_a_private_key_is_said(tmp_path, text):
    (tmp_path / "sleutel").write_text(text)
    with pytest.raises(InvalidInputError, match="PASSEND_CLIENT_KEY_FILE"):
        own_key(settings_in(tmp_path, client_key_file=tmp_path / "sleutel"))
