"""`passend vum rank` the other way round: a person asks VUM for work, and the vacancies of the answer are ranked."""

import json

import pytest
from command_line import run
from running_server import furnish_with_reference_data, settings_in
from vum_messages import CLEANER, CLEANING, COOK, CROSSWALK, vacatures

from api.bootstrap import open_service
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import RankingRequest
from matching.domain.work import WorkKind
from matching.storage import Kind
from matching.usecases.rank_work import list_of_work
from matching.vum.checking import as_version_3
from matching.vum.vacancy_entities import MP_VACATURE_MATCH

STRANGE = "https://linkeddata.competentnl.nl/uwv/id/occupation/FFFFFFFFFF"
QUESTION = {
    "vraagObject": {
        "selectiegebied": {"postcode": "9711AB", "afstand": 25},
        "beroep.codeBeroepsnaam": {"$eq": CLEANER},
        "rijbewijs": {"$all": [{"$elemMatch": {"codeSoortRijbewijs": {"$eq": "B"}}}]},
        "werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 16},
        "werktijden.aantalWerkurenPerWeekMinimaal": {"$lte": 24},
    }
}
PERSON = {
    "idWerkzoekende": "iemand",
    "bemiddelingsberoep": [{"codeBeroepsnaam": CLEANER}],
    "arbeidsmarktkwalificatie": {
        "competentiebeheersing": [{"codeCompetentie": CLEANING}],
        "werkervaring": [{"beroep": {"codeBeroepsnaam": CLEANER}}],
        "rijbewijs": [{"codeSoortRijbewijs": "B"}],
    },
    "flexibiliteit": {"indicatieOnregelmatigWerkOfPloegendienst": 2},
    "mobiliteit": {"bemiddelingspostcode": "9711AB", "maximaleReisafstand": 30},
    "werktijden": {"aantalWerkurenPerWeekMinimaal": 16, "aantalWerkurenPerWeekMaximaal": 24},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An installation that knows the codes, and nobody."""
    folder = tmp_path_factory.mktemp("werk")
    furnish_with_reference_data(folder / "data")
    (folder / "c.csv").write_text(CROSSWALK)
    assert run(folder / "data", "crosswalk", "import", folder / "c.csv").returncode == 0
    return folder


def work(vum_id, **told):
    return {"vumID": vum_id, "adres": {"postcode": "9711AB"}} | told


def ranked(folder, tmp_path, question, answer, *words, code=0):
    for name, content in (("vraag", question), ("antwoord", answer)):
        (tmp_path / f"{name}.json").write_text(json.dumps(content))
    done = run(folder / "data", "vum", "rank", tmp_path / "vraag.json", tmp_path / "antwoord.json", *words)
    assert done.returncode == code, done
    return json.loads(done.stdout) if "--json" in words and code == 0 else done.stdout or done.stderr


def test_work_that_is_asked_for_comes_before_other_work_and_each_says_why(folder, tmp_path):
    answer = {
        "vraagID": "x",
        "maximumAantalResultatenBereikt": False,
        "matches": [
            work("koken", naamVacature="Kok", beroep={"codeBeroepsnaam": COOK}),
            work(
                "poetsen",
                naamVacature="Schoonmaker",
                beroep={"codeBeroepsnaam": CLEANER},
                werkgever={"handelsnaamOrganisatie": "Schoon BV"},
            ),
            work("leeg"),
        ],
    }
    told = ranked(folder, tmp_path, QUESTION, answer, "--json")
    assert told["volgorde"][0] == "poetsen"
    assert set(told["volgorde"]) == {"koken", "poetsen", "leeg"}
    assert told["gekozen"][0]["vacature"] == "Schoonmaker, Schoon BV, Groningen"
    assert told["gekozen"][0]["redenen"]
    assert told["werkzoekende"] == {"beroep": "schoonmaker kantoren"}
    said = ranked(folder, tmp_path, QUESTION, answer)
    assert said.startswith("3 vacatures voor wie werk zoekt.")
    assert "  1. Schoonmaker, Schoon BV, Groningen poetsen:" in said


def test_a_rule_that_says_no_keeps_work_out_of_the_ten_and_is_named(folder, tmp_path):
    shifts = {"flexibiliteit": {"indicatieOnregelmatigWerkOfPloegendienst": 1}, "beroep": {"codeBeroepsnaam": CLEANER}}
    answer = {"matches": [work("dag", beroep={"codeBeroepsnaam": CLEANER}), work("ploegen", **shifts)]}
    told = ranked(folder, tmp_path, {"werkzoekende": PERSON}, answer, "--json")
    assert told["volgorde"] == ["dag"]
    assert [row["vumID"] for row in told["uitgesloten"]] == ["ploegen"]
    assert [one["uitkomst"] for one in told["uitgesloten"][0]["regels"]].count("voldoet_niet") == 1


def test_vacancies_of_others_are_ranked_as_our_own_list_of_work_ranks_them(folder, tmp_path):
    """The same person and the same sixty vacancies, once from files and once brought in."""
    given = vacatures(60, seed=5)
    told = ranked(
        folder,
        tmp_path,
        {"werkzoekende": PERSON},
        [as_version_3(MP_VACATURE_MATCH, one | {"vumID": one["idVacature"]}) for one in given],
        "--json",
    )
    for name, content in (("w", [PERSON]), ("v", given)):
        (tmp_path / f"{name}.json").write_text(json.dumps(content))
    assert run(folder / "data", "import", "vum-werkzoekenden", tmp_path / "w.json").returncode == 0
    assert run(folder / "data", "import", "vum-vacatures", tmp_path / "v.json").returncode == 0
    service = open_service(settings_in(folder / "data"))
    with service.store.read() as reader:
        [who] = reader.of_source(Kind.CANDIDATE, "vum").values()
        named = {which: number for number, which in reader.of_source(Kind.VACANCY, "vum").items()}
    ours = list_of_work(service, str(who), RankingRequest(), WorkKind.VACATURE)
    service.close()
    scores, known = ours.ranking.scores, 0
    for kind in ListKind:
        mine = {named[ours.ids[row]]: int(scores.score[row]) for row in ours.ranking.lists[kind]}
        assert {one["vumID"] for one in told[kind.value]} == mine.keys()
        for one in told[kind.value]:
            assert one["score"] is None or one["score"] * 10 == pytest.approx(mine[one["vumID"]]), one["vumID"]
            known += one["score"] is not None
    assert sum(len(rows) for rows in ours.ranking.lists.values()) == 60
    assert len(told["volgorde"]) >= 10
    assert known > 30


def test_the_order_in_which_vacancies_came_does_not_matter(folder, tmp_path):
    matches = [as_version_3(MP_VACATURE_MATCH, one | {"vumID": f"v{n}"}) for n, one in enumerate(vacatures(40))]
    orders = [
        ranked(folder, tmp_path, {"werkzoekende": PERSON}, some, "--json")["volgorde"]
        for some in (matches, matches[::-1])
    ]
    assert orders[0] == orders[1]


def test_what_has_closed_is_not_ranked_and_that_is_said(folder, tmp_path):
    answer = [work("open"), work("voorbij", sluitingsdatumVacature="2020-01-01")]
    told = ranked(folder, tmp_path, QUESTION, answer, "--json")
    assert (told["volgorde"], told["gesloten"]) == (["open"], ["voorbij"])
    assert "De sluitingsdatum is voorbij van 1" in ranked(folder, tmp_path, QUESTION, answer)


def test_a_code_that_nobody_translated_settles_which_work_comes_first_of_equals(folder, tmp_path):
    question = {
        "vraagObject": {
            "selectiegebied": {"postcode": "9711AB", "afstand": 25},
            "beroep.codeBeroepsnaam": {"$eq": STRANGE},
        }
    }
    answer = [work("a"), work("b", beroep={"codeBeroepsnaam": STRANGE}), work("c")]
    told = ranked(folder, tmp_path, question, answer, "--json")
    assert told["volgorde"][0] == "b"
    assert told["codesZonderVertaling"] == 1
    assert "beroep" in told["gekozen"][0]["redenen"][-1]


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        ({"werkzoekende": 7}, [work("a")], "VRAAG/werkzoekende"),
        ({"werkzoekende": {"werktijden": {"aantalWerkurenPerWeekMinimaal": 100}}}, [work("a")], "aantalWerkuren"),
        ({"vraagObject": {"rijbewijs": {}}}, [work("a")], "VRAAG/selectiegebied"),
        ({"vraagObject": {}, "werkzoekende": PERSON}, [work("a")], "VRAAG/selectiegebied"),
        ({"werkzoekende": PERSON}, {"matches": 7}, "ANTWOORD/matches"),
    ],
)
def test_files_that_do_not_hold_are_refused_with_where(folder, tmp_path, question, answer, says):
    assert says in ranked(folder, tmp_path, question, answer, code=1)


def test_a_jobseeker_among_the_vacancies_is_named_and_the_others_are_ranked(folder, tmp_path):
    person = {"vumID": "mens", "mobiliteit": {"bemiddelingspostcode": "9711AB"}}
    told = ranked(folder, tmp_path, QUESTION, [work("a"), person, work("a"), work("b")], "--json")
    assert set(told["volgorde"]) == {"a", "b"}
    assert [one["fouten"][0]["pointer"] for one in told["geweigerd"]] == ["/matches/1/adres", "/matches/2/vumID"]


def test_no_vacancies_is_nothing_to_open(folder, tmp_path):
    assert "geen vacature om te openen" in ranked(folder, tmp_path, {"werkzoekende": PERSON}, [])
