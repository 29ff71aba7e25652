"""A vacancy at the telephone, its questions, its places and what is remembered; by command line only."""

import json
from datetime import timedelta

import pytest
from municipality import Databases
from proposing_town import JOBHUNTER, ProposingTown
from running_server import settings_in
from this_day import TODAY
from typer.testing import CliRunner

from api.cli import app
from matching.domain.refusal_reasons import RejectReason
from matching.usecases.reject_proposal import reject_proposal


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
        done = CliRunner(env={"PASSEND_DATA_DIR": str(tmp_path), "COLUMNS": "400"}).invoke(app, list(map(str, words)))
        assert (done.exit_code != 0) is refused, (words, done.output)
        return done.output

    return run


def test_a_vacancy_is_taken_down_asked_about_and_confirmed(passend, made):
    made.somebody(), made.vacancy()
    said = ("--werkgever", "W-1", "--titel", "Glazenwasser", "--uren", "24-32", "--start", TODAY, "--plaatsen", 2)
    shown = passend("vacature", "telefoon", *said, "--dienst", "ma 08:00-12:00", "--dienst", "vr 22:00-06:00")
    assert "Deze lijst is voorlopig: de werkgever heeft de vacature nog niet bevestigd" in shown
    taken = json.loads(passend("vacature", "telefoon", *said, "--json"))
    number = taken["vacature"]["nummer"]
    assert (taken["vacature"]["status"], taken["vacature"]["aantalPlaatsen"]) == ("concept", 2)
    assert f"{number} (Glazenwasser) is telefonisch opgenomen" in passend("taken")
    assert "geen dienst" in passend("vacature", "telefoon", *said, "--dienst", "maandag", refused=True)
    assert "nog niet bevestigd" in passend("vacature", "hand-in", number, refused=True)
    passend("vragen", number, "--taak")
    assert "hier staat niet wie het zei" in passend("answer", number, "urenMinimaal", "16", refused=True)
    assert f"{number} is concept" in passend("answer", number, "urenMinimaal", "16", "--van", "de chef")
    assert "is open" in passend("vacature", "confirm", number, "--door", "de chef", "--wijze", "telefoon")
    assert "al bevestigd" in passend("vacature", "confirm", number, "--door", "x", "--wijze", "telefoon", refused=True)
    assert "0 van 2 vervuld" in passend("vacature", "filling", number)


def test_what_a_candidate_answers_is_a_fact_and_says_what_it_changed(passend, made):
    person, work = made.somebody(hours=None), made.vacancy()
    who, which = f"K-{person.number}", f"V-{work.number}"
    asked = json.loads(passend("vragen", who, "--taak", "--json"))
    assert any("Hoeveel uur" in one["vraag"] for one in asked["vragen"])
    assert asked["taak"]["soort"] == "vraag_aan_kandidaat"
    assert json.loads(passend("vragen", who, "--taak", "--json"))["taak"]["id"] == asked["taak"]["id"]
    told = passend("answer", who, "uren", "8", "--van", "kandidaat")
    assert f"{which} (Aan de slag): van gerangschikt naar uitgesloten: Het aantal uren" in told
    back = json.loads(passend("answer", who, "uren", "24-32", "--van", "kandidaat", "--json"))
    (move,) = [one for one in back["verplaatst"] if one["werk"] == which]
    assert (move["van"], move["naar"], move["plaats"]) == ("uitgesloten", "gerangschikt", 1)
    assert "geen vraag" in passend("answer", who, "schoenmaat", "42", refused=True)
    assert "nog" in passend("answer", who, "uren", "24", "--op", TODAY + timedelta(days=1), refused=True)


def test_places_are_counted_and_the_day_closes_what_has_passed(passend, made):
    work = made.vacancy(start_on=TODAY, closes_on=TODAY, places=1)
    who = made.in_talk(made.somebody(), work)
    passend("voordragen", "hire", str(who.id), "--start", TODAY)
    assert f"V-{work.number} is vervuld: 1 van 1 vervuld" in passend("vacature", "filling", f"V-{work.number}")
    gone = made.vacancy(closes_on=TODAY - timedelta(days=1))
    assert f"V-{gone.number}" in passend("vacature", "expire")
    assert "geen vacature verlopen" in passend("vacature", "expire")
    assert "verlopen" in passend("rank", f"V-{gone.number}", refused=True)


def test_outdated_voordrachten_are_shown_with_who_still_passes(passend, made):
    work = made.vacancy()
    going = made.opened(made.somebody(), work)
    assert "geen voordracht verouderd" in passend("vacature", "outdated", f"V-{work.number}")
    passend("answer", f"V-{work.number}", "urenMinimaal", "30", "--van", "de chef")
    told = passend("vacature", "outdated", f"V-{work.number}")
    assert "de uren van de vacature: 24 tot 32 uur werd 30 tot 32 uur" in told
    assert "past niet meer" in told
    assert "gaat verder: bekeken" in passend("vacature", "look-again", going.id)
    assert "niet verouderd" in passend("vacature", "look-again", going.id, refused=True)


def test_the_next_list_says_who_said_no_why_and_what_changed(passend, made):
    person, work = made.somebody(), made.vacancy()
    reject_proposal(made.service, JOBHUNTER, made.in_talk(person, work).id, RejectReason.TE_WEINIG_UREN, "")
    shown = passend("rank", f"V-{work.number}")
    assert "de werkgever vond 24 uur te weinig (" in shown
    assert "sindsdien is daarin niets veranderd" in " ".join(shown.split())
    passend("answer", f"K-{person.number}", "uren", "32", "--van", "kandidaat")
    again = json.loads(passend("rank", f"V-{work.number}", "--json"))
    (row,) = [one for one in again["gerangschikt"] if one["kandidaat"]["nummer"] == f"K-{person.number}"]
    (memory,) = [one["zin"] for one in row["aandachtspunten"] if "Eerder" in one["zin"]]
    assert "de werkgever vond 24 uur te weinig (" in memory
    assert "Veranderd sindsdien: de uren van de kandidaat: 24 uur werd 32 uur" in memory
    exposure = json.loads(passend("voordragen", "exposure", f"K-{person.number}", "--json"))
    assert exposure["lijsten"] == 2
    assert exposure["bestePlaats"] == 1
    assert exposure["laatstVoorgesteldOp"] == TODAY.isoformat()
