"""A consultant checks, plans, starts, evaluates, extends, transfers and ends one werkleerplek, by command line only."""

import json
from datetime import date, timedelta

import pytest
from municipality import Databases
from placing_town import GUIDE, PlacingTown
from running_server import settings_in
from this_day import TODAY
from typer.testing import CliRunner

from api.cli import app
from matching.domain.period import last_day

TOMORROW, HALF_YEAR, YEAR = TODAY + timedelta(days=1), last_day(TODAY, 6), last_day(TODAY, 12)


@pytest.fixture
def made(tmp_path):
    settings = settings_in(tmp_path)
    town = PlacingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
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

    return lambda *words, **given: run(*map(str, words), **given)


def told(text):
    """Give the answers of a command with --json, one a line; which placement it is about is said beside it."""
    return [json.loads(line) for line in text.splitlines() if line.startswith(("{", "["))]


def test_an_hour_of_a_consultant(passend, made):
    person, here, there = made.person("op tijd komen", "inpakken"), made.plek(), made.plek()
    who, plek, other = f"K-{person.number}", f"P-{here.number}", f"P-{there.number}"
    (check,) = told(passend("check", who, plek, "--start", TODAY, "--werkbegeleider", GUIDE.name, "--json"))
    assert (check["uitkomst"], check["eindDatum"], check["eindGevonden"]) == ("mag", str(HALF_YEAR), True)

    assert "werkleerplek-eerste-periode" not in passend("place", who, plek, "--start", TODAY, "--eind", HALF_YEAR)
    assert "Kandidaat: akkoord." in " ".join(passend("agree", who, "--van", "kandidaat").split())
    assert "aanbieder akkoord" in passend("decide", who, refused=True)
    passend("agree", who, "--van", "aanbieder")
    assert "gepland" in passend("decide", who)
    passend("answer", who, "deelnameCentrumVoorWerk", "onbekend")
    not_known = passend("start", who, refused=True)
    assert "Wie is werkbegeleider?" in not_known
    assert "Deed de kandidaat mee in het Centrum voor Werk?" in not_known
    assert "ja" in passend("answer", who, "deelnameCentrumVoorWerk", "ja")
    assert "actief" in passend("start", who, "--werkbegeleider", GUIDE.name)
    assert "actief" in passend("evaluate-placement", who, "--advies", "doorgaan")
    early = TODAY - timedelta(days=1)
    assert "voor de start" in passend("evaluate-placement", who, "--advies", "doorgaan", "--op", early, refused=True)

    too_late = YEAR + timedelta(days=1)
    passend("extend", who, "--tot", too_late, "--reden", "nog te leren", refused=True)
    assert "/reden" in passend("extend", who, "--tot", YEAR, "--reden", " ", refused=True)
    assert "gezondheid" in passend("extend", who, "--tot", YEAR, "--reden", "heeft diabetes", refused=True)
    (extended,) = told(passend("extend", who, "--tot", YEAR, "--reden", "nog te leren", "--json"))
    assert (extended["geplandEinde"], len(extended["evaluaties"])) == (str(YEAR), 1)
    assert str(HALF_YEAR) in passend("undo-placement", who, "--reden", "verkeerde_datum")

    to_there = ("transfer", who, other, "--vanaf", TOMORROW, "--eind", HALF_YEAR, "--werkbegeleider", GUIDE.name)
    left, going = told(passend(*to_there, "--reden", "meer variatie", "--json"))
    assert (left["geplandEinde"], going["startdatum"]) == (str(TODAY), str(TOMORROW))
    assert "noem het id" in passend("end", who, "--op", TODAY, "--reden", "andere_plek", refused=True)
    passend("lapse", going["id"], "--reden", "anders")
    (ended,) = told(passend("end", left["id"], "--op", TODAY, "--reden", "kandidaat_stopt", "--json"))
    assert ended["beeindigdOp"] == str(TODAY)
    assert "nazorg" in passend("close", left["id"])
    assert "leerdoel behaald" in passend("goal", who, "inpakken")


def test_a_plan_and_the_placements_of_somebody_are_written_and_read_at_the_command_line(passend, made):
    who, plek = f"K-{made.person('op tijd komen').number}", f"P-{made.plek().number}"
    assert "Er zijn geen plaatsingen." in passend("plaatsingen", who)
    done = passend("plan", who, "--leerdoel", "inpakken", "--leerdoel", "op tijd komen", "--volgende-stap", "een baan")
    assert "Leerdoelen: op tijd komen (open), inpakken (open). Volgende stap: een baan." in " ".join(done.split())
    assert "gezondheid" in passend("plan", who, "--volgende-stap", "eerst de diabetes", refused=True)
    passend("place", who, plek, "--start", TOMORROW, "--eind", HALF_YEAR)
    passend("lapse", who, "--reden", "anders")
    passend("place", who, plek, "--start", TODAY, "--eind", HALF_YEAR)
    assert "voorgesteld" in passend("agree", who, "--van", "kandidaat")
    passend("lapse", who, "--reden", "anders")
    listed = passend("plaatsingen", who)
    assert listed.count("vervallen") == 2
    (rows,) = told(passend("plaatsingen", who, "--json"))
    assert [row["startdatum"] for row in rows] == [str(TODAY), str(TOMORROW)]


def test_which_placement_a_number_means_is_said_and_the_live_one_goes_first(passend, made):
    who, plek = f"K-{made.person().number}", f"P-{made.plek().number}"
    passend("place", who, plek, "--start", TOMORROW, "--eind", HALF_YEAR)
    passend("lapse", who, "--reden", "anders")
    (live,) = told(passend("place", who, plek, "--start", TODAY, "--eind", HALF_YEAR, "--json"))
    assert f"Het gaat om plaatsing {live['id']}: werkleerplek, voorgesteld" in " ".join(
        passend("agree", who, "--van", "kandidaat").split()
    )


def test_a_question_that_is_not_there_names_those_that_are(passend, made):
    who = f"K-{made.person().number}"
    assert "is geen vraag; goed is" in passend("answer", who, "banenafspraak", "ja", refused=True)
    assert "deze dag komt nog" in passend("answer", who, "startkwalificatie", "ja", "--op", TOMORROW, refused=True)


def test_the_ladder_and_the_rules_are_commands_too(passend, made):
    person = made.person()
    (ladder,) = told(passend("ladder", f"K-{person.number}", "--json"))
    assert next(rung["code"] for rung in ladder["treden"]) == "reguliere-baan"
    (rules,) = told(passend("regels", "--peildatum", date(2026, 11, 26), "--json"))
    assert len(rules["instrumenten"]) == 14
