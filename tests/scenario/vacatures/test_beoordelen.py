"""The scenarios of `beoordelen.feature`, over HTTP."""

import pytest
from over_http import Town, problem
from pytest_bdd import given, parsers, scenarios, then, when
from running_server import furnish_with_reference_data, running

scenarios("beoordelen.feature")
WAITS = "Wij zoeken een jonge collega."


class Handed:
    """One vacancy, and the last answer about it."""

    def __init__(self, town):
        self.town = town
        self.answer = None

    @property
    def path(self):
        return f"vacatures/{self.id}"

    @property
    def now(self):
        return self.town.read(self.path)

    def hand_in(self, text):
        self.id = self.town.vacancy(omschrijving=text)["id"]

    def change(self, **given):
        self.answer = self.town.patch(self.path, given, seen=self.now["versie"])

    def hand_in_again(self):
        self.answer = self.town.post(f"{self.path}/indieningen", {}, self.now["versie"])

    def decide(self, role, decision, reason):
        asked = {"besluit": decision, "reden": reason}
        role = {"X-Passend-Rol": role}
        self.answer = self.town.post(f"{self.path}/beoordelingen", asked, self.now["versie"], **role)

    def list_status(self):
        return self.town.post(f"{self.path}/ranglijsten", {}).status_code


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    directory = tmp_path_factory.mktemp("beoordelen")
    furnish_with_reference_data(directory)
    with running(directory) as client:
        yield Town(client)


@pytest.fixture
def vacancy(city):
    return Handed(city)


@given("een vacature die wacht")
def waiting(vacancy):
    vacancy.hand_in(WAITS)
    assert vacancy.now["status"] == "in_beoordeling"


@when(parsers.parse('een werkgever de vacature "{text}" indient'))
def hand_in(vacancy, text):
    vacancy.hand_in(text)


@when(parsers.parse('de {role} besluit tot {decision} met de reden "{reason}"'))
def decide(vacancy, role, decision, reason):
    vacancy.decide(role, decision, reason)


@when("de werkgever het aantal plaatsen verandert")
def more_places(vacancy):
    vacancy.change(aantalPlaatsen=4)


@when(parsers.parse('de werkgever de tekst verandert in "{text}" en opnieuw indient'))
def again(vacancy, text):
    vacancy.change(omschrijving=text)
    vacancy.hand_in_again()


@then(parsers.parse("is de vacature {status}"))
def has_status(vacancy, status):
    assert vacancy.now["status"] == status


@then("is er een ranglijst te maken")
def has_list(vacancy):
    assert vacancy.list_status() == 201


@then("is er geen ranglijst te maken")
def has_no_list(vacancy):
    assert vacancy.list_status() == 409


@then(parsers.parse('staat bij de bevindingen "{words}" als {kind}'))
def is_found(vacancy, words, kind):
    found = vacancy.town.read(f"{vacancy.path}/bevindingen")["bevindingen"]
    (one,) = [one for one in found if one["soort"] == kind]
    assert (one["woorden"], one["waar"]) == (words, "/omschrijving")
    assert one["reden"]
    assert one["beter"]


@then(parsers.parse('staat de reden "{reason}" bij de vacature'))
def reason_is_kept(vacancy, reason):
    assert [one["reden"] for one in vacancy.now["beoordelingen"]] == [reason]


@then(parsers.parse("wordt dat geweigerd met {status:d}"))
def refused(vacancy, status):
    problem(vacancy.answer, status)
