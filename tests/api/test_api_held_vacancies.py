"""A vacancy in which something was found waits for a person, and nothing is refused by itself."""

import pytest
from command_line import run
from over_http import pointers, problem
from running_server import running

FLAGGED = {"omschrijving": "Wij zoeken een jonge medewerker."}
CLEAN = {"omschrijving": "Wij zoeken een enthousiaste medewerker."}
OPENS = {"besluit": "open", "reden": "Het is een leerbaan; de wet vraagt dit."}


def held(town, **given):
    made = town.vacancy(**FLAGGED | given)
    assert made["status"] == "in_beoordeling", made
    return made


def decide(town, vacancy, decision="open", reason="Zo is het goed.", seen=1, **headers):
    return town.post(
        f"vacatures/{vacancy['id']}/beoordelingen", {"besluit": decision, "reden": reason}, seen, **headers
    )


@pytest.mark.parametrize("status", ["open", "ingediend"])
def test_a_vacancy_with_a_finding_is_held_and_says_why(town, status):
    made = held(town, status=status)
    told = town.read(f"vacatures/{made['id']}/bevindingen")
    assert told["houdtAan"]
    assert [one["woorden"] for one in told["bevindingen"] if one["houdtAan"]] == ["jonge medewerker"]
    problem(town.post(f"vacatures/{made['id']}/ranglijsten", {}), 409)


def test_a_vacancy_without_findings_is_as_it_was(town):
    assert town.vacancy(**CLEAN)["status"] == "open"
    assert town.vacancy(**CLEAN, status="ingediend")["status"] == "ingediend"
    required = [{"soort": "rijbewijs", "waarde": "B", "zwaarte": "vereist"}]
    assert town.vacancy(eisen=required)["status"] == "open"
    assert town.vacancy(uurloonCent=1600, startdatum="2030-01-01")["status"] == "open"


def test_a_concept_is_not_looked_at_before_it_is_handed_in(town):
    concept = town.vacancy(**FLAGGED, status="concept")
    assert concept["status"] == "concept"
    handed_in = town.post(f"vacatures/{concept['id']}/indieningen", {}, 1)
    assert handed_in.json()["status"] == "in_beoordeling"


def test_a_low_wage_on_a_day_outside_the_table_is_looked_at_by_a_person(town):
    made = held(town, omschrijving="", uurloonCent=1300, startdatum="2030-01-01")
    found, *_ = town.read(f"vacatures/{made['id']}/bevindingen")["bevindingen"]
    assert (found["soort"], found["zekerheid"]) == ("minimumloon", "onbekend")


def test_a_reviewer_opens_it_with_a_reason_that_is_kept_and_is_not_asked_twice(town):
    made = held(town)
    opened = town.post(f"vacatures/{made['id']}/beoordelingen", OPENS, 1)
    assert (opened.status_code, opened.headers["etag"]) == (201, '"2"')
    told = opened.json()
    assert told["status"] == "open"
    assert [(one["besluit"], one["reden"], one["door"]) for one in told["beoordelingen"]] == [
        ("open", OPENS["reden"], "jobhunter")
    ]
    assert town.post(f"vacatures/{made['id']}/ranglijsten", {}).status_code == 201
    changed = town.patch(f"vacatures/{made['id']}", {"aantalPlaatsen": 3}, seen=2)
    assert changed.json()["status"] == "open"
    entries = town.read(f"vacatures/{made['id']}/versies")["versies"]
    assert ("vacature_beoordeeld", "open") in [(one["handeling"], one["reden"]) for one in entries]


def test_a_change_that_brings_a_finding_holds_an_open_vacancy(town):
    made = town.vacancy(**CLEAN)
    changed = town.patch(f"vacatures/{made['id']}", FLAGGED)
    assert changed.json()["status"] == "in_beoordeling"
    mended = town.patch(f"vacatures/{made['id']}", CLEAN, seen=2)
    assert mended.json()["status"] == "in_beoordeling"
    assert decide(town, made, seen=3).json()["status"] == "open"


def test_nobody_opens_a_held_vacancy_by_changing_its_status(town):
    made = held(town)
    told = problem(town.patch(f"vacatures/{made['id']}", {"status": "open"}), 409)
    assert "beoordeling" in told["detail"]
    problem(town.patch(f"vacatures/{made['id']}", {"status": "geweigerd"}), 409)
    assert town.read(f"vacatures/{made['id']}")["versie"] == 1


def test_a_refused_vacancy_stays_refused(town):
    made = held(town)
    assert decide(town, made, "geweigerd").json()["status"] == "geweigerd"
    problem(decide(town, made, "open", seen=2), 409)
    problem(town.patch(f"vacatures/{made['id']}", {"status": "open"}, seen=2), 409)


def test_a_vacancy_that_was_sent_back_is_looked_at_again(town):
    made = held(town)
    assert decide(town, made, "terug_naar_aanbieder").json()["status"] == "terug_naar_aanbieder"
    again = town.post(f"vacatures/{made['id']}/indieningen", {}, 2)
    assert again.json()["status"] == "in_beoordeling"


def test_a_decision_needs_a_reason_a_role_and_the_newest_version(town):
    made = held(town)
    assert pointers(problem(decide(town, made, reason=" "), 400)) == {"/reden"}
    assert pointers(problem(decide(town, made, "misschien"), 400)) == {"/besluit"}
    problem(decide(town, made, **{"X-Passend-Rol": "werkgever"}), 403)
    problem(decide(town, made, seen=None), 428)
    problem(decide(town, made, seen=7), 412)
    problem(decide(town, town.vacancy(**CLEAN)), 409)
    assert town.read(f"vacatures/{made['id']}")["status"] == "in_beoordeling"


def test_the_commands_import_hold_and_decide(own_data, tmp_path):
    with running(own_data) as client:
        row = client.get("/v1/werkgevers").json()["werkgevers"][0]
        employer = client.get(f"/v1/werkgevers/{row['id']}").json()
    source, number, owner = employer["bron"], employer["bronnummer"], employer["aanspreekpunt"]["naam"]
    sheet, head = tmp_path / "vacatures.csv", "bron;bronnummer;werkgever;aanspreekpunt;titel;beroep;status"
    lines = [f"{source};M-{n};{number};{owner};{title};kok;open" for n, title in enumerate(("Kok", "Kok (m)"))]
    sheet.write_text("\n".join([head, *lines]), encoding="utf-8")
    done = run(own_data, "import", "vacatures", str(sheet))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "wacht op een beoordeling, om '(m)' (geslacht)" in " ".join(done.stdout.split())
    with running(own_data) as client:
        found = client.get("/v1/vacatures", params={"status": "in_beoordeling", "bron": source}).json()["vacatures"]
    (waiting,) = [one for one in found if one["titel"] == "Kok (m)"]
    assert "2 al ingelezen" in run(own_data, "import", "vacatures", str(sheet)).stdout
    decided = run(own_data, "review-vacancy", waiting["nummer"], "open", "--reden", "Akkoord na overleg.")
    assert "is nu open" in decided.stdout
    assert "2 al ingelezen" in run(own_data, "import", "vacatures", str(sheet)).stdout
