"""Nobody is planned for days on which they never come, and who waits for a seat keeps only who wants the same one."""

from datetime import date

import pytest
from municipality import Databases
from placing_town import CONSULENT, MONDAY, PlacingTown

from matching.domain.dagdelen import Dagdeel
from matching.domain.period import Period
from matching.domain.reasons import LapseReason
from matching.domain.seats import SeatUnit
from matching.placing.refusal import RuleRefusalError
from matching.usecases.extend_placement import extend_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.seat_placement import seat_placement

TUESDAY = (Dagdeel.parse("di-ochtend"),)


@pytest.fixture
def town(tmp_path):
    made = PlacingTown(
        Databases(f"sqlite:///{tmp_path / 'passend.db'}", f"sqlite:///{tmp_path / 'identity.db'}", tmp_path / "data")
    )
    yield made
    made.service.close()


def refused(town, *args, **fields):
    with pytest.raises(RuleRefusalError) as refusal:
        town.proposed(*args, **fields)
    return [(one.rule.code, one.finding.passes_on) for one in refusal.value.rulings]


class TestNobodyComes:
    """31 August 2026 is a Monday, and on the plek one works on Mondays."""

    def test_from_tuesday_to_sunday_nobody_comes_on_mondays(self, town):
        found = refused(town, town.person(), town.plek(), "2026-09-01", "2026-09-06")
        assert found == [("een-dag-aanwezig", date(2026, 9, 7))]

    def test_with_one_monday_somebody_does(self, town):
        assert town.proposed(town.person(), town.plek(), "2026-09-01", "2026-09-07").seat

    def test_the_only_day_is_one_on_which_it_is_closed(self, town):
        source = town.source(closed=(Period(date(2026, 9, 7), date(2026, 9, 14)),))
        plek = town.plek(places=None, seat_source_id=source.id)
        assert refused(town, town.person(), plek, "2026-09-07", "2026-09-14") == [
            ("een-dag-aanwezig", date(2026, 9, 21))
        ]
        assert town.proposed(town.person(), plek, "2026-09-07", "2026-09-21").seat

    def test_closed_for_good_leaves_no_day(self, town):
        source = town.source(closed=(Period(date(2026, 9, 7)),))
        plek = town.plek(places=None, seat_source_id=source.id)
        assert refused(town, town.person(), plek, "2026-09-07", "2026-12-31") == [("een-dag-aanwezig", None)]

    def test_a_reason_deviates(self, town):
        why = {"een-dag-aanwezig": "de eerste week komt de kandidaat kijken"}
        assert town.proposed(town.person(), town.plek(), "2026-09-01", "2026-09-06", deviations=why).deviations

    def test_days_at_the_end_on_which_nobody_comes_may_be_added(self, town):
        here = town.running(town.person(), town.plek(), end="2026-09-07")
        assert extend_placement(town.service, CONSULENT, here.id, date(2026, 9, 9), "tot de vakantie").extensions


class TestOtherDagdelen:
    def test_a_dagdeel_on_which_the_plek_is_not_there_takes_a_reason(self, town):
        plek, person = town.plek(), town.person()
        assert refused(town, person, plek, dagdelen=TUESDAY) == [("dagdelen-van-de-plek", None)]
        why = {"dagdelen-van-de-plek": "de aanbieder is op dinsdag ook open"}
        assert town.proposed(person, plek, dagdelen=TUESDAY, deviations=why).dagdelen == TUESDAY

    def test_part_of_what_the_plek_offers_is_no_other_dagdeel(self, town):
        assert town.proposed(town.person(), town.plek(), dagdelen=MONDAY[:1]).dagdelen == MONDAY[:1]


class TestWhoWaits:
    """One seat, which somebody has until 28 February 2027; who waits wants it until then too."""

    @pytest.fixture
    def shared(self, town):
        """Two plekken that have only the seats of one source."""
        source = town.source()
        return [town.plek(places=None, seat_source_id=source.id) for _ in range(2)]

    def waiting(self, town, plek, **fields):
        return town.proposed(town.person(), plek, may_wait=True, **fields)

    def test_for_other_days_nobody_waits(self, town):
        plek = town.plek()
        town.planned(town.person(), plek)
        assert self.waiting(town, plek).seat is None
        assert town.proposed(town.person(), plek, "2027-03-01", "2027-08-31").seat

    def test_at_another_plek_of_the_source_who_waits_longer_goes_first(self, town, shared):
        here, there = shared
        has_it = town.proposed(town.person(), here)
        first, second = self.waiting(town, there), self.waiting(town, here)
        lapse_placement(town.service, CONSULENT, has_it.id, LapseReason.ANDERS)
        with pytest.raises(RuleRefusalError, match="Wie langer wacht op een plaats, gaat voor"):
            seat_placement(town.service, CONSULENT, second.id)
        assert seat_placement(town.service, CONSULENT, first.id).seat

    def test_who_waits_for_a_place_of_a_plek_itself_does_not_wait_for_the_source(self, town):
        source = town.source(seats=2)
        with_its_own = town.plek(places=1, seat_source_id=source.id)
        without = town.plek(places=None, seat_source_id=source.id)
        town.proposed(town.person(), with_its_own)
        assert self.waiting(town, with_its_own).seat is None
        assert town.proposed(town.person(), without).seat

    def test_on_other_dagdelen_nobody_waits_unless_seats_are_counted_per_day(self, town):
        why = {"dagdelen-van-de-plek": "de aanbieder is op dinsdag ook open"}
        for unit, free in ((SeatUnit.DAGDEEL, True), (SeatUnit.DAG, False)):
            source = town.source(unit=unit)
            plek = town.plek(places=None, seat_source_id=source.id)
            town.proposed(town.person(), plek)
            self.waiting(town, plek)
            asked = {"dagdelen": TUESDAY, "deviations": why, "may_wait": True}
            assert bool(town.proposed(town.person(), plek, **asked).seat) is free

    def test_when_no_seat_will_ever_come_that_is_said(self, town):
        with pytest.raises(RuleRefusalError, match="Een startdag met een plaats is niet bekend") as refusal:
            town.proposed(town.person(), town.plek(places=0))
        assert (refusal.value.rulings, refusal.value.seating.first_start) == ((), None)
