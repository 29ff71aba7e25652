"""Is the mediation open on the day the work starts? Model.md C.4.2."""

from datetime import date, timedelta

import pytest
from judging import ONBEKEND, VOLDOET, VOLDOET_NIET, explained, outcome, verdict
from people import START, fact, new_id, person, vacancy

from matching.domain.candidate import CandidateStatus, Withdrawal
from matching.domain.instrument import Instrument
from matching.domain.list_kind import ListKind
from matching.domain.placement import Placement
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Lever

DAY_BEFORE = date(2026, 11, 30)


def placed(planned_end=None, ended_on=None):
    who = new_id()
    place = Placement(
        new_id(), who, Instrument.WERKLEERPLEK, Term("tuinman"), None, date(2026, 6, 1), planned_end, ended_on
    )
    return person(id=who, status=CandidateStatus.GEPLAATST, placements=[place])


@pytest.mark.parametrize("status", ["bemiddelbaar", "klaar_voor_bemiddeling", "geplaatst"])
def test_mediation_is_open_for(status):
    assert outcome(person(status=CandidateStatus(status)), vacancy(), "bemiddeling-open") is VOLDOET


@pytest.mark.parametrize(
    "status", ["aangemeld", "intake", "scan_gepland", "profiel_gereed", "gepauzeerd", "uitgestroomd", "nazorg"]
)
def test_mediation_is_not_open_for(status):
    said = explained(person(status=CandidateStatus(status)), vacancy())
    (first,) = (v for v in said.verdicts if v.code == "bemiddeling-open")
    assert (said.list_kind, first.outcome, first.lever) == (ListKind.UITGESLOTEN, VOLDOET_NIET, Lever.CONSULENT)


def test_a_placement_that_ends_the_day_before_the_start_is_no_obstacle():
    assert outcome(placed(planned_end=DAY_BEFORE), vacancy(), "plaatsing-loopt") is VOLDOET


def test_a_placement_that_ends_on_the_start_is_one_day_too_long_and_time_is_the_lever():
    said = verdict(placed(planned_end=START), vacancy(), "plaatsing-loopt")
    assert (said.outcome, said.miss, said.unit, said.lever) == (VOLDOET_NIET, 1, "dagen", Lever.TIJD)


def test_a_placement_without_an_end_is_unknown_not_an_exclusion():
    said = explained(placed(), vacancy())
    assert said.list_kind is not ListKind.UITGESLOTEN
    assert outcome(placed(), vacancy(), "plaatsing-loopt") is ONBEKEND


def test_a_placement_that_really_ended_does_not_count_although_it_was_planned_longer():
    assert outcome(placed(planned_end=date(2027, 6, 1), ended_on=date(2026, 9, 1)), vacancy(), "plaatsing-loopt") in (
        None,
        VOLDOET,
    )


def test_somebody_placed_of_whom_no_placement_is_known_may_not_be_free():
    said = explained(person(status=CandidateStatus.GEPLAATST), vacancy())
    assert outcome(person(status=CandidateStatus.GEPLAATST), vacancy(), "plaatsing-loopt") is ONBEKEND
    assert said.can_drop_out


def test_somebody_in_mediation_may_be_on_a_place_until_after_the_start():
    who = new_id()
    place = Placement(new_id(), who, Instrument.WERKLEERPLEK, Term("tuinman"), None, date(2026, 6, 1), None)
    assert outcome(person(id=who, placements=[place]), vacancy(), "plaatsing-loopt") is None


def test_an_exemption_until_the_day_before_the_start_is_not_even_mentioned():
    assert outcome(person(exempt_until=DAY_BEFORE), vacancy(), "ontheffing") is None


def test_an_exemption_on_the_start_excludes_for_as_many_days_as_it_lasts():
    said = verdict(person(exempt_until=date(2026, 12, 10)), vacancy(), "ontheffing")
    assert (said.outcome, said.miss, said.unit, said.lever) == (VOLDOET_NIET, 10, "dagen", Lever.KANDIDAAT)


def test_an_exemption_on_the_first_day_alone_excludes():
    assert verdict(person(exempt_until=START), vacancy(), "ontheffing").miss == 1


@pytest.mark.parametrize(
    ("wants", "result"),
    [
        (Tri.JA, VOLDOET),
        (Tri.NEE, VOLDOET_NIET),
        (Tri.ONBEKEND, VOLDOET_NIET),
        (Tri.WIL_NIET_ZEGGEN, VOLDOET_NIET),
    ],
)
def test_somebody_with_an_exemption_is_listed_only_if_they_want_to(wants, result):
    somebody = person(exempt_until=START, wants_despite_exemption=wants)
    assert outcome(somebody, vacancy(), "ontheffing") is result


def test_work_that_started_before_today_is_judged_on_today():
    begun = vacancy(start_on=date(2026, 1, 1))
    assert outcome(person(exempt_until=date(2026, 11, 21)), begun, "ontheffing") is None
    assert outcome(person(exempt_until=date(2026, 11, 22)), begun, "ontheffing") is VOLDOET_NIET


def test_withdrawn_agreement_excludes_from_that_vacancy_only():
    work, other = vacancy(), vacancy()
    somebody = person(withdrawals=(Withdrawal(work.id, date(2026, 11, 3), "akkoord_ingetrokken"),))
    said = verdict(somebody, work, "instemming")
    assert (said.outcome, said.lever) == (VOLDOET_NIET, Lever.KANDIDAAT)
    assert "3 november 2026" in said.known
    assert outcome(somebody, other, "instemming") is None


@pytest.mark.parametrize(
    ("answer", "result"),
    [(Tri.JA, VOLDOET), (Tri.NEE, VOLDOET_NIET), (Tri.WIL_NIET_ZEGGEN, ONBEKEND), (None, ONBEKEND)],
)
def test_a_work_permit_is_three_valued(answer, result):
    permit = None if answer is None else fact(answer)
    assert outcome(person(work_permit=permit), vacancy(), "mag-werken") is result


@pytest.mark.parametrize(("answer", "result"), [(Tri.JA, VOLDOET), (Tri.NEE, VOLDOET_NIET), (None, ONBEKEND)])
def test_an_afspraakbaan_is_for_who_has_the_indication(answer, result):
    indication = None if answer is None else fact(answer)
    somebody = person(indicatie_banenafspraak=indication)
    assert outcome(somebody, vacancy(afspraakbaan=Tri.JA), "afspraakbaan") is result


@pytest.mark.parametrize("marked", [Tri.NEE, Tri.ONBEKEND])
def test_the_indication_is_of_no_concern_to_other_work(marked):
    somebody = person(indicatie_banenafspraak=fact(Tri.NEE))
    assert outcome(somebody, vacancy(afspraakbaan=marked), "afspraakbaan") is None


@pytest.mark.parametrize("free", [Instrument.REGULIERE_BAAN, Instrument.VRIJWILLIGERSWERK])
def test_a_job_or_volunteering_beside_the_mediation_binds_nobody_and_is_not_in_the_words(free):
    who = new_id()
    beside = Placement(new_id(), who, free, Term("tuinman"), None, date(2026, 6, 1), date(2027, 12, 31))
    until = START + timedelta(days=4)
    binding = Placement(new_id(), who, Instrument.WERKLEERPLEK, Term("tuinman"), None, date(2026, 6, 1), until)
    only_beside = person(id=who, status=CandidateStatus.GEPLAATST, placements=[beside])
    assert outcome(only_beside, vacancy(), "plaatsing-loopt") is None
    both = person(id=who, status=CandidateStatus.GEPLAATST, placements=[beside, binding])
    said = verdict(both, vacancy(), "plaatsing-loopt")
    assert (said.outcome, said.miss) == (VOLDOET_NIET, 5)
    assert "2027" not in said.known
