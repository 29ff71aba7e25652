"""`passend report`, `gebeurtenis` and the sheet of gebeurtenissen, at the command line."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from municipality import CONSULENT, Databases
from placing_town import PlacingTown
from running_server import settings_in
from this_day import TODAY
from typer.testing import CliRunner

from api.cli import app
from matching.domain.candidate import Uitkeringssituatie
from matching.domain.development_plan import DevelopmentPlan


@pytest.fixture
def town(tmp_path):
    settings = settings_in(tmp_path)
    made = PlacingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    yield made
    made.service.close()


@pytest.fixture
def run(town, tmp_path):
    def passend(*words):
        return CliRunner(env={"PASSEND_DATA_DIR": str(tmp_path), "COLUMNS": "300"}).invoke(app, words)

    return passend


@pytest.fixture
def passend(run):
    def done(*words):
        found = run(*words)
        assert found.exit_code == 0, found.output
        return found.output

    return done


def test_without_anything_known_it_says_what_to_do(run, tmp_path):
    said = CliRunner(env={"PASSEND_DATA_DIR": str(tmp_path / "leeg")}).invoke(app, ["report", "R1"])
    assert said.exit_code == 1
    assert "nog niets bekend" in said.output
    assert "R1: Voortgang" in run("report").output


def test_events_by_command_are_what_the_report_counts(town, passend, run):
    people = [f"K-{town.person().number}" for _ in range(12)]
    for who in people:
        told = passend("gebeurtenis", who, "activering", "--op", "2021-02-28", "--trede", "mantelzorg",
                       "--programma", "werkprogramma")  # fmt: skip
        assert f"{who}, activering op 28 februari 2021: mantelzorg, werkprogramma" in told
    assert "trede" in run("gebeurtenis", people[0], "activering").output
    assert "Activering op 28 februari 2021" in passend("gebeurtenissen", people[0])
    assert "jobcoaching vanaf" in passend("dienstverlening", people[0], "jobcoaching", "--van", "2026-01-01")
    shown = passend("report", "R1", "--peildatum", "2021-03-31")
    assert "12" in shown
    assert "geen nulmeting" in shown
    found = json.loads(passend("report", "R1", "--peildatum", "2021-03-31", "--json"))
    assert found["peildatum"] == "2021-03-31"
    before = run("report", "R1", "--peildatum", "2020-01-01")
    assert (before.exit_code, "2021-02-28 of later" in before.output) == (1, True)
    assert run("report", "R1", "--json", "--csv").exit_code == 1
    assert "R10" in run("report", "R11").output


def test_csv_opens_in_a_dutch_spreadsheet_and_pdf_is_tagged(town, passend, run, tmp_path):
    for _ in range(12):
        passend("gebeurtenis", f"K-{town.person().number}", "benaderd", "--programma", "kansen_in_kaart")
    sheet = tmp_path / "r7.csv"
    assert "R7 staat in" in passend("report", "R7", str(sheet), "--csv")
    assert sheet.read_bytes().startswith("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig")), delimiter=";"))
    asked = next(row for row in rows if (row["tabel"], row["regel"]) == ("trechter", "benaderd"))
    assert (asked["aantal"], asked["wat"], asked["rapportage"]) == ("12", "mensen", "R7")
    assert next(row for row in rows if row["tabel"] == "brieven")["aantal"] == "13275"
    assert "trechter;benaderd" in passend("report", "R7", "--csv")
    paper = tmp_path / "r7.pdf"
    passend("report", "R7", str(paper), "--pdf", "--peildatum", TODAY.isoformat())
    written = paper.read_bytes()
    assert written.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in written
    assert b"pdfuaid:part" in written
    assert run("report", "R7", str(paper), "--pdf").exit_code == 1


def test_a_sheet_of_events_keeps_what_it_refuses_and_repeats_without_change(town, passend, run, tmp_path):
    who = town.person()
    key = who.source_key
    sheet = tmp_path / "gebeurtenissen.csv"
    sheet.write_text(
        "bron;bronnummer;kandidaat;soort;datum;programma;trede\n"
        f"{key.source};G-1;{key.number};activering;01-03-2021;KIK;mantelzorg\n"
        f"{key.source};G-2;{key.number};activering;01-03-2021;KIK;\n"
        f"{key.source};G-3;onbekend;gesprek;01-03-2021;;\n"
        f"{key.source};G-4;{key.number};gesprek;01-03-2199;;\n"
    )
    taken_in = run("import", "gebeurtenissen", str(sheet))
    assert (taken_in.exit_code, "1 nieuw en 3 geweigerd" in taken_in.output) == (3, True)
    kept = (tmp_path / "gebeurtenissen.csv.geweigerd.csv").read_text("utf-8-sig")
    assert [number for number in ("G-1", "G-2", "G-3", "G-4") if number in kept] == ["G-2", "G-3", "G-4"]
    assert "trede" in kept
    assert "1 nieuw" not in run("import", "gebeurtenissen", str(sheet)).output
    with town.service.store.read() as reader:
        (event,) = reader.events.all()
        assert reader.events.version_of(event.id) == 1
    assert (event.on, event.programme) == (date(2021, 3, 1), "kansen_in_kaart")
    passend("export", "gebeurtenissen", str(tmp_path / "uit.csv"))
    assert "G-1" in (tmp_path / "uit.csv").read_text()


def test_applicants_have_their_own_list_until_they_have_a_plan(town, passend):
    asked = date(2026, 10, 1)
    for on, plan in ((asked, None), (None, None), (date(2026, 2, 28), None), (asked, DevelopmentPlan())):
        person = town.person()
        aanvraag = replace(
            person, uitkeringssituatie=Uitkeringssituatie.AANVRAAG, applied_on=on, plan=plan
        )  # fmt: skip
        with town.service.store.change(CONSULENT) as change:
            change.save(aanvraag, action="kandidaat_gewijzigd", after=1)
            change.commit()
    found = json.loads(passend("aanvragers", "--json"))
    assert [one["aanvraagOp"] for one in found["aanvragers"]] == ["2026-02-28", "2026-10-01", None]
    assert "aanvraag van 28 februari 2026" in passend("aanvragers")


def test_a_business_case_by_command(town, passend, run):
    who = f"K-{town.person().number}"
    assert "geen businesscases" in passend("businesscase", "toon", who)
    made = passend("businesscase", "maak", who, "rijbewijs", "--welke", "B", "--investering", "1800",
                   "--besparing", "1200")  # fmt: skip
    assert "rijbewijs B: € 1.800,00, terugverdiend na 2 maanden; open." in made
    case = json.loads(passend("businesscase", "toon", who, "--json"))["businesscases"][0]["id"]
    assert run("businesscase", "besluit", who, case, "afgewezen").exit_code == 1
    assert "; akkoord." in passend("businesscase", "besluit", who, case, "akkoord")
    assert "; gerealiseerd." in passend("businesscase", "gerealiseerd", who, case)


def test_a_spreadsheet_hides_and_shows_exactly_what_the_api_does(town, passend):
    for nth in range(14):
        who = f"K-{town.person().number}"
        passend("gebeurtenis", who, "gesprek", "--programma", "kansen_in_kaart")
        if nth < 5:
            passend("gebeurtenis", who, "doel", "--programma", "kansen_in_kaart")
    told = json.loads(passend("report", "R7", "--json"))
    api = {
        (table["code"], row["code"], cell["kolom"]): str(cell["aantal"]) if cell["stand"] == "bekend" else cell["stand"]
        for table in told["tabellen"]
        for row in table["regels"]
        for cell in row["cijfers"]
    }
    rows = csv.DictReader(io.StringIO(passend("report", "R7", "--csv").lstrip("\ufeff")), delimiter=";")
    sheet = {
        (row["tabel"], row["regel"], row["kolom"]): row["aantal"].replace(" ", "_")
        for row in rows
        if row["tabel"] != "brieven"
    }
    assert sheet == api
    assert api["trechter", "vervolg", "aantal"] == api["uitkomst", "overig", "aantal"] == "niet_getoond"
    assert api["trechter", "gesprek", "aantal"] == "14"
