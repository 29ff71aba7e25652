"""`passend day`, `passend premiums` and the bundles of `passend taken`, at the command line."""

import json
from datetime import date, timedelta

import pytest
from daily_story import DailyStory
from municipality import Databases
from placing_town import PlacingTown
from running_server import settings_in
from this_day import TODAY
from typer.testing import CliRunner

from api.cli import app
from matching.domain.placement_parts import Advice


@pytest.fixture
def story(tmp_path):
    settings = settings_in(tmp_path)
    town = PlacingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    yield DailyStory(town)
    town.service.close()


@pytest.fixture
def passend(story, tmp_path):
    def run(*words, refused=False):
        done = CliRunner(env={"PASSEND_DATA_DIR": str(tmp_path), "COLUMNS": "400"}).invoke(app, words)
        assert (done.exit_code != 0) is refused, (words, done.output)
        return done.output

    return run


def test_a_day_says_what_is_new_and_what_is_closed_and_twice_says_nothing_new(story, passend):
    story.placed("participatiebaan", date(2026, 1, 15), date(2027, 1, 14))
    story.talked(date(2026, 7, 10), Advice.DOORGAAN)
    told = json.loads(passend("day", "--on", "2026-07-15", "--json"))
    kinds = {one["soort"] for one in told["nieuw"]}
    assert {"premie_besluiten", "profiel_bevestigen"} <= kinds
    assert (told["dag"], told["gesloten"]) == ("2026-07-15", [])
    assert all(one["reden"] and one["link"] and one["woorden"] for one in told["nieuw"])
    assert "nieuw 0, gesloten 0" in passend("day", "--on", "2026-07-15")
    who = f"K-{story.person.number}"
    assert f"{who}: {len(told['nieuw'])} te doen" in passend("taken")
    story.ended(date(2026, 7, 15), "verhuizing")
    assert "gesloten: " in passend("day", "--on", "2026-07-16")


def test_premiums_are_shown_and_decided_by_command(story, passend):
    who = f"K-{story.person.number}"
    assert "geen plaatsing met een premie" in passend("premiums", who)
    story.placed("participatiebaan", date(2026, 1, 15), date(2027, 1, 14))
    story.talked(date(2026, 7, 10), Advice.DOORGAAN)
    assert "Half jaar 1, tot en met 14 juli 2026: € 600,00, klaar voor besluit." in passend("premiums", who)
    assert "reden" in passend("decide-premium", who, "1", "niet_toegekend", refused=True)
    assert "toegekend" in passend("decide-premium", who, "1", "toegekend")
    assert json.loads(passend("premiums", who, "--json"))["premies"][0]["stand"] == "toegekend"
    assert "al beslist" in passend("decide-premium", who, "1", "toegekend", refused=True)


def test_work_does_the_day_once_and_a_set_number_of_weeks_is_used(story, passend, tmp_path):
    story.placed("werkleerplek", TODAY - timedelta(days=30), TODAY + timedelta(weeks=6))
    assert "nieuw" in passend("work", "--once")
    assert "einde besluiten" not in passend("taken")
    assert "dagelijks-einde-vooraf: 4 weken" in passend("instellingen", "namen")
    own = tmp_path / "eigen.csv"
    since = (TODAY - timedelta(days=1)).isoformat()
    own.write_text(f"regel;waarde;vanaf;tot;reden\ndagelijks-einde-vooraf;7;{since};;besluit van het college\n")
    passend("instellingen", "import", str(own))
    told = json.loads(passend("day", "--json"))
    (task,) = [one for one in told["nieuw"] if one["soort"] == "einde_besluiten"]
    assert "besluit van het college" in task["reden"]
