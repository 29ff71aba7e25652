"""Voordrachten with about the same score, and what came of them; what is not known yet is no "no"."""

from dataclasses import replace
from datetime import date

import pytest
from people import person, vacancy
from voordrachten import ENDED, refused, voordracht

from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, Placement
from matching.domain.proposal import ProposalLapse, ProposalStatus
from matching.domain.term import Term
from matching.fairness.calibrating import Outcome, calibrated, outcome_of

WORK = vacancy()
SOMEBODY = person()


def pairs(score, yes, no, unknown=0):
    came = [True] * yes + [False] * no + [None] * unknown
    return [Outcome(score, {"aangenomen": one, "geplaatst": None, "doel_gehaald": None}) for one in came]


def bins(*outcomes):
    found = calibrated([one for some in outcomes for one in some])
    assert {one.outcome for one in found} <= {"aangenomen"}
    return [(one.low, one.high, one.people, one.share) for one in found]


def test_a_bin_says_of_how_many_it_came_true():
    assert bins(pairs(0.35, 10, 30), pairs(0.82, 30, 10)) == [(30, 40, 40, 0.25), (80, 90, 40, 0.75)]


def test_what_is_not_known_yet_is_in_no_bin():
    assert bins(pairs(0.35, 20, 20, unknown=50)) == [(30, 40, 40, 0.5)]


def test_small_numbers_are_in_no_bin():
    assert bins(pairs(0.35, 3, 40)) == [(30, 40, 43, None)]
    assert bins(pairs(0.35, 40, 3)) == [(30, 40, 43, None)]
    assert bins(pairs(0.35, 4, 4)) == [(30, 40, None, None)]


@pytest.mark.parametrize("side", list(ENDED))
def test_a_no_of_either_side_is_no_outcome(side):
    (said,) = refused(SOMEBODY, WORK, side, "anders").proposals
    assert outcome_of(said, None) == {"aangenomen": False, "geplaatst": False, "doel_gehaald": None}


def test_what_goes_on_is_not_known_yet():
    assert set(outcome_of(voordracht(SOMEBODY, WORK), None).values()) == {None}


def test_what_lapsed_is_not_known():
    lapsed = voordracht(SOMEBODY, WORK, status=ProposalStatus.VERVALLEN, lapse=ProposalLapse.VACATURE_VERVULD)
    assert set(outcome_of(lapsed, None).values()) == {None}


def test_a_placement_that_began_and_reached_its_goal():
    there = Placement(
        WORK.id, SOMEBODY.candidate.id, Instrument.WERKLEERPLEK, Term("hulp"), None, date(2026, 1, 1), None
    )
    hired = voordracht(SOMEBODY, WORK, status=ProposalStatus.AANGENOMEN)
    assert outcome_of(hired, there) == {"aangenomen": True, "geplaatst": True, "doel_gehaald": None}
    over = replace(there, ended_on=date(2026, 6, 30), end_reason=EndReason.LEERDOELEN_BEHAALD)
    assert outcome_of(hired, over)["doel_gehaald"] is True
    stopped = replace(over, end_reason=EndReason.UITVAL_ANDERS)
    assert outcome_of(hired, stopped)["doel_gehaald"] is False
