"""Several people are placed from one page: everybody is judged alone, and all are proposed or nobody."""

import re

import pytest
from logging_in import log_in, marks_on
from over_http import Town
from this_day import TODAY

pytestmark = pytest.mark.browser
PAGE = "/plaatsen/groep"


@pytest.fixture
def asked(anybody):
    """Two people and a plek where both may be planned."""
    town = Town(anybody)
    numbers = [town.candidate()["nummer"] for _ in range(2)]
    return {"mensen": "\n".join(numbers), "werk": town.plek()["nummer"], "startdatum": TODAY.isoformat()}


def placements_of(anybody, asked):
    found = (anybody.get(f"/v1/kandidaten/{one}/plaatsingen").json()["plaatsingen"] for one in asked["mensen"].split())
    return [one for of_person in found for one in of_person]


def test_a_group_is_checked_and_proposed_as_one(client, anybody, asked):
    log_in(client, "jobhunter")
    assert f'href="{PAGE}"' in client.get("/plaatsen").text
    shown = client.get(PAGE, params=asked)
    assert shown.status_code == 200
    ends = dict(re.findall(r'name="(K-[^"]+)" value="(\d[^"]+)"', shown.text))
    reasons = dict.fromkeys(re.findall(r'name="(K-[^"]+afwijking[^"]+)"', shown.text), "een collega vroeg hierom")
    agreed = {f"{one}.akkoord": "kandidaat" for one in asked["mensen"].split()}
    assert all(f'">{one}</a></h3>' in shown.text for one in asked["mensen"].split())
    assert placements_of(anybody, asked) == []
    made = client.post(PAGE, data=marks_on(client, PAGE) | asked | ends | reasons | agreed)
    assert made.status_code == 303, made.text.partition('id="fouten"')[2][:500]
    told = client.get(made.headers["location"])
    assert "2 mensen zijn voorgesteld" in told.text
    both = placements_of(anybody, asked)
    assert [(one["status"], one["plek"]) for one in both] == [("voorgesteld", asked["werk"])] * 2
    assert all(f"/plaatsingen/{one['id']}" in told.text for one in both)


def test_when_one_cannot_nobody_is_proposed_and_the_page_says_who(client, anybody, asked):
    log_in(client, "consulent")
    asked["eindDatum"] = TODAY.replace(year=TODAY.year + 30).isoformat()
    refused = client.post(PAGE, data=marks_on(client, PAGE) | asked)
    assert refused.status_code == 409
    assert "Er is niemand geplaatst. Het gaat om" in refused.text
    assert placements_of(anybody, asked) == []
    unknown = client.get(PAGE, params=asked | {"mensen": f"{asked['mensen']}\nK-99999"})
    assert unknown.status_code == 400
    assert 'href="#mensen"' in unknown.text
    assert "K-99999" in unknown.text
    assert client.get(PAGE, params={"mensen": " ".join(f"K-{one}" for one in range(21))}).status_code == 400
