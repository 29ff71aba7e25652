"""The figures of the letters: dated reference data, and what the reports count when that is what happened."""

from datetime import date, timedelta

from report_people import DAY, ReportTown, column, counted

from matching.domain.dutch import count_text
from matching.domain.event import ActivationStep, Destination, Extent, Referral
from matching.domain.programme import Programme
from matching.reports.activated import activated
from matching.reports.chances_on_map import chances_on_map
from matching.reports.letters import LETTERS, letter_figures, letters_of
from matching.reports.paid_learning import paid_learning
from matching.reports.participation_jobs import participation_jobs
from matching.reports.shapes import percentage

KIK = Programme.KANSEN_IN_KAART
YEAR = timedelta(days=365)


def figure(report, code):
    return next(one for one in letters_of(report) if one.code == code)


def test_every_figure_has_its_letter_and_its_words():
    assert len(letter_figures()) == len({(one.report, one.code) for one in letter_figures()})
    assert all(one.letter in LETTERS and one.said and one.day for one in letter_figures())
    assert count_text(figure("R7", "benaderd").value) == "13.275"


def test_nineteen_of_twenty_three_is_the_only_number_that_rounds_to_83_percent():
    assert percentage(23, 23) == 100
    assert [part for part in range(24) if percentage(part, 23) == 83] == [19]
    assert percentage(1, 8) == 13  # 12,5 rounds up
    assert percentage(0, 0) is None


def test_the_parts_of_the_letters_add_up():
    assert figure("R3", "volledig").value == 53 + 36 == 89
    assert figure("R3", "deels").value == 39 + 3 == 42
    told = sum(figure("R7", f"jaar_{code}").value for code in ("ondersteuning", "hulp", "doelen", "geen_vraag"))
    assert (told, figure("R7", "jaar_gesprekken").value - told) == (3_274, 665)


def test_weert_23_of_23_left_the_benefit_and_19_of_23_work():
    town = ReportTown()
    for nth in range(23):
        why = "doorstroom_regulier_werk" if nth < 19 else "dienstverband_zelfde_organisatie"
        town.placed("leerwerkplek", DAY - YEAR, DAY, why)
    found = counted(paid_learning(town.known()), "kpi")
    assert (found["afgesloten"], found["uitstroom"], found["regulier"], found["lopend"]) == (23, 23, 19, 0)


def test_participatiebanen_89_is_53_and_36_and_42_is_39_and_3():
    town = ReportTown()
    left = [(Extent.VOLLEDIG, Destination.REGULIER_FULLTIME)] * 53 + [(Extent.VOLLEDIG, Destination.OVERIG)] * 36
    left += [(Extent.DEELS, Destination.REGULIER_PARTTIME)] * 39 + [(Extent.DEELS, Destination.OVERIG)] * 3
    for extent, destination in left:
        placement = town.placed("participatiebaan", DAY - YEAR, DAY, "doorstroom_regulier_werk")
        where = {"placement_id": placement.id, "extent": extent, "destination": destination}
        town.event("uitstroom", DAY, placement.candidate_id, **where)
    found = counted(participation_jobs(town.known()), "uitstroom")
    assert (found["volledig"], found["volledig-regulier_fulltime"], found["volledig-overig"]) == (89, 53, 36)
    assert (found["deels"], found["deels-regulier_parttime"], found["deels-overig"]) == (42, 39, 3)
    assert (found["totaal"], found["onbekend"]) == (131, 0)


def test_of_3939_talks_665_are_overig_or_onbekend():
    town = ReportTown()
    outcomes = ["vervolg"] * 341 + ["doorverwezen"] * 233 + ["doel"] * 1_000 + ["geen_vraag"] * 1_700 + [""] * 665
    for outcome in outcomes:
        who = town.event("gesprek", DAY - timedelta(days=9), programme=KIK).candidate_id
        if outcome:
            to = {"referred_to": Referral.WIJ_GRONINGEN} if outcome == "doorverwezen" else {}
            town.event(outcome, DAY, who, programme=KIK, **to)
    found = counted(chances_on_map(town.known()), "uitkomst")
    assert (found["totaal"], found["geen_vraag"], found["doel"], found["overig"]) == (3_939, 1_700, 1_000, 665)
    assert counted(chances_on_map(town.known()), "trechter")["vervolg"] == 3_274


def test_500_people_are_500_once_each_however_many_steps_they_took():
    town = ReportTown(date(2022, 12, 31))
    work = {"programme": Programme.WERKPROGRAMMA}
    for nth in range(500):
        on = date(2020, 1, 1) + timedelta(days=nth)
        who = town.event("activering", on, step=ActivationStep.MANTELZORG, **work).candidate_id
        town.event("activering", on + YEAR, who, step=ActivationStep.BETAALDE_ARBEID, **work)
    town.event("activering", date(2019, 12, 31), step=ActivationStep.MANTELZORG, **work)
    town.event("activering", date(2022, 12, 31), step=ActivationStep.BASISBAAN)
    tables = activated(town.known())
    found = counted(tables, "trede")
    assert (found["totaal"], found["mantelzorg"], found["betaalde_arbeid"], found["doel"]) == (500, 500, 0, 500)
    assert found["nulmeting"] is None
    assert "geen nulmeting" in " ".join(tables[0].notes)
    assert list(column(tables, "maand", "totaal").values())[-1] == 500
    assert sum(column(tables, "maand", "nieuw").values()) == 500
