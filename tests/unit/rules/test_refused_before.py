"""A pair to which somebody said no comes back when something changed that mattered, and not before."""

from dataclasses import replace
from datetime import date

import pytest
from judging import VOLDOET_NIET, explained, outcome, small_bench, verdict
from people import hours, knows, person, plek, scan, vacancy, week
from voordrachten import refused, voordracht

from matching.domain.list_kind import ListKind
from matching.domain.refusal_reasons import REASONS, Side
from matching.domain.term import Term
from matching.domain.verdict import Lever
from matching.rules.checks.refused_before import NotRefusedBefore
from matching.rules.rule import Pair
from matching.rules.verdicts import Code

MARCH = date(2026, 3, 3)
WORK = vacancy(hours_min=32, hours_max=36)
SOMEBODY = person(knows(hours=hours(24, 24)))


def told(record, profile):
    """Let a later scan say something else."""
    later = scan(record.candidate.id, profile, date(2026, 11, 20))
    return replace(record, scans=(*record.scans, later))


def test_the_employer_found_the_hours_too_few_and_the_list_says_so():
    said = verdict(refused(SOMEBODY, WORK, Side.WERKGEVER, "te_weinig_uren", MARCH), WORK, "eerder-nee")
    assert (said.outcome, said.lever, said.kind) == (VOLDOET_NIET, Lever.WERKGEVER, "eigen")
    assert "de werkgever vond 24 uur te weinig (3 maart 2026)" in said.known


@pytest.mark.parametrize(
    ("side", "reason", "known", "lever", "text"),
    [
        (
            Side.WERKGEVER,
            "te_weinig_uren",
            "de werkgever vond 24 uur te weinig",
            Lever.WERKGEVER,
            "Als de werkgever of de kandidaat hierin iets verandert, kan het opnieuw.",
        ),
        (
            Side.KANDIDAAT,
            "loon",
            None,
            Lever.KANDIDAAT,
            "Als het werk hierin verandert of de kandidaat het nu wil, kan het opnieuw.",
        ),
        (
            Side.CONSULENT,
            "anders",
            None,
            Lever.CONSULENT,
            "Als hierin iets verandert, kan het opnieuw; u kunt het ook anders zien.",
        ),
    ],
)
def test_a_no_tells_since_when_who_said_it_and_who_can_change_it(side, reason, known, lever, text):
    said = verdict(refused(SOMEBODY, WORK, side, reason, MARCH), WORK, "eerder-nee")
    assert (said.asked, said.lever, said.lever_text) == ("iets dat is veranderd sinds 3 maart 2026", lever, text)
    assert said.known.endswith("(3 maart 2026); sindsdien is daarin niets veranderd")
    assert said.known.startswith(known or f"de {side}")


def test_without_a_no_at_hand_none_is_invented():
    said = NotRefusedBefore().words(Pair(SOMEBODY, WORK, MARCH, small_bench().world), Code.ONBEKEND, 0, 0)
    assert (said.asked, said.known, said.lever) == ("geen eerder nee", "onbekend", Lever.CONSULENT)


def test_a_refused_pair_is_excluded_and_other_work_is_not():
    somebody = refused(SOMEBODY, WORK, Side.KANDIDAAT, "loon")
    assert explained(somebody, WORK).list_kind is ListKind.UITGESLOTEN
    assert outcome(somebody, vacancy(hours_min=32, hours_max=36), "eerder-nee") is None


@pytest.mark.parametrize(
    ("side", "reason"), [(side, reason) for side, reasons in REASONS.items() for reason in reasons]
)
def test_every_reason_of_every_side_is_remembered(side, reason):
    for work in (WORK, plek()):
        assert outcome(refused(SOMEBODY, work, side, reason.value), work, "eerder-nee") is VOLDOET_NIET


def test_other_hours_bring_the_pair_back_and_say_what_changed():
    somebody = told(refused(SOMEBODY, WORK, Side.WERKGEVER, "te_weinig_uren", MARCH), knows(hours=hours(24, 32)))
    assert outcome(somebody, WORK, "eerder-nee") is None
    (remark,) = explained(somebody, WORK).attention
    assert remark.sentence == (
        "Eerder: de werkgever vond 24 uur te weinig (3 maart 2026). "
        "Veranderd sindsdien: de uren van de kandidaat: 24 uur werd 24 tot 32 uur."
    )


def test_a_changed_vacancy_brings_the_pair_back():
    somebody, less = refused(SOMEBODY, WORK, Side.WERKGEVER, "te_weinig_uren"), replace(WORK, hours_min=24)
    assert outcome(somebody, less, "eerder-nee") is None
    (remark,) = explained(somebody, less).attention
    assert "de uren van de vacature: 32 tot 36 uur werd 24 tot 36 uur" in remark.sentence


def test_what_the_reason_is_not_about_changes_nothing():
    somebody = refused(SOMEBODY, WORK, Side.WERKGEVER, "te_weinig_uren")
    other = replace(WORK, wage_cents=2000, occupation=Term("tuinman"), dagdelen=week("ma-ochtend"))
    assert outcome(told(somebody, knows(postcode4="9712")), other, "eerder-nee") is VOLDOET_NIET


def test_the_same_fact_of_a_later_day_changes_nothing():
    somebody = refused(SOMEBODY, WORK, Side.WERKGEVER, "te_weinig_uren")
    assert outcome(told(somebody, knows(hours=hours(24, 24))), WORK, "eerder-nee") is VOLDOET_NIET


def test_another_reason_is_about_everything():
    somebody = refused(SOMEBODY, WORK, Side.CONSULENT, "anders")
    assert outcome(somebody, WORK, "eerder-nee") is VOLDOET_NIET
    assert outcome(somebody, replace(WORK, wage_cents=2000), "eerder-nee") is None


def test_who_goes_on_all_the_same_is_told_that_it_goes_on():
    somebody = refused(SOMEBODY, WORK, Side.CONSULENT, "uren")
    again = replace(somebody, proposals=(*somebody.proposals, voordracht(somebody, WORK)))
    assert outcome(again, WORK, "eerder-nee") is None
    assert "loopt al een voordracht: bekeken" in explained(again, WORK).attention[0].sentence
