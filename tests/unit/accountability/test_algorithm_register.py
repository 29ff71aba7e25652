"""The entry in the Algoritmeregister is what the standard asks, and says what the code does."""

import json
from pathlib import Path

import pytest
from command_line import run, sentence
from public_schemas import public_schema

from matching.accountability.register_entry import Use, register_entry, told_fields
from scoring.criteria.catalogue import LABELS

ROOT = Path(__file__).parents[3]
EXAMPLE = json.loads((ROOT / "docs" / "algoritmeregister.json").read_text(encoding="utf-8"))


def faults_of(entry, standard):
    """What the standard has against an entry; its schema is a list of fields with words of its own."""
    fields = standard["properties"]
    found = [f"{name} is no field" for name in entry if name not in fields]
    found += [
        f"{name} is missing" for name, field in fields.items() if field["required"] is True and not entry.get(name)
    ]
    for name, field in fields.items():
        if name in entry:
            found += [f"{name}: {fault}" for fault in faults_of_value(entry[name], field)]
    return found


def faults_of_value(value, field):
    if field["type"] == "array":
        if not isinstance(value, list):
            return ["no list"]
        if "items" in field:
            return [fault for one in value for fault in faults_of(one, {"properties": field["items"]})]
        return [f"{one} is not permitted" for one in value if one not in field["permitted_values"]]
    if not isinstance(value, str):
        return ["no text"]
    allowed = field.get("permitted_values", [value])
    too_long = [f"{len(value)} signs is too long"] if len(value) > field.get("max_length", 10_000) else []
    return too_long + ([] if value in allowed else [f"{value} is not permitted"])


@pytest.fixture(scope="module")
def standard():
    return public_schema("algoritmeregister-v1_0.json")


def test_the_committed_example_is_what_the_standard_asks(standard):
    assert faults_of(EXAMPLE, standard) == []


@pytest.mark.parametrize("use", Use)
def test_the_entry_of_a_municipality_is_what_the_standard_asks(use, standard):
    entry = register_entry(
        "Gemeente Ergens", "https://ergens.example/vragen", use, "2027-01", "https://ergens.example/a"
    )
    assert faults_of(entry, standard) == []
    assert entry["publication_category"] == "Hoog-risico AI-systeem"


def test_these_tests_see_what_the_standard_refuses(standard):
    assert faults_of(EXAMPLE | {"status": "Bijna"}, standard) == ["status: Bijna is not permitted"]
    assert faults_of(EXAMPLE | {"name": "x" * 101}, standard) == ["name: 101 signs is too long"]
    assert faults_of(EXAMPLE | {"contact_email": ""}, standard) == ["contact_email is missing"]
    assert faults_of(EXAMPLE | {"verzonnen": "x"}, standard) == ["verzonnen is no field"]
    assert faults_of(EXAMPLE | {"lawful_basis_grouping": [{"title": "x"}]}, standard) == [
        "lawful_basis_grouping: link is missing"
    ]


def test_every_criterion_is_in_the_data_and_in_the_method():
    told = told_fields()
    for label in LABELS.values():
        assert label.lower() in told["source_data"].text
        assert label.lower() in told["methods_and_models"].text


def test_the_command_says_the_organisation_of_the_settings(tmp_path):
    said = run(
        tmp_path, "algoritmeregister", PASSEND_ORGANISATION="Gemeente Ergens", PASSEND_CONTACT="a@ergens.example"
    )
    entry = json.loads(said.stdout)
    assert (entry["organization"], entry["contact_email"]) == ("Gemeente Ergens", "a@ergens.example")
    assert entry["status"] == "In ontwikkeling"
    assert "begin_date" not in entry


def test_without_an_address_for_questions_there_is_no_entry(tmp_path):
    assert "PASSEND_CONTACT: dit ontbreekt" in sentence(run(tmp_path, "algoritmeregister"), 1)


@pytest.mark.parametrize("name", [" ", "Gemeente " + "x" * 100])
def test_a_name_that_the_register_refuses_is_refused_here(tmp_path, name):
    done = run(tmp_path, "algoritmeregister", PASSEND_ORGANISATION=name, PASSEND_CONTACT="a@ergens.example")
    assert "PASSEND_ORGANISATION" in sentence(done, 1)


def test_in_use_asks_since_when(tmp_path):
    done = run(tmp_path, "algoritmeregister", "--status", "In gebruik", PASSEND_CONTACT="a@ergens.example")
    assert "--sinds" in sentence(done, 1)
