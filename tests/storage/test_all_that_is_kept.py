"""Who asks what is kept about them is told everything: every table, every version, every list, everybody who looked."""

import orjson
import pytest
from known_person import TEXTS, WHO, somebody_known
from municipality import CONSULENT, Databases
from people import hours
from proposing_town import JOBHUNTER, ProposingTown
from sqlalchemy import select

from api.schemas.all_kept import all_kept_json
from api.schemas.kept_object import kept_object_json
from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import Filters, RankingRequest
from matching.domain.verdict import Outcome
from matching.errors import NotAllowedError, NotFoundError
from matching.identity import tables as of_identity
from matching.storage import about_person
from matching.storage.documents import plain
from matching.storage.engine import open_engine
from matching.storage.tables import StoredRow, table
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.merge_candidates import merge_candidates
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.view_all_kept import view_all_kept


@pytest.fixture
def databases(database_url, identity_url, tmp_path):
    return Databases(database_url, identity_url, tmp_path / "data")


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    made = ProposingTown(Databases.in_folder(tmp_path_factory.mktemp("inzage")))
    yield made
    made.service.close()


@pytest.fixture(scope="module")
def kept(town):
    """Somebody of whom everything is kept."""
    return somebody_known(town)


def asked(town, person, actor=CONSULENT, made_again=3):
    return view_all_kept(town.service, actor, f"K-{person.number}", "json", made_again)


def rows_naming(url, row, ids):
    """Give the rows of a table in which one of these ids stands, as an id or within a text."""
    rows, engine = table(row), open_engine(url)
    with engine.connect() as connection:
        found = [dict(one) for one in connection.execute(select(rows)).mappings()]
    engine.dispose()
    return [one for one in found if any(str(wanted) in str(value) for value in one.values() for wanted in ids)]


def test_every_table_is_told_or_left_out_for_a_reason():
    told, left_out = about_person.TOLD.keys(), about_person.NOT_TOLD.keys()
    tables = {table(row).name for row in (*told, *left_out)}
    assert tables == set(StoredRow.metadata.tables)
    assert not told & left_out
    mine = (*of_identity.TOLD, *of_identity.NOT_TOLD)
    assert {table(row).name for row in mine} == set(of_identity.IdentityRow.metadata.tables)


def test_no_table_that_is_left_out_names_somebody_of_whom_everything_is_kept(databases):
    town = ProposingTown(databases)
    kept = somebody_known(town)
    objects = {one.id for one in asked(town, kept.person).objects}
    for row in about_person.NOT_TOLD:
        assert rows_naming(databases.url, row, objects) == [], row.__tablename__
    for row in about_person.TOLD:
        names = {*objects, f"K-{kept.person.number}"}
        if row.__tablename__ == "delivery":
            continue  # names an entry of the grootboek
        assert rows_naming(databases.url, row, names), f"{row.__tablename__} is not tried by this person"
    town.service.close()


def test_every_text_and_everything_of_who_it_is_stands_in_it(town, kept):
    told = orjson.dumps(all_kept_json(asked(town, kept.person))).decode()
    for text in (*TEXTS.values(), *WHO.values()):
        assert text in told, text


UNDER_ANOTHER_NAME = ("available", "known", "field")  # dagdelen are told by name, and so are fields of a profile


def said_in(value, name=""):
    """Give everything that a document says: no empty value, no yes or no."""
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in said_in(inner, key)]
    if isinstance(value, list):
        return [one for inner in value for one in said_in(inner, name)]
    return [] if value in (None, "", True, False) or name in UNDER_ANOTHER_NAME else [str(value)]


def test_nothing_that_a_document_says_is_lost_on_the_way(town, kept):
    for one in asked(town, kept.person).objects:
        told = orjson.dumps(kept_object_json(one)["nu"]).decode()
        lost = [said for said in said_in(plain(one.versions[-1][1].obj)) if said not in told]
        assert lost == [], one.kind


def test_every_version_says_when_by_whom_and_what_changed(town, kept):
    restrict_processing(town.service.store, JOBHUNTER, kept.person.id)
    told = all_kept_json(asked(town, kept.person))
    [candidate] = [one for one in told["gegevens"] if one["soort"] == "kandidaat"]
    last = candidate["versies"][-1]
    assert (last["handeling"], last["rol"], last["door"]) == ("verwerking_beperkt", "jobhunter", "j-1")
    assert last["gewijzigd"] == [{"veld": "beperkingVerwerking", "was": False, "werd": True}]
    assert [one["versie"] for one in candidate["versies"]] == list(range(1, len(candidate["versies"]) + 1))


def test_a_fact_says_who_wrote_it_down_first_and_confirming_it_does_not_change_that(town, kept):
    [fact] = [one for one in all_kept_json(asked(town, kept.person))["feiten"] if TEXTS["skill"] in str(one["waarde"])]
    assert (fact["bron"], fact["vastgelegd"]["door"], fact["vastgelegd"]["rol"]) == ("scan", "c-1", "consulent")


def test_a_list_that_is_made_again_says_the_place_and_every_rule_with_source_and_lever(town, kept):
    lists = all_kept_json(asked(town, kept.person, made_again=30))["lijsten"]["lijsten"]
    [on_list] = [one for one in lists if one["id"] == str(kept.list_id)]
    [own] = [one for one in lists if one["soort"] == "vacatures_voor_kandidaat"]
    assert (on_list["opnieuwGemaakt"], own["opnieuwGemaakt"]) == (True, False)
    assert on_list["plaats"]["kandidaat"]["nummer"] == f"K-{kept.person.number}"
    assert all(rule["bron"] for rule in on_list["plaats"]["regels"])


def test_who_is_excluded_reads_by_which_rule_and_what_could_solve_it(town):
    person, work = town.somebody(hours=hours(4, 8)), town.vacancy()
    rank_candidates(town.service, CONSULENT, str(work.id), RankingRequest())
    on_list = asked(town, person, made_again=1).lists.lists[0]
    [no] = [one for one in on_list.row.verdicts if one.outcome is Outcome.VOLDOET_NIET]
    assert on_list.row.list_kind is ListKind.UITGESLOTEN
    assert no.source
    assert no.lever_text


def test_who_fell_outside_a_filter_or_came_later_reads_that(town):
    person, work = town.somebody(), town.vacancy()
    rank_candidates(town.service, CONSULENT, str(work.id), RankingRequest(filters=Filters(hours_at_least=40)))
    newcomer = town.somebody()
    theirs = asked(town, person, made_again=1).lists.lists[0]
    assert "deel van de mensen" in theirs.why_not
    assert asked(town, newcomer).lists.lists == ()


def test_lists_beyond_the_newest_are_named_and_not_made_again(town):
    person, work = town.somebody(), town.vacancy()
    for _ in range(3):
        rank_candidates(town.service, CONSULENT, str(work.id), RankingRequest())
    lists = asked(town, person, made_again=1).lists.lists[:3]
    assert [one.told is not None for one in lists] == [True, False, False]
    assert all("V-" in one.work for one in lists)


def test_that_somebody_asked_is_in_what_they_are_told(town, kept):
    looks = [look["wat"] for look in all_kept_json(asked(town, kept.person))["inzagelog"]]
    assert looks[-2:] == ["inzage_gegeven", "identiteit_bekeken"]


def test_records_that_were_merged_are_told_together(town):
    kept, other = town.somebody(), town.somebody(hours=None)
    merge_candidates(town.service.store, town.service.identity, CONSULENT, kept.id, other.id)
    told = asked(town, other)
    assert told.numbers == (kept.number, other.number)
    assert {one.id for one in told.objects} >= {kept.id, other.id}


@pytest.mark.parametrize("role", ["jobhunter", "beheerder", "werkgever", "auditor", "systeem"])
def test_others_may_not(town, role):
    person = town.somebody()
    with pytest.raises(NotAllowedError, match="alles zien"):
        asked(town, person, Actor("x", role, "gemeente", "nieuwsgierig"))
    assert "inzage_gegeven" not in [look.action for look in town.service.store.looks.of(person.id)]


def test_of_who_was_erased_there_is_nothing_to_tell(town):
    person = town.somebody()
    erase_candidate(town.service.store, town.service.identity, CONSULENT, person.id)
    with pytest.raises(NotFoundError, match="gewist"):
        asked(town, person)
