"""The ontwikkelplan: one at a time, with trainings, talks and the next talk, and what it wants goes first."""

import json
from datetime import date, timedelta

import pytest
from municipality import CONSULENT, Databases
from placing_town import TODAY, PlacingTown
from running_server import settings_in
from typer.testing import CliRunner

from api.cli import app, following, placing, placing_begun, plan
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.term import Term
from matching.domain.work import WorkKind
from matching.usecases.rank_work import rank_work
from matching.usecases.read_ranking import read_ranking


@pytest.fixture
def town(tmp_path):
    settings = settings_in(tmp_path)
    made = PlacingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    yield made
    made.service.close()


@pytest.fixture
def passend(town, tmp_path, monkeypatch):
    """Run a command over the service of the town, whose day the test chooses."""
    for module in (plan, following, placing, placing_begun):
        monkeypatch.setattr(module, "service", lambda: town.service)

    def done(*words, refused=False):
        found = CliRunner(env={"PASSEND_DATA_DIR": str(tmp_path), "COLUMNS": "300"}).invoke(app, words)
        assert (found.exit_code != 0) is refused, found.output
        return found.output

    return done


def first_plek(town, person):
    list_id = rank_work(town.service, CONSULENT, f"K-{person.number}", RankingRequest(), WorkKind.PLEK)
    made = read_ranking(town.service, CONSULENT, list_id, Page(1, 50))
    return next(row.number for row in (*made.ranked, *made.to_ask))


def test_the_plek_where_somebody_learns_what_the_plan_says_comes_first(town, passend):
    till, guests = (town.plek(teaches=(Term(what),)) for what in ("geld aannemen", "bezoekers ontvangen"))
    person = town.person("geld aannemen")
    who = f"K-{person.number}"
    assert first_plek(town, person) == till.number
    passend("goal", who, "geld aannemen")
    passend("plan", who, "--nieuw", "--leerdoel", "bezoekers ontvangen")
    assert first_plek(town, person) == guests.number


def test_a_second_plan_is_refused_until_every_goal_of_the_first_is_done(town, passend):
    person = town.person("lassen", "op tijd komen")
    who = f"K-{person.number}"
    told = passend("plan", who, "--nieuw", "--leerdoel", "solderen", refused=True)
    assert "heeft al een ontwikkelplan, met 'lassen' en 'op tijd komen' nog open. Iedereen heeft er één" in told
    passend("goal", who, "lassen")
    assert "met 'op tijd komen' nog open" in passend("plan", who, "--nieuw", "--leerdoel", "solderen", refused=True)
    passend("goal", who, "op tijd komen")
    assert "klaar" in passend("plan", who)
    begun = passend("plan", who, "--nieuw", "--leerdoel", "solderen", "--start", "2026-08-31", "--doel", "participatie")
    assert "doel: participatie, start: 31 augustus 2026." in begun
    assert "Leerdoelen: solderen (open)." in begun
    with town.service.store.read() as reader:
        earlier = reader.candidates.version(person.id, reader.candidates.version_of(person.id) - 1)
    assert [goal.skill.text for goal in earlier.plan.goals] == ["lassen", "op tijd komen"]


def test_a_plan_shows_trainings_talks_and_the_next_talk_and_none_of_them_was_typed_in_it(town, passend):
    person = town.person("dozen inpakken")
    who, plek = f"K-{person.number}", town.plek()
    passend("plan", who, "--start", "2026-06-01", "--volgende-stap", "een baan in het magazijn")
    for kind, first, last in (("training", "2026-07-01", "2026-07-31"), ("training", "2026-01-01", "2026-05-31"),
                              ("jobcoaching", "2026-08-01", "2026-09-30")):  # fmt: skip
        passend("dienstverlening", who, kind, "--van", first, "--tot", last, "--uren", "12", "--gegeven-door", "ROC")
    assert "er loopt geen plaatsing" in passend("plan", who)
    town.running(person, plek)
    assert "Volgende evaluatie: uiterlijk 12 oktober 2026, werkleerplek." in passend("plan", who)
    town.day(date(2026, 10, 9))
    passend("evaluate-placement", who, "--advies", "doorgaan", "--op", "2026-10-09")
    town.day(date(2026, 12, 1))
    shown = passend("plan", who)
    assert shown.count("Training vanaf") == 1
    assert "Training vanaf 1 juli 2026 tot en met 31 juli 2026, 12 uur, ROC." in shown
    assert "Evaluatie op 9 oktober 2026, werkleerplek: advies doorgaan" in shown
    assert "uiterlijk 20 november 2026, werkleerplek. Die dag is voorbij." in shown
    found = json.loads(passend("plan", who, "--json"))
    assert [one["startdatum"] for one in found["trainingen"]] == ["2026-07-01"]
    assert [(one["datum"], one["advies"]) for one in found["evaluaties"]] == [("2026-10-09", "doorgaan")]
    assert [(one["uiterlijk"], one["teLaat"]) for one in found["volgendeEvaluaties"]] == [("2026-11-20", True)]


def test_the_next_talk_is_not_after_the_end_of_a_place(town, passend):
    person = town.person("dozen inpakken")
    end = TODAY + timedelta(days=30)
    town.running(person, town.plek(), end=end.isoformat())
    assert "Volgende evaluatie: geen" in passend("plan", f"K-{person.number}")
