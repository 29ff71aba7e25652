"""The files to deploy with are true: what they name exists, units are sound, and a server starts with the settings."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import typer
from command_line import run, sentence
from provider import provider_running
from running_server import furnish_with_reference_data, served

from api.app import create_app
from api.cli import app
from api.settings import Settings

FOLDER = Path(__file__).parents[3] / "docs" / "deploy"
FILES = sorted(path for path in FOLDER.iterdir() if path.is_file())
UNITS = [path for path in FILES if path.suffix in (".service", ".timer")]
PAGE = FOLDER.parent / "how-to" / "deploy.md"
PROXIES = ("nginx.conf", "Caddyfile")


def settings_file():
    """Give the settings of the file, as a service reads them."""
    lines = (line for line in (FOLDER / "passend.env").read_text().splitlines() if line and not line.startswith("#"))
    return dict(line.split("=", 1) for line in lines)


def commands_of(unit):
    """Give every command of passend that a unit or container starts, as words."""
    found = re.findall(r"(?:ExecStart\w*=.*bin/passend|exec \S*bin/passend) ([^\n']*)", unit.read_text())
    return [shlex.split(words.replace("$$", "$")) for words in found]


@pytest.mark.parametrize("path", [*FILES, PAGE], ids=lambda path: path.name)
def test_every_setting_that_is_named_exists(path):
    named = set(re.findall(r"PASSEND_([A-Z_]+)", path.read_text()))
    assert named <= {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("path", [path for path in UNITS if path.suffix == ".service"], ids=lambda path: path.name)
def test_every_command_of_a_unit_exists_with_its_options(path):
    [words] = commands_of(path)
    command = typer.main.get_command(app).get_command(None, words[0])
    options = {name for one in command.params for name in one.opts}
    assert {word for word in words[1:] if word.startswith("--")} <= options


def test_the_container_starts_a_command_that_exists():
    [words] = re.findall(r"^CMD (.*)$", (FOLDER / "Containerfile").read_text(), re.MULTILINE)
    program, command = re.findall(r'"([^"]*)"', words)
    assert program == "passend"
    assert typer.main.get_command(app).get_command(None, command)


def test_the_container_follows_the_steps_of_the_makefile_and_is_nobody():
    said = (FOLDER / "Containerfile").read_text()
    makefile = (FOLDER.parents[1] / "Makefile").read_text()
    [targets] = re.findall(r"^RUN make (.*)$", said, re.MULTILINE)
    for target in targets.split():
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE) or target.endswith(".package-lock.json")
    assert targets.split()[1] == re.search(r"^PAGES *:= (.*)$", makefile, re.MULTILINE)[1]
    assert re.search(r"^USER 1100$", said, re.MULTILINE)


def test_every_file_is_on_the_page_and_every_timer_has_its_service():
    page = PAGE.read_text()
    assert all(f"(../deploy/{path.name})" in page for path in FILES)
    for timer in FOLDER.glob("*.timer"):
        assert timer.with_suffix(".service").is_file()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze here")
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path):
    for unit in UNITS:
        (tmp_path / unit.name).write_text(unit.read_text().replace("/opt/passend/.venv/bin/passend", "/bin/true"))
    paths = [tmp_path / unit.name for unit in UNITS]
    done = subprocess.run(["systemd-analyze", "verify", *paths], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")


@pytest.mark.parametrize("path", [path for path in UNITS if path.suffix == ".service"], ids=lambda path: path.name)
def test_every_unit_is_closed_and_writes_only_what_it_must(path):
    said = path.read_text().splitlines()
    for line in ("User=passend", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "UMask=0077"):
        assert line in said
    env = settings_file()
    writable = {line.removeprefix("ReadWritePaths=") for line in said if line.startswith("ReadWritePaths=")}
    assert str(Path(env["PASSEND_ERASURES_FILE"]).parent) in writable
    assert str(Path(env["PASSEND_IDENTITY_KEY_FILE"]).parent) in writable
    assert env["PASSEND_DATA_DIR"] == "/var/lib/passend"
    assert "StateDirectory=passend" in said
    for words in commands_of(path):
        if words[0] == "backup":
            assert words[1] in writable


@pytest.mark.parametrize("name", PROXIES)
def test_a_proxy_passes_on_to_the_port_and_under_the_name_that_the_settings_say(name):
    said, env = (FOLDER / name).read_text(), settings_file()
    host = env["PASSEND_PUBLIC_URL"].removeprefix("https://")
    assert f"{env['PASSEND_HOST']}:{env['PASSEND_PORT']}" in said
    assert re.search(rf"^\s*(server_name )?{re.escape(host)}[; ]", said, re.MULTILINE)
    assert said.count("{") == said.count("}")
    assert "/readyz" in said
    if name == "nginx.conf":
        assert "proxy_set_header Host $host;" in said
        assert "proxy_set_header X-Forwarded-For $remote_addr;" in said


def test_a_server_starts_with_these_settings_and_believes_a_provider_only(tmp_path, monkeypatch):
    with provider_running() as provider:
        furnish_with_reference_data(tmp_path / "data")
        own = {"PASSEND_DATA_DIR": str(tmp_path / "data"), "PASSEND_ISSUER": provider.issuer}
        own["PASSEND_ERASURES_FILE"] = str(tmp_path / "gewist.jsonl")
        own["PASSEND_IDENTITY_KEY_FILE"] = str(tmp_path / "identiteit.key")
        own["PASSEND_CLIENT_KEY_FILE"] = str(tmp_path / "client.pem")
        (tmp_path / "client.pem").write_bytes(provider.key.as_pem(private=True))
        for name, value in (settings_file() | own).items():
            monkeypatch.setenv(name, value)
        settings = Settings()
        with served(lambda _: create_app(settings)) as client:
            _believes_a_provider_only(client, settings.public_host)


def _believes_a_provider_only(client, host):
    assert client.get("/livez", headers={"Host": host}).status_code == 200
    assert client.get("/", headers={"Host": "elders.example"}).status_code == 403
    assert client.get("/v1/vacatures", headers={"Host": host, "X-Passend-Rol": "beheerder"}).status_code == 401
    sent = client.get("/", headers={"Host": host, "X-Forwarded-Proto": "https"}, follow_redirects=False)
    assert sent.is_redirect
    assert client.get("/vum/v3/x", headers={"Host": host}).status_code == 404


def test_the_demo_is_refused_where_others_can_come(tmp_path):
    refused = run(tmp_path, "serve", PASSEND_LOGIN="demo", PASSEND_HOST="0.0.0.0")
    assert "niet op 0.0.0.0" in sentence(refused, 1)
    without = run(tmp_path, "serve", PASSEND_LOGIN="oidc")
    assert "PASSEND_ISSUER" in sentence(without, 1)
