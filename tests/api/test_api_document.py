"""openapi.json says the truth: examples hold, answers have the shape that is described, names are Dutch."""

import json
import re

import pytest
from jsonschema import Draft202012Validator
from over_http import problem

BODIES = [
    "CollegaNieuw",
    "WerkgeverNieuw",
    "KandidaatNieuw",
    "ScanNieuw",
    "PlaatsingNieuw",
    "VacatureNieuw",
    "PlekNieuw",
]
DEEDS = ["Afsluiting", "Heropening", "Intrekking", "Beeindiging", "Verbetering", "Bevestiging"]
WHOLES = ["OntwikkelplanInvoer", "IdentiteitInvoer", "Vacaturetekst"]
MAKE_NOTHING = (
    "/plaatsingstoetsen",
    "/vacaturetoetsen",
    "/vacatures/{vacatureId}/verkenningen",
    "/vacatures/{vacatureId}/vum-vragen",
    "/kandidaten/{kandidaatId}/plekadviezen",
    "/kandidaten/{kandidaatId}/kansen",
    "/vacaturetekst-analyses",
    "/zoekvragen",
)


@pytest.fixture(scope="module")
def document(town_client):
    return town_client.get("/v1/openapi.json").json()


@pytest.fixture(scope="module")
def faults(document):
    """Say what is wrong in a value, according to a schema of the document."""

    def faults_in(name, value):
        schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
        return [error.message for error in Draft202012Validator(schema).iter_errors(value)]

    return faults_in


@pytest.mark.parametrize("name", [*BODIES, *DEEDS, *WHOLES])
def test_every_body_has_an_example_that_holds(document, faults, name):
    (example,) = document["components"]["schemas"][name]["examples"]
    assert faults(name, example) == []
    assert faults(name, example | {"kleur": "rood"})


def test_every_answer_has_the_shape_that_is_described(town, faults):
    person, vacancy, plek = town.candidate(), town.vacancy(), town.plek()
    scan, placement = town.scan(person), town.placement(person, plek=plek["id"])
    where = f"kandidaten/{person['id']}"
    for name, shown in (
        ("Collega", town.colleague),
        ("Werkgever", town.employer),
        ("Kandidaat", person),
        ("Scan", scan),
        ("Plaatsing", placement),
        ("Vacature", vacancy),
        ("Plek", plek),
        ("Collegas", town.read("collegas")),
        ("Werkgevers", town.read("werkgevers")),
        ("Kandidaten", town.read("kandidaten")),
        ("Vacatures", town.read("vacatures")),
        ("Plekken", town.read("plekken")),
        ("Capaciteitsbronnen", town.read("capaciteitsbronnen")),
        ("Scans", town.read(f"{where}/scans")),
        ("Plaatsingen", town.read("plaatsingen")),
        ("Feiten", town.read(f"{where}/feiten")),
        ("Ontwikkelplan", town.read(f"{where}/ontwikkelplan")),
        ("Geschiedenis", town.read(f"{where}/versies")),
        ("Ranglijst", town.post(f"vacatures/{vacancy['id']}/ranglijsten").json()),
        ("Probleem", problem(town.get("kandidaten/K-0"), 404)),
    ):
        assert faults(name, shown) == [], name


def test_schemas_have_dutch_names_and_none_is_of_the_inside(document):
    names = set(document["components"]["schemas"])
    assert not [name for name in names if re.search(r"Form\b|Form_|__|Candidate|Vacancy|Employer|Status_", name)]
    assert {"Kandidaat", "KandidaatNieuw", "KandidaatWijziging", "Vacature", "Eis", "Dienst"} <= names


WITHOUT_VERSIONS = {"verwijderZoekopdracht", "hernoemZoekopdracht", "trekInlogcodeIn"}
"""A search is of one person, so nobody can be overtaken; of a code there is only the newest, and nobody reads it."""


def test_every_change_says_which_version_it_asks(document):
    for path, item in document["paths"].items():
        for method in ("patch", "put", "delete"):
            if method in item and item[method]["operationId"] not in WITHOUT_VERSIONS:
                (header,) = (one for one in item[method]["parameters"] if one["name"] == "If-Match")
                assert header["required"] is True
                assert {"412", "428"} <= set(item[method]["responses"]), path


def test_every_post_may_be_repeated_under_a_key(document):
    for path, item in document["paths"].items():
        if "post" in item:
            assert "Idempotency-Key" in {one["name"] for one in item["post"]["parameters"]}, path
            if path in MAKE_NOTHING:
                assert "201" not in item["post"]["responses"]
                continue
            created = item["post"]["responses"]["201"]["headers"]
            assert "Location" in created, path


def test_every_version_can_be_known_before_it_is_fetched(document):
    for path, item in document["paths"].items():
        if "ETag" in item.get("get", {}).get("responses", {}).get("200", {}).get("headers", {}):
            assert "304" in item["get"]["responses"], path


def test_nothing_english_is_explained_to_who_reads_dutch(document):
    told = json.dumps({name: one.get("description", "") for name, one in document["components"]["schemas"].items()})
    assert not re.search(r"\b(the|of a|which|whether|Source:)\b", told)
