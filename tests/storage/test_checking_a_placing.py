"""May somebody start here, until when, and is there a seat: expectations from the letters and the calendar."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from municipality import CONSULENT, JOBHUNTER, Databases, enrol, identity, open_service
from people import OWNER_ID, fact, knows, new_id, person, plan, plek, vacancy, week

from matching.domain.candidate import SourceKey
from matching.domain.colleague import Colleague
from matching.domain.eligibility import Eligibility
from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.seats import SeatReservation, SeatSource, SeatTotal
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Outcome
from matching.domain.work import WorkKind
from matching.errors import InvalidInputError, NotAllowedError
from matching.placing.assessment import Answer, assess
from matching.placing.refusal import RuleRefusalError, refuse, refuse_unknown
from matching.placing.wish import Wish
from matching.rules.placing import MoveKind
from matching.usecases.check_placement import check_placement

TODAY = date(2026, 11, 22)
GUIDE = Colleague(new_id(), "Wim Bolt", "050 555 29 72", "werkbegeleider")
MONDAY_MORNING = "ma-ochtend"


def open_person(**fields):
    """Somebody of whom everything is known that a werkleerplek asks."""
    asked = {"eligibility": Eligibility(centrum_voor_werk=fact(Tri.JA)), "work_permit": fact(Tri.JA)}
    return person(plan=plan("orders verzamelen"), **asked | fields)


class Desk:
    """A municipality with one person and one plek, at which wishes are checked."""

    def __init__(self, service, who, work):
        self.service, self.who, self.work = service, who.candidate.id, work

    def wish(self, start="2026-12-01", end=None, **more):
        last = date.fromisoformat(end) if end else None
        asked = {"start": date.fromisoformat(start), "end": last, "guide_id": GUIDE.id, "consultant_id": OWNER_ID}
        return Wish(**{"candidate_id": self.who, "work_kind": self.work.kind, "work_id": self.work.id} | asked | more)

    def assessed(self, start="2026-12-01", end=None, find_end=False, **more):
        with self.service.store.read() as reader:
            return assess(self.service, reader, self.wish(start, end, **more), find_end=find_end)

    def outcome(self, code, *asked, **more):
        found = self.assessed(*asked, **more)
        return next(ruling.finding for ruling in found.rulings if ruling.rule.code == code)


@pytest.fixture
def desk_of(tmp_path):
    opened = []

    def made(who=None, work=None, *others, sources=()):
        service = open_service(Databases.in_folder(tmp_path / "data"))
        opened.append(service)
        who = who or open_person()
        enrol(service, [who], vacancy(), [identity(who.candidate.id)])
        work = work or plek(places=1, dagdelen=week(MONDAY_MORNING))
        for saved in (GUIDE, *sources, *((work,) if work.kind is WorkKind.PLEK else ()), *others):
            save(service, saved)
        return Desk(service, who, work)

    yield made
    for service in opened:
        service.close()


def save(service, obj):
    with service.store.change(CONSULENT) as change:
        change.save(obj, action="ingelezen")
        change.commit()


def placed(who, start, end, work=None, **more):
    fields = {"plek_id": work.id} if work else {}
    return Placement(
        new_id(),
        who.candidate.id,
        Instrument.WERKLEERPLEK,
        Term("magazijnmedewerker"),
        None,
        date.fromisoformat(start),
        date.fromisoformat(end),
        **fields | more,
    )


def test_an_ordinary_half_year_may(desk_of):
    found = desk_of().assessed("2026-12-01", "2027-05-31")
    assert [r.rule.code for r in found.in_the_way] == []
    assert [r.rule.code for r in found.unknown] == []
    assert found.answer is Answer.MAG


def test_one_day_more_needs_a_reason_and_names_the_last_day_that_passes(desk_of):
    desk = desk_of()
    found = desk.outcome("werkleerplek-eerste-periode", "2026-12-01", "2027-06-01")
    assert (found.outcome, found.passes_on, found.miss) == (Outcome.VOLDOET_NIET, date(2027, 5, 31), 1)
    assert desk.assessed("2026-12-01", "2027-06-01").answer is Answer.MAG_NA_REDEN


@pytest.mark.parametrize(
    ("start", "last"),
    [("2026-12-01", "2027-05-31"), ("2026-12-31", "2027-06-30"), ("2027-08-31", "2028-02-29")],
)
def test_without_an_end_the_longest_is_found(desk_of, start, last):
    found = desk_of().assessed(start, find_end=True)
    assert found.move.period.end == date.fromisoformat(last)
    assert found.end_found
    assert found.answer is Answer.MAG


def test_a_deed_without_an_end_is_refused_and_hears_the_last_day(desk_of):
    found = desk_of().assessed("2026-12-01")
    with pytest.raises(RuleRefusalError) as refused:
        refuse(found, {}, CONSULENT, TODAY)
    assert date(2027, 5, 31) in {ruling.finding.passes_on for ruling in refused.value.rulings}


def test_a_planned_placement_later_never_becomes_the_longest_end(desk_of):
    who = open_person()
    later = placed(who, "2027-02-01", "2027-04-30", dagdelen=week(MONDAY_MORNING), status=PlacementStatus.GEPLAND)
    found = desk_of(replace(who, placements=(later,))).assessed("2026-12-01", find_end=True)
    assert found.move.period.end <= date(2027, 11, 30)
    assert "een-tegelijk" in {ruling.rule.code for ruling in found.in_the_way}


def test_what_nobody_asked_may_be_planned_but_not_started(desk_of):
    desk = desk_of(open_person(eligibility=Eligibility()))
    found = desk.assessed("2026-12-01", "2027-05-31")
    assert found.answer is Answer.ONBEKEND
    assert refuse(found, {}, CONSULENT, TODAY) == ()
    with pytest.raises(RuleRefusalError) as refused:
        refuse_unknown(found, CONSULENT)
    assert [ruling.rule.code for ruling in refused.value.rulings] == ["werkleerplek-centrum-voor-werk"]


def test_what_candidate_and_employer_settle_by_agreeing_does_not_block_a_start(desk_of):
    found = desk_of(open_person(profile=knows())).assessed("2026-12-01", "2027-05-31")
    asked = {r.rule.code: r.rule.kind.value for r in found.rulings if r.finding.outcome is Outcome.ONBEKEND}
    assert set(asked.values()) <= {"eis", "wens"}
    refuse_unknown(found, CONSULENT)


def test_a_consulent_deviates_with_a_reason_until_the_end_that_was_decided(desk_of):
    found = desk_of().assessed("2026-12-01", "2027-06-07")
    (kept,) = refuse(found, {"werkleerplek-eerste-periode": " de cursus duurt langer "}, CONSULENT, TODAY)
    assert (kept.rule, kept.reason, kept.until) == (
        "werkleerplek-eerste-periode",
        "de cursus duurt langer",
        date(2027, 6, 7),
    )
    assert (kept.decided_by, kept.decided_on) == (CONSULENT.id, TODAY)


def test_a_jobhunter_does_not_deviate(desk_of):
    found = desk_of().assessed("2026-12-01", "2027-06-07")
    with pytest.raises(NotAllowedError):
        refuse(found, {"werkleerplek-eerste-periode": "de cursus duurt langer"}, JOBHUNTER, TODAY)


@pytest.mark.parametrize("given", [{"werkleerplek-eerste-periode": "  "}, {"bestaat-niet": "zomaar"}])
def test_an_empty_reason_or_an_unknown_rule_is_a_fault(desk_of, given):
    found = desk_of().assessed("2026-12-01", "2027-06-07")
    with pytest.raises(InvalidInputError):
        refuse(found, given, CONSULENT, TODAY)


def test_nobody_deviates_from_a_law(desk_of):
    who = open_person(work_permit=fact(Tri.NEE))
    found = desk_of(who).assessed("2026-12-01", "2027-05-31")
    assert found.answer is Answer.MAG_NIET
    with pytest.raises(RuleRefusalError):
        refuse(found, {"mag-werken": "het komt vast goed"}, CONSULENT, TODAY)


def test_what_was_decided_for_these_days_is_not_asked_again(desk_of):
    who, work = open_person(), plek(places=1, dagdelen=week(MONDAY_MORNING))
    desk = desk_of(who, work)
    (kept,) = refuse(
        desk.assessed("2026-12-01", "2027-06-07"), {"werkleerplek-eerste-periode": "cursus"}, CONSULENT, TODAY
    )
    own = placed(
        who, "2026-12-01", "2027-06-07", work, deviations=(kept,), status=PlacementStatus.GEPLAND, seat="algemeen"
    )
    save(desk.service, own)
    again = desk.assessed("2026-12-01", "2027-06-07", placement_id=own.id)
    assert refuse(again, {}, CONSULENT, TODAY) == ()
    with pytest.raises(RuleRefusalError):
        refuse(desk.assessed("2026-12-01", "2027-06-08", placement_id=own.id), {}, CONSULENT, TODAY)


def test_a_full_place_says_when_it_is_free_and_who_may_wait_is_not_refused(desk_of):
    who, work = open_person(), plek(places=1, dagdelen=week(MONDAY_MORNING))
    other = open_person()
    desk = desk_of(who, work, other.candidate)
    save(desk.service, placed(other, "2026-12-01", "2027-01-31", work, seat="algemeen", dagdelen=work.dagdelen))
    found = desk.assessed("2027-01-04", "2027-05-31")
    assert found.answer is Answer.MAG_NIET
    assert found.seating.first_start == date(2027, 1, 26)  # the day after the last Monday in January
    with pytest.raises(RuleRefusalError) as refused:
        refuse(found, {}, CONSULENT, TODAY)
    assert refused.value.seating is not None
    assert refuse(found, {}, CONSULENT, TODAY, may_wait=True) == ()


def test_nobody_said_how_many_seats_there_are(desk_of):
    found = desk_of(work=plek(dagdelen=week(MONDAY_MORNING))).assessed("2026-12-01", "2027-05-31")
    assert found.answer is Answer.ONBEKEND
    with pytest.raises(RuleRefusalError):
        refuse_unknown(found, CONSULENT)


def portal():
    """The Instroomportaal with its kept seats, and an ontwikkelplek that draws on it."""
    kept = (SeatReservation(ProviderKind.GON_PARTIJ, date(2020, 1, 1), 20),)
    key, totals = SourceKey("test", "c"), (SeatTotal(date(2020, 1, 1), 50),)
    source = SeatSource(new_id(), 1, key, "Instroomportaal", OWNER_ID, totals=totals, reservations=kept)
    work = plek(instrument=Instrument.ONTWIKKELPLEK, dagdelen=week(MONDAY_MORNING), seat_source_id=source.id)
    return source, work


def referred(**answers):
    """Somebody who was referred by a GON party; what is not said is yes."""
    said = {"gon_referral": Tri.JA, "wmo_dagbesteding": Tri.JA, "outflow_expected": Tri.JA} | answers
    return open_person(eligibility=Eligibility(**{name: fact(answer) for name, answer in said.items()}))


def test_which_kind_of_seat_it_is_stays_with_the_own_consulent(desk_of):
    source, work = portal()
    found = desk_of(referred(), work, sources=(source,)).assessed("2026-12-01", "2027-05-31")
    assert found.seats_seen_by(CONSULENT).seat == "gon_partij"
    told = found.seats_seen_by(JOBHUNTER)
    assert told.seat is None
    assert told.sources[0].runs == ()
    hidden = {r.rule.code: r.finding.known for r in found.seen_by(JOBHUNTER) if r.rule.discreet}
    assert "GON" not in "".join(hidden.values())


@pytest.mark.parametrize(
    ("answers", "chosen", "outcome"),
    [
        ({}, "gon_partij", Outcome.VOLDOET),
        ({}, "algemeen", Outcome.BESPREEKBAAR),
        ({"gon_referral": Tri.NEE}, "gon_partij", Outcome.VOLDOET_NIET),
        ({"gon_referral": Tri.NEE}, "algemeen", Outcome.VOLDOET),
        ({"outflow_expected": Tri.ONBEKEND}, "gon_partij", Outcome.ONBEKEND),
    ],
)
def test_a_kept_seat_is_for_referrals_of_its_party(desk_of, answers, chosen, outcome):
    source, work = portal()
    desk = desk_of(referred(**answers), work, sources=(source,))
    assert desk.outcome("plaatssoort", "2026-12-01", "2027-05-31", seat=chosen).outcome is outcome


def test_months_are_counted_without_the_days_between(desk_of):
    who = open_person()
    earlier = placed(who, "2026-01-15", "2026-07-14", ended_on=date(2026, 7, 14))
    desk = desk_of(replace(who, placements=(earlier,)))
    found = check_placement(desk.service, CONSULENT, desk.wish("2026-12-01", "2027-05-31"))
    used = next(one for one in found.used if one.rule == "werkleerplek-maximum")
    assert (used.before.months, used.before.days) == (6, 0)
    assert (used.use.anchor, used.use.gap_days) == (date(2026, 1, 15), 139)
    assert used.last == date(2027, 6, 2)  # 14 January 2027 and 139 days


def test_an_extension_asks_no_more_what_was_settled_at_the_start(desk_of):
    who, work = open_person(), plek(places=1, dagdelen=week(MONDAY_MORNING))
    running = placed(who, "2026-10-01", "2027-03-31", work, status=PlacementStatus.ACTIEF, seat="algemeen")
    desk = desk_of(replace(who, placements=()), work)
    save(desk.service, running)
    found = desk.assessed("2026-10-01", "2027-09-30", kind=MoveKind.EXTENSION, placement_id=running.id)
    assert not {r.rule.kind.value for r in found.rulings} & {"eis", "wens"}
    assert found.answer is Answer.MAG
    beyond = desk.assessed("2026-10-01", "2027-10-01", kind=MoveKind.EXTENSION, placement_id=running.id)
    assert [r.finding.passes_on for r in beyond.in_the_way] == [date(2027, 9, 30)]


def test_the_hours_that_are_asked_are_those_of_the_wish(desk_of):
    desk = desk_of(work=plek(places=1, dagdelen=week(MONDAY_MORNING), hours_min=Decimal(24), hours_max=Decimal(32)))
    found = desk.assessed("2026-12-01", "2027-05-31", hours=Decimal(16))
    assert "16" in next(r.finding.asked for r in found.rulings if r.rule.code == "uren")


def test_an_end_before_the_start_is_a_fault(desk_of):
    with pytest.raises(InvalidInputError):
        desk_of().assessed("2026-12-01", "2026-11-30")
