"""The numbers of the day's work, each written out: how long before or after, in whose words, and that they are ours.

They are made when their module is imported, before any test begins. Here they are made within a test.
"""

from datetime import date

import pytest

from matching.rules import daily_numbers
from matching.rules.daily_numbers import NOTICES, NUMBERS, Moments, Notice
from matching.rules.rule import EIGEN_BELEID, RuleKind, Source
from matching.rules.settings import RuleSetting, RuleSettings, settable

SINCE = date(2026, 11, 26)
COLLEGE = "brief van het college van Groningen"
IEDERZ = f"{COLLEGE} over iederz en het Instroomportaal, rond 2020, zonder dag"
WERKLEERPLEK = f"{COLLEGE} over de duur van een werkleerplek, begin 2014, zonder dag"
WEEKS = {
    "gesprek-vooraf": 1,
    "leerdoel-gesprek": 2,
    "verlenging-gesprek": 2,
    "maximum-vooraf": 8,
    "einde-vooraf": 4,
    "beoordeling-vooraf": 4,
    "scholing-vooraf": 2,
    "premie-vooraf": 4,
    "premie-besluit": 2,
    "premie-voorbij": 13,
    "uwv-oppakken": 2,
    "nazorg-vooraf": 1,
    "nazorg-voorbij": 13,
    "profiel-vooraf": 2,
    "ander-werk": 2,
    "leerdoelen-gehaald": 2,
}
MONTHS = {"terugkeer": (6, 12), "uwv-einde": (6,), "profiel-bevestigen": (6,)}
WORDS = {1: "een week", 2: "twee weken", 4: "vier weken", 8: "acht weken", 13: "dertien weken"}
IN_A_LETTER = {
    "dagelijks-ander-werk": (
        IEDERZ,
        "was er ook sprake van uitval, met name vanwege weinig variatie in werkaanbod",
        "A-28",
    ),
    "dagelijks-leerdoelen-gehaald": (
        WERKLEERPLEK,
        "Zodra de leerdoelen zijn gehaald wordt de klant bemiddeld naar een baan",
        "A-05",
    ),
    "dagelijks-terugkeer": (
        "goede praktijk Weert: Leerwerkproject uitkeringsgerechtigden, zonder dag",
        "eenmaal uit de uitkering zien we de mensen niet meer terug",
        "A-17",
    ),
    "dagelijks-uwv-einde": (
        "werkprogramma Groningen 2020-2022",
        "pakken we mensen zes maanden voordat de uitkering bij het UWV eindigt actief op",
        "A-68",
    ),
}
LETTER = Source("een brief", "zo staat het er", "A-99")


def test_every_number_is_there_once():
    assert {one.code: one.weeks for one in NOTICES} == {f"dagelijks-{code}": weeks for code, weeks in WEEKS.items()}
    moments = {one.code: one.months for one in NUMBERS if isinstance(one, Moments)}
    assert moments == {f"dagelijks-{code}": months for code, months in MONTHS.items()}
    assert len(NUMBERS) == len(WEEKS) + len(MONTHS)


@pytest.mark.parametrize("one", NUMBERS, ids=lambda one: one.code)
def test_a_letter_may_ask_for_it_and_how_long_is_ours(one):
    assert one.source == (Source(*IN_A_LETTER[one.code]) if one.code in IN_A_LETTER else EIGEN_BELEID)
    assert (one.kind, one.valid_from, one.valid_until) == (RuleKind.EIGEN, SINCE, None)


@pytest.mark.parametrize("one", [one for one in NOTICES if one.code != "dagelijks-leerdoelen-gehaald"])
def test_the_sentence_tells_the_number_that_counts(one):
    assert WORDS[one.weeks] in one.statement.casefold()
    assert one.time.days == 7 * one.weeks


@pytest.mark.parametrize(("cited", "source"), [((), EIGEN_BELEID), ((LETTER,), LETTER)])
def test_weeks_before_or_after_a_day(cited, source):
    assert daily_numbers._own("gesprek-vooraf", 3, "Drie weken van tevoren.", *cited) == Notice(
        code="dagelijks-gesprek-vooraf",
        statement="Drie weken van tevoren.",
        kind=RuleKind.EIGEN,
        source=source,
        valid_from=SINCE,
        weeks=3,
    )


@pytest.mark.parametrize(("cited", "source"), [((), EIGEN_BELEID), ((LETTER,), LETTER)])
def test_months_after_a_day(cited, source):
    assert daily_numbers._after("terugkeer", (3, 9), "Na drie en negen maanden.", *cited) == Moments(
        code="dagelijks-terugkeer",
        statement="Na drie en negen maanden.",
        kind=RuleKind.EIGEN,
        source=source,
        valid_from=SINCE,
        months=(3, 9),
    )


def test_a_municipality_can_be_on_time_earlier():
    shipped = settable()["dagelijks-einde-vooraf"]
    three_months = RuleSetting(shipped.code, 12, date(2027, 1, 1), None, "besluit van het team")
    assert RuleSettings((three_months,)).of(shipped, date(2026, 12, 31)).weeks == 4
    assert RuleSettings((three_months,)).of(shipped, date(2027, 1, 1)) == Notice(
        code="dagelijks-einde-vooraf",
        statement="Vier weken voor het einde beslist een consulent: verlengen of beëindigen. "
        "Sinds 1 januari 2027 is het in deze gemeente 12 weken.",
        kind=RuleKind.EIGEN,
        source=Source("instelling van de gemeente: besluit van het team"),
        valid_from=date(2027, 1, 1),
        weeks=12,
    )
