"""A municipality lays down another number for a rule of its own: check, deed and rules follow, a law does not."""

import json

import pytest
from municipality import Databases
from placing_town import GUIDE, PlacingTown
from running_server import settings_in
from this_day import TODAY
from typer.testing import CliRunner

from api.cli import app
from matching.domain.period import last_day

EIGHT, NINE = last_day(TODAY, 8), last_day(TODAY, 9)
HEADER = "regel;waarde;vanaf;tot;reden\n"


@pytest.fixture
def made(tmp_path):
    settings = settings_in(tmp_path)
    town = PlacingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    town.day(TODAY)
    yield town
    town.service.close()


@pytest.fixture
def passend(made, tmp_path):
    def run(*words, refused=False):
        done = CliRunner(env={"PASSEND_DATA_DIR": str(tmp_path), "COLUMNS": "400"}).invoke(app, list(map(str, words)))
        assert (done.exit_code != 0) is refused, (words, done.output)
        return done.output

    return run


def test_a_first_period_of_eight_months(passend, made, tmp_path):
    person, plek = made.person(), made.plek()
    who, where = f"K-{person.number}", f"P-{plek.number}"
    wish = ("place", who, where, "--start", TODAY, "--werkbegeleider", GUIDE.name)
    assert "ten hoogste 6 maanden" in passend(*wish, "--eind", EIGHT, refused=True)

    table = tmp_path / "instellingen.csv"
    table.write_text(HEADER + f"werkleerplek-eerste-periode;8;{TODAY};;besluit van het college\n")
    passend("instellingen", "import", table)
    assert "ten hoogste 8 maanden" in passend(*wish, "--eind", NINE, refused=True)
    assert str(EIGHT) in passend(*wish, "--eind", EIGHT)

    rules = json.loads(passend("regels", "--instrument", "werkleerplek", "--json"))
    (told,) = (rule for rule in rules["instrumenten"][0]["regels"] if rule["code"] == "werkleerplek-eerste-periode")
    assert "8 maanden" in told["stelling"]
    assert told["bron"] == "instelling van de gemeente: besluit van het college"

    table.write_text(HEADER)
    passend("instellingen", "import", table)
    other = f"K-{made.person().number}"
    assert "ten hoogste 6 maanden" in passend("check", other, where, "--start", TODAY, "--eind", EIGHT)


def test_a_table_with_a_law_in_it_changes_nothing(passend, made, tmp_path):
    table = tmp_path / "instellingen.csv"
    table.write_text(HEADER + f"proefplaats-maximum;12;{TODAY};;wens\nwerkleerplek-maximum;6;{TODAY};;korter\n")
    assert "proefplaats-maximum" in passend("instellingen", "import", table, refused=True)
    assert made.service.rule_settings().settings == ()
    assert "werkleerplek-maximum: 12 maanden" in passend("instellingen", "namen")
