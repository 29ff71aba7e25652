"""A jobhunter's afternoon: somebody is put forward, agrees, is seen, and hired; by command line only."""

import json

import pytest
from municipality import Databases
from proposing_town import ProposingTown
from running_server import settings_in
from this_day import TODAY
from typer.testing import CliRunner

from api.cli import app


@pytest.fixture
def made(tmp_path):
    settings = settings_in(tmp_path)
    town = ProposingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    town.day(TODAY)
    yield town
    town.service.close()


@pytest.fixture
def passend(made, tmp_path):
    """Run a command; it must succeed, unless the test wants to see it refused."""

    def run(*words, refused=False):
        done = CliRunner(env={"PASSEND_DATA_DIR": str(tmp_path), "COLUMNS": "400"}).invoke(app, words)
        assert (done.exit_code != 0) is refused, (words, done.output)
        return done.output

    return lambda *words, **given: run("voordragen", *map(str, words), **given)


def test_an_afternoon_of_a_jobhunter(passend, made):
    person, work = made.somebody(), made.vacancy(start_on=TODAY)
    who = f"K-{person.number}"
    assert f"{who}: op 0 lijsten" in passend("exposure", who)
    assert who in passend("not-proposed")
    assert "bekeken" in passend("open", who, f"V-{work.number}")
    assert "loopt al" in passend("open", who, f"V-{work.number}", refused=True)
    assert "kaart van voordracht" in passend("card", who, refused=True)
    passend("judge", who, "geschikt")
    assert "besproken met kandidaat" in passend("discuss", who)
    assert "gegevens" in passend("answer", who, "ja", "--aan", "Sanne de Boer", refused=True)
    fields = ("--gegeven", "uren", "--gegeven", "vaardigheden")
    assert "akkoord" in passend("answer", who, "ja", "--aan", "Sanne de Boer", "--wijze", "telefoon", *fields)
    assert "ziet de kaart tot en met" in passend("release", who)
    shown = passend("card", who)
    assert "ramen wassen" in shown
    assert "Ervaring: niet gedeeld" in shown
    passend("interview", who, "--op", TODAY, "--tijd", "10:30", "--plaats", "de werf")
    hired = json.loads(passend("hire", who, "--start", TODAY, "--json"))
    assert hired["status"] == "aangenomen"
    shown = passend("show", hired["id"])
    assert "aangenomen" in shown
    assert "ziet de kaart" not in shown
    assert who not in passend("not-proposed")


def test_a_no_is_kept_with_its_reason_and_a_yes_can_be_taken_back(passend, made):
    first, second, work = made.somebody(), made.somebody(), made.vacancy()
    for person in (first, second):
        passend("open", f"K-{person.number}", f"V-{work.number}")
    assert "reden ontbreekt" in passend("judge", f"K-{first.number}", "niet_geschikt", refused=True)
    assert "vond de uren niet passen" in passend("judge", f"K-{first.number}", "niet_geschikt", "--reden", "uren")
    made.says(made.talked(made.somebody(), work))
    passend("judge", f"K-{second.number}", "geschikt")
    passend("discuss", f"K-{second.number}")
    passend("answer", f"K-{second.number}", "ja", "--aan", "Sanne", "--gegeven", "uren")
    taken_back = passend("withdraw", f"K-{second.number}", "--aan", "Sanne")
    assert "niemands afwijzing" in taken_back
    assert "'vervallen' kan niet 'vrijgegeven'" in passend("release", f"K-{second.number}", refused=True)
