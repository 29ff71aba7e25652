"""The minimum wage by date, demands without a reason, and work that minors may not do."""

from datetime import date

import pytest
from vetted import findings, vacancy

from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.opportunity import Shift
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.errors import InvalidInputError
from matching.vetting.finding import Certainty
from matching.vetting.minimum_wages import read_wages, shipped_wages, wages_on
from matching.vetting.vetter import Vetter

MARCH = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("cents", "on", "certainty"),
    [
        (1471, date(2026, 6, 30), None),
        (1470, date(2026, 6, 30), Certainty.VRAAG),
        (441, date(2026, 1, 1), Certainty.VRAAG),
        (440, date(2026, 1, 1), Certainty.ZEKER),
        (9999, date(2026, 7, 1), Certainty.ONBEKEND),
        (100, date(2026, 7, 1), Certainty.ONBEKEND),
    ],
)
def test_a_wage_is_tested_on_the_first_day_of_work_and_never_guessed(cents, on, certainty):
    found = findings("minimumloon", wage_cents=cents, start_on=on, today=date(2026, 1, 1))
    assert [one.certainty for one in found] == ([certainty] if certainty else [])


@pytest.mark.parametrize(("cents", "holds"), [(1439, True), (1440, False)])
def test_outside_the_table_only_a_wage_below_what_is_known_waits_for_a_person(cents, holds):
    (found,) = findings("minimumloon", wage_cents=cents, start_on=date(2027, 1, 1))
    assert (found.certainty, found.holds) == (Certainty.ONBEKEND, holds)


def test_a_wage_is_tested_today_when_the_work_began_before():
    assert findings("minimumloon", wage_cents=1445, start_on=date(2025, 8, 1), today=date(2025, 9, 1)) == []
    assert len(findings("minimumloon", wage_cents=1445, start_on=date(2025, 8, 1), today=MARCH)) == 1


def test_a_wage_that_is_not_given_is_not_judged():
    assert findings("minimumloon", wage_cents=None) == []


@pytest.mark.parametrize(
    ("age", "cents"), [(21, 1471), (30, 1471), (20, 1177), (19, 883), (18, 736), (17, 581), (16, 507), (15, 441)]
)
def test_the_least_wage_at_every_age(age, cents):
    period = wages_on(shipped_wages(), MARCH)
    assert period.least_at(age) == cents
    assert period.oldest_for(cents) == min(age, 21)
    assert period.oldest_for(cents - 1) != min(age, 21)


@pytest.mark.parametrize(("age", "cents"), [(20, 905), (19, 772), (18, 669), (17, 581)])
def test_a_leerbaan_has_its_own_least_wages(age, cents):
    assert wages_on(shipped_wages(), MARCH).least_at(age, is_apprentice=True) == cents


def test_a_municipality_fills_in_its_own_table(tmp_path):
    table = tmp_path / "lonen.csv"
    table.write_text("vanaf;tot_en_met;cent;bron\n2026-07-01;2026-12-31;1499;eigen opgave\n", encoding="utf-8")
    assert findings("minimumloon", read_wages(table), wage_cents=1499, start_on=date(2026, 12, 1)) == []


@pytest.mark.parametrize(
    "line",
    ["2026-07-01;2026-06-30;1499;x", "morgen;2026-06-30;1499;x", "2026-07-01;2026-12-31;veel;x", "2026-07-01"],
)
def test_a_table_that_does_not_hold_is_refused_with_its_line(tmp_path, line):
    table = tmp_path / "lonen.csv"
    table.write_text(f"vanaf;tot_en_met;cent;bron\n{line}\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match="regel 2"):
        read_wages(table)


def test_two_periods_never_overlap(tmp_path):
    table = tmp_path / "lonen.csv"
    table.write_text("vanaf;tot_en_met;cent;bron\n2026-01-01;2026-06-30;1;x\n2026-06-30;2026-12-31;2;x\n", "utf-8")
    with pytest.raises(InvalidInputError, match="overlappen"):
        read_wages(table)


def demand(reason="", weight=Weight.VEREIST):
    return Demand(DemandKind.RIJBEWIJS, Term("B"), weight, reason=reason)


def test_a_required_item_without_a_reason_is_told_and_holds_nothing():
    (found,) = findings("eis_zonder_reden", demands=(demand(),))
    assert (found.where, found.words, found.holds) == ("/eisen/0", "rijbewijs B", False)
    assert findings("eis_zonder_reden", demands=(demand("de bus rijden"), demand(weight=Weight.GEWENST))) == []


def test_a_vacancy_for_scholars_holds_no_night_work():
    (found,) = findings("jongeren", title="Scholieren gezocht", night_work=Tri.JA)
    assert (found.certainty, found.holds) == (Certainty.ZEKER, True)
    assert findings("jongeren", title="Scholieren gezocht", night_work=Tri.NEE) == []


def test_a_wage_for_minors_only_holds_no_danger():
    (found,) = findings("jongeren", wage_cents=600, start_on=MARCH, dangerous_work=Tri.JA)
    assert found.where == "/uurloonCent"


def test_what_the_texts_say_and_the_answers_deny_is_a_question():
    (found,) = findings("jongeren", tasks=("bier tappen",), alcohol=Tri.NEE)
    assert (found.where, found.words, found.holds) == ("/taken/0", "bier tappen", True)
    (silent,) = findings("jongeren", tasks=("bier tappen",))
    assert not silent.holds
    assert findings("jongeren", tasks=("bier tappen",), alcohol=Tri.JA) == []
    (shift,) = findings("jongeren", shifts=(Shift(0, 22 * 60, 30 * 60),))
    assert shift.where == "/diensten"


def test_a_change_of_an_open_vacancy_holds_it_only_for_what_it_brings():
    vetter, old = Vetter(today=lambda: MARCH), vacancy(title="Jonge kok")
    assert vetter.held(old).status == "in_beoordeling"
    assert vetter.held(vacancy(title="Jonge kok", places=3), before=old).status == "open"
    assert vetter.held(vacancy(title="Jonge kok (m)"), before=old).status == "in_beoordeling"
