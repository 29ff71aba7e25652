"""How groups of a town fare, counted from what is in the database; who they are stays behind the door. On both."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from municipality import CONSULENT, Databases, identity
from people import person, vacancy
from placing_town import PlacingTown
from this_day import TODAY
from voordrachten import refused, voordracht

from matching.domain.actor import SYSTEM, Actor
from matching.domain.colleague import Colleague
from matching.domain.proposal import ProposalStatus
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.refusal_reasons import Side
from matching.domain.task import TaskKind
from matching.errors import InvalidInputError, NotAllowedError
from matching.usecases.audit_treatment import OutsideTable, audit_treatment
from matching.usecases.keep_audit import keep_audit
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_audit import NoAuditError, read_audit
from matching.usecases.read_ranking import read_ranking
from matching.usecases.restrict_processing import restrict_processing

AUDITOR = Actor("a-1", "auditor", "gemeente", "verantwoording")
EACH = 60


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    made.day(TODAY)
    made.work = made.save(vacancy(start_on=TODAY))
    made.people = [person(benefit_since=TODAY - timedelta(days=30)) for _ in range(2 * EACH)]
    with made.service.store.change(CONSULENT) as change:
        change.save_many([one.candidate for one in made.people], action="ingelezen")
        change.commit()
    made.service.identity.register_many(
        [
            identity(one.candidate.id, sex="Man" if place < EACH else "vrouw", name=f"Geheim {place}")
            for place, one in enumerate(made.people)
        ]
    )
    yield made
    made.service.close()


def put_forward(town, people):
    proposals = [voordracht(one, town.work, opened_on=TODAY) for one in people]
    town.save(*proposals)


def groups(town, measure, characteristic="geslacht", **asked):
    found = audit_treatment(town.service, AUDITOR, TODAY, **asked)
    return {
        one.group: one
        for one in found.compared
        if (one.measure.code, one.characteristic.code) == (measure, characteristic)
    }


def test_women_who_are_put_forward_a_third_as_often_are_found_and_lists_are_not_blamed(town):
    put_forward(town, town.people[:45] + town.people[EACH : EACH + 15])
    found = audit_treatment(town.service, AUDITOR, TODAY)
    assert {(one.measure.code, one.characteristic.code, one.group) for one in found.alarms} == {
        ("voorgedragen", "geslacht", "vrouw"),
        ("niet_lang_gewacht", "geslacht", "vrouw"),
    }
    women = groups(town, "voorgedragen")["vrouw"].selection
    assert women.ratio == pytest.approx(1 / 3)
    assert women.low < 1 / 3 < women.high


def test_who_always_stands_lower_on_lists_that_were_read_is_found_by_exposure(town):
    list_id = rank_candidates(town.service, CONSULENT, str(town.work.id), RankingRequest())
    read_ranking(town.service, CONSULENT, list_id, Page(1, 1))
    order = {one.candidate.id: 1 + place for place, one in enumerate(town.people)}
    town.service.store.exposures.record(town.work.id, order, TODAY)
    assert groups(town, "getoond")["vrouw"].selection.alarm


def test_who_asked_stands_in_the_inzagelog_with_the_purpose_and_nobody_is_looked_at(town):
    audit_treatment(town.service, AUDITOR, TODAY)
    with town.service.store._engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT action, purpose, actor FROM look").all()
    assert {tuple(row) for row in rows} >= {
        ("kenmerken_vergeleken", "toets_gelijke_behandeling", "a-1"),
        ("gelijke_behandeling_getoetst", "toets_gelijke_behandeling", "a-1"),
    }
    assert "identiteit_bekeken" not in {row[0] for row in rows}


def test_a_table_of_somebody_else_is_compared_once_and_no_byte_of_it_is_kept(town, tmp_path):
    put_forward(town, town.people[:45] + town.people[EACH : EACH + 15])
    table = tmp_path / "herkomst.csv"
    with town.service.store.read() as reader:
        known = {who: one.number for who, one in reader.candidates.many([p.candidate.id for p in town.people]).items()}
    lines = [
        f"K-{known[one.candidate.id]};{'Zeldzaamland' if place >= EACH else 'Elders'}"
        for place, one in enumerate(town.people[:-2])
    ]
    table.write_text("\n".join(["kandidaat;herkomstkolom", *lines, "K-999999;Zeldzaamland"]), encoding="utf-8")
    found = groups(town, "voorgedragen", "eigen_tabel", outside=OutsideTable(table, "herkomstkolom"))
    assert found["Zeldzaamland"].selection.alarm
    kept = everything_kept(town, tmp_path)
    assert b"toets" in kept
    assert b"Zeldzaamland" not in kept
    assert b"herkomst" not in kept
    assert "eigen_tabel" not in {one.characteristic.code for one in audit_treatment(town.service, AUDITOR).compared}


def everything_kept(town, folder) -> bytes:
    """Every byte of the databases: files, or every row of every table."""
    engine = town.service.store._engine
    if engine.dialect.name == "sqlite":
        return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file() and ".csv" not in path.name)
    with engine.connect() as connection:
        names = (
            connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").scalars().all()
        )
        rows = (row for name in names for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"').all())
        return "\n".join(map(repr, rows)).encode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kandidaat;groep\nK-1;a\nK-1;b\n", "ook in een andere groep"),
        ("kandidaat;groep\nJansen;a\n", "geen kandidaatnummer"),
        ("nummer;groep\nK-1;a\n", "geen kolom 'kandidaat'"),
        ("kandidaat;groep\n" + "".join(f"{n};{n}\n" for n in range(1, 40)), "te veel groepen"),
        ("kandidaat;groep;groep\nK-1;a;b\n", "twee of meer kolommen 'groep'"),
    ],
)
def test_a_table_that_cannot_be_joined_is_refused_before_anything_is_looked_at(town, tmp_path, text, words):
    table = tmp_path / "tabel.csv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError, match=words):
        audit_treatment(town.service, AUDITOR, TODAY, outside=OutsideTable(table, "groep"))


def test_scores_of_voordrachten_are_held_beside_what_came_of_them(town):
    hired = [voordracht(one, town.work, opened_on=TODAY, status=ProposalStatus.AANGENOMEN) for one in town.people[:30]]
    no = [refused(one, town.work, Side.WERKGEVER, "anders").proposals[0] for one in town.people[30:50]]
    town.save(*hired, *(replace(one, opened_on=TODAY) for one in no))
    (bin_,) = (one for one in audit_treatment(town.service, AUDITOR, TODAY).calibration if one.outcome == "aangenomen")
    assert (bin_.people, bin_.share) == (50, 0.6)


def test_whose_processing_was_restricted_since_counts_no_more(town):
    assert audit_treatment(town.service, AUDITOR, TODAY).people == 2 * EACH
    restrict_processing(town.service.store, CONSULENT, town.people[0].candidate.id)
    assert audit_treatment(town.service, AUDITOR, TODAY).people == 2 * EACH - 1


def test_days_that_cannot_be_and_roles_that_may_not_are_refused(town):
    before, after = ({"on": TODAY + timedelta(days=days)} for days in (-1, 1))
    for asked in (before, after, {"on": TODAY, "since": TODAY + timedelta(days=1)}):
        with pytest.raises(InvalidInputError):
            audit_treatment(town.service, AUDITOR, **asked)
    for role in ("jobhunter", "consulent", "werkgever", "kandidaat", "systeem"):
        with pytest.raises(NotAllowedError):
            audit_treatment(town.service, replace(AUDITOR, role=role), TODAY)


def test_the_audit_of_a_day_is_kept_and_read_and_an_alarm_is_a_task_until_it_is_gone(town):
    service = town.service
    with pytest.raises(NoAuditError, match="nog geen toets"):
        read_audit(service, AUDITOR)
    keeper = town.save(Colleague(uuid4(), "Kees Klok", "050-1", "beheerder"))
    men = town.people[:EACH]
    put_forward(town, men)
    made = keep_audit(service, SYSTEM, TODAY)
    assert made.alarms
    put_forward(town, town.people[EACH:])
    assert keep_audit(service, SYSTEM, TODAY) == made  # of one day the first stays
    assert read_audit(service, AUDITOR, TODAY) == made
    (task,) = [one for one in asked_to_look(town) if one.occasion.endswith("geslacht:vrouw")]
    assert (task.owner_id, task.due_on) == (keeper.id, TODAY + timedelta(days=14))
    assert "Voorgedragen; geslacht 'vrouw': 0,00 van wie het best af is." in task.reason
    tomorrow = TODAY + timedelta(days=1)
    service.today = lambda: tomorrow
    assert read_audit(service, AUDITOR).day == TODAY
    keep_audit(service, SYSTEM)
    assert read_audit(service, AUDITOR).day == tomorrow
    assert asked_to_look(town) == []
    for role in ("jobhunter", "consulent", "werkgever", "kandidaat", "systeem"):
        with pytest.raises(NotAllowedError):
            read_audit(service, replace(AUDITOR, role=role))


def asked_to_look(town):
    with town.service.store.read() as reader:
        return reader.tasks.open_of(TaskKind.GELIJKE_BEHANDELING_NAGAAN)
