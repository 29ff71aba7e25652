"""What may be done now with a voordracht: by its status, with what stands in the way in words."""

from dataclasses import replace
from datetime import timedelta

import pytest
from people import TODAY, knows, person, vacancy
from voordrachten import voordracht

from matching.domain.candidate import CandidateStatus
from matching.domain.opportunity import VacancyStatus
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import CardField, Consent, ConsentAnswer, ConsentWay, Release
from matching.domain.steps import PROPOSAL_STEPS
from matching.proposing.next_steps import Step, next_steps

WHO, WORK = person(knows(), number=1), replace(vacancy(), status=VacancyStatus.OPEN)
YES = Consent(ConsentAnswer.JA, ConsentWay.TELEFOON, "collega", TODAY, "c-1", (CardField.UREN,))
S = ProposalStatus


def steps(proposal: Proposal, who=WHO, work=WORK, on=TODAY):
    return next_steps(proposal, who.candidate, work, on)


def at(status, **fields) -> Proposal:
    agreed = {"consents": (YES,)} if status in (S.AKKOORD, S.VRIJGEGEVEN, S.GESPREK) else {}
    card = {"release": Release(TODAY, "c-1", TODAY + timedelta(days=5))} if status.shows_card else {}
    return voordracht(WHO, WORK, status=status, **agreed | card | fields)


@pytest.mark.parametrize(
    ("status", "usual"),
    [
        (S.BEKEKEN, Step.OORDEEL),
        (S.GESCHIKT, Step.VRAAG),
        (S.BESPROKEN_MET_KANDIDAAT, Step.ANTWOORD),
        (S.AKKOORD, Step.VRIJGAVE),
        (S.VRIJGEGEVEN, Step.GESPREK),
        (S.GESPREK, Step.AANNAME),
    ],
)
def test_the_usual_step_comes_first_and_nothing_stands_in_its_way(status, usual):
    assert steps(at(status))[0].step is usual
    assert all(one.may for one in steps(at(status)))


def test_no_step_is_offered_that_the_life_of_a_voordracht_does_not_know():
    for status in (one for one in S if one.is_open):
        offered = {one.step for one in steps(at(status))}
        assert (Step.VRIJGAVE in offered) == (S.VRIJGEGEVEN in PROPOSAL_STEPS[status])
        assert (Step.ANTWOORD in offered) == (S.AKKOORD in PROPOSAL_STEPS[status])
        assert Step.VERVAL in offered


def test_a_card_waits_for_a_vacancy_that_is_open_and_for_who_looks_again():
    closed = replace(WORK, status=VacancyStatus.INGETROKKEN)
    (release,) = (one for one in steps(at(S.AKKOORD), work=closed) if one.step is Step.VRIJGAVE)
    assert "ingetrokken" in release.blocks[0]
    changed = at(S.AKKOORD, outdated=("de uren: 24 werd 32",))
    first, *others = steps(changed)
    assert first.step is Step.HERZIENING
    assert any("24 werd 32" in block for one in others if one.step is Step.VRIJGAVE for block in one.blocks)


def test_nobody_goes_on_with_who_is_no_longer_mediated():
    gone = person(knows(), number=1, status=CandidateStatus.AFGESLOTEN)
    assert all("afgesloten" in one.blocks[0] for one in steps(at(S.BEKEKEN), who=gone) if one.step is Step.OORDEEL)


def test_a_card_that_expired_can_be_given_again_and_what_ended_offers_nothing_new():
    late = steps(at(S.VRIJGEGEVEN), on=TODAY + timedelta(days=6))
    assert late[0].step is Step.VRIJGAVE
    assert steps(at(S.VERVALLEN, lapse="verouderd")) == ()
