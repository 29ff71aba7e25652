"""The life of a placement, step by step, on both databases; days are counted by hand."""

from dataclasses import replace
from datetime import date

import pytest
from municipality import Databases
from people import OWNER_ID, new_id
from placing_town import CONSULENT, JOBHUNTER, TODAY, PlacingTown

from matching.domain.candidate import CandidateStatus, SourceKey
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, PlacementStatus
from matching.domain.placement_parts import Advice, Evaluation, GoalProgress, Party
from matching.domain.reasons import CloseReason, LapseReason, ReopenReason, UndoReason
from matching.domain.seats import SeatSource, SeatSourceStatus, SeatTotal
from matching.domain.tri import Tri
from matching.errors import ConflictError, InvalidInputError, NotAllowedError, StaleError
from matching.placing.refusal import RuleRefusalError
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.answer_placement import answer_placement
from matching.usecases.close_candidate import close_candidate
from matching.usecases.close_placement import close_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.end_placement import end_placement
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.propose_placement import propose_placement
from matching.usecases.reopen_candidate import reopen_candidate
from matching.usecases.seat_placement import seat_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.transfer_placement import Transfer, transfer_placement
from matching.usecases.undo_placement import undo_placement
from matching.usecases.view_waiting import view_waiting


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def refused_by(error):
    return {ruling.rule.code for ruling in error.value.rulings}


def test_from_a_proposal_to_a_start(town):
    person, plek = town.person(), town.plek()
    placement = town.proposed(person, plek)
    assert (placement.state, placement.seat) == (PlacementStatus.VOORGESTELD, "algemeen")
    with pytest.raises(ConflictError, match="de kandidaat en de aanbieder"):
        decide_placement(town.service, CONSULENT, placement.id)
    for party in Party:
        answer_placement(town.service, JOBHUNTER, placement.id, party, True, TODAY)
    decided = decide_placement(town.service, CONSULENT, placement.id)
    assert (decided.state, decided.decision.decided_by) == (PlacementStatus.GEPLAND, "c-1")
    started = start_placement(town.service, CONSULENT, placement.id)
    assert started.state is PlacementStatus.ACTIEF
    assert town.now(person).status is CandidateStatus.GEPLAATST
    assert town.now(placement) == started


def test_a_refusal_saves_nothing(town):
    person, plek, before = town.person(), town.plek(), town.position()
    with pytest.raises(RuleRefusalError) as error:
        town.proposed(person, plek, end="2027-03-01")
    assert refused_by(error) == {"werkleerplek-eerste-periode"}
    assert town.position() == before
    assert town.placements_of(person) == ()


def test_a_consultant_deviates_with_a_reason_and_a_jobhunter_does_not(town):
    person, plek = town.person(), town.plek()
    reasons = {"werkleerplek-eerste-periode": "de opleiding duurt een week langer"}
    proposal = town.proposal(person, plek, end="2027-03-01", deviations=reasons)
    with pytest.raises(NotAllowedError):
        propose_placement(town.service, JOBHUNTER, [proposal])
    (kept,) = propose_placement(town.service, CONSULENT, [proposal])[0].deviations
    assert (kept.rule, kept.decided_by, kept.until) == ("werkleerplek-eerste-periode", "c-1", date(2027, 3, 1))


def test_a_start_waits_for_its_day_and_for_what_is_unknown(town):
    plek = town.plek(places=None)
    placement = town.planned(town.person(), plek, start="2026-09-01", end="2027-02-28")
    with pytest.raises(ConflictError, match="1 september 2026"):
        start_placement(town.service, CONSULENT, placement.id)
    town.day(date(2026, 9, 1))
    with pytest.raises(RuleRefusalError) as error:
        start_placement(town.service, CONSULENT, placement.id)
    assert error.value.seating.question
    assert town.now(placement).state is PlacementStatus.GEPLAND


def test_somebody_who_says_no_after_all_does_not_start(town):
    placement = town.planned(town.person(), town.plek())
    answer_placement(town.service, JOBHUNTER, placement.id, Party.KANDIDAAT, False, TODAY)
    with pytest.raises(ConflictError, match="voorgesteld"):
        start_placement(town.service, CONSULENT, placement.id)


def test_a_full_place_says_when_there_is_one_and_a_seat_is_free_the_day_after(town):
    first, second, plek = town.person(), town.person(), town.plek(places=1)
    running = town.running(first, plek)
    with pytest.raises(RuleRefusalError) as error:
        town.proposed(second, plek, start="2026-10-05", end="2026-12-31")
    assert error.value.seating.first_start == date(2027, 2, 23)  # its last Monday is the 22nd
    town.day(date(2026, 11, 16))  # a Monday
    end_placement(
        town.service.store,
        CONSULENT,
        running.id,
        date(2026, 11, 16),
        EndReason.KANDIDAAT_STOPT,
        today=town.service.today(),
    )
    with pytest.raises(RuleRefusalError):
        town.proposed(second, plek, start="2026-11-16", end="2026-12-31")
    assert town.proposed(second, plek, start="2026-11-17", end="2026-12-31").seat == "algemeen"


def test_who_waits_is_seated_in_order(town):
    plek, people = town.plek(places=1), [town.person() for _ in range(3)]
    holding = town.proposed(people[0], plek)
    waiting = [town.proposed(one, plek, may_wait=True) for one in people[1:]]
    assert [one.seat for one in waiting] == [None, None]
    shown = view_waiting(town.service, CONSULENT, f"P-{plek.number}")
    assert [view.obj.id for view in shown] == [one.id for one in waiting]
    with pytest.raises(RuleRefusalError):
        seat_placement(town.service, CONSULENT, waiting[0].id)
    lapse_placement(town.service, CONSULENT, holding.id, LapseReason.ANDERE_PLEK)
    with pytest.raises(RuleRefusalError) as error:
        seat_placement(town.service, CONSULENT, waiting[1].id)
    assert refused_by(error) == {"wachtlijst-volgorde"}
    assert seat_placement(town.service, CONSULENT, waiting[0].id).waiting_since is None
    with pytest.raises(ConflictError, match="wacht niet"):
        seat_placement(town.service, CONSULENT, waiting[0].id)


def test_who_waits_is_not_told_to_wait_nor_counted_before_themselves(town):
    plek, people = town.plek(places=1), [town.person() for _ in range(2)]
    town.proposed(people[0], plek)
    waiting = town.proposed(people[1], plek, may_wait=True)
    with pytest.raises(ConflictError, match="De kandidaat wacht al; nu wachten er 1"):
        seat_placement(town.service, CONSULENT, waiting.id)
    with pytest.raises(RuleRefusalError) as error:
        town.proposed(people[1], plek)
    assert "wachtlijst-volgorde" not in refused_by(error)


def test_who_comes_later_waits_behind_who_waits_although_a_seat_is_free(town):
    plek, people = town.plek(places=1), [town.person() for _ in range(3)]
    holding = town.proposed(people[0], plek)
    town.proposed(people[1], plek, may_wait=True)
    lapse_placement(town.service, CONSULENT, holding.id, LapseReason.ANDERS)
    assert town.proposed(people[2], plek, may_wait=True).waiting_since is not None


def test_a_decision_about_who_waits_becomes_a_plan_with_the_seat(town):
    plek = town.plek(places=1)
    holding = town.proposed(town.person(), plek)
    waiting = town.proposed(town.person(), plek, may_wait=True)
    for party in Party:
        answer_placement(town.service, JOBHUNTER, waiting.id, party, True, TODAY)
    assert decide_placement(town.service, CONSULENT, waiting.id).state is PlacementStatus.BESLOTEN
    lapse_placement(town.service, CONSULENT, holding.id, LapseReason.ANDERS)
    assert seat_placement(town.service, CONSULENT, waiting.id).state is PlacementStatus.GEPLAND


def test_several_are_placed_together_or_not_at_all(town):
    plek, people = town.plek(places=2), [town.person() for _ in range(3)]
    before = town.position()
    with pytest.raises(RuleRefusalError, match="3 van 3"):
        propose_placement(town.service, CONSULENT, [town.proposal(one, plek) for one in people])
    assert town.position() == before
    saved = propose_placement(town.service, CONSULENT, [town.proposal(one, plek) for one in people[:2]])
    assert [one.candidate_id for one in saved] == [people[0].id, people[1].id]


def test_an_extension_to_the_last_day_of_a_year_and_not_one_later(town):
    placement = town.running(town.person(), town.plek())
    with pytest.raises(RuleRefusalError) as error:
        extend_placement(town.service, CONSULENT, placement.id, date(2027, 8, 31), "nog een leerdoel")
    assert refused_by(error) == {"werkleerplek-maximum"}
    assert {ruling.finding.passes_on for ruling in error.value.rulings} == {date(2027, 8, 30)}
    saved = extend_placement(town.service, CONSULENT, placement.id, date(2027, 8, 30), "nog een leerdoel")
    assert (saved.planned_end, saved.extensions[0].start) == (date(2027, 8, 30), date(2027, 3, 1))


def test_months_on_both_places_of_a_transfer_count_together(town):
    person, other = town.person(), town.plek()
    placement = town.running(person, town.plek())
    there = Transfer(other.id, date(2026, 12, 1), date(2027, 8, 31), "ander werk proberen")
    with pytest.raises(RuleRefusalError) as error:
        transfer_placement(town.service, CONSULENT, placement.id, there)
    assert refused_by(error) == {"werkleerplek-maximum"}
    assert town.now(placement) == placement
    left, new = transfer_placement(town.service, CONSULENT, placement.id, replace(there, end=date(2027, 8, 30)))
    assert (left.last_day, left.extensions[0].placement_id) == (date(2026, 11, 30), new.id)
    assert (new.state, new.follows) == (PlacementStatus.VOORGESTELD, placement.id)
    assert town.now(person).status is CandidateStatus.GEPLAATST


def test_a_transfer_is_to_another_plek(town):
    plek = town.plek()
    placement = town.running(town.person(), plek)
    there = Transfer(plek.id, date(2026, 12, 1), date(2027, 2, 28), "ander werk proberen")
    with pytest.raises(ConflictError):
        transfer_placement(town.service, CONSULENT, placement.id, there)


def test_a_plek_of_another_instrument_is_no_transfer(town):
    placement = town.running(town.person(), town.plek())
    elsewhere = town.plek(instrument=Instrument.VRIJWILLIGERSWERK)
    there = Transfer(elsewhere.id, date(2026, 12, 1), date(2027, 2, 28), "ander werk proberen")
    with pytest.raises(ConflictError, match="vrijwilligerswerk"):
        transfer_placement(town.service, CONSULENT, placement.id, there)
    assert town.now(placement) == placement


def test_who_has_a_seat_keeps_it_when_there_become_fewer_and_nobody_new_gets_one(town):
    plek = town.plek(places=2)
    first, second = (town.planned(town.person(), plek) for _ in range(2))
    with town.service.store.change(CONSULENT) as change:
        change.save(replace(plek, places=1), action="plek_gewijzigd", after=1)
        change.commit()
    assert [start_placement(town.service, CONSULENT, one.id).state for one in (first, second)] == ["actief", "actief"]
    with pytest.raises(RuleRefusalError) as error:
        town.proposed(town.person(), plek)
    assert error.value.seating.is_short


def test_a_source_that_is_closed_gives_nobody_new_a_seat_and_keeps_who_is_planned(town):
    key, totals = SourceKey("test", "c"), (SeatTotal(date(2020, 1, 1), 50),)
    source = town.save(SeatSource(new_id(), 0, key, "Instroomportaal", OWNER_ID, totals=totals))
    plek = town.plek(places=None, seat_source_id=source.id)
    planned = town.planned(town.person(), plek)
    with town.service.store.change(CONSULENT) as change:
        change.save(replace(source, status=SeatSourceStatus.GESLOTEN), action="gesloten", after=1)
        change.commit()
    assert start_placement(town.service, CONSULENT, planned.id).state is PlacementStatus.ACTIEF
    with pytest.raises(RuleRefusalError) as error:
        town.proposed(town.person(), plek)
    assert error.value.seating.is_short


@pytest.mark.parametrize(
    ("reason", "placed_as", "person_as"),
    [
        (EndReason.LEERDOELEN_BEHAALD, PlacementStatus.AFGEROND, CandidateStatus.KLAAR_VOOR_BEMIDDELING),
        (EndReason.KANDIDAAT_STOPT, PlacementStatus.VOORTIJDIG_BEEINDIGD, CandidateStatus.BEMIDDELBAAR),
        (EndReason.OVERLEDEN, PlacementStatus.VOORTIJDIG_BEEINDIGD, CandidateStatus.AFGESLOTEN),
        (EndReason.VERHUIZING, PlacementStatus.VOORTIJDIG_BEEINDIGD, CandidateStatus.GEPAUZEERD),
        (EndReason.DOORSTROOM_REGULIER_WERK, PlacementStatus.VOORTIJDIG_BEEINDIGD, CandidateStatus.UITGESTROOMD),
    ],
)
def test_an_end_says_how_it_ended_and_frees_the_candidate(town, reason, placed_as, person_as):
    person = town.person()
    placement = town.running(person, town.plek())
    ended = end_placement(
        town.service.store, CONSULENT, placement.id, date(2026, 8, 31), reason, today=town.service.today()
    )
    assert (ended.state, town.now(person).status) == (placed_as, person_as)
    assert close_placement(town.service, CONSULENT, placement.id, PlacementStatus.NAZORG).state == "nazorg"
    assert close_placement(town.service, CONSULENT, placement.id, PlacementStatus.GESLOTEN).state == "gesloten"
    with pytest.raises(ConflictError, match="blijft zo"):
        close_placement(town.service, CONSULENT, placement.id, PlacementStatus.NAZORG)


def test_an_end_lies_within_what_was_agreed_and_not_in_the_future(town):
    placement = town.running(town.person(), town.plek())
    for day in (date(2026, 8, 30), date(2026, 9, 1)):
        with pytest.raises(InvalidInputError):
            end_placement(
                town.service.store, CONSULENT, placement.id, day, EndReason.KANDIDAAT_STOPT, today=town.service.today()
            )
    town.day(date(2027, 3, 2))
    with pytest.raises(ConflictError, match="2027-02-28"):
        end_placement(
            town.service.store,
            CONSULENT,
            placement.id,
            date(2027, 3, 1),
            EndReason.MAXIMUM_BEREIKT,
            today=town.service.today(),
        )


def test_the_last_goal_makes_somebody_ready_at_once(town):
    person = town.person("op tijd komen", "orders verzamelen")
    placement = town.running(person, town.plek())
    assert (
        achieve_goal(town.service.store, CONSULENT, person.id, "op tijd komen", TODAY, TODAY).status
        is CandidateStatus.GEPLAATST
    )
    with pytest.raises(ConflictError):
        achieve_goal(town.service.store, CONSULENT, person.id, "op tijd komen", TODAY, TODAY)
    with pytest.raises(InvalidInputError):
        achieve_goal(town.service.store, CONSULENT, person.id, "solderen", TODAY, TODAY)
    ready = achieve_goal(town.service.store, CONSULENT, person.id, "orders verzamelen", TODAY, TODAY)
    assert ready.status is CandidateStatus.KLAAR_VOOR_BEMIDDELING
    assert town.now(placement).state is PlacementStatus.ACTIEF
    ended = end_placement(
        town.service.store,
        CONSULENT,
        placement.id,
        date(2026, 8, 31),
        EndReason.LEERDOELEN_BEHAALD,
        today=town.service.today(),
    )
    assert [term.text for term in ended.learned] == ["op tijd komen", "orders verzamelen"]
    assert town.now(person).status is CandidateStatus.KLAAR_VOOR_BEMIDDELING


def test_an_evaluation_is_about_the_goals_of_the_plan(town):
    placement = town.running(town.person(), town.plek())
    held = Evaluation(date(2026, 8, 31), "c-1", Advice.DOORGAAN, ("consulent",), (GoalProgress("op tijd komen", 2),))
    with pytest.raises(NotAllowedError):
        evaluate_placement(town.service, JOBHUNTER, placement.id, held)
    for wrong in (replace(held, on=date(2026, 9, 1)), replace(held, progress=(GoalProgress("solderen", 1),))):
        with pytest.raises(InvalidInputError):
            evaluate_placement(town.service, CONSULENT, placement.id, wrong)
    (kept,) = evaluate_placement(town.service, CONSULENT, placement.id, held).evaluations
    assert (kept, kept.cooperated) == (held, Tri.ONBEKEND)


def test_a_mistake_is_undone_with_everything_that_it_saved(town):
    person = town.person()
    placement = town.running(person, town.plek())
    end_placement(
        town.service.store,
        CONSULENT,
        placement.id,
        date(2026, 8, 31),
        EndReason.KANDIDAAT_STOPT,
        today=town.service.today(),
    )
    assert undo_placement(town.service, CONSULENT, placement.id, UndoReason.ANDERS) == placement
    assert town.now(person).status is CandidateStatus.GEPLAATST
    with pytest.raises(ConflictError, match="al ongedaan"):
        undo_placement(town.service, CONSULENT, placement.id, UndoReason.ANDERS)


def test_an_undone_transfer_lapses_elsewhere(town):
    person, other = town.person(), town.plek()
    placement = town.running(person, town.plek())
    there = Transfer(other.id, date(2026, 12, 1), date(2027, 2, 28), "ander werk proberen")
    _, new = transfer_placement(town.service, CONSULENT, placement.id, there)
    assert undo_placement(town.service, CONSULENT, new.id, UndoReason.ANDERS).state is PlacementStatus.VERVALLEN
    assert town.now(placement) == placement


def test_undoing_a_transfer_does_not_take_back_a_seat_that_was_given_away(town):
    person, plek, other = town.person(), town.plek(places=1), town.plek()
    placement = town.running(person, plek)
    there = Transfer(other.id, date(2026, 12, 1), date(2027, 2, 28), "ander werk proberen")
    left, new = transfer_placement(town.service, CONSULENT, placement.id, there)
    town.proposed(town.person(), plek, start="2026-12-07", end="2027-02-28")
    for either in (new, left):
        with pytest.raises(RuleRefusalError):
            undo_placement(town.service, CONSULENT, either.id, UndoReason.ANDERS)
    assert town.now(new).state is new.state
    assert town.now(left) == left


def test_undoing_does_not_take_a_seat_that_was_given_away(town):
    plek = town.plek(places=1)
    placement = town.proposed(town.person(), plek)
    lapse_placement(town.service, CONSULENT, placement.id, LapseReason.ANDERS)
    town.proposed(town.person(), plek)
    with pytest.raises(RuleRefusalError):
        undo_placement(town.service, CONSULENT, placement.id, UndoReason.ANDERS)
    assert town.now(placement).state is PlacementStatus.VERVALLEN


def test_undoing_stops_where_something_changed_since(town):
    person = town.person()
    placement = town.running(person, town.plek())
    achieve_goal(town.service.store, CONSULENT, person.id, "op tijd komen", TODAY, TODAY)
    with pytest.raises(ConflictError, match="gewijzigd"):
        undo_placement(town.service, CONSULENT, placement.id, UndoReason.ANDERS)


def test_a_version_that_is_gone_is_refused(town):
    placement = town.proposed(town.person(), town.plek())
    answer_placement(town.service, JOBHUNTER, placement.id, Party.KANDIDAAT, True, TODAY, after=1)
    with pytest.raises(StaleError):
        answer_placement(town.service, JOBHUNTER, placement.id, Party.AANBIEDER, True, TODAY, after=1)


@pytest.mark.parametrize("deed", [decide_placement, start_placement, seat_placement])
def test_a_jobhunter_proposes_and_does_not_decide(town, deed):
    (placement,) = propose_placement(town.service, JOBHUNTER, [town.proposal(town.person(), town.plek())])
    with pytest.raises(NotAllowedError, match="consulent"):
        deed(town.service, JOBHUNTER, placement.id)


def test_nobody_is_placed_who_is_closed_or_restricted(town):
    closed, restricted, plek = town.person(), town.person(restricted=True), town.plek()
    close_candidate(town.service.store, CONSULENT, closed.id)
    for person in (closed, restricted):
        with pytest.raises(ConflictError):
            town.proposed(person, plek)


def test_a_new_traject_begins_only_after_an_outflow(town):
    stayed, left = town.person(), town.person()
    for person, reason in ((stayed, CloseReason.EIGEN_VERZOEK), (left, CloseReason.WERK)):
        close_candidate(town.service.store, CONSULENT, person.id, reason)
        day = date(2026, 9, 1)
        reopen_candidate(town.service.store, CONSULENT, person.id, ReopenReason.EINDE_WERK, day)
    assert town.now(stayed).traject_since is None
    assert town.now(left).traject_since == date(2026, 9, 1)
