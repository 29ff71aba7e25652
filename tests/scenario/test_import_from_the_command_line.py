"""Importing as somebody at a keyboard does it: what one reads, how it ends, and what is left when it is killed."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest
from imports import person, rows_of, sheet_file
from many_rows import many_candidates

from api.cli import app
from api.cli.terminal import err, out
from matching.forms.sheets import SHEETS
from matching.service import Service
from matching.storage.numbering import id_of_source
from matching.usecases.import_sheet import ROWS_AT_ONCE

PASSEND = (sys.executable, "-c", "from api.cli import app; app()")
MANY = 3_000


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def passend(tmp_path, monkeypatch, capfd):
    """Run a command over an empty database, in this process: starting one takes longer than the command."""
    for name, value in environment_of(tmp_path).items():
        monkeypatch.setenv(name, value)
    for console in (out, err):
        monkeypatch.setattr(console, "_width", 200)

    def run(*words, keyboard=None):
        monkeypatch.setattr(sys, "stdin", keyboard or io.StringIO("j\n"))
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            app(list(map(str, words)))
        return Done(int(ended.value.code or 0), *capfd.readouterr())

    return run


def environment_of(folder):
    own = {name: value for name, value in os.environ.items() if not name.startswith("PASSEND_")}
    return own | {"PASSEND_DATA_DIR": str(folder / "var"), "COLUMNS": "200"}


def opened(folder) -> Service:
    data = folder / "var"
    return Service.open(f"sqlite:///{data}/passend.db", f"sqlite:///{data}/passend-identiteit.db", data)


@pytest.mark.parametrize("end", ["csv", "xlsx"])
def test_the_example_that_one_is_given_can_be_imported(passend, tmp_path, end):
    path = tmp_path / f"werkgevers.{end}"
    assert passend("template", "werkgevers", "--naar", path).returncode == 0
    done = passend("import", "werkgevers", path)
    assert done.returncode == 0, done.stderr
    assert "2 rijen, waarvan 2 nieuw" in done.stdout
    assert "is er al" in passend("template", "werkgevers", "--naar", path).stderr


def test_an_example_on_the_screen_is_the_file_itself(passend):
    lines = passend("template", "plekken").stdout.splitlines()
    assert lines[0].lstrip("\ufeff").startswith("bron;bronnummer;werkgever")
    assert len(lines) == 1 + len(SHEETS["plekken"].examples)


def test_refused_rows_end_with_three_and_say_where_they_are(passend, tmp_path):
    path = sheet_file(tmp_path / "k.csv", [person("K1"), person("K2", status="dansend")])
    done = passend("import", "kandidaten", path)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "regel 3: status: 'dansend'" in done.stdout
    assert f"{path}.geweigerd.csv" in done.stdout.replace("\n", "")
    told = json.loads(passend("import", "kandidaten", path, "--json").stdout)
    assert (told["ongewijzigd"], told["geweigerd"], told["rijen"]) == (1, 1, 2)
    assert told["eersteGeweigerde"][0]["fouten"][0]["kolom"] == "status"


def test_a_dry_run_says_that_nothing_was_saved(passend, tmp_path):
    path = sheet_file(tmp_path / "k.csv", [person("K1")])
    assert "niets opgeslagen" in passend("import", "kandidaten", path, "--dry-run").stdout
    assert json.loads(passend("kandidaten", "--json").stdout) == []


@pytest.mark.parametrize(
    ("content", "says"), [(b"%PDF-1.7", "is een PDF. Goed is: "), (b"naam\nJan\n", "mist de kolom bronnummer")]
)
def test_a_file_that_cannot_be_read_is_one_sentence_and_ends_with_one(passend, tmp_path, content, says):
    path = tmp_path / "k.csv"
    path.write_bytes(content)
    done = passend("import", "kandidaten", path)
    (line,) = [line for line in done.stderr.splitlines() if line.strip()]
    assert (done.returncode, says in line) == (1, True)


def test_without_a_terminal_a_full_file_only_reports_unless_it_was_answered_beforehand(passend, tmp_path):
    passend("import", "kandidaten", sheet_file(tmp_path / "k.csv", [person(f"K{n}") for n in range(5)]))
    fewer = sheet_file(tmp_path / "minder.csv", [person(f"K{n}") for n in range(4)])
    done = passend("import", "kandidaten", fewer, "--volledig")
    assert "Niet in het bestand: 1 van de 5" in done.stdout
    assert {row["status"] for row in json.loads(passend("kandidaten", "--json").stdout)} == {"bemiddelbaar"}
    done = passend("import", "kandidaten", fewer, "--sluit-ontbrekende")
    assert "Gesloten: 1" in done.stderr
    one = sheet_file(tmp_path / "een.csv", [person("K0")])
    assert "meer dan de helft" in passend("import", "kandidaten", one, "--sluit-ontbrekende").stderr
    statuses = [row["status"] for row in json.loads(passend("kandidaten", "--json").stdout)]
    assert sorted(statuses) == ["afgesloten", *["bemiddelbaar"] * 4]


class Keyboard(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("typed", "closed"), [("j\n", 1), ("n\n", 0), ("", 0)])
def test_at_a_terminal_one_is_asked_whether_to_close_what_is_missing(passend, tmp_path, typed, closed):
    passend("import", "kandidaten", sheet_file(tmp_path / "k.csv", [person(f"K{n}") for n in range(5)]))
    fewer = sheet_file(tmp_path / "minder.csv", [person(f"K{n}") for n in range(4)])
    done = passend("import", "kandidaten", fewer, "--volledig", keyboard=Keyboard(typed))
    assert "Zal ik deze 1 sluiten? (j/n)" in done.stderr
    statuses = [row["status"] for row in json.loads(passend("kandidaten", "--json").stdout)]
    assert statuses.count("afgesloten") == closed


def test_an_import_that_is_killed_leaves_whole_blocks_and_goes_on(passend, tmp_path):
    path = many_candidates(tmp_path / "k.csv", MANY)
    service = opened(tmp_path)
    running = subprocess.Popen(
        [*PASSEND, "import", "kandidaten", str(path)],
        env=environment_of(tmp_path),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while service.store.position() < 2 * ROWS_AT_ONCE and running.poll() is None:
        time.sleep(0.02)
    running.send_signal(signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    with service.store.read() as reader:
        saved = len(reader.candidates.cards())
    assert 0 < saved < MANY
    assert saved % ROWS_AT_ONCE == 0
    done = passend("import", "kandidaten", path)
    assert done.returncode == 0, done.stderr
    assert f"{MANY - saved:,} nieuw en {saved:,} al ingelezen".replace(",", ".") in done.stdout
    ids = {id_of_source(service.identity.vault(), one) for one in sources(service)}
    assert set(service.identity.legality_on(service.today())) == ids
    assert service.store.verify_ledger().is_whole
    assert str(len(list(tmp_path.glob("*.geweigerd*")))) == "0"


def sources(service):
    with service.store.read() as reader:
        return [one.source_key for one in reader.candidates.all()]


def test_what_was_refused_can_be_mended_and_imported(passend, tmp_path):
    path = sheet_file(tmp_path / "k.csv", [person("K1"), person("K2", status="dansend")])
    passend("import", "kandidaten", path)
    refused = tmp_path / "k.csv.geweigerd.csv"
    (row,) = rows_of(refused)
    refused.write_text(refused.read_text("utf-8-sig").replace("dansend", "intake"), encoding="utf-8")
    done = passend("import", "kandidaten", refused)
    assert (done.returncode, row["reden"].startswith("status")) == (0, True)
    assert len(json.loads(passend("kandidaten", "--json").stdout)) == 2
