"""`passend fairness table`: any table of groups and decisions, as another department would give it."""

import json

import pytest
from command_line import run
from this_day import TODAY

FAIR = "groep;wijk;gekozen\n" + "".join(
    f"{group};{wijk};{'ja' if place < chosen else 'nee'}\n"
    for group, wijk, people, chosen in (
        ("a", "noord", 80, 40), ("b", "noord", 20, 10), ("a", "zuid", 20, 2), ("b", "zuid", 80, 8)
    )
    for place in range(people)
)  # fmt: skip


def told(tmp_path, text, *more):
    file = tmp_path / "besluiten.csv"
    file.write_text(text, encoding="utf-8")
    answer = run(tmp_path, "fairness", "table", str(file), "--group", "groep", "--decision", "gekozen", *more, "--json")
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout), answer.stderr


def test_a_difference_that_comes_from_where_people_live_is_gone_when_one_looks_within_each_place(tmp_path):
    whole, _ = told(tmp_path, FAIR)
    assert [(one["by"], one["group"], one["n"], one["alarm"]) for one in whole] == [
        (None, "a", 100, False),
        (None, "b", 100, True),
    ]
    parts, _ = told(tmp_path, FAIR, "--by", "wijk")
    assert [(one["by"], one["group"], one["ratio"]) for one in parts] == [
        ("noord", "a", 1.0),
        ("noord", "b", 1.0),
        ("zuid", "a", 1.0),
        ("zuid", "b", 1.0),
    ]
    assert not any(one["alarm"] for one in parts)


def test_who_was_not_decided_on_counts_nowhere_and_is_told(tmp_path):
    found, said = told(tmp_path, FAIR + "a;noord;\n" * 3 + "a;noord;onbekend\n")
    assert found[0]["n"] == 100
    assert "4 mensen" in said


def test_a_group_of_fewer_than_ten_is_not_told(tmp_path):
    found, _ = told(tmp_path, FAIR + "c;noord;ja\n" * 9)
    assert found[2] == {
        "by": None, "group": "c", "n": None, "rate": None, "ratio": None, "low": None, "high": None, "alarm": False
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("groep;gekozen\na;misschien\n", "'misschien' is geen ja of nee"),
        ("groep;keuze\na;ja\n", "heeft geen kolom 'gekozen'"),
        ("groep;gekozen\na;\n", "van niemand staat er een beslissing"),
        ("", "is leeg"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, text, words):
    file = tmp_path / "besluiten.csv"
    file.write_text(text, encoding="utf-8")
    answer = run(tmp_path, "fairness", "table", str(file), "--group", "groep", "--decision", "gekozen")
    assert answer.returncode != 0
    assert words in " ".join(answer.stderr.split())


@pytest.mark.parametrize(
    ("yes", "no"), [("ja", "nee"), ("1", "0"), ("true", "false"), ("TRUE", "False"), ("Waar", "Onwaar"), ("J", "N")]
)
def test_decisions_are_read_as_people_write_them(tmp_path, yes, no):
    found, _ = told(tmp_path, "groep,gekozen\n" + f"a,{yes}\na,{no}\n" * 10 + f"b,{no}\nb, {yes} \n" * 10)
    assert [(one["n"], one["rate"]) for one in found] == [(20, 0.5), (20, 0.5)]


@pytest.mark.parametrize("said", ["2", "-1", "0,5", "jaa", "aangenomen", "ja/nee", "+"])
def test_another_decision_is_refused_with_its_line_and_what_would_pass(tmp_path, said):
    file = tmp_path / "besluiten.csv"
    file.write_text(f"groep;gekozen\na;ja\nb;{said}\n", encoding="utf-8")
    answer = run(tmp_path, "fairness", "table", str(file), "--group", "groep", "--decision", "gekozen", "--json")
    words = " ".join(answer.stderr.split())
    assert (answer.returncode, answer.stdout) == (1, "")
    assert f"regel 3, gekozen: '{said}' is geen ja of nee" in words
    assert "ja, nee, 1, 0, true of false" in words


def test_one_group_alone_stands_beside_itself_without_an_alarm(tmp_path):
    found, _ = told(tmp_path, "groep;gekozen\n" + "a;ja\n" * 5 + "a;nee\n" * 45)
    assert [(one["group"], one["rate"], one["ratio"], one["alarm"]) for one in found] == [("a", 0.1, 1.0, False)]


def test_groups_that_are_numbers_or_empty_are_groups_by_what_they_say(tmp_path):
    found, _ = told(
        tmp_path, "groep;gekozen\n" + "1;ja\n" * 40 + "01;nee\n" * 40 + ";ja\n;nee\n" * 20 + "-3,5;ja\n" * 40
    )
    assert [(one["group"], one["n"], one["rate"], one["alarm"]) for one in found] == [
        ("-3,5", 40, 1.0, False),
        ("01", 40, 0.0, True),
        ("1", 40, 1.0, False),
        ("onbekend", 40, 0.5, True),
    ]


@pytest.mark.parametrize(
    ("separator", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), (";", "cp1252")]
)
def test_a_table_is_read_in_the_signs_and_with_the_separator_of_its_maker(tmp_path, separator, encoding):
    rows = [("régio", "gekozen"), *[("Curaçao", "ja")] * 40, *[("Drenthe", "ja")] * 10, *[("Drenthe", "nee")] * 30]
    file = tmp_path / "besluiten.csv"
    file.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    answer = run(tmp_path, "fairness", "table", str(file), "--group", "régio", "--decision", "gekozen", "--json")
    assert answer.returncode == 0, answer.stderr
    assert [(one["group"], one["n"], one["alarm"]) for one in json.loads(answer.stdout)] == [
        ("Curaçao", 40, False),
        ("Drenthe", 40, True),
    ]


def test_a_hundred_thousand_rows_are_a_matter_of_counting(tmp_path):
    lines = [f"{place % 4};{'ja' if place // 4 % 10 < (3 if place % 4 else 2) else 'nee'}" for place in range(100_000)]
    found, _ = told(tmp_path, "\n".join(["groep;gekozen", *lines]))
    assert [(one["n"], one["alarm"]) for one in found] == [(25_000, True), *[(25_000, False)] * 3]
    assert found[0]["low"] < 2 / 3 < found[0]["high"]
    assert found[0]["high"] - found[0]["low"] < 0.05


def test_a_small_group_that_is_worse_off_is_told_without_an_alarm(tmp_path):
    found, _ = told(tmp_path, "groep;gekozen\n" + "a;ja\n" * 100 + "b;nee\n" * 29)
    assert (found[1]["ratio"], found[1]["alarm"]) == (0.0, False)
    found, _ = told(tmp_path, "groep;gekozen\n" + "a;ja\n" * 100 + "b;nee\n" * 30)
    assert (found[1]["ratio"], found[1]["alarm"]) == (0.0, True)


def test_a_column_that_stands_there_twice_is_refused(tmp_path):
    file = tmp_path / "besluiten.csv"
    file.write_text("groep;gekozen;groep\na;ja;b\n", encoding="utf-8")
    answer = run(tmp_path, "fairness", "table", str(file), "--group", "groep", "--decision", "gekozen")
    assert "twee of meer kolommen 'groep'" in " ".join(answer.stderr.split())


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    folder = tmp_path_factory.mktemp("eerlijk")
    made = run(folder, "synth", "--candidates", "150", "--vacancies", "10", "--plekken", "6")
    assert made.returncode == 0, made.stderr
    return folder


def test_an_installation_is_audited_on_a_day_by_everything_that_is_asked(installation):
    answer = run(installation, "fairness", "--on", TODAY.isoformat(), "--json")
    assert answer.returncode == 0, answer.stderr
    found = json.loads(answer.stdout)
    assert found["peildatum"] == TODAY.isoformat()
    assert 130 < found["mensen"] <= 150  # without who was closed
    assert 10 < found["lijsten"] <= 16
    assert {one["kenmerk"] for one in found["vergelijkingen"]} == {
        "geslacht",
        "leeftijd",
        "niveau",
        "afstand",
        "uitkeringsduur",
    }
    measures = {one["maat"] for one in found["vergelijkingen"]}
    assert measures >= {"gerangschikt", "bekend", "niet_uitgesloten", "voorgedragen", "vrijgegeven", "geplaatst"}
    assert any(measure.startswith("regel:") for measure in measures)
    assert not [one for one in found["vergelijkingen"] if one["mensen"] is not None and one["mensen"] < 10]
    shown = run(installation, "fairness", "--on", TODAY.isoformat())
    assert "Komen scores uit?" in shown.stdout
    assert shown.returncode == 0


def test_what_cannot_be_asked_of_an_installation_is_told(installation, tmp_path):
    for words, said in (
        (("--on", "2199-01-01"), "deze dag komt nog"),
        (("--on", TODAY.isoformat(), "--van", "2199-01-01"), "na de peildatum"),
        (("--join", str(tmp_path / "tabel.csv")), "de ene kan niet zonder de andere"),
        (("--join", str(tmp_path / "tabel.csv"), "--by", "x"), "tabel.csv"),
    ):
        answer = run(installation, "fairness", *words)
        assert answer.returncode == 1, words
        assert said in " ".join(answer.stderr.split())
    empty = run(tmp_path, "fairness")
    assert (empty.returncode, "nog niets bekend" in empty.stderr) == (1, True)


def test_stand_ins_are_looked_for_only_with_enough_people(installation):
    answer = run(installation, "fairness", "proxies", "--on", TODAY.isoformat(), "--json")
    assert answer.returncode == 0, answer.stderr
    found = json.loads(answer.stdout)
    assert {one["auc"] for one in found["groepen"] if one["kenmerk"] == "geslacht"} == {None}
    assert "minder dan 100 mensen" in run(installation, "fairness", "proxies").stdout
