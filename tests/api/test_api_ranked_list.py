"""The answer: one list, whole, explained, and the same when it is read again."""

from decimal import Decimal

import orjson
import pytest
from pydantic import TypeAdapter

from api.schemas.ranked_list import Ranglijst

LISTS = ("gerangschikt", "uitvragen", "uitgesloten")


def everyone(ranked):
    return [person for name in LISTS for person in ranked[name]]


def exact(number) -> Decimal:
    return Decimal(str(number))


def test_making_a_list_answers_where_it_is(made):
    assert made.headers["location"] == f"/v1/ranglijsten/{made.json()['id']}"


def test_reading_the_list_gives_the_bytes_of_making_it(client, made):
    assert client.get(made.headers["location"]).content == made.content


def test_the_same_seed_and_day_give_the_same_list(client):
    asked = {"seed": "42", "peildatum": "2026-11-22"}
    first, second = (client.post("/v1/vacatures/V-101/ranglijsten", json=asked).json() for _ in range(2))
    assert first["resultaatHash"] == second["resultaatHash"]
    assert [p["kandidaat"] for p in first["gerangschikt"]] == [p["kandidaat"] for p in second["gerangschikt"]]


def test_a_seed_is_the_same_as_a_number_and_as_text(client):
    as_number, as_text = (
        client.post("/v1/vacatures/V-101/ranglijsten", json={"seed": seed}).json() for seed in (42, "42")
    )
    assert as_number["seed"] == as_text["seed"] == "42"
    assert as_number["resultaatHash"] == as_text["resultaatHash"]


def test_the_answer_is_what_openapi_says(ranked):
    TypeAdapter(Ranglijst).validate_python(ranked, strict=True)


def test_shares_and_deduction_add_up_to_the_score_to_the_tenth(ranked):
    scored = [person for person in everyone(ranked) if person["score"] is not None]
    assert scored
    for person in scored:
        shares = sum(exact(share["punten"]) for share in person["kenmerken"])
        assert shares + exact(person["aftrek"]) == exact(person["score"]), person["kandidaat"]


def test_sub_totals_are_the_shares_of_their_direction(ranked):
    for person in everyone(ranked):
        for direction in ("vraag", "wens"):
            own = [share for share in person["kenmerken"] if share["richting"] == direction]
            assert sum(exact(share["punten"]) for share in own) == exact(person[direction]["punten"])
            assert sum(exact(share["maximum"]) for share in own) == exact(person[direction]["maximum"])


def test_no_number_has_more_than_one_decimal_where_it_is_points(made):
    text = made.content.decode()
    assert "0000000" not in text
    assert "9999999" not in text


def test_the_score_lies_between_low_and_high(ranked):
    for person in everyone(ranked):
        if person["score"] is not None:
            assert person["scoreLaag"] <= person["score"] <= person["scoreHoog"]


def test_everyone_who_is_excluded_has_a_rule_a_source_and_a_lever(ranked):
    assert ranked["uitgesloten"]
    for person in ranked["uitgesloten"]:
        refusals = [rule for rule in person["regels"] if rule["uitkomst"] == "voldoet_niet"]
        assert refusals, person["kandidaat"]
        assert all(rule["regel"] and rule["bron"] and rule["hefboom"] for rule in refusals)
        assert person["bijna"] == (len(refusals) == 1)


def test_everyone_has_somebody_to_call(ranked):
    assert all(person["aanspreekpunt"]["naam"] and person["aanspreekpunt"]["telefoon"] for person in everyone(ranked))
    assert ranked["vacature"]["aanspreekpunt"]["telefoon"]


def test_nobody_disappears_between_the_lists(client, ranked):
    people = client.get("/v1/kandidaten").json()["aantal"]
    assert sum(ranked["totalen"].values()) == people
    assert sum(row["aantal"] for row in ranked["buitenPool"]) == ranked["totalen"]["buitenPool"]


def test_pages_together_are_the_whole_list_once(client, made):
    first = client.get(made.headers["location"], params={"omvang": 40}).json()
    seen = []
    for number in range(1, first["pagina"]["aantalPaginas"] + 1):
        page = client.get(made.headers["location"], params={"omvang": 40, "pagina": number}).json()
        seen += [person["kandidaat"]["nummer"] for person in everyone(page)]
    assert len(seen) == len(set(seen)) == sum(first["totalen"][name] for name in LISTS)


def test_a_page_after_the_last_is_empty_and_still_counts_everyone(client, made, ranked):
    beyond = client.get(made.headers["location"], params={"pagina": 99}).json()
    assert everyone(beyond) == []
    assert beyond["totalen"] == ranked["totalen"]


def test_a_list_names_no_person(made, furnished):
    assert b"geboortedatum" not in made.content
    assert not {"naam", "geslacht", "adres"} & set(orjson.loads(made.content)["gerangschikt"][0]["kandidaat"])


@pytest.mark.parametrize("reference", ["V-101", "v-101"])
def test_a_vacancy_is_found_by_its_number(client, reference):
    assert client.post(f"/v1/vacatures/{reference}/ranglijsten").json()["vacature"]["nummer"] == "V-101"


def test_a_vacancy_is_found_by_its_id(client, ranked):
    vacancy_id = ranked["vacature"]["id"]
    assert client.get(f"/v1/vacatures/{vacancy_id}").json()["nummer"] == "V-101"


def test_filters_are_kept_with_the_list(client):
    dagdelen = ["vr-middag", "ma-ochtend", "ma-ochtend"]
    filters = {"urenMinimaal": 24, "dagdelen": dagdelen, "alleenBeschikbaar": True, "reistijdMaximaal": 30}
    kept = client.post("/v1/vacatures/V-101/ranglijsten", json={"filters": filters}).json()
    assert kept["filters"] == filters | {"dagdelen": ["ma-ochtend", "vr-middag"]}
    assert kept["totalen"]["buitenFilter"] > 0


def test_the_list_says_who_decides_and_what_was_not_used(ranked):
    assert "U beslist zelf" in ranked["beslissing"]["wieBeslist"]
    assert "geslacht" in ranked["beslissing"]["nietGebruikt"]
