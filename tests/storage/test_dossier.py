"""The decision file of a list: the same bytes as long as nobody does anything, and true after everything changed."""

from dataclasses import replace
from datetime import timedelta

import orjson
import pytest
from municipality import CONSULENT, JOBHUNTER, Databases, enrol, identity, open_service
from people import TODAY, at, hours, knows, person, vacancy

from api.reports.dossier_paper import dossier_pdf
from api.schemas.dossier import dossier_bytes
from matching.domain.actor import SYSTEM, Actor
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.statements import Experience, Skill
from matching.domain.term import Term
from matching.errors import NotAllowedError
from matching.rules.settings import RuleSetting, RuleSettings
from matching.usecases.compile_dossier import compile_dossier
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking

AUDITOR = Actor("a-1", "auditor", "gemeente", "toezicht")
WORK = vacancy(hours_min=hours(24).minimum, hours_max=hours(32).minimum, level=2, addresses=(at("9711"),))
PROFILES = (
    knows(hours=hours(24, 32), skills=[Skill(Term("ramen wassen"))], postcode4="9713"),
    knows(level=2, experience=[Experience(Term("glazenwasser"))]),
    knows(level=3),
    knows(level=3),
)
PEOPLE = [person(profile, number=number) for number, profile in enumerate(PROFILES, 1)]


@pytest.fixture
def databases(database_url, identity_url, tmp_path):
    return Databases(database_url, identity_url, tmp_path / "data")


@pytest.fixture
def service(databases):
    opened = open_service(databases)
    enrol(opened, PEOPLE, WORK, [identity(one.candidate.id) for one in PEOPLE])
    yield opened
    opened.close()


@pytest.fixture
def list_id(service):
    made = rank_candidates(service, JOBHUNTER, str(WORK.id), RankingRequest(seed=7))
    read_ranking(service, JOBHUNTER, made, Page())
    return made


def written(service, list_id, actor=CONSULENT):
    return dossier_bytes(compile_dossier(service, actor, list_id))


def told(service, list_id, actor=CONSULENT):
    return orjson.loads(written(service, list_id, actor))


def correct(service, record):
    with service.store.read() as reader:
        version = reader.scans.version_of(record.scans[0].id)
    better = replace(record.scans[0], profile=knows(level=4, hours=hours(24, 32)))
    with service.store.change(CONSULENT) as change:
        change.save(better, action="feiten_verbeterd", after=version)
        change.commit()


def test_the_dossier_says_everything_that_decided_and_has_the_same_bytes_twice(service, list_id):
    assert written(service, list_id) == written(service, list_id)
    said = told(service, list_id)
    assert said["vraag"]["voor"] == f"V-{WORK.number}"
    assert (said["vraag"]["doorId"], said["vraag"]["rol"], said["vraag"]["doel"]) == ("j-1", "jobhunter", "bemiddeling")
    assert said["vraag"]["werk"]["titel"] == WORK.title
    assert said["versies"]["seed"] == "7"
    assert sum(said["gewichten"]["punten"].values()) == 100
    assert {row["nummer"] for row in said["lijst"]} == {"K-1", "K-2", "K-3", "K-4"}
    assert said["gelijk"]["isGelijk"]
    assert [one["wat"] for one in said["daarna"]] == ["ranglijst_bekeken"]


def test_the_rows_are_those_that_were_returned_with_figures_that_add_up(service, list_id):
    ranked = read_ranking(service, CONSULENT, list_id, Page())
    shown = {row.number: row for row in (*ranked.ranked, *ranked.to_ask, *ranked.excluded)}
    for row in told(service, list_id)["lijst"]:
        person = shown[int(row["nummer"].removeprefix("K-"))]
        assert (row["rang"], row["lijst"], row["dekking"]) == (person.rank, person.list_kind, person.coverage)
        assert row["score"] == (None if person.score is None else person.score / 10)
        if row["score"] is not None:
            assert round(sum(one["punten"] for one in row["kenmerken"]), 1) == row["score"]


def test_who_is_alike_got_the_place_by_the_lot_and_the_dossier_says_so(service, list_id):
    by_number = {row["nummer"]: row for row in told(service, list_id)["lijst"]}
    alike = [by_number["K-3"], by_number["K-4"]]
    assert all(row["doorHetLot"] for row in alike)
    first, second = sorted(alike, key=lambda row: row["plaats"])
    assert int(first["lot"]) < int(second["lot"])


def test_facts_settings_and_a_restart_change_nothing_of_the_list_and_stand_after_it(service, list_id, databases):
    before = told(service, list_id)
    correct(service, PEOPLE[1])
    setting = RuleSetting("dagelijks-einde-vooraf", 6, TODAY - timedelta(days=1), None, "besluit van het college")
    content = RuleSettings((setting,)).content()
    service.store.reference.put("rule_settings", content, version="eigen-1", counts={}, actor=SYSTEM)
    again = open_service(databases)
    try:
        after = told(again, list_id)
    finally:
        again.close()
    assert {**after, "daarna": 0} == {**before, "daarna": 0}
    assert after["instellingen"] == []
    assert [(one["wat"], one["over"]) for one in after["daarna"]][-1] == ("feiten_verbeterd", "K-2")


def test_who_was_erased_says_gewist_and_that_alone_explains_the_other_hash(service, list_id):
    before = told(service, list_id)
    erase_candidate(service.store, service.identity, CONSULENT, PEOPLE[2].candidate.id)
    after = told(service, list_id)
    assert {row["nummer"] for row in after["lijst"]} == {"K-1", "K-2", "K-4"}
    assert [one["kandidaat"] for one in after["gewist"]] == ["K-3"]
    same = after["gelijk"]
    assert not same["isGelijk"]
    assert same["hashToen"] == before["gelijk"]["hashToen"] != same["hashNu"]
    assert same["gewistOpDeLijst"] == 1
    assert [one["deel"] for one in same["verschillen"]] == ["gewiste mensen"]
    assert "dit alleen verklaart het verschil" in same["verschillen"][0]["waarom"]
    assert ("gewist", "K-3") in [(one["wat"], one["over"]) for one in after["daarna"]]
    kept = {row["nummer"]: row for row in after["lijst"]}
    was = {row["nummer"]: row for row in before["lijst"]}
    assert all(kept[one]["kenmerken"] == was[one]["kenmerken"] for one in kept)
    assert written(service, list_id) == written(service, list_id)


def test_another_program_that_gives_another_list_is_named(service, list_id, raw):
    raw(f"UPDATE recipe SET result_hash = 'anders' WHERE id = {_literal(list_id, raw)}")
    service.software = "9.9.9"
    same = told(service, list_id)["gelijk"]
    assert [one["deel"] for one in same["verschillen"]] == ["programma"]
    assert "nu 9.9.9" in same["verschillen"][0]["waarom"]


def test_a_weight_set_that_is_gone_is_named_and_the_rest_still_stands(service, list_id, raw):
    raw(
        f"UPDATE recipe SET recipe = REPLACE(recipe, 'vacature-2026-11', 'vacature-2019-01') "
        f"WHERE id = {_literal(list_id, raw)}"
    )
    service._lists.clear()
    said = told(service, list_id)
    assert said["lijst"] is None
    assert [one["deel"] for one in said["gelijk"]["verschillen"]] == ["gewichten"]
    assert [one["wat"] for one in said["daarna"]] == ["ranglijst_bekeken"]


def test_an_auditor_reads_it_without_what_only_a_consulent_may_see_and_a_jobhunter_not_at_all(service, list_id):
    said = told(service, list_id, AUDITOR)["lijst"]
    assert {code for row in said for code, n in row["regels"].items() if "afgeschermd" in n} == {"werkvoorwaarde"}
    assert not any("afgeschermd" in n for row in told(service, list_id)["lijst"] for n in row["regels"].values())
    with pytest.raises(NotAllowedError):
        compile_dossier(service, JOBHUNTER, list_id)


def test_on_paper_it_is_the_same_bytes_twice_and_tagged(service, list_id):
    once, twice = (dossier_pdf(compile_dossier(service, CONSULENT, list_id)) for _ in range(2))
    assert once == twice
    assert b"pdfuaid" in once


def _literal(list_id, raw):
    is_text = isinstance(raw("SELECT id FROM recipe")[0][0], str)
    return f"'{list_id.hex if is_text else list_id}'"
