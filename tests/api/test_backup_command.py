"""`passend backup` and `passend restore` as they are typed."""

import pytest
from command_line import run, sentence

SECRET = "een zin die niemand raadt, 2026"


@pytest.fixture
def key(tmp_path):
    path = tmp_path / "sleutel"
    path.write_text(f"{SECRET}\n")
    return str(path)


@pytest.fixture
def home(tmp_path):
    """An installation with some people, and a folder for back-ups."""
    run(tmp_path / "var", "synth", "--candidates", "5", "--vacancies", "1", "--plekken", "1")
    (tmp_path / "kopieen").mkdir()
    return tmp_path / "var"


def test_a_back_up_is_made_tried_and_put_back(home, key, tmp_path):
    made = run(home, "backup", tmp_path / "kopieen", PASSEND_BACKUP_KEY_FILE=key)
    assert made.returncode == 0, made.stderr
    [file] = (tmp_path / "kopieen").iterdir()
    assert file.name in made.stdout
    tried = run(home, "restore", "--oefen", file, "--sleutel", key)
    assert "De oefening is gelukt, en weer opgeruimd." in tried.stdout
    refused = run(tmp_path / "daar", "restore", file, "--sleutel", key)
    assert "--zonder-wissingen" in sentence(refused, 1)
    given = ("restore", file, "--sleutel", key, "--wissingen", home / "gewist.jsonl")
    assert "--hoofdsleutel BESTAND" in sentence(run(tmp_path / "daar", *given), 1)
    put = run(tmp_path / "daar", *given, "--hoofdsleutel", home / "identiteit.key")
    last = " ".join(put.stdout.split())
    assert "Teruggezet is alles tot en met wijziging " in last
    assert "Wat daarna is veranderd, is er niet bij." in last
    counted = [run(folder, "ledger", "verify").stdout for folder in (home, tmp_path / "daar")]
    assert counted[0] == counted[1]


def test_there_is_no_back_up_without_a_key(home, tmp_path):
    said = sentence(run(home, "backup", tmp_path / "kopieen"), 1)
    assert "altijd versleuteld" in said
    assert "openssl rand -base64 32" in said
    short = tmp_path / "kort"
    short.write_text("geheim\n")
    assert "minder dan 20 tekens" in sentence(run(home, "backup", tmp_path / "kopieen", "--sleutel", short), 1)
    assert list((tmp_path / "kopieen").iterdir()) == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("restore", "niets"), "niets: dit bestand is er niet"),
        (("restore", "niets", "--wissingen", "geen"), "geen: dit bestand is er niet"),
        (("backup", "/proc/niet"), "hier kan niet worden geschreven"),
    ],
)
def test_what_does_not_go_is_said_in_a_sentence(home, key, words, says):
    assert says in sentence(run(home, *words, PASSEND_BACKUP_KEY_FILE=key), 1)


def test_a_broken_grootboek_is_kept_and_told(home, key, tmp_path):
    import sqlite3

    with sqlite3.connect(home / "passend.db") as connection:
        connection.execute("DROP TRIGGER ledger_refuses_update")
        connection.execute("UPDATE ledger SET actor = 'iemand anders' WHERE position = 2")
    made = run(home, "backup", tmp_path / "kopieen", PASSEND_BACKUP_KEY_FILE=key)
    assert "Het grootboek is niet heel. Bij wijziging 2" in sentence(made, 1)
    [file] = (tmp_path / "kopieen").iterdir()
    tried = run(home, "restore", "--oefen", file, PASSEND_BACKUP_KEY_FILE=key)
    assert "Het grootboek was toen al niet heel. Bij wijziging 2" in tried.stdout
