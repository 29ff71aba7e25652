"""Consulents of the demo with their people, as the service knows them."""

from uuid import UUID

from logging_in import people_of

DAY_BY_THE_SYSTEM = {"X-Passend-Rol": "systeem"}


def do_the_day(client) -> None:
    """Let the work of the day be done; twice changes nothing."""
    assert client.post("/v1/dagverwerkingen", headers=DAY_BY_THE_SYSTEM).status_code == 201


def consulent(client, who=0) -> UUID:
    """Give the colleague whom one is after logging in as this consulent of the demo."""
    return UUID(people_of(client, "consulent")[who].removeprefix("consulent:"))


def as_consulent() -> dict[str, str]:
    """Ask the API as a consulent."""
    return {"X-Passend-Rol": "consulent"}


def numbers_of(client, who=0, **also) -> list[str]:
    """Give the client numbers of the people of a consulent, over the API."""
    return _numbers(client, str(consulent(client, who)), **also)


def somebody_elses(client) -> tuple[str, dict[str, str]]:
    """Give the number of somebody whose aanspreekpunt is another consulent, and who it is."""
    first = str(consulent(client))
    colleagues = client.get("/v1/collegas", params={"omvang": 200}, headers=as_consulent()).json()["collegas"]
    others = [one["id"] for one in colleagues if one["rol"] == "consulent" and one["id"] != first]
    theirs = (number for colleague in others for number in _numbers(client, colleague))
    return next((number, who) for number in theirs if "naam" in (who := who_is(client, number)))


def _numbers(client, colleague, **also) -> list[str]:
    asked = {"aanspreekpunt": colleague, "omvang": 200} | also
    found = client.get("/v1/kandidaten", params=asked).json()["kandidaten"]
    return [one["nummer"] for one in found]


def who_is(client, number) -> dict[str, str]:
    """Give who somebody is, over the API."""
    return client.get(f"/v1/kandidaten/{number}/identiteit", headers={"X-Passend-Rol": "systeem"}).json()
