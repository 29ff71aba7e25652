"""Capaciteitsbronnen over HTTP: what they refuse, how full they are, and who sees which answers of somebody."""

import pytest
from over_http import Town, pointers


@pytest.fixture
def town(own_client):
    return Town(own_client)


CONSULENT, JOBHUNTER = ({"X-Passend-Rol": role} for role in ("consulent", "jobhunter"))
SMALL = {
    "totalen": [{"vanaf": "2026-01-01", "plaatsen": 3}],
    "reserveringen": [{"partij": "gon_partij", "vanaf": "2026-01-01", "plaatsen": 1}],
    "gesloten": [{"van": "2026-12-24", "tot": "2027-01-03"}],
}
MONDAY_MORNING = {"dagdelen": ["ma-ochtend"]}


def on(occupancy, kind, source=0):
    """Give the days of one kind of seat, as (first day, last day, free on Monday morning)."""
    (found,) = [one for one in occupancy["bronnen"][source]["soorten"] if one["plaatssoort"] == kind]
    return [
        (days["van"], days["tot"], next((d["vrij"] for d in days["dagdelen"] if d["dagdeel"] == "ma-ochtend"), None))
        for days in found["dagen"]
    ]


def test_general_and_reserved_seats_are_counted_apart_and_a_closed_day_has_none(town):
    source = town.seat_source(**SMALL)
    shown = town.read(f"capaciteitsbronnen/{source['nummer']}/bezetting", {"van": "2026-12-14", "tot": "2027-01-10"})
    days = [("2026-12-14", "2026-12-23"), ("2026-12-24", "2027-01-03"), ("2027-01-04", "2027-01-10")]
    assert on(shown, "algemeen") == [(*days[0], 2), (*days[1], None), (*days[2], 2)]
    assert on(shown, "gon_partij") == [(*days[0], 1), (*days[1], None), (*days[2], 1)]


def test_a_placement_takes_a_seat_of_the_plek_and_of_its_source_until_it_has_ended(town):
    source = town.seat_source(**SMALL)
    plek = town.plek(capaciteitsbron=source["nummer"], plaatsen=5, **MONDAY_MORNING)
    assert (plek["capaciteitsbron"], plek["capaciteitsbronId"]) == (source["nummer"], source["id"])
    town.placement(town.candidate(), plek=plek["id"], startdatum="2026-06-01", geplandEinde="2026-06-14")
    shown = town.read(f"plekken/{plek['nummer']}/bezetting", {"van": "2026-05-25", "tot": "2026-06-21"})
    days = [("2026-05-25", "2026-05-31"), ("2026-06-01", "2026-06-14"), ("2026-06-15", "2026-06-21")]
    assert on(shown, "algemeen", source=0) == [(*days[0], 5), (*days[1], 4), (*days[2], 5)]
    assert on(shown, "algemeen", source=1) == [(*days[0], 2), (*days[1], 1), (*days[2], 2)]


def test_of_a_plek_of_which_nobody_said_how_many_seats_it_has_nothing_is_counted(town):
    plek = town.plek(plaatsen=None)
    assert town.read(f"plekken/{plek['nummer']}/bezetting")["bronnen"] == []


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"totalen": [{"vanaf": "2026-01-01", "plaatsen": -1}]}, "/totalen/0/plaatsen"),
        ({"totalen": [{"vanaf": "2026-01-01", "plaatsen": 5}] * 2}, "/totalen"),
        (SMALL | {"reserveringen": [{"partij": "gon_partij", "vanaf": "2026-01-01", "plaatsen": 4}]}, "/reserveringen"),
        (SMALL | {"reserveringen": [{"partij": "gon_partij", "vanaf": "2025-01-01", "plaatsen": 1}]}, "/reserveringen"),
        ({"gesloten": [{"van": "2026-12-24", "tot": "2026-12-01"}]}, "/gesloten/0/tot"),
    ],
)
def test_seats_that_cannot_be_are_refused_with_the_place(town, wrong, where):
    body = {"naam": "Bron", "aanspreekpunt": town.colleague["id"], **wrong}
    answer = town.post("capaciteitsbronnen", body)
    assert answer.status_code == 400, answer.text
    assert pointers(answer.json()) == {where}


def test_a_plek_cannot_draw_on_a_source_that_is_not_there(town):
    plek = town.plek()
    answer = town.patch(f"plekken/{plek['id']}", {"capaciteitsbron": "C-999"})
    assert answer.status_code == 400
    assert pointers(answer.json()) == {"/capaciteitsbron"}


def test_days_in_the_wrong_order_are_refused(town):
    source = town.seat_source()
    days = {"van": "2026-12-14", "tot": "2026-12-01"}
    assert town.get(f"capaciteitsbronnen/{source['id']}/bezetting", days).status_code == 400


def test_answers_that_open_an_instrument_are_seen_by_who_may_see_conditions_only(town):
    who = town.candidate(voorwaarden={"gonVerwijzing": {"waarde": "ja"}})
    answer = town.read(f"kandidaten/{who['id']}", **CONSULENT)["voorwaarden"]["gonVerwijzing"]
    assert (answer["waarde"], answer["bron"]) == ("ja", "consulent")
    seen = town.read(f"kandidaten/{who['id']}", **JOBHUNTER)
    assert (seen["voorwaarden"], seen["nietGetoond"]) == (None, ["voorwaarden", "indicatieDagbestedingTot"])


def test_who_does_not_see_an_answer_does_not_lose_it_by_changing_something_else(town):
    who = town.candidate(voorwaarden={"wmoDagbesteding": {"waarde": "nee"}})
    assert town.patch(f"kandidaten/{who['id']}", {"uitkeringSinds": "2024-01-01"}, **JOBHUNTER).status_code == 200
    assert town.read(f"kandidaten/{who['id']}", **CONSULENT)["voorwaarden"]["wmoDagbesteding"]["waarde"] == "nee"


def test_what_was_checked_of_the_provider_is_kept_with_the_plek(town):
    checked = {"additioneel": "ja", "akkoordDoor": "Sanne de Boer", "akkoordOp": "2026-03-02"}
    plek = town.plek(voorwaardenAanbieder=checked)
    assert plek["voorwaardenAanbieder"] == {
        **checked,
        "geenVerdringing": "onbekend",
        "begeleiding": "onbekend",
        "uitstroomdoel": "onbekend",
    }
