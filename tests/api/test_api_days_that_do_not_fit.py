"""Days that do not fit, over HTTP and at the command line: said with what, where and what would pass."""

from datetime import timedelta

import pytest
from daily_story import DailyStory
from municipality import Databases
from over_http import pointers, problem
from placing_town import PlacingTown
from running_server import running, settings_in
from this_day import TODAY
from typer.testing import CliRunner

from api.cli import app
from matching.domain.placement_parts import Advice

CONSULENT = {"X-Passend-Rol": "consulent", "X-Passend-Actor": "c-1"}
START = TODAY - timedelta(days=200)
ENDED = TODAY - timedelta(days=10)


@pytest.fixture
def story(tmp_path):
    settings = settings_in(tmp_path)
    town = PlacingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    town.day(TODAY)
    made = DailyStory(town)
    made.placed("participatiebaan", START, TODAY + timedelta(days=100))
    yield made
    town.service.close()


@pytest.fixture
def post(story, tmp_path):
    with running(tmp_path) as client:

        def ask(deed, body, path=""):
            seen = {"If-Match": f'"{version(story)}"'} if not path else {}
            where = path or f"plaatsingen/{story.placement.id}/{deed}"
            return client.post(f"/v1/{where}", json=body, headers=CONSULENT | seen)

        yield ask


@pytest.fixture
def passend(story, tmp_path):
    def run(*words):
        done = CliRunner(env={"PASSEND_DATA_DIR": str(tmp_path), "COLUMNS": "400"}).invoke(app, words)
        assert done.exit_code != 0, done.output
        return done.output

    return run


def version(story):
    with story.town.service.store.read() as reader:
        return reader.placements.version_of(story.placement.id)


def test_a_talk_before_the_start_or_after_the_end_is_refused_with_the_days_that_pass(story, post, passend):
    early, late = str(START - timedelta(days=1)), str(ENDED + timedelta(days=1))
    refused = problem(post("evaluaties", {"datum": early, "advies": "doorgaan"}), 400)
    assert pointers(refused) == {"/datum"}
    assert f"{START} tot en met {TODAY}" in str(refused)
    story.ended(ENDED, "kandidaat_stopt")
    for day, why in ((early, "voor de start"), (late, "na de laatste dag")):
        refused = problem(post("evaluaties", {"datum": day, "advies": "doorgaan"}), 400)
        assert pointers(refused) == {"/datum"}
        assert why in str(refused)
        assert f"{START} tot en met {ENDED}" in str(refused)
    assert post("evaluaties", {"datum": str(ENDED), "advies": "doorgaan"}).status_code == 201
    assert "na de laatste dag" in passend(
        "evaluate-placement", str(story.placement.id), "--op", late, "--advies", "doorgaan"
    )


def test_a_closed_placement_takes_no_talk(story, post):
    story.ended(ENDED, "kandidaat_stopt")
    story.change(story.placement, status=type(story.placement.state).GESLOTEN)
    refused = post("evaluaties", {"datum": str(ENDED), "advies": "doorgaan"})
    assert "totdat zij wordt gesloten" in str(problem(refused, 409))


def test_a_premium_is_decided_once(story, post, passend):
    story.talked(START + timedelta(days=100), Advice.DOORGAAN)
    assert post("premiebesluiten", {"halfjaar": 1, "besluit": "toegekend"}).status_code == 201
    told = str(problem(post("premiebesluiten", {"halfjaar": 1, "besluit": "toegekend"}), 409))
    assert "al beslist" in told
    assert "Nog niet beslist: half jaar 2" in told
    refused = problem(post("premiebesluiten", {"halfjaar": 9, "besluit": "toegekend"}), 400)
    assert pointers(refused) == {"/halfjaar"}
    assert "Nog niet beslist: half jaar 2" in passend("decide-premium", f"K-{story.person.number}", "1", "toegekend")


def test_what_is_over_is_not_proposed(story, post):
    plek, person = story.town.plek(), story.town.person()
    past = {"startdatum": str(START), "eindDatum": str(ENDED)}
    asked = {"kandidaat": f"K-{person.number}", "plek": f"P-{plek.number}", **past}
    refused = problem(post("", asked, "plaatsingen"), 400)
    assert pointers(refused) == {"/eindDatum"}
    assert f"{TODAY} of later" in str(refused)
