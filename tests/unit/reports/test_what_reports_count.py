"""What the other reports count, by hand: last days, extensions, drop-out, zorg to work, calls and returns."""

from datetime import date

from report_people import DAY, ReportTown, column, counted

from matching.domain.employer import ProviderKind
from matching.domain.event import ActivationStep, Extent
from matching.domain.fact import Fact, FactSource
from matching.domain.period import Period
from matching.domain.placement_parts import Extension, ExtensionKind
from matching.domain.plek import Plek
from matching.domain.programme import Programme, programme_of
from matching.domain.seats import SeatReservation, SeatSource, SeatTotal
from matching.domain.support import Support, SupportKind
from matching.domain.tri import Tri
from matching.domain.work import Werksoort
from matching.reports.activated import activated
from matching.reports.afterwards import afterwards
from matching.reports.chances_on_map import chances_on_map
from matching.reports.learning_places import learning_places
from matching.reports.matching_work import matching_work
from matching.reports.outflow import outflows
from matching.reports.participation_jobs import participation_jobs
from matching.reports.seats import seats
from matching.reports.sheltered import sheltered


def test_a_last_day_on_the_peildatum_has_ended_and_the_day_after_has_not():
    town = ReportTown()
    town.placed("participatiebaan", date(2025, 3, 1), DAY, "kandidaat_stopt")
    town.placed("participatiebaan", date(2026, 1, 1), date(2026, 7, 1), "kandidaat_stopt")
    town.placed("participatiebaan", date(2026, 7, 1))
    found = counted(participation_jobs(town.known()), "stand")
    assert (found["begin"], found["instroom"], found["uitstroom"], found["nu"]) == (1, 1, 1, 1)
    assert (found["samen"], found["plaatsen"], found["vrij"]) == (2, 500, 499)


def test_a_written_outflow_and_the_end_of_its_placement_are_one():
    town = ReportTown()
    job = town.placed("werkleerplek", date(2025, 3, 1), date(2026, 3, 1), "doorstroom_regulier_werk")
    town.event("uitstroom", date(2026, 3, 8), job.candidate_id, extent=Extent.DEELS)
    town.event("uitstroom", date(2026, 5, 8), job.candidate_id, extent=Extent.VOLLEDIG)
    other = town.placed("werkleerplek", date(2025, 3, 1), date(2026, 3, 1), "kandidaat_stopt")
    found = [(one.on, one.extent, one.placement.id if one.placement else None) for one in outflows(town.known())]
    assert found == [(date(2026, 3, 8), Extent.DEELS, job.id), (date(2026, 5, 8), Extent.VOLLEDIG, None)]
    assert other.id not in {placement for *_, placement in found}


def test_werkleerplekken_are_counted_by_reason_extension_and_early_goals():
    town = ReportTown()
    start, end = date(2025, 9, 1), date(2026, 2, 28)
    town.placed("werkleerplek", start, date(2026, 1, 31), "leerdoelen_behaald", planned_end=end)
    town.placed("werkleerplek", start, end, "leerdoelen_behaald", planned_end=end)
    longer = Extension(ExtensionKind.ZELFDE_PLEK, date(2026, 3, 1), DAY, "meer tijd", "c-1", end)
    town.placed("werkleerplek", start, DAY, "maximum_bereikt", planned_end=DAY, extensions=(longer,))
    town.placed("werkleerplek", start, end, "andere_plek")
    town.placed("werkleerplek", start, date(2025, 12, 31), "maximum_bereikt")  # last year
    tables = learning_places(town.known())
    reasons = counted(tables, "reden")
    assert (reasons["totaal"], reasons["leerdoelen_behaald"], reasons["maximum_bereikt"]) == (4, 2, 1)
    extended = counted(tables, "verlengd")
    assert (extended["zelfde"], extended["andere"], extended["niet"]) == (1, 1, 2)
    goals = counted(tables, "leerdoelen")
    assert (goals["behaald"], goals["eerder"], goals["maximum"]) == (2, 1, 1)


def test_iederz_counts_the_year_drop_out_per_kind_of_work_and_beschut():
    town = ReportTown()
    iederz = town.employer(ProviderKind.IEDERZ)
    plek = _plek(town, iederz)
    yes = Fact(Tri.JA, FactSource.CONSULENT, DAY)
    indicated = town.person()
    person = town.people[indicated]
    town.people[indicated] = person.told("indicatie_beschut", yes)
    town.placed("ontwikkelplek", date(2026, 1, 5), who=indicated, plek_id=plek.id)
    town.placed("ontwikkelplek", date(2025, 1, 5), date(2025, 12, 31), "kandidaat_stopt", plek_id=plek.id)
    town.placed("nieuw_beschut", date(2025, 1, 5), plek_id=plek.id)
    inpak = Werksoort.INPAK_OMPAK
    who = town.placed("ontwikkelplek", date(2025, 2, 1), DAY, "uitval_weinig_variatie", werksoort=inpak).candidate_id
    town.placed("ontwikkelplek", date(2025, 1, 1), date(2025, 1, 31), "andere_plek", who=who, werksoort=Werksoort.GROEN)
    tables = sheltered(town.known())
    assert (counted(tables, "band")["gebruikt"], counted(tables, "band")["ontwikkel"]) == (2, 1)
    tellers = counted(tables, "tellers")
    assert (tellers["beschut"], tellers["voortraject"], tellers["quotum"]) == (1, 1, None)
    assert column(tables, "werksoort", "uitval") == {"totaal": 1, "groen": 0, "inpak_ompak": 1, "onbekend": 0}
    assert column(tables, "geprobeerd", "uitval") == {"totaal": 1, "n0": 0, "n1": 0, "n2": 1}
    assert "onder de band van 500 tot en met 550" in tables[0].notes[0]


def test_from_dagbesteding_a_step_up_and_paid_work_are_told_apart():
    town = ReportTown()
    for following in ("ontwikkelplek", "nieuw_beschut", "vrijwilligerswerk", ""):
        who = town.placed("arbeidsmatige_dagbesteding", date(2025, 1, 1), date(2025, 6, 30)).candidate_id
        if following:
            town.placed(following, date(2025, 7, 1), who=who)
    found = counted(sheltered(town.known()), "zorg_arbeid")
    assert (found["dagbesteding"], found["hoger"], found["betaald"]) == (4, 2, 1)


def test_calls_count_in_their_own_time_and_returns_within_six_and_twelve_months():
    town = ReportTown()
    out = date(2025, 8, 31)  # six months later is 28 February, so the day after is 1 March
    who = [town.event("uitstroom", out, extent=Extent.VOLLEDIG).candidate_id for _ in range(3)]
    town.event("nazorg", date(2025, 10, 1), who[0], at_work=True)
    town.event("nazorg", date(2025, 12, 1), who[0], at_work=False)
    town.event("terug_in_uitkering", date(2026, 2, 28), who[1])
    town.event("terug_in_uitkering", date(2026, 3, 1), who[2])
    tables = afterwards(town.known())
    assert column(tables, "nazorg", "gevraagd") == {"m1": 1, "m3": 1, "m6": 0}
    assert column(tables, "nazorg", "werkt") == {"m1": 1, "m3": 0, "m6": 0}
    assert column(tables, "terugkeer", "uitgestroomd") == {"m6": 3, "m12": 0}
    assert column(tables, "terugkeer", "terug") == {"m6": 1, "m12": 0}


def test_jobcoaching_counts_on_the_day_and_hours_from_ten_times_on():
    town = ReportTown()
    given = [Support(town.new_id(), town.person(), SupportKind.JOBCOACHING, DAY, hours=26) for _ in range(10)]
    given.append(Support(town.new_id(), town.person(), SupportKind.TRAINING, date(2026, 1, 1), date(2026, 6, 29), 8))
    town.rest["supports"] = tuple(given)
    tables = afterwards(town.known())
    assert (counted(tables, "hulp")["jobcoaching"], column(tables, "hulp", "uren")["jobcoaching"]) == (10, 260)
    assert (counted(tables, "hulp")["training"], column(tables, "hulp", "uren")["training"]) == (0, None)


def test_seats_are_counted_per_dagdeel_with_those_of_the_gon_apart():
    town = ReportTown(date(2021, 1, 6))
    iederz = town.employer(ProviderKind.IEDERZ)
    source = SeatSource(
        town.new_id(), 1, town.people.get, "Instroomportaal", iederz.owner_id,
        totals=(SeatTotal(date(2018, 1, 1), 50), SeatTotal(date(2021, 1, 1), 100)),
        reservations=(SeatReservation(ProviderKind.GON_PARTIJ, date(2018, 1, 1), 20),),
    )  # fmt: skip
    town.rest["sources"][source.id] = source
    plek = _plek(town, iederz, seat_source_id=source.id)
    town.placed("ontwikkelplek", date(2021, 1, 4), plek_id=plek.id)
    town.placed("ontwikkelplek", date(2021, 1, 4), plek_id=plek.id, seat="gon_partij")
    (table,) = seats(town.known())
    assert column((table,), table.code, "plaatsen")["algemeen-ma-ochtend"] == 80
    assert column((table,), table.code, "plaatsen")["gon_partij-ma-ochtend"] == 20
    assert column((table,), table.code, "bezet")["algemeen-ma-ochtend"] == 1
    (before,) = seats(town.known(date(2020, 12, 9)))
    assert column((before,), before.code, "plaatsen")["algemeen-ma-ochtend"] == 30


def test_longer_than_a_year_begins_after_a_year_and_who_is_served_does_not_count():
    town = ReportTown()
    for since in (date(2025, 6, 30), date(2025, 6, 29), date(2024, 1, 1), None):
        town.person(uitkeringssituatie="bijstand", benefit_since=since)
    served = town.person(uitkeringssituatie="bijstand", benefit_since=date(2020, 1, 1))
    town.placed("werkleerplek", date(2026, 1, 1), who=served)
    found = counted(chances_on_map(town.known()), "doelgroep")
    assert (found["langer"], found["zonder"], found["benaderd"], found["onbekend"]) == (3, 2, 0, 1)


def test_somebody_counts_once_at_the_furthest_step():
    town = ReportTown()
    who = town.placed("werkleerplek", date(2025, 9, 1), date(2026, 2, 1), "leerdoelen_behaald").candidate_id
    town.event("uitstroom", date(2026, 4, 1), who, extent=Extent.VOLLEDIG)
    town.placed("reguliere_baan", date(2026, 2, 1), who=town.person(uitkeringssituatie="ww_uwv"))
    town.placed("ontwikkelplek", date(2025, 9, 1), date(2026, 2, 1), "doorstroom_instrument")
    found = counted(activated(town.known()), "uitkomst")
    assert found == {"totaal": 3, "preventie": 1, "doorstroom": 1, "uitstroom": 1}


def test_programmes_are_known_by_every_spelling_of_their_tag():
    assert programme_of("1000-banenplan") is Programme.DUIZEND_BANENPLAN
    assert programme_of("Perspectief op Werk") is Programme.PERSPECTIEF_OP_WERK
    assert programme_of("KIK") is Programme.KANSEN_IN_KAART
    assert programme_of("zomerfeest") is None
    town = ReportTown()
    town.event("activering", DAY, programme=Programme.PILOT_OOST, step=ActivationStep.MANTELZORG)
    assert column(activated(town.known()), "programma", "geactiveerd")["pilot_oost"] == 1


def test_a_placement_counts_under_its_own_programme_and_under_that_of_its_vacancy():
    town = ReportTown(date(2021, 6, 30))
    pilot, plan = Programme.PILOT_OOST, Programme.WERKPROGRAMMA
    town.placed("werkleerplek", date(2021, 2, 1), programmes=(pilot,))
    town.placed("participatiebaan", date(2021, 2, 1), programmes=(plan, pilot))
    tables = activated(town.known())
    assert column(tables, "programma", "geplaatst")["pilot_oost"] == 2
    assert column(tables, "programma", "geactiveerd")["pilot_oost"] == 1  # a werkleerplek is none of the eight steps
    assert counted(tables, "trede")["participatiebaan"] == 1
    assert counted(tables, "trede")["totaal"] == 1


def test_what_is_not_known_of_people_is_counted_and_times_are_of_ten_or_more():
    town = ReportTown()
    town.person()
    tables = matching_work(town.known())
    assert counted(tables, "onbekend")["own_wish"] == 1
    assert counted(tables, "dekking")["hours"] == 0
    assert counted(tables, "tijd")["tot_voordracht"] is None
    assert "passend batch" in next(one for one in tables if one.code == "uitgesloten").notes[0]


def _plek(town, provider, **fields):
    made = Plek(
        town.new_id(), 1, None, provider.id, provider.owner_id, "Portaal", "ontwikkelplek", Werksoort.OVERIG, **fields
    )
    town.rest["plekken"][made.id] = made
    return made


def test_periods_of_help_have_an_order():
    assert Support(ReportTown().new_id(), ReportTown().new_id(), SupportKind.COACHING, DAY, DAY).period == Period(
        DAY, DAY
    )
