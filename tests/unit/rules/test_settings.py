"""A municipality sets numbers of its policy by date, and never those of a law."""

from datetime import date

import pytest

from matching.domain.instrument import Instrument
from matching.errors import InvalidInputError
from matching.exchange.rule_settings import read_rule_settings
from matching.rules.ladder import LADDER, rules_of, shipped_placing_rules
from matching.rules.placing import Topic
from matching.rules.rule import RuleKind
from matching.rules.rulebook import version
from matching.rules.settings import AS_SHIPPED, RuleSetting, RuleSettings, number_of, placing_rules, settable

FROM, UNTIL = date(2027, 1, 1), date(2027, 12, 31)
EIGHT = RuleSettings((RuleSetting("werkleerplek-eerste-periode", 8, FROM, UNTIL, "besluit van het college"),))
HEADER = "regel;waarde;vanaf;tot;reden\n"


def first_period(day, settings):
    rules = placing_rules(Instrument.WERKLEERPLEK, day, settings)
    (rule,) = (rule for rule in rules if rule.code == "werkleerplek-eerste-periode")
    return rule


@pytest.mark.parametrize(
    ("day", "months"),
    [(date(2026, 12, 31), 6), (date(2027, 1, 1), 8), (date(2027, 12, 31), 8), (date(2028, 1, 1), 6)],
)
def test_a_number_holds_from_its_first_day_to_its_last(day, months):
    assert first_period(day, EIGHT).check.months == months


def test_a_rule_that_was_set_says_so_and_why():
    rule = first_period(FROM, EIGHT)
    assert rule.statement == (
        "Een werkleerplek begint met een periode van ten hoogste zes maanden. "
        "Sinds 1 januari 2027 is het in deze gemeente 8 maanden."
    )
    assert str(rule.source) == "instelling van de gemeente: besluit van het college"


def test_other_rules_stay_as_they_are_and_the_version_tells_the_difference():
    set_rules = placing_rules(Instrument.WERKLEERPLEK, FROM, EIGHT)
    shipped = shipped_placing_rules(Instrument.WERKLEERPLEK, FROM)
    assert placing_rules(Instrument.WERKLEERPLEK, FROM, AS_SHIPPED) == shipped
    changed = {one.code for one, other in zip(set_rules, shipped, strict=True) if one != other}
    assert changed == {"werkleerplek-eerste-periode"}
    assert version(set_rules) != version(shipped)


def test_a_law_is_not_among_what_can_be_set():
    laws = {rule.code for row in LADDER for rule in (*row.placing, *row.provisions) if rule.kind is RuleKind.WET}
    assert {"proefplaats-maximum", "participatiebaan-maximum", "werken-met-behoud-maximum"} <= laws
    assert not laws & set(settable())


def test_a_law_that_is_set_all_the_same_keeps_its_number():
    sly = RuleSettings((RuleSetting("proefplaats-maximum", 24, FROM, None, "toch"),))
    assert placing_rules(Instrument.PROEFPLAATS, FROM, sly) == shipped_placing_rules(Instrument.PROEFPLAATS, FROM)


def test_how_often_one_talks_can_be_set_too():
    four = RuleSettings((RuleSetting("werkleerplek-evaluatie", 4, FROM, None, "afspraak met de begeleiders"),))
    shipped = rules_of(Instrument.WERKLEERPLEK).provided(Topic.EVALUATIE, FROM)
    assert (shipped.value.weeks, four.of(shipped, FROM).value.weeks) == (6, 4)


def test_a_table_is_read_and_kept(tmp_path):
    (tmp_path / "i.csv").write_text(
        HEADER + "werkleerplek-eerste-periode;8;2027-01-01;2027-12-31;besluit van het college\n"
    )
    read = read_rule_settings(tmp_path / "i.csv")
    assert read == EIGHT
    (tmp_path / "i.npz").write_bytes(read.content())
    assert RuleSettings.load(tmp_path / "i.npz") == EIGHT
    assert read.version != AS_SHIPPED.version


@pytest.mark.parametrize(
    ("row", "where", "passes"),
    [
        ("proefplaats-maximum;9;2027-01-01;;wens", "regel 2, kolom regel", "werkleerplek-maximum"),
        ("werkleerplek-maximum;nul;2027-01-01;;wens", "regel 2, kolom waarde", "van 1 tot en met 120"),
        ("werkleerplek-maximum;0;2027-01-01;;wens", "regel 2, kolom waarde", "van 1 tot en met 120"),
        ("werkleerplek-maximum;121;2027-01-01;;wens", "regel 2, kolom waarde", "van 1 tot en met 120"),
        ("werkleerplek-maximum;9;1-1-2027;;wens", "regel 2, kolom vanaf", "2027-01-01"),
        ("werkleerplek-maximum;9;2027-01-01;2026-12-31;wens", "regel 2, kolom tot", "2027-01-01 of later"),
        ("werkleerplek-maximum;9;2027-01-01;;", "regel 2, kolom reden", "wie dit besloot"),
    ],
)
def test_a_row_that_cannot_be_says_where_and_what_would_pass(tmp_path, row, where, passes):
    (tmp_path / "i.csv").write_text(HEADER + row + "\n")
    with pytest.raises(InvalidInputError) as refused:
        read_rule_settings(tmp_path / "i.csv")
    (fault,) = refused.value.faults
    assert fault.where == where
    assert passes in fault.passes


def test_two_numbers_on_one_day_are_refused_and_one_after_the_other_is_not(tmp_path):
    one = "werkleerplek-maximum;9;2027-01-01;2027-06-30;eerst\n"
    (tmp_path / "both.csv").write_text(HEADER + one + "werkleerplek-maximum;10;2027-06-30;;daarna\n")
    (tmp_path / "after.csv").write_text(HEADER + one + "werkleerplek-maximum;10;2027-07-01;;daarna\n")
    with pytest.raises(InvalidInputError, match="stelt regel 2"):
        read_rule_settings(tmp_path / "both.csv")
    assert len(read_rule_settings(tmp_path / "after.csv").settings) == 2


def test_a_rule_that_was_set_is_in_force_as_long_as_the_setting():
    rule = first_period(FROM, EIGHT)
    assert (rule.valid_from, rule.valid_until) == (FROM, UNTIL)


def test_settings_without_a_last_day_are_read_back_as_they_were_written(tmp_path):
    written = RuleSettings((*EIGHT.settings, RuleSetting("werkleerplek-maximum", 9, FROM, None, "besluit")))
    (tmp_path / "settings.npz").write_bytes(written.content())
    assert RuleSettings.load(tmp_path / "settings.npz") == written


def test_a_rule_of_a_letter_is_not_there_before_the_letter():
    codes = [
        {rule.code for rule in placing_rules(Instrument.PARTICIPATIEBAAN, day, AS_SHIPPED)}
        for day in (date(2019, 11, 11), date(2019, 11, 12))
    ]
    assert codes[1] - codes[0] >= {"participatiebaan-volgende-stap"}


def test_the_number_of_a_rule_that_can_be_set_is_told_in_its_own_unit():
    can_be_set = settable()
    assert number_of(can_be_set["werkleerplek-eerste-periode"]) == 6
    assert number_of(can_be_set["werkleerplek-evaluatie"]) == 6
    with pytest.raises(ValueError, match="werkleerplek-begeleiding has no number"):
        number_of(next(rule for rule in rules_of(Instrument.WERKLEERPLEK).placing if "begeleiding" in rule.code))
