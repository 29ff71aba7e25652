"""Booking and ending seats in any order, beside a naive count of every day and dagdeel: never more than there are."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import Dagdeel, Part, dagdelen_of
from matching.domain.employer import ProviderKind
from matching.domain.period import Period
from matching.domain.seat_calendar import SeatCalendar
from matching.domain.seats import GENERAL, SeatReservation, SeatSource, SeatTotal, SeatUse

FIRST = date(2028, 2, 21)
DAYS = 40
GON = ProviderKind.GON_PARTIJ.value
days = st.integers(0, DAYS - 1)
masks = st.sets(st.sampled_from([Dagdeel(day, part).bit for day in (0, 1, 4) for part in (Part.OCHTEND, Part.MIDDAG)]))


class BookingsAndEndings(RuleBasedStateMachine):
    """A source of seats, booked when the calendar has room, and counted by hand."""

    @initialize(total=st.integers(0, 4), kept=st.integers(0, 2))
    def open_source(self, total, kept):
        self.room = {GENERAL: max(total - kept, 0), GON: min(kept, total)}
        totals, kept_back = (SeatTotal(FIRST, total),), SeatReservation(ProviderKind.GON_PARTIJ, FIRST, self.room[GON])
        key = SourceKey("test", "1")
        self.source = SeatSource(UUID(int=1), 1, key, "Bron", UUID(int=2), totals=totals, reservations=(kept_back,))
        self.uses = {}
        self.counted = {}

    def slots(self, period, mask):
        every_day = (period.start + timedelta(days=n) for n in range((period.end - period.start).days + 1))
        return [(day, d.bit) for day in every_day for d in dagdelen_of(mask) if d.weekday == day.weekday()]

    def change(self, period, mask, seat, by):
        for slot in self.slots(period, mask):
            self.counted[slot, seat] = self.counted.get((slot, seat), 0) + by

    def shortage(self, period, mask, seat):
        calendar = SeatCalendar.around(self.source, list(self.uses.values()), period)
        return calendar.first_shortage(period, mask, seat)

    @rule(start=days, length=days, bits=masks.filter(bool), seat=st.sampled_from([GENERAL, GON]))
    def book(self, start, length, bits, seat):
        first = FIRST + timedelta(days=start)
        period, mask = Period(first, first + timedelta(days=length)), sum(bits)
        has_room = all(self.counted.get((slot, seat), 0) < self.room[seat] for slot in self.slots(period, mask))
        assert (self.shortage(period, mask, seat) is None) == has_room
        if has_room:
            made = uuid4()
            self.uses[made] = SeatUse(made, period, mask, seat)
            self.change(period, mask, seat, 1)

    @precondition(lambda self: self.uses)
    @rule(data=st.data())
    def end(self, data):
        """End one on a day of its period: the seat is free from the day after."""
        use = self.uses[data.draw(st.sampled_from(list(self.uses)))]
        last = use.period.start + timedelta(days=data.draw(st.integers(0, (use.period.end - use.period.start).days)))
        self.change(use.period, use.dagdelen, use.seat, -1)
        ended = Period(use.period.start, last)
        self.uses[use.placement_id] = SeatUse(use.placement_id, ended, use.dagdelen, use.seat)
        self.change(ended, use.dagdelen, use.seat, 1)

    @precondition(lambda self: self.uses)
    @rule(data=st.data())
    def take_back(self, data):
        """Let one lapse: everything is as it was before it."""
        use = self.uses.pop(data.draw(st.sampled_from(list(self.uses))))
        self.change(use.period, use.dagdelen, use.seat, -1)

    @invariant()
    def never_more_than_there_are(self):
        assert all(number <= self.room[seat] for (_, seat), number in getattr(self, "counted", {}).items())


TestBookingsAndEndings = BookingsAndEndings.TestCase
TestBookingsAndEndings.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
