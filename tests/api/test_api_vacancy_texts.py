"""A vacancy text is read over HTTP and on the command line; nothing is saved."""

import json

from command_line import run, sentence
from over_http import pointers, problem

TEXT = """Wat ga je doen?
- bedden opmaken
Wat vragen wij?
Geen rijbewijs nodig. VCA is een pré. Je spreekt goed Nederlands, 24 uur per week."""


def analyse(client, body):
    return client.post("/v1/vacaturetekst-analyses", json=body)


def by_kind(told):
    return {one["soort"]: one for one in told["gelezen"]}


def test_everything_that_is_read_says_from_which_words(client):
    answer = analyse(client, {"tekst": TEXT})
    assert answer.status_code == 200, answer.text
    told = answer.json()
    found = by_kind(told)
    assert found["rijbewijs"]["zwaarte"] == "niet_nodig"
    assert (found["certificaat"]["wat"], found["certificaat"]["zwaarte"]) == ("VCA", "gewenst")
    assert (found["taal"]["wat"], found["taal"]["niveau"]) == ("nld", 3)
    assert (found["uren"]["urenMinimaal"], found["uren"]["urenMaximaal"]) == (24, 24)
    assert found["vaardigheid"]["naam"] == "bedden opmaken"
    for one in told["gelezen"]:
        words = one["tekst"]
        assert TEXT[words["begin"] : words["einde"]] == words["woorden"]
    assert told["taken"][0]["woorden"] == "bedden opmaken"
    assert told["tekens"] == len(TEXT)


def test_doubt_is_a_question_with_suggestions(client):
    told = analyse(client, {"tekst": "Je hebt een rijbewijs."}).json()
    (one,) = [one for one in told["gelezen"] if one["soort"] == "rijbewijs"]
    assert one["wat"] == ""
    assert one["vraag"]
    assert one["voorstellen"][0]["wat"] == "B"
    assert told["vragen"] >= 1


def test_no_text_or_too_much_text_is_a_clear_problem(client):
    for body in ({}, {"tekst": ""}, {"tekst": "   "}, {"tekst": "x" * 20_001}, {"tekst": 5}):
        assert pointers(problem(analyse(client, body), 400)) == {"/tekst"}


def test_nothing_is_saved(client):
    before = client.get("/v1/vacatures").json()["aantal"]
    analyse(client, {"tekst": TEXT})
    assert client.get("/v1/vacatures").json()["aantal"] == before


def test_the_command_line_gives_the_json_of_the_api(furnished, client, tmp_path):
    (tmp_path / "vacature.txt").write_text(TEXT, encoding="utf-8")
    done = run(furnished, "understand", str(tmp_path / "vacature.txt"), "--json")
    assert json.loads(done.stdout) == analyse(client, {"tekst": TEXT}).json()


def test_people_read_what_is_asked_and_how_hard(furnished, tmp_path):
    (tmp_path / "vacature.txt").write_text(TEXT + "\nJe werkt 's avonds.", encoding="utf-8")
    done = run(furnished, "understand", str(tmp_path / "vacature.txt"))
    assert done.returncode == 0, done.stderr
    for part in ("Gewenst", "certificaat: VCA", "Niet nodig", "Vragen", "Op welke dagen", "niets bewaard"):
        assert part in done.stdout


def test_a_file_that_is_absent_or_empty_says_what_would_pass(furnished, tmp_path):
    assert "UTF-8" in sentence(run(furnished, "understand", str(tmp_path / "weg.txt")), 1)
    (tmp_path / "leeg.txt").write_text(" \n", encoding="utf-8")
    empty = sentence(run(furnished, "understand", str(tmp_path / "leeg.txt")), 1)
    assert "geen tekst" in empty
    assert "de tekst van een vacature, ten hoogste 20.000 tekens" in empty


def test_texts_are_measured_per_kind_beside_a_simpler_reading(furnished, tmp_path):
    judged = [
        {
            "id": "1",
            "helft": "dev",
            "tekst": ["Rijbewijs B is niet nodig.", "VCA is een pré."],
            "verwacht": [
                {"soort": "rijbewijs", "wat": ["B"], "zwaarte": "niet_nodig"},
                {"soort": "certificaat", "wat": ["BHV"], "zwaarte": "gewenst"},
            ],
        }
    ]
    (tmp_path / "teksten.json").write_text(json.dumps(judged), encoding="utf-8")
    told = json.loads(run(furnished, "evaluate", "texts", str(tmp_path / "teksten.json"), "--json").stdout)
    licence, paper = told["soorten"]["rijbewijs"], told["soorten"]["certificaat"]
    assert (licence["precisie"], licence["gevonden"], licence["zwaarteGoed"]) == (1, 1, 1)
    assert (paper["precisie"], paper["gevonden"], paper["verwacht"]) == (0, 0, 1)
    assert told["baselines"]["zonderZinsdelen"]["rijbewijs"]["zwaarteGoed"] == 0
    (tmp_path / "teksten.json").write_text("[{}]", encoding="utf-8")
    assert "beoordeelde teksten" in sentence(run(furnished, "evaluate", "texts", str(tmp_path / "teksten.json")), 1)


def test_skills_of_a_taxonomy_without_an_index_cannot_be_measured(furnished, tmp_path):
    (tmp_path / "vragen.tsv").write_text("1\tstofzuigen\n", encoding="utf-8")
    (tmp_path / "oordelen.tsv").write_text("1\t0\tu:1\t1\n", encoding="utf-8")
    files = ("--queries", str(tmp_path / "vragen.tsv"), "--judgements", str(tmp_path / "oordelen.tsv"))
    assert "passend taxonomy import" in sentence(run(furnished, "evaluate", "skills", *files), 1)
