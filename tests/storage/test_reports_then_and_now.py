"""A report of a past day, as known then and as known now; and what a report refuses. On both databases."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from municipality import Databases
from placing_town import TODAY, PlacingTown

from matching.domain.actor import Actor
from matching.domain.event import ActivationStep, Event, EventKind
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, Placement
from matching.domain.programme import Programme
from matching.domain.term import Term
from matching.errors import ConflictError, InvalidInputError, NotAllowedError
from matching.storage import Kind
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.import_key_figures import import_key_figures
from matching.usecases.make_report import UnknownReportError, make_report
from matching.usecases.merge_candidates import merge_candidates

REPORTER = Actor("r-1", "rapportage", "gemeente", "verantwoording")
START = TODAY - timedelta(days=300)


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def placed(town, ended=None, why=None, who=None):
    person = who or town.person()
    made = Placement(
        uuid4(), person.id, Instrument.LEERWERKPLEK, Term("hulp"), None, START, None, ended, end_reason=why
    )  # fmt: skip
    return town.save(made)


def figures(town, code, table, **asked):
    found = next(one for one in make_report(town.service, REPORTER, code, **asked).tables if one.code == table)
    return {row.code: row.figures[0].value for row in found.rows}


def test_a_fact_that_is_corrected_afterwards_is_read_as_then_and_as_now(town):
    ended = [placed(town, TODAY, EndReason.DOORSTROOM_REGULIER_WERK) for _ in range(24)]
    then = town.service.store.position()
    with town.service.store.change(REPORTER) as change:
        wrong = replace(ended[0], end_reason=EndReason.KANDIDAAT_STOPT)
        change.save(wrong, action="plaatsing_gewijzigd", after=1)
        change.save_many([replace(one, ended_on=None, end_reason=None) for one in ended[1:3]], action="x",
                         after={one.id: 1 for one in ended[1:3]})  # fmt: skip
        change.commit()
    as_then = figures(town, "R5", "kpi", day=TODAY, position=then)
    as_now = figures(town, "R5", "kpi", day=TODAY)
    assert (as_then["afgesloten"], as_then["regulier"], as_then["lopend"]) == (24, 24, 0)
    assert (as_now["afgesloten"], as_now["regulier"], as_now["lopend"]) == (22, None, None)
    assert figures(town, "R5", "kpi", day=TODAY, position=then) == as_then
    made = make_report(town.service, REPORTER, "R5", TODAY, then).made
    assert (made.position, made.position_on_day >= 0) == (then, True)


def notes(town, code, table, **asked):
    return " ".join(
        next(one for one in make_report(town.service, REPORTER, code, **asked).tables if one.code == table).notes
    )


def laid_down(town, tmp_path, *lines):
    sheet = tmp_path / "kerncijfers.csv"
    sheet.write_text("cijfer;programma;aantal;vanaf;tot;bron\n" + "\n".join(lines) + "\n")
    return import_key_figures(town.service.store, REPORTER, sheet)


def test_a_baseline_holds_from_when_it_was_laid_down_and_an_earlier_reading_stays_without_it(town, tmp_path):
    placed(town)
    before = town.service.store.position()
    assert "geen nulmeting vastgelegd" in notes(town, "R1", "trede")
    placed(town)  # the grootboek went on
    laid_down(town, tmp_path, "nulmeting;werkprogramma;120;2020-01-01;;besluit van het college, 3 maart 2020",
              "quotum_beschut;;95;2026-01-01;2026-12-31;ministerie van SZW, 2026")  # fmt: skip
    told = notes(town, "R1", "trede")
    assert "Nulmeting: 120. Bron: besluit van het college, 3 maart 2020, vanaf 1 januari 2020." in told
    assert "Nulmeting plus doel (620) is niet gehaald." in told
    assert "Zonder nulmeting" in notes(town, "R1", "programma")
    assert figures(town, "R1", "trede")["nulmeting"] == 120
    assert figures(town, "R6", "tellers")["quotum"] == 95
    assert "Het quotum (95) is niet gehaald." in notes(town, "R6", "tellers")
    assert "geen nulmeting vastgelegd" in notes(town, "R1", "trede", position=before)
    assert figures(town, "R6", "tellers", position=before)["quotum"] is None
    was, now = (make_report(town.service, REPORTER, "R1", position=p).made.version for p in (before, None))
    assert was != now
    laid_down(town, tmp_path)
    assert "geen nulmeting vastgelegd" in notes(town, "R1", "trede")


def test_a_quota_of_fewer_than_ten_people_is_not_said_to_be_reached(town, tmp_path):
    placed(town)
    laid_down(town, tmp_path, "quotum_beschut;;8;2020-01-01;;ministerie van SZW")
    assert "staat er niet: het gaat om minder dan 10 mensen" in notes(town, "R6", "tellers")


def test_what_is_wrong_in_a_table_of_key_figures_is_all_said_and_nothing_is_taken_into_use(town, tmp_path):
    with pytest.raises(InvalidInputError) as refused:
        laid_down(town, tmp_path, "nulmeting;;120;2020-01-01;;besluit", "quotum;;1;2020-01-01;;x",
                  "quotum_beschut;werkprogramma;veel;gisteren;;")  # fmt: skip
    said = {(fault.where, fault.problem) for fault in refused.value.faults}
    assert ("regel 2, kolom programma", "'' is geen programma, en nulmeting is van een programma") in said
    assert ("regel 3, kolom cijfer", "'quotum' kennen we hier niet") in said
    assert {f"regel 4, kolom {column}" for column in ("programma", "aantal", "vanaf", "bron")} <= {w for w, _ in said}
    with pytest.raises(InvalidInputError, match="geldt regel 2 al"):
        laid_down(town, tmp_path, "quotum_beschut;;95;2026-01-01;;a", "quotum_beschut;;96;2026-06-01;;b")
    placed(town)
    assert figures(town, "R6", "tellers")["quotum"] is None


def test_nothing_known_is_said_and_so_is_a_day_before_the_first(town):
    with pytest.raises(ConflictError, match="nog niets bekend"):
        make_report(town.service, REPORTER, "R1", position=0)
    placed(town)
    with pytest.raises(InvalidInputError) as refused:
        make_report(town.service, REPORTER, "R1", START - timedelta(days=1))
    assert (refused.value.faults[0].where, refused.value.faults[0].passes) == ("peildatum", f"{START} of later")
    assert figures(town, "R5", "kpi", day=START)["lopend"] is None
    assert figures(town, "R5", "kpi", day=START)["afgesloten"] == 0


def test_what_cannot_be_asked_is_said_with_what_can(town):
    with pytest.raises(UnknownReportError, match="R1, R2, R3, R4, R5, R6, R7, R8 en R10"):
        make_report(town.service, REPORTER, "R9")
    with pytest.raises(InvalidInputError, match="stand"):
        make_report(town.service, REPORTER, "R1", TODAY, 10**12)
    with pytest.raises(InvalidInputError, match="komt nog"):
        make_report(town.service, REPORTER, "R1", TODAY + timedelta(days=1))
    with pytest.raises(NotAllowedError):
        make_report(town.service, replace(REPORTER, role="werkgever"), "R1")


def test_who_is_erased_restricted_or_merged_away_is_counted_as_one_or_not_at_all(town):
    people = [town.person() for _ in range(24)]
    for person in people[:23]:
        placed(town, TODAY, EndReason.DOORSTROOM_REGULIER_WERK, person)
    event = Event(uuid4(), people[23].id, EventKind.ACTIVERING, START, programme=Programme.PILOT_OOST,
                  step=ActivationStep.MANTELZORG)  # fmt: skip
    town.save(event)
    merge_candidates(town.service.store, town.service.identity, REPORTER, people[0].id, people[23].id)
    with town.service.store.read() as reader:
        assert reader.events.get(event.id).candidate_id == people[0].id
        assert len(reader.candidates.all()) == 24
    assert figures(town, "R5", "kpi", day=TODAY)["afgesloten"] == 23
    erase_candidate(town.service.store, town.service.identity, REPORTER, people[0].id)
    with town.service.store.read() as reader:
        assert reader.events.all() == []
        assert reader.known(Kind.EVENT, [event.id]) == set()
    made = make_report(town.service, REPORTER, "R5", TODAY)
    assert any("gewist" in one for one in made.remarks)
    assert figures(town, "R5", "kpi", day=TODAY)["afgesloten"] == 22
