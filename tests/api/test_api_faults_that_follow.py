"""A refusal names what is wrong, not what only follows from it; the description promises no more than is taken."""

from over_http import problem
from own_people import as_consulent

WRONG_WAY_ROUND = {"kandidaat": "K-2001", "plek": "P-1", "startdatum": "2027-04-21", "eindDatum": "2027-01-01"}


def test_a_list_with_something_wrong_in_it_is_not_called_too_short(client):
    def refused(*proposals):
        answer = client.post("/v1/groepsplaatsingen", json={"plaatsingen": proposals}, headers=as_consulent())
        return [fault["pointer"] for fault in problem(answer, 400)["errors"]]

    assert refused(WRONG_WAY_ROUND) == ["/plaatsingen/0/eindDatum"]
    assert refused() == ["/plaatsingen"]


def test_nobody_is_told_to_fill_in_that_somebody_was_erased(client):
    schemas = client.get("/v1/openapi.json").json()["components"]["schemas"]
    assert "gewist" not in schemas["KandidaatNieuw"]["properties"]["status"]["enum"]


def test_what_is_too_short_to_be_found_is_refused_as_the_description_says(client):
    for typed, status in (("x", 400), ("-", 400), ("xy", 200), ("7", 200), ("é é", 200)):
        answer = client.post("/v1/zoekvragen", json={"zoek": typed}, headers=as_consulent())
        assert answer.status_code == status, typed
