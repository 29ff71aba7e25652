"""Voordrachten over HTTP: every step, the card of the employer and what it never shows, the lists about them."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from municipality import EMPLOYER, OWNER, Databases, identity
from over_http import pointers, problem
from people import at, new_id
from proposing_town import ProposingTown
from running_server import running
from this_day import TODAY

from api.settings import Settings
from matching.domain.candidate import SourceKey
from matching.domain.fact import Fact, FactSource
from matching.domain.statements import ConditionAnswer, Education, Guidance
from matching.domain.tri import Tri
from matching.domain.work import Ability, GuidanceForm, Werkvoorwaarde

YES = {"antwoord": "ja", "wijze": "telefoon", "aan": "Sanne de Boer", "gegevens": ["vaardigheden", "ervaring", "uren"]}
CONSULENT = {"X-Passend-Rol": "consulent", "X-Passend-Actor": "c-1"}
HELDER = {"X-Passend-Rol": "werkgever", "X-Passend-Actor": "e-1", "X-Passend-Organisatie": "W-1"}
OTHER = HELDER | {"X-Passend-Organisatie": "W-2"}
BORN = date(1984, 5, 6)


class Putting:
    """A town with its client, and a voordracht that goes on step by step."""

    def __init__(self, made, client):
        self.made, self.client = made, client

    def post(self, path, body=None, seen=None, **headers):
        version = {} if seen is None else {"If-Match": f'"{seen}"'}
        return self.client.post(f"/v1/{path}", json=body or {}, headers=CONSULENT | version | headers)

    def get(self, path, params=None, **headers):
        return self.client.get(f"/v1/{path}", params=params, headers=CONSULENT | headers)

    def opened(self, person=None, work=None, **more):
        person, work = person or self.made.somebody(), work or self.made.vacancy()
        answer = self.post("voordrachten", {"kandidaat": f"K-{person.number}", "vacature": f"V-{work.number}"} | more)
        assert answer.status_code == 201, answer.text
        return answer.json()

    def walk(self, told, *steps):
        """Take steps, each seeing the version before it."""
        for deed, body in steps:
            answer = self.post(f"voordrachten/{told['id']}/{deed}", body, told["versie"])
            assert answer.status_code == 201, answer.text
            assert self.get(answer.headers["location"].removeprefix("/v1/")).json() == answer.json()
            told = answer.json()
        return told

    def released(self, person=None, work=None, consent=YES):
        return self.walk(
            self.opened(person, work),
            ("oordelen", {"oordeel": "geschikt"}),
            ("besprekingen", {}),
            ("antwoorden", consent),
            ("vrijgaven", {}),
        )


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def town(request, tmp_path_factory):
    directory = tmp_path_factory.mktemp("voordragen")
    urls = {}
    if request.param == "postgresql":
        urls = {"database_url": request.getfixturevalue("postgres").fresh_database()}
    settings = Settings(data_dir=directory, **{"database_url": "", "identity_database_url": "", **urls})
    made = ProposingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    made.day(TODAY)
    made.save(replace(EMPLOYER, id=new_id(), number=2, source_key=SourceKey("test", "w-2")))
    with running(directory, **urls) as client:
        yield Putting(made, client)
    made.service.close()


def test_the_whole_life_of_a_voordracht(town):
    person, work = town.made.somebody(), town.made.vacancy(start_on=TODAY)
    told = town.released(person, work)
    assert (told["status"], told["lijst"], told["werkgever"]) == ("vrijgegeven", "gerangschikt", "Helder Glas")
    assert told["vrijgave"]["totEnMet"] == str(TODAY + timedelta(days=28))
    told = town.walk(
        told, ("gesprekken", {"datum": str(TODAY), "tijd": "10:30", "plaats": "de werf", "mee": "jobhunter"})
    )
    assert told["gesprek"] == {"datum": str(TODAY), "tijd": "10:30", "plaats": "de werf", "mee": "jobhunter"}
    told = town.walk(told, ("aannames", {"startdatum": str(TODAY), "consulent": "Sanne de Boer"}))
    placement = town.get(f"plaatsingen/{told['plaatsingId']}").json()
    assert (told["status"], placement["status"]) == ("aangenomen", "voorgesteld")
    assert placement["akkoorden"][0]["van"] == "aanbieder"
    history = town.get(f"voordrachten/{told['id']}/versies").json()
    assert history["aantal"] == 7


def test_candidate_and_employer_answer_for_themselves(town):
    """Each only what is theirs, and reads nothing back that it may not see."""
    person = town.made.somebody()
    told = town.walk(town.opened(person), ("oordelen", {"oordeel": "geschikt"}), ("besprekingen", {}))
    own, card = (f"voordrachten/{told['id']}/{what}" for what in ("eigen-antwoorden", "kaartantwoorden"))
    self = {"X-Passend-Rol": "kandidaat", "X-Passend-Actor": f"K-{person.number}"}
    yes = {"antwoord": "ja", "gegevens": ["uren"]}
    for wrong in ({"antwoord": "ja"}, {"antwoord": "nee"}, {"antwoord": "later", "gegevens": ["uren"]}, {}):
        problem(town.post(own, wrong, **self), 400)
    problem(town.post(own, yes, **self | {"X-Passend-Actor": f"K-{town.made.somebody().number}"}), 403)
    problem(town.post(own, yes), 403)
    answered = town.post(own, yes, **self)
    assert (answered.status_code, answered.json()) == (201, {"voordrachtId": told["id"], "status": "akkoord"})
    assert town.get(f"voordrachten/{told['id']}").json()["antwoorden"][-1]["aan"] == "passend, op de eigen pagina"
    town.post(f"voordrachten/{told['id']}/vrijgaven", {}, told["versie"] + 1)
    meet = {"antwoord": "kennismaken", "wanneer": "dinsdag na twee uur"}
    problem(town.post(card, meet, **OTHER), 403)
    problem(town.post(card, {"antwoord": "aannemen"}, **HELDER), 409)
    assert town.post(card, meet, **HELDER).json()["status"] == "vrijgegeven"
    tasks = town.get("taken", {"soort": "gesprek_plannen", "omvang": 200}).json()["taken"]
    assert any("dinsdag na twee uur" in str(task) for task in tasks)
    assert town.post(f"voordrachten/{told['id']}/eigen-intrekkingen", **self).json()["status"] == "vervallen"
    problem(town.post(card, {"antwoord": "nee", "reden": "taal"}, **HELDER), 410)


def test_the_no_of_an_employer_is_its_own_and_has_a_reason(town):
    told = town.released()
    card = f"voordrachten/{told['id']}/kaartantwoorden"
    problem(town.post(card, {"antwoord": "nee"}, **HELDER), 400)
    assert town.post(card, {"antwoord": "nee", "reden": "taal"}, **HELDER).json()["status"] == "afgewezen_aanbieder"
    refusal = town.get(f"voordrachten/{told['id']}").json()["nee"]
    assert (refusal["van"], refusal["reden"]) == ("werkgever", "taal")


def test_the_card_holds_what_was_agreed_and_nothing_else(town):
    told = town.released()
    card = town.get(f"voordrachten/{told['id']}/kaart", **HELDER)
    assert card.status_code == 200, card.text
    assert card.json() == {
        "werk": "Aan de slag",
        "vaardigheden": ["ramen wassen"],
        "ervaring": ["glazenwasser"],
        "uren": "24 uur",
        "dagdelen": card.json()["dagdelen"],
        "start": None,
        "kanReizen": None,
        "totEnMet": str(TODAY + timedelta(days=28)),
        "bel": {"naam": OWNER.name, "telefoon": OWNER.phone},
    }


FORBIDDEN_KEYS = (
    r"score|rang|punten|dekking|uitkering|indicatie|afspraak|leeftijd|geboorte|geslacht|nationaliteit|adres|postcode"
    r"|kandidaat|nummer|opleiding|werkvoorwaarden|begeleiding"
)


def test_the_card_never_shows_who_it_is_or_what_is_nobodys_business(town):
    """Everything that the card may not show is known here, and none of it is in what is sent."""
    yes = Fact(Tri.JA, FactSource.CONSULENT, TODAY)
    person = town.made.person(
        indicatie_banenafspraak=yes,
        startkwalificatie=yes,
        benefit_since=date(2019, 3, 4),
        exempt_until=date(2020, 1, 2),
    )
    town.made.told_later(
        person,
        conditions=[ConditionAnswer(Werkvoorwaarde.LANGDURIG_STAAN, Ability.KAN_NIET)],
        guidance=Guidance(Tri.JA, GuidanceForm.JOBCOACH),
        education=[Education(2, "praktijkschool", Tri.NEE)],
        postcode4="9731",
    )
    who = identity(
        person.id,
        BORN,
        name="Sterre Wiersinga",
        sex="v",
        nationality="Eritrese",
        address="Korreweg 17",
        postcode="9714AB",
        place="Bedum",
        phone="06 12345678",
    )
    town.made.service.identity.register(who)
    everything = {"gegevens": ["vaardigheden", "ervaring", "uren", "start", "reizen"]}
    told = town.released(person, town.made.vacancy(addresses=(at("9712"),)), YES | everything)
    card = town.get(f"voordrachten/{told['id']}/kaart", **HELDER)
    text = card.text.lower()
    for said in (
        *("sterre", "wiersinga", "eritrese", "korreweg", "9714", "9731", "bedum", "12345678"),
        *("1984", "05-06", "bijstand", "2019", "2020", "banenafspraak", "lang staan", "langdurig_staan", "jobcoach"),
        *("praktijkschool", "fiets", f"k-{person.number}", str(person.id), told["id"], "gerangschikt"),
    ):
        assert said not in text, said
    keys = json.dumps(sorted(card.json()))
    assert not re.search(FORBIDDEN_KEYS, keys)
    assert card.json()["kanReizen"] is True


def test_a_card_is_for_its_own_employer_and_for_nobody_before_the_release(town):
    told = town.walk(town.opened(), ("oordelen", {"oordeel": "geschikt"}), ("besprekingen", {}), ("antwoorden", YES))
    problem(town.get(f"voordrachten/{told['id']}/kaart", **HELDER), 404)
    told = town.walk(told, ("vrijgaven", {}))
    assert "andere werkgever" in problem(town.get(f"voordrachten/{told['id']}/kaart", **OTHER), 403)["detail"]
    problem(town.get(f"voordrachten/{uuid4()}/kaart", **HELDER), 404)


def test_an_employer_sees_the_card_and_nothing_of_how_it_came_about(town):
    told = town.released()
    where = f"voordrachten/{told['id']}"
    for path in (
        where,
        f"{where}/versies",
        f"{where}/versies/1",
        "voordrachten",
        f"kandidaten/{told['kandidaat']}/vertoningen",
    ):
        problem(town.get(path, **HELDER), 403)
    problem(town.get(f"{where}/kennismaking", **HELDER), 404)


def test_a_withdrawn_agreement_is_a_410_at_once(town):
    told = town.released()
    where = f"voordrachten/{told['id']}"
    assert town.get(f"{where}/kaart", **HELDER).status_code == 200
    told = town.walk(told, ("intrekkingen", {"wijze": "telefoon", "aan": "Sanne de Boer"}))
    assert told["vervalReden"] == "akkoord_ingetrokken"
    assert problem(town.get(f"{where}/kaart", **HELDER), 410)["title"] == "Niet meer te zien"
    again = problem(town.post(f"{where}/antwoorden", YES, told["versie"]), 409)
    assert "vervallen" in again["detail"]


def test_who_it_is_is_known_from_the_talk_on(town):
    told = town.walk(town.released(), ("gesprekken", {"datum": str(TODAY)}))
    known = town.get(f"voordrachten/{told['id']}/kennismaking", **HELDER)
    told_of = {"naam": "Jan Jansen", "telefoon": "", "datum": str(TODAY), "tijd": "", "plaats": ""}
    assert known.json() == told_of
    problem(town.get(f"voordrachten/{told['id']}/kennismaking", **OTHER), 403)
    problem(town.get(f"voordrachten/{told['id']}/kennismaking", **{"X-Passend-Rol": "jobhunter"}), 403)


def test_a_reason_is_asked_of_who_is_not_ranked(town):
    person, work = town.made.person(), town.made.vacancy()
    body = {"kandidaat": f"K-{person.number}", "vacature": f"V-{work.number}"}
    told = problem(town.post("voordrachten", body), 400)
    assert pointers(told) == {"/reden"}
    assert "'uitvragen'" in str(told["errors"])
    assert town.opened(person, work, reden="de kandidaat vroeg er zelf om")["lijst"] == "uitvragen"


def test_there_is_no_refusal_in_bulk_or_without_a_reason(town):
    made = [town.opened() for _ in range(2)]
    unfit = {"oordeel": "niet_geschikt", "reden": "uren"}
    assert "per voordracht" in problem(town.post("voordrachten/oordelen", unfit), 403)["detail"]
    problem(town.post("voordrachten/afwijzingen", unfit), 403)
    for told in made:
        where = f"voordrachten/{told['id']}"
        assert pointers(problem(town.post(f"{where}/oordelen", {"oordeel": "niet_geschikt"}, 1), 400)) == {"/reden"}
        problem(
            town.post(
                f"{where}/oordelen", {"oordeel": "niet_geschikt", "reden": "uren"}, 1, **{"X-Passend-Rol": "systeem"}
            ),
            403,
        )
        assert town.get(where).json() == told


@pytest.mark.parametrize(
    ("deed", "body", "where"),
    [
        ("oordelen", {"oordeel": "leuk"}, "/oordeel"),
        ("oordelen", {"oordeel": "niet_geschikt", "reden": "leeftijd"}, "/reden"),
        ("antwoorden", YES | {"gegevens": []}, "/gegevens"),
        ("antwoorden", {"antwoord": "ja", "wijze": "telefoon", "aan": "Sanne"}, "/gegevens"),
        ("antwoorden", YES | {"antwoord": "later"}, "/gegevens"),
        ("antwoorden", YES | {"gegevens": ["leeftijd"]}, "/gegevens/0"),
        ("antwoorden", YES | {"aan": ""}, "/aan"),
        ("gesprekken", {"datum": str(TODAY), "tijd": "half elf"}, "/tijd"),
        ("afwijzingen", {}, "/reden"),
        ("afwijzingen", {"reden": "taal", "toelichting": "heeft een depressie"}, "/toelichting"),
        ("vervallenverklaringen", {"reden": "zomaar"}, "/reden"),
        ("besprekingen", {"kleur": "rood"}, "/kleur"),
    ],
)
def test_what_is_wrong_is_pointed_at(town, deed, body, where):
    told = town.opened()
    assert where in pointers(problem(town.post(f"voordrachten/{told['id']}/{deed}", body, 1), 400))


@pytest.mark.parametrize(
    "deed",
    ["oordelen", "besprekingen", "antwoorden", "intrekkingen", "vrijgaven", "gesprekken", "afwijzingen", "aannames"],
)
def test_a_deed_asks_which_version_was_seen(town, deed):
    told = town.opened()
    bodies = {
        "oordelen": {"oordeel": "geschikt"},
        "antwoorden": YES,
        "intrekkingen": {"wijze": "telefoon", "aan": "Sanne"},
        "gesprekken": {"datum": str(TODAY)},
        "afwijzingen": {"reden": "taal"},
        "aannames": {"startdatum": str(TODAY)},
    }
    problem(town.post(f"voordrachten/{told['id']}/{deed}", bodies.get(deed, {})), 428)
    problem(town.post(f"voordrachten/{told['id']}/{deed}", bodies.get(deed, {}), 9), 412)


def test_who_was_not_proposed_for_ninety_days(town):
    long_ago, just, today = TODAY - timedelta(days=90), TODAY - timedelta(days=89), TODAY
    never, old, new, now = (town.made.person(last_proposed_on=day) for day in (None, long_ago, just, today))
    listed = town.get("kandidaten", {"nietVoorgesteldDagen": 90, "omvang": 200}).json()["kandidaten"]
    numbers = [one["nummer"] for one in listed]
    assert {f"K-{one.number}" for one in (never, old)} <= set(numbers)
    assert not {f"K-{one.number}" for one in (new, now)} & set(numbers)
    assert numbers[-1] == f"K-{old.number}"  # who was never proposed goes first
    problem(town.get("kandidaten", {"nietVoorgesteldDagen": 0}), 400)


def test_exposure_is_counted(town):
    person, work = town.made.somebody(), town.made.vacancy()
    made = town.post(f"vacatures/V-{work.number}/ranglijsten").json()
    who = {"id": str(person.id), "nummer": f"K-{person.number}"}
    place = next(rank for rank, one in enumerate(made["gerangschikt"], 1) if one["kandidaat"] == who)
    counted = town.get(f"kandidaten/K-{person.number}/vertoningen").json()
    assert (counted["lijsten"], counted["bestePlaats"], counted["laatstGetoondOp"]) == (1, place, str(TODAY))
    assert (counted["voordrachten"], counted["laatstVoorgesteldOp"]) == (0, None)
    town.released(person, work)
    counted = town.get(f"kandidaten/K-{person.number}/vertoningen").json()
    assert (counted["voordrachten"], counted["laatstVoorgesteldOp"]) == (1, str(TODAY))


def test_voordrachten_are_listed_by_who_what_and_where_they_are(town):
    person, work = town.made.somebody(), town.made.vacancy()
    told = town.opened(person, work)
    for asked in ({"vacature": f"V-{work.number}"}, {"kandidaat": f"K-{person.number}"}):
        assert [one["id"] for one in town.get("voordrachten", asked).json()["voordrachten"]] == [told["id"]]
    assert town.get("voordrachten", {"vacature": f"V-{work.number}", "status": "gesprek"}).json()["aantal"] == 0
    assert town.get(f"kandidaten/K-{person.number}/voordrachten").json()["aantal"] == 1
    problem(town.get("voordrachten", {"kleur": "rood"}), 400)
    problem(town.get("voordrachten", {"vacature": "V-99999"}), 400)


def test_a_filled_vacancy_lets_the_rest_lapse(town):
    work = town.made.vacancy()
    told, where = town.released(work=work), f"/v1/vacatures/V-{work.number}"
    done = town.client.post(f"{where}/vervullingen", json={}, headers=CONSULENT | {"If-Match": '"1"'})
    assert done.status_code == 201, done.text
    now = town.get(f"voordrachten/{told['id']}").json()
    assert (now["status"], now["vervalReden"], now["nee"]) == ("vervallen", "vacature_vervuld", None)
    problem(town.get(f"voordrachten/{told['id']}/kaart", **HELDER), 410)


def test_a_refusal_is_remembered_in_words(town):
    told = town.walk(town.released(), ("afwijzingen", {"reden": "te_weinig_uren"}))
    assert told["nee"]["zin"].startswith("de werkgever vond 24 uur te weinig")
    assert told["nee"]["van"] == "werkgever"
