"""Who asks, by a token: those of a real provider and of the demo, and every token that is not to be believed."""

import base64
import hmac
import json
import time

import pytest
from command_line import run, sentence
from joserfc import jwt
from joserfc.jwk import ECKey
from over_http import problem
from provider import provider_running
from running_server import running

from api.login.bearer import Bearer
from api.login.door import DEMO_ISSUER, DEMO_MINUTES
from api.login.keys import DemoKey
from api.login.signed import NotBelievedError
from matching.domain.role import Role


@pytest.fixture(scope="module")
def provider():
    with provider_running() as running_provider:
        yield running_provider


@pytest.fixture(scope="module")
def locked(furnished, provider):
    """A client of a server where one has to log in."""
    with running(furnished, login="oidc", issuer=provider.issuer) as client:
        yield client


def bearing(token):
    return {"Authorization": f"Bearer {token}"}


def demo_key(furnished):
    return DemoKey(furnished / "demo-login.key").private()


def claims(**other):
    at = int(time.time())
    usual = {"iss": DEMO_ISSUER, "aud": "passend", "sub": "c-1", "iat": at, "exp": at + 60, "roles": ["consulent"]}
    return {name: value for name, value in (usual | other).items() if value is not None}


def signed(key, header=None, **other):
    usual = {"alg": "ES256", "typ": "at+jwt", "kid": "demo"}
    return jwt.encode(usual | (header or {}), claims(**other), key)


def test_a_system_of_a_real_provider_is_let_in_and_written_down(locked, provider):
    mine = bearing(provider.token())
    assert locked.get("/v1/kandidaten/K-2017", headers=mine).status_code == 200
    # the role comes from the token, whatever else the caller says
    refused = locked.post("/v1/vacatures/V-101/beoordelingen", json={}, headers=mine | {"X-Passend-Actor": "c-1"})
    assert "In de rol 'systeem'" in problem(refused, 403)["detail"]


def test_a_token_for_another_service_of_the_same_provider_is_refused(furnished):
    with (
        provider_running(audience="iets-anders") as other,
        running(furnished, login="oidc", issuer=other.issuer) as client,
    ):
        problem(client.get("/v1/kandidaten", headers=bearing(other.token())), 401)


def test_a_token_of_a_log_in_that_is_too_weak_for_the_role_is_refused(furnished, provider):
    with running(furnished, login="oidc", issuer=provider.issuer, acr={"systeem": ["hoog"]}) as client:
        told = problem(client.get("/v1/kandidaten", headers=bearing(provider.token())), 401)
        assert "sterker inloggen" in told["detail"]
    reader = Bearer(DemoKey(furnished / "demo-login.key"), DEMO_ISSUER, "passend", "g", {Role.CONSULENT: ("hoog",)})
    key = demo_key(furnished)
    assert reader.actor(signed(key, acr="hoog")).role is Role.CONSULENT
    assert reader.actor(signed(key, roles=["jobhunter"])).role is Role.JOBHUNTER
    for weak in (None, "laag", ["hoog"]):
        with pytest.raises(NotBelievedError, match="sterker"):
            reader.actor(signed(key, acr=weak))


def test_a_provider_that_does_not_answer_is_said(furnished):
    with running(furnished, login="oidc", issuer="http://127.0.0.1:9") as client:
        token = signed(ECKey.generate_key("P-256", {"kid": "demo"}), iss="http://127.0.0.1:9")
        assert "in te loggen" in problem(client.get("/v1/kandidaten", headers=bearing(token)), 503)["detail"]


def test_a_token_of_the_demo_says_who_asks(furnished, client):
    token = run(furnished, "token", "--role", "consulent", "--als", "c-7").stdout.strip()
    mine = bearing(token)
    assert "noodtoegang" in problem(client.get("/v1/kandidaten/K-2017/identiteit", headers=mine), 403)["detail"]
    assert claims_in(token)["exp"] - claims_in(token)["iat"] == DEMO_MINUTES * 60
    assert (furnished / "demo-login.key").stat().st_mode & 0o077 == 0


def test_a_token_is_believed_or_not_once_a_request(furnished, client, monkeypatch):
    looked_at, look = [], Bearer.actor
    monkeypatch.setattr(Bearer, "actor", lambda self, *said: looked_at.append(said) or look(self, *said))
    mine = bearing(signed(demo_key(furnished))) | {"Idempotency-Key": "een-keer-kijken"}
    assert client.get("/v1/kandidaten", headers=mine).status_code == 200
    assert client.post("/v1/vacatures/V-101/ranglijsten", headers=mine).status_code == 201
    assert len(looked_at) == 2


def claims_in(token):
    middle = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"iss": "https://elders.example"}, "geen geldig token"),
        ({"iss": None}, "geen geldig token"),
        ({"aud": "iemand-anders"}, "geen geldig token"),
        ({"aud": None}, "geen geldig token"),
        ({"exp": 1_700_000_000}, "verlopen"),
        ({"exp": None}, "geen geldig token"),
        ({"iat": int(time.time()) + 3600}, "geen geldig token"),
        ({"nbf": int(time.time()) + 3600}, "geen geldig token"),
        ({"sub": None}, "geen geldig token"),
        ({"roles": []}, "geen rol"),
        ({"roles": ["burgemeester"]}, "geen rol"),
        ({"roles": "consulent"}, "geen rol"),
        ({"roles": ["consulent", "jobhunter"]}, "Noem in X-Passend-Rol"),
    ],
)
def test_what_a_token_must_say(furnished, client, wrong, says):
    answer = client.get("/v1/kandidaten", headers=bearing(signed(demo_key(furnished), **wrong)))
    assert says in problem(answer, 401)["detail"]
    assert answer.headers["WWW-Authenticate"] == 'Bearer error="invalid_token"'


def test_a_token_with_more_roles_is_used_in_the_one_that_is_named(furnished, client):
    token = signed(demo_key(furnished), roles=["consulent", "rapportage"])
    assert client.get("/v1/kandidaten", headers=bearing(token) | {"X-Passend-Rol": "consulent"}).status_code == 200
    assert client.get("/v1/kandidaten", headers=bearing(token) | {"X-Passend-Rol": "rapportage"}).status_code == 403
    assert client.get("/v1/kandidaten", headers=bearing(token) | {"X-Passend-Rol": "jobhunter"}).status_code == 401


def with_secret(secret):
    """A token whose mark is made with a secret, as `alg: HS256` asks."""
    head = encoded({"alg": "HS256", "typ": "at+jwt", "kid": "demo"})
    said = f"{head}.{encoded(claims())}"
    mark = hmac.digest(secret, said.encode(), "sha256")
    return f"{said}.{base64.urlsafe_b64encode(mark).rstrip(b'=').decode()}"


def encoded(part):
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


def forged(furnished):
    """Tokens that somebody without the key can make, or that are none."""
    public = demo_key(furnished).as_pem(private=False)
    real = signed(demo_key(furnished))
    head, body, mark = real.split(".")
    none = "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0"
    yield "alg none", f"{none}.{body}."
    yield "alg none with the old mark", f"{none}.{body}.{mark}"
    yield "no mark", f"{head}.{body}."
    yield "another body", f"{head}.{signed(demo_key(furnished), sub='c-2').split('.')[1]}.{mark}"
    yield "another key", signed(ECKey.generate_key("P-256", {"kid": "demo"}))
    yield "a key that is not there", signed(ECKey.generate_key("P-256"), {"kid": "nieuw"})
    yield "the public key as a secret", with_secret(public)
    yield (
        "a key of its own inside",
        signed(ECKey.generate_key("P-256"), {"jwk": ECKey.generate_key("P-256").as_dict(private=False)}),
    )
    yield "an identity token", signed(demo_key(furnished), {"typ": "JWT"})
    yield "no type", jwt.encode({"alg": "ES256", "kid": "demo"}, claims(), demo_key(furnished), default_type=None)
    yield "three words", "a.b.c"
    yield "one word", "zomaar-iets"
    yield "very long", real + "A" * 20_000
    yield "five parts", ".".join([real, head, body])


def test_what_is_forged_is_refused_and_nothing_is_told(furnished, client):
    for what, token in forged(furnished):
        told = problem(client.get("/v1/kandidaten", headers=bearing(token)), 401)
        assert "Traceback" not in json.dumps(told), what
        assert token[:40] not in json.dumps(told), what


def test_another_scheme_is_no_token(client):
    problem(client.get("/v1/kandidaten", headers={"Authorization": "Basic YTpi"}), 401)


def test_an_answer_that_is_kept_is_for_its_own_caller_only(furnished, client):
    """A repeated question is answered from what was kept: to nobody but who asked it, with a token that holds."""
    body, key = {"tekst": "Wij zoeken een kok voor 24 uur."}, {"Idempotency-Key": "een-sleutel"}
    first = client.post("/v1/vacaturetekst-analyses", json=body, headers=key)
    token = signed(demo_key(furnished), sub="jobhunter", roles=["jobhunter"], exp=int(time.time()) - 3600)
    again = client.post("/v1/vacaturetekst-analyses", json=body, headers=key | bearing(token))
    assert (first.status_code, again.status_code) == (200, 401)


@pytest.mark.parametrize("issuer", ["", "http://inloggen.example", "ftp://127.0.0.1"])
def test_login_wants_a_provider_that_nobody_overhears(tmp_path, issuer):
    refused = run(tmp_path, "vacatures", PASSEND_LOGIN="oidc", PASSEND_ISSUER=issuer)
    assert "PASSEND_ISSUER" in sentence(refused, 1)


def test_the_demo_login_is_for_this_computer_only(tmp_path):
    assert "alleen op deze computer" in sentence(run(tmp_path, "serve", "--host", "0.0.0.0"), 1)


def test_where_one_logs_in_the_demo_gives_no_tokens(tmp_path):
    refused = run(tmp_path, "token", "--role", "consulent", PASSEND_LOGIN="oidc", PASSEND_ISSUER="https://in.example")
    assert "die geeft de tokens" in sentence(refused, 1)
    assert "--rol" in sentence(run(tmp_path, "token", "--role", "burgemeester"), 2)
