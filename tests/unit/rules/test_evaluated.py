"""Before a proefplaats goes on there was a talk since the last decision about its end: eigen beleid."""

import pytest
from asked_moves import asked, day, longer, placed, ruling

from matching.domain.instrument import Instrument
from matching.domain.placement_parts import Advice, Evaluation, Extension, ExtensionKind
from matching.domain.verdict import Lever, Outcome
from matching.rules.placing import Finding

PROEF, CODE = Instrument.PROEFPLAATS, "proefplaats-gesprek"
SINCE_THE_START = "een gesprek sinds 1 september 2026 over hoe het gaat"


def talk(on):
    return Evaluation(day(on), "c-1", Advice.DOORGAAN)


def trial(*talks, **fields):
    return placed(PROEF, "2026-09-01", "2026-10-31", evaluations=tuple(map(talk, talks)), **fields)


def extended(decided_on):
    more = Extension(ExtensionKind.ZELFDE_PLEK, day("2026-11-01"), day("2026-12-31"), "goed", "c-1", day(decided_on))
    return (more,)


def said(placement):
    found = ruling(longer(placement, "2027-02-28"), CODE)
    return found.finding


def test_a_start_is_not_asked_for_a_talk():
    assert ruling(asked(PROEF, "2026-09-01", "2026-10-31"), CODE) is None


def test_without_a_talk_a_consulent_gives_a_reason():
    assert said(trial()) == Finding(
        Outcome.BESPREEKBAAR,
        SINCE_THE_START,
        "nog geen gesprek vastgelegd",
        SINCE_THE_START,
        None,
        0,
        "",
        Lever.CONSULENT,
        "Leg het gesprek vast.",
    )


def test_the_last_talk_is_named():
    found = said(trial("2026-09-20", "2026-10-19", "2026-10-02"))
    assert found == Finding(Outcome.VOLDOET, SINCE_THE_START, "gesprek op 19 oktober 2026")


@pytest.mark.parametrize(
    ("on", "outcome"),
    [("2026-10-19", Outcome.BESPREEKBAAR), ("2026-10-20", Outcome.VOLDOET), ("2026-10-21", Outcome.VOLDOET)],
)
def test_after_an_extension_the_talk_is_on_the_day_that_was_decided_or_later(on, outcome):
    found = said(trial(on, extensions=extended("2026-10-20")))
    assert (found.outcome, found.asked) == (outcome, "een gesprek sinds 20 oktober 2026 over hoe het gaat")


def test_a_talk_on_the_first_day_counts():
    assert said(trial("2026-09-01")).outcome is Outcome.VOLDOET
