"""Which status may follow which, and what is done with a reason. Model.md C.5."""

import pytest
from over_http import pointers, problem

CONSULENT = {"X-Passend-Rol": "consulent"}
PATH_OF_A_CANDIDATE = (
    "aangemeld",
    "intake",
    "scan_gepland",
    "profiel_gereed",
    "bemiddelbaar",
    "gepauzeerd",
    "bemiddelbaar",
    "geplaatst",
    "klaar_voor_bemiddeling",
    "uitgestroomd",
    "nazorg",
)
PATH_OF_A_PLEK = ("concept", "goedgekeurd", "open", "vol", "open")


@pytest.mark.parametrize(
    ("plural", "make", "path"),
    [
        ("kandidaten", "candidate", PATH_OF_A_CANDIDATE),
        ("plekken", "plek", PATH_OF_A_PLEK),
    ],
)
def test_the_whole_life_can_be_walked_step_by_step(town, plural, make, path):
    resource = getattr(town, make)(status=path[0])
    for version, status in enumerate(path[1:], start=1):
        answer = town.patch(f"{plural}/{resource['id']}", {"status": status}, seen=version)
        assert answer.status_code == 200, answer.text
        assert answer.json()["status"] == status


@pytest.mark.parametrize(
    ("plural", "make", "before", "after", "can"),
    [
        ("kandidaten", "candidate", "aangemeld", "bemiddelbaar", "'intake'"),
        ("kandidaten", "candidate", "intake", "bemiddelbaar", "'scan_gepland' of 'profiel_gereed'"),
        ("kandidaten", "candidate", "nazorg", "bemiddelbaar", "blijft zo"),
        ("kandidaten", "candidate", "bemiddelbaar", "afgesloten", "afsluiting"),
        ("vacatures", "vacancy", "concept", "ingediend", "een indiening"),
        ("vacatures", "vacancy", "ingediend", "open", "een beoordeling"),
        ("vacatures", "vacancy", "ingediend", "geweigerd", "een beoordeling"),
        ("vacatures", "vacancy", "ingediend", "terug_naar_aanbieder", "een beoordeling"),
        ("vacatures", "vacancy", "open", "concept", "trek de vacature in"),
        ("vacatures", "vacancy", "open", "in_beoordeling", "volgt uit wat er in de vacature staat"),
        ("vacatures", "vacancy", "open", "deels_vervuld", "volgt uit de plaatsingen"),
        ("vacatures", "vacancy", "open", "vervuld", "een vervulling"),
        ("vacatures", "vacancy", "open", "verlopen", "volgt uit de sluitdatum"),
        ("vacatures", "vacancy", "open", "ingetrokken", "een intrekking"),
        ("plekken", "plek", "open", "concept", "'vol'"),
        ("plekken", "plek", "open", "gesloten", "sluiting"),
    ],
)
def test_a_step_that_cannot_follow_is_refused_with_what_can(town, plural, make, before, after, can):
    resource = getattr(town, make)(status=before)
    told = problem(town.patch(f"{plural}/{resource['id']}", {"status": after}), 409)
    assert can in told["detail"]
    assert town.read(f"{plural}/{resource['id']}")["status"] == before


def test_an_employer_is_verified_or_blocked(town):
    employer = town.add("werkgevers", {"naam": "De Proef", "aanspreekpunt": town.colleague["id"]})
    for version, status in enumerate(("geblokkeerd", "geverifieerd", "geblokkeerd"), start=1):
        assert town.patch(f"werkgevers/{employer['id']}", {"status": status}, seen=version).status_code == 200
    problem(town.patch(f"werkgevers/{employer['id']}", {"status": "aangemeld"}, seen=4), 409)


def test_closing_and_opening_again_have_a_reason_that_is_kept(town):
    person = town.candidate()
    closed = town.post(f"kandidaten/{person['nummer']}/afsluitingen", {"reden": "verhuizing"}, seen=1)
    assert (closed.status_code, closed.json()["status"], closed.headers["etag"]) == (201, "afgesloten", '"2"')
    assert town.client.get(closed.headers["location"]).json() == closed.json()
    problem(town.post(f"kandidaten/{person['id']}/afsluitingen", {"reden": "werk"}, seen=2), 409)
    opened = town.post(f"kandidaten/{person['id']}/heropeningen", {"reden": "terug_in_gemeente"}, seen=2)
    assert (opened.status_code, opened.json()["status"]) == (201, "aangemeld")
    problem(town.post(f"kandidaten/{person['id']}/heropeningen", {"reden": "anders"}, seen=3), 409)
    told = town.read(f"kandidaten/{person['id']}/versies")["versies"]
    assert [(entry["handeling"], entry["reden"]) for entry in told] == [
        ("kandidaat_heropend", "terug_in_gemeente"),
        ("kandidaat_afgesloten", "verhuizing"),
        ("kandidaat_ingeschreven", None),
    ]


@pytest.mark.parametrize("body", [{}, {"reden": "ziek"}, {"reden": "anders", "toelichting": "hij is ziek"}])
def test_a_reason_is_a_code_and_never_a_story(town, body):
    person = town.candidate()
    told = problem(town.post(f"kandidaten/{person['id']}/afsluitingen", body, seen=1), 400)
    assert pointers(told) <= {"/reden", "/toelichting"}


def test_a_vacancy_is_withdrawn_once_and_is_ranked_no_more(town):
    vacancy = town.vacancy()
    answer = town.post(f"vacatures/{vacancy['id']}/intrekkingen", {"reden": "zelf_vervuld"}, seen=1)
    assert (answer.status_code, answer.json()["status"]) == (201, "ingetrokken")
    problem(town.post(f"vacatures/{vacancy['id']}/intrekkingen", {"reden": "zelf_vervuld"}, seen=2), 409)
    problem(town.post(f"vacatures/{vacancy['id']}/ranglijsten"), 409)


@pytest.mark.parametrize("status", ["in_beoordeling", "deels_vervuld", "vervuld", "ingetrokken", "verlopen"])
def test_a_vacancy_does_not_begin_halfway_its_life(town, status):
    body = {"werkgever": town.vacancy()["werkgeverId"], "titel": "Kok", "beroep": "kok", "status": status}
    told = problem(town.post("vacatures", body | {"aanspreekpunt": town.colleague["id"]}), 400)
    assert pointers(told) == {"/status"}


def test_a_vacancy_that_was_filled_elsewhere_is_filled_once(town):
    vacancy = town.vacancy()
    filled = town.post(f"vacatures/{vacancy['id']}/vervullingen", {}, seen=1)
    assert (filled.status_code, filled.json()["status"]) == (201, "vervuld")
    told = problem(town.post(f"vacatures/{vacancy['id']}/vervullingen", {}, seen=2), 409)
    assert "'open' of 'deels_vervuld'" in told["detail"]
    problem(town.post(f"vacatures/{vacancy['id']}/ranglijsten"), 409)


def test_a_plek_is_closed_once(town):
    plek = town.plek()
    answer = town.post(f"plekken/{plek['id']}/sluitingen", {"reden": "geen_werk_meer"}, seen=1)
    assert (answer.status_code, answer.json()["status"]) == (201, "gesloten")
    problem(town.post(f"plekken/{plek['id']}/sluitingen", {"reden": "geen_werk_meer"}, seen=2), 409)


def test_a_placement_ends_once_and_not_before_it_began(town):
    placement = town.placement(town.candidate())
    where = f"plaatsingen/{placement['id']}/beeindigingen"
    told = problem(town.post(where, {"datum": "2026-05-31", "reden": "opleiding"}, seen=1, **CONSULENT), 400)
    assert pointers(told) == {"/datum"}
    ended = town.post(where, {"datum": "2026-10-31", "reden": "leerdoelen_behaald"}, seen=1, **CONSULENT)
    assert ended.status_code == 201, ended.text
    assert (ended.json()["beeindigdOp"], ended.json()["eindeReden"]) == ("2026-10-31", "leerdoelen_behaald")
    problem(town.post(where, {"datum": "2026-10-31", "reden": "opleiding"}, seen=2, **CONSULENT), 409)


def test_restriction_is_a_deed_of_its_own(town):
    person = town.candidate()
    where = f"kandidaten/{person['id']}"
    problem(town.patch(where, {"beperkingVerwerking": True}), 409)
    assert town.post(f"{where}/beperkingen", seen=1).json()["beperkingVerwerking"] is True
    lifted = town.client.delete(f"/v1/{where}/beperkingen", headers={"If-Match": '"2"'})
    assert (lifted.status_code, lifted.json()["beperkingVerwerking"]) == (200, False)


DEEDS = [
    ("kandidaten", "candidate", "afsluitingen", {"reden": "werk"}),
    ("kandidaten", "candidate", "heropeningen", {"reden": "anders"}),
    ("kandidaten", "candidate", "beperkingen", None),
    ("kandidaten", "candidate", "feiten", {"bron": "consulent", "profiel": {"postcode": {"waarde": "9711"}}}),
    ("kandidaten", "candidate", "feiten/bevestigingen", {"feiten": [{"veld": "uren"}]}),
    ("vacatures", "vacancy", "intrekkingen", {"reden": "anders"}),
    ("plekken", "plek", "sluitingen", {"reden": "anders"}),
]


@pytest.mark.parametrize(("plural", "make", "deed", "body"), DEEDS)
def test_a_deed_asks_which_version_was_seen(town, plural, make, deed, body):
    resource = getattr(town, make)()
    problem(town.post(f"{plural}/{resource['id']}/{deed}", body), 428)
    if deed not in ("heropeningen", "feiten/bevestigingen"):
        problem(town.post(f"{plural}/{resource['id']}/{deed}", body, seen=9), 412)
    assert town.read(f"{plural}/{resource['id']}") == resource


def test_a_plan_is_written_as_a_whole_and_read_back(town):
    person = town.candidate(ontwikkelplan=None)
    where = f"kandidaten/{person['id']}/ontwikkelplan"
    problem(town.get(where), 404)
    plan = {"doel": "participatie", "leerdoelen": [{"vaardigheid": "solderen", "status": "open"}]}
    written = town.put(where, plan)
    assert (written.status_code, written.headers["etag"]) == (200, '"2"')
    assert town.read(where) == written.json()
    assert town.read(f"kandidaten/{person['id']}")["ontwikkelplan"].items() <= written.json().items()
    problem(town.put(where, plan, seen=1), 412)
    problem(town.put(where, plan, seen=None), 428)
    told = problem(town.put(where, {"leerdoelen": [{"vaardigheid": ""}]}, seen=2), 400)
    assert pointers(told) == {"/leerdoelen/0/vaardigheid"}


def test_a_scan_sets_nothing_else(town):
    person = town.candidate(status="scan_gepland")
    town.scan(person)
    assert town.read(f"kandidaten/{person['id']}") == person


def test_a_scan_stays_with_the_same_person(town):
    person, other = town.candidate(), town.candidate()
    scan = town.scan(person)
    assert (scan["kandidaat"], scan["kandidaatId"]) == (person["nummer"], person["id"])
    told = problem(town.patch(f"scans/{scan['id']}", {"kandidaat": other["nummer"]}), 400)
    assert pointers(told) == {"/kandidaat"}
    told = problem(
        town.post(f"kandidaten/{person['id']}/scans", {"kandidaat": other["id"], "afgenomenOp": "2026-05-12"}), 400
    )
    assert pointers(told) == {"/kandidaat"}


def test_a_placement_names_its_place(town):
    plek, person = town.plek(), town.candidate()
    placement = town.placement(person, plek=plek["nummer"])
    assert (placement["plek"], placement["plekId"], placement["vacature"]) == (plek["nummer"], plek["id"], None)
    town.placement(person, startdatum="2026-12-01", geplandEinde=None)
    listed = town.read(f"kandidaten/{person['id']}/plaatsingen")
    assert (listed["aantal"], listed["plaatsingen"][0]) == (2, placement)


def test_no_status_leads_to_being_erased(town):
    problem(town.patch(f"kandidaten/{town.candidate()['id']}", {"status": "gewist"}), 400)
    problem(town.post("kandidaten", {"aanspreekpunt": town.colleague["id"], "status": "gewist"}), 400)
