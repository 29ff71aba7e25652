"""A voordracht holds together: an employer sees nobody without a yes, and a "no" has a reason."""

from datetime import date

import pytest
from people import EMPLOYER_ID, fact, hours, knows, new_id, vacancy

from matching.domain.grounds import Ground, Seen, seen_of_person, seen_of_work
from matching.domain.list_kind import ListKind
from matching.domain.proposal import Proposal, ProposalLapse, ProposalStatus, standing_refusal
from matching.domain.proposal_parts import CardField, Consent, ConsentAnswer, ConsentWay, Refusal, Release
from matching.domain.refusal_reasons import REASONS, SENTENCES, Side, grounds_of
from matching.domain.steps import PROPOSAL_STEPS, refuse_wrong_step
from matching.errors import ConflictError

DAY = date(2026, 11, 2)
YES = Consent(ConsentAnswer.JA, ConsentWay.TELEFOON, "Sanne de Boer", DAY, "c-1", (CardField.UREN,))
NO = Consent(ConsentAnswer.NEE, ConsentWay.TELEFOON, "Sanne de Boer", DAY, "c-1")
TOO_FEW = Refusal(Side.WERKGEVER, "te_weinig_uren", DAY, "j-1", (Seen(Ground.UREN, "32 uur", "24 uur"),))
RELEASED = Release(DAY, "j-1", DAY)
WORK = new_id()


def proposal(status=ProposalStatus.BEKEKEN, work=WORK, **fields) -> Proposal:
    return Proposal(
        new_id(), new_id(), EMPLOYER_ID, DAY, "c-1", ListKind.GERANGSCHIKT, status, vacancy_id=work, **fields
    )


@pytest.mark.parametrize("status", [ProposalStatus.VRIJGEGEVEN, ProposalStatus.GESPREK])
def test_an_employer_sees_nobody_who_did_not_agree(status):
    for fields in ({}, {"consents": (YES,)}, {"release": RELEASED}, {"release": RELEASED, "consents": (YES, NO)}):
        with pytest.raises(ValueError, match="zonder akkoord"):
            proposal(status, **fields)
    assert proposal(status, release=RELEASED, consents=(YES,)).agrees


def test_a_no_has_a_reason_and_nothing_else_has():
    for status in ProposalStatus:
        if status.is_refused:
            with pytest.raises(ValueError, match="reden"):
                proposal(status)
    with pytest.raises(ValueError, match="reden"):
        proposal(refusal=TOO_FEW)
    with pytest.raises(ValueError, match="reden"):
        proposal(ProposalStatus.VERVALLEN)


def test_it_is_for_a_vacancy_or_a_plek_and_not_for_both():
    for where in ({"vacancy_id": None}, {"plek_id": new_id()}):
        fields = {"vacancy_id": WORK} | where
        with pytest.raises(ValueError, match="vacature of voor een plek"):
            Proposal(new_id(), new_id(), EMPLOYER_ID, DAY, "c-1", ListKind.GERANGSCHIKT, **fields)


def test_a_yes_names_what_may_be_seen():
    with pytest.raises(ValueError, match="hoort bij een ja"):
        Consent(ConsentAnswer.JA, ConsentWay.GESPREK, "Sanne", DAY, "c-1")
    with pytest.raises(ValueError, match="hoort bij een ja"):
        Consent(ConsentAnswer.LATER, ConsentWay.GESPREK, "Sanne", DAY, "c-1", (CardField.UREN,))


def test_a_reason_belongs_to_the_side_that_gives_it():
    with pytest.raises(ValueError, match="geen reden van de kandidaat"):
        Refusal(Side.KANDIDAAT, "te_weinig_uren", DAY, "c-1", ())


def test_every_reason_has_a_sentence_and_is_about_something():
    for side, reasons in REASONS.items():
        assert set(SENTENCES[side]) == set(reasons)
        assert all(grounds_of(reason) for reason in reasons)


def test_the_last_no_stands_until_somebody_goes_on_and_a_lapse_is_nobodys():
    refused = proposal(ProposalStatus.AFGEWEZEN_AANBIEDER, refusal=TOO_FEW)
    lapsed = proposal(ProposalStatus.VERVALLEN, lapse=ProposalLapse.VACATURE_VERVULD)
    assert standing_refusal((refused, lapsed), WORK) == TOO_FEW
    assert standing_refusal((refused, proposal()), WORK) is None
    assert standing_refusal((refused,), new_id()) is None


def test_no_step_skips_the_agreement():
    """Without the step `akkoord` there is no way to an employer."""
    reached, todo = set(), [ProposalStatus.BEKEKEN]
    while todo:
        status = todo.pop()
        if status not in reached and status is not ProposalStatus.AKKOORD:
            reached.add(status)
            todo += PROPOSAL_STEPS[status]
    assert not any(status.shows_card or status.shows_identity for status in reached)


def test_what_has_ended_stays_as_it_is():
    for status in ProposalStatus:
        assert status.is_open is bool(PROPOSAL_STEPS[status])
    with pytest.raises(ConflictError, match="blijft zo"):
        refuse_wrong_step(PROPOSAL_STEPS, ProposalStatus.VERVALLEN, ProposalStatus.GESCHIKT)


def test_a_fact_that_is_confirmed_is_no_change_and_another_value_is():
    now, later = knows(hours=hours(16, 24)), knows(hours=hours(16, 24), on=date(2026, 11, 20))
    assert seen_of_person(Ground.UREN, now) == "16 tot 24 uur" == seen_of_person(Ground.UREN, later)
    assert seen_of_person(Ground.UREN, knows(hours=hours(24, 32))) != seen_of_person(Ground.UREN, now)
    assert seen_of_work(Ground.UREN, vacancy(hours_min=None, hours_max=None)) == "onbekend"


def test_what_is_nobodys_business_on_a_list_is_kept_as_a_mark():
    said = seen_of_person(Ground.REIS, knows(postcode4="9711", max_travel_minutes=45))
    assert "9711" not in said
    assert "45" not in said
    assert said != seen_of_person(Ground.REIS, knows(postcode4="9712", max_travel_minutes=45))
    assert fact("9711").value not in said
