"""A basisbaan has a last day, and arbeidsmatige dagbesteding lasts no longer than its indication."""

from datetime import date

import pytest
from asked_moves import asked, finding

from matching.domain.instrument import Instrument
from matching.domain.verdict import Lever, Outcome
from matching.rules.placing import Finding

BASISBAAN, DAGBESTEDING = Instrument.BASISBAAN, Instrument.ARBEIDSMATIGE_DAGBESTEDING
UNTIL = {"daytime_indication_until": date(2027, 2, 28)}


def test_with_a_last_day_it_passes_and_names_it():
    said = finding(asked(BASISBAAN, "2026-12-01", "2027-11-30"), "basisbaan-tijdelijk")
    assert said == Finding(Outcome.VOLDOET, "een laatste dag", "tot en met 30 november 2027")


def test_without_a_last_day_any_would_do():
    assert finding(asked(BASISBAAN, "2026-12-01", None), "basisbaan-tijdelijk") == Finding(
        Outcome.VOLDOET_NIET,
        "een laatste dag",
        "geen laatste dag",
        "elke laatste dag",
        None,
        0,
        "",
        Lever.CONSULENT,
        "Spreek een laatste dag af.",
    )


@pytest.mark.parametrize(
    ("end", "outcome", "miss"),
    [("2027-02-28", Outcome.VOLDOET, 0), ("2027-03-01", Outcome.VOLDOET_NIET, 1), (None, Outcome.VOLDOET_NIET, 0)],
)
def test_it_lasts_no_longer_than_the_indication(end, outcome, miss):
    said = finding(asked(DAGBESTEDING, "2026-12-01", end, who=UNTIL), "arbeidsmatige-dagbesteding-duur")
    assert (said.outcome, said.passes_on, said.miss) == (outcome, date(2027, 2, 28), miss)
    assert said.asked == "een einde binnen de indicatie, tot en met 28 februari 2027"


def test_an_indication_that_ends_before_the_start_leaves_no_day():
    said = finding(asked(DAGBESTEDING, "2027-03-01", "2027-03-31", who=UNTIL), "arbeidsmatige-dagbesteding-duur")
    assert (said.outcome, said.passes_on) == (Outcome.VOLDOET_NIET, None)


def test_an_indication_that_ends_on_the_first_day_leaves_that_day():
    said = finding(asked(DAGBESTEDING, "2027-02-28", "2027-03-31", who=UNTIL), "arbeidsmatige-dagbesteding-duur")
    assert (said.outcome, said.miss, said.passes_on) == (Outcome.VOLDOET_NIET, 31, date(2027, 2, 28))


def test_when_it_is_not_known_until_when_that_is_asked():
    said = finding(asked(DAGBESTEDING, "2026-12-01", "2027-03-31"), "arbeidsmatige-dagbesteding-duur")
    assert said == Finding(
        Outcome.ONBEKEND,
        "een einde binnen de indicatie",
        "einde van de indicatie niet bekend",
        question="Tot en met welke dag loopt de indicatie dagbesteding?",
    )
