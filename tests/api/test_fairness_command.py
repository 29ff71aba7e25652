"""`passend fairness table`: any table of groups and decisions, as another department would give it."""

import json

import pytest
from command_line import run

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
